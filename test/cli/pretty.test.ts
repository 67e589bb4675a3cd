/**
 * The report for people, held against texts kept in golden/ in both languages. After a wanted change,
 * `UPDATE_GOLDEN=1` writes them anew; read the difference before it is committed.
 */
import assert from "node:assert/strict"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { right, wrong } from "./playbooks"
import { type Files, play } from "./scene"

declare const __ROOT__: string

const GOLDEN = join(__ROOT__, "test/cli/golden")

const long = "一段很长的说明文字，".repeat(8)

/** Each is checked in English and in Chinese. */
const scenes: Readonly<Record<string, Files>> = {
  clean: { "a.playbook.yaml": right, "计划/春季.playbook.yaml": right },
  several: {
    "a.playbook.yaml": right,
    "计划/春季.playbook.yaml": `playbook: 参加 #话题# 活动
period:
  start: 2026-02-30
  weeks: 12
segments:
  new_buyers:
    name: 首单新客
    share: 8%-12%
strategies:
  gift:
    stage: retain
    segments: [new_buyer]
`,
  },
  related: { "a.playbook.yaml": `${right}segments:\n  会员: {}\n  vip: { name: 甲 }\n  vip: { name: 乙 }\n` },
  long: {
    "a.playbook.yaml": `${right}strategies:\n  gift: { note: "${long}", stage: 留存, value_to_user: "${long}" }\n`,
  },
  emoji: { "a.playbook.yaml": `${right}strategies:\n  gift: { name: "👩‍👩‍👧 \u001b礼", stage: 留存 }\n` },
  "several lines": {
    "a.playbook.yaml": `${right}strategies:\n  gift:\n    stage:\n      retain: 首单\n      recall: 召回\n`,
  },
}

function hold(name: string, actual: string): void {
  const file = join(GOLDEN, `${name.replaceAll(" ", "-")}.txt`)
  if (process.env.UPDATE_GOLDEN) writeFileSync(file, actual)
  assert.equal(actual, readFileSync(file, "utf8"))
}

describe("pretty", function () {
  this.timeout(60_000)

  for (const [name, files] of Object.entries(scenes)) {
    for (const [locale, short] of [
      ["en", "en"],
      ["zh-CN", "zh"],
    ] as const) {
      it(`${name}, ${locale}`, () =>
        play(files, ({ run }) => {
          const { out, err } = run(["check", "--locale", locale])
          hold(`${name}.${short}`, out)
          assert.equal(err, "")
        }))
    }
  }

  it("looks alike whatever ends the lines and begins the file", () =>
    play({ "a.playbook.yaml": wrong }, ({ run }) => {
      const { out } = run(["check"])
      for (const variant of [wrong.replaceAll("\n", "\r\n"), `\ufeff${wrong}`]) {
        const other = run(["check", "--stdin", "--stdin-filename", "a.playbook.yaml"], { input: variant })
        assert.equal(other.out, out)
      }
    }))
})
