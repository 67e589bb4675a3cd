/** `project --format svg` and `markdown` as they are run: what they print, what alone is wanted, how they refuse. */
import assert from "node:assert/strict"
import { describe, it } from "mocha"
import { checkXml } from "../charts/xml"
import { small } from "../report/scene"
import { play, type Scene } from "./scene"

const file = "a.playbook.yaml"

function on(act: (scene: Scene) => void) {
  return play({ [file]: small }, act)
}

describe("project --format", function () {
  this.timeout(60_000)

  it("svg draws one document in the reader's language, the same bytes each time", () =>
    on(({ run }) => {
      const args = ["project", file, "--format", "svg", "--draws", "200"]
      const { out, err, status } = run(args, { env: { LANG: "zh_CN.UTF-8" } })
      assert.deepEqual([status, err], [0, ""])
      assert.equal(run(args, { env: { LANG: "zh_CN.UTF-8" } }).out, out)
      checkXml(out.trimEnd())
      assert.match(out, /^<svg [^>]*role="img"/)
      assert.match(out, /<title>日历<\/title>/)
      assert.match(run([...args, "--locale", "en"]).out, /<title>Calendar<\/title>/)
    }))

  it("svg draws only the fans of the metrics and segments that are named", () =>
    on(({ run }) => {
      const args = ["project", file, "--format", "svg", "--draws", "50", "--locale", "en"]
      const titles = (...more: string[]) =>
        [...run([...args, ...more]).out.matchAll(/<title>([^<]*)/g)].slice(1).map(([, title]) => title)
      assert.deepEqual(titles("--metric", "reached", "--segment", "new_buyers"), ["Reached users · 首单新客"])
      assert.deepEqual(titles("--metric", "cost", "--metric", "reached"), ["Cost", "Reached users"])
    }))

  it("markdown prints tables without a sign that moves a cursor", () =>
    play({ [file]: small.replace("name: 周活跃", 'name: "周\\e[31m|<b>"') }, ({ run }) => {
      const { out, status } = run(["project", file, "--format", "markdown", "--locale", "zh-CN"])
      assert.equal(status, 0)
      assert.match(out, /^# 会员复购\n\n自 2026-01-05 起 6 周，抽样 2000 次，种子 1\n\n## 目标\n\n\|/)
      assert.match(out, /\| 周 \\\[31m&#124;&lt;b&gt; \| ≥ 1,480 \|/)
      assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f]/)
    }))

  it("names the formats there are when another is asked for", () =>
    on(({ run }) => {
      const said = (locale: string) => run(["project", file, "--format", "png", "--locale", locale]).err
      assert.equal(said("en"), 'error: --format cannot be "png". Write pretty, json, csv, svg or markdown.\n')
      assert.equal(said("zh-CN"), "错误：--format 不能是“png”。请写 pretty、json、csv、svg 或 markdown。\n")
    }))
})
