import assert from "node:assert/strict"
import { catalogue } from "../../server/core/catalogue"
import { play } from "./scene"

const zh = { env: { LANG: "zh_CN.UTF-8" } }

describe("rules", () => {
  it("lists everything as JSON, in both languages", () =>
    play({}, ({ run }) => {
      const { rules } = JSON.parse(run(["rules", "--format", "json"]).out) as {
        rules: Record<string, unknown>[]
      }
      assert.deepEqual(
        rules.map(({ id }) => id),
        catalogue.map(({ id }) => id),
      )
      for (const rule of rules) {
        const keys = Object.keys(rule).filter((key) => key !== "mend")
        assert.deepEqual(keys, ["id", "severity", "section", "summary", "why", "fixable"])
        assert.deepEqual(Object.keys(rule["summary"] as object), ["en", "zh"])
      }
    }))

  it("lists everything for people, by section", () =>
    play({}, ({ run }) => {
      const markdown = run(["rules", "--format", "markdown"], zh).out
      assert.ok(catalogue.every(({ id, summary }) => markdown.includes(`\`${id}\``) && summary.zh !== ""))
      assert.match(run(["rules"], zh).out, new RegExp(`共 ${catalogue.length} 条规则\n$`))
    }))
})

describe("explain", () => {
  it("tells what, why and how, and shows it wrong and right", () =>
    play({}, ({ run }) => {
      const { out, status } = run(["explain", "unknown-reference"], zh)
      assert.equal(status, 0)
      assert.match(out, /^unknown-reference\n\n/)
      assert.match(out, /为什么要改：[\s\S]+错误写法[\s\S]+\^ 没有名为“[\s\S]+正确写法/)
      assert.doesNotMatch(out, /\*\*|```|###/)
      assert.match(run(["explain", "stale-persona"]).out, /How to mend it: [\s\S]+It looks at: `personas`/)
    }))

  it("knows what was meant", () =>
    play({}, ({ run }) => {
      const { status, err } = run(["explain", "unknown-referense"])
      assert.equal(status, 2)
      assert.equal(err, 'error: No rule is called "unknown-referense". Did you mean "unknown-reference"?\n')
    }))
})
