/** What `goal` prints, in each format and both languages, and how it ends. */
import assert from "node:assert/strict"
import { describe, it } from "mocha"
import { play, type RunOptions, type Scene } from "./scene"

const plan = `playbook: 会员复购
period: { start: 2026-01-05, weeks: 4 }
targets:
  weekly: { name: 周新客, metric: new_users, to: 1000, confidence: 80% }
segments:
  buyers:
    name: 首单新客
    funnel: { reach: 2k/w, acquire: 9%..11%, pay: 20% }
`

const file = "a.playbook.yaml"
const reach = "segments.buyers.funnel.reach"
const acquire = "segments.buyers.funnel.acquire"

function on(text: string, act: (scene: Scene) => void) {
  return play({ [file]: text }, act)
}

describe("goal", function () {
  this.timeout(60_000)

  it("tells what a number would have to be, in one sentence", () =>
    on(plan, ({ run }) => {
      const { out, err, status } = run(["goal", file, "weekly", reach, "--locale", "en"])
      assert.deepEqual([status, err], [0, ""])
      // The P20 of the rate is 9.318 %, and a quarter of a thousand over it 2,683.
      assert.equal(
        out,
        `To reach "周新客" with 80% (now <1%), ${reach} would have to be 2.69k/w instead of 2k/w: 81% ±1.\n`,
      )
      assert.equal(
        run(["goal", file, "weekly", reach], { env: { LANG: "zh_CN.UTF-8" } }).out,
        `要有 80% 的把握达成“周新客”（现在 <1%），${reach} 须由 2k/w 变为 2.69k/w，把握为 81% ±1。\n`,
      )
    }))

  it("lists the numbers that would do where none is named", () =>
    on(plan, ({ run }) => {
      const { out } = run(["goal", file, "weekly", "--locale", "en"])
      const lines = out.trimEnd().split("\n")
      assert.match(lines[0]!, /^To reach "周新客" with 80% \(now .*\), one of these would do, the smallest/)
      assert.equal(lines.length, 3)
      assert.match(out, /segments\.buyers\.funnel\.acquire +9%\.\.11% +→ +[\d.]+%\.\.[\d.]+% +8\d% ±1 /)
      const zh = run(["goal", file, "weekly", "--locale", "zh-CN"]).out
      assert.match(zh, /^要有 80% 的把握达成“周新客”（现在 .*），下面任何一项都可以，改动最小的在前：\n/)
    }))

  it("says when there is nothing to do and nothing to be done, and what else would do", () =>
    on(plan, ({ run }) => {
      const { out } = run(["goal", file, "weekly", reach, "--set", `${reach}=4k/w`, "--locale", "en"])
      assert.equal(out, '"周新客" is 100% likely as it stands, and 80% is asked: nothing has to change.\n')
      const never = run(["goal", file, "weekly", "segments.buyers.funnel.pay", "--locale", "en"]).out
      assert.match(
        never,
        /^No other value of segments\.buyers\.funnel\.pay than 20% makes "周新客" more likely/,
      )
      assert.match(never, /\n\nTo reach "周新客" with 80% .*\n {2}segments\./)
      const few = ["goal", file, "weekly", acquire, "--set", `${reach}=200/w`]
      assert.match(
        run([...few, "--locale", "en"]).out,
        /^No other value of segments\.buyers\.funnel\.acquire/,
      )
      assert.match(
        run([...few, "--locale", "zh-CN"]).out,
        /^segments\.buyers\.funnel\.acquire 现为 9%\.\.11%/,
      )
    }))

  it("gives JSON of one shape and the same bytes each time", () =>
    on(plan, ({ run }) => {
      const args = ["goal", file, "weekly", acquire, "--format", "json", "--draws", "700", "--seed", "3"]
      const { out } = run(args)
      assert.equal(run(args).out, out)
      const answer = JSON.parse(out)
      assert.deepEqual(
        Object.keys(answer),
        "target kind path from confidence now now_error to probability standard_error move".split(" "),
      )
      const set = `${acquire}=${answer.to}`
      const projected = JSON.parse(
        run(["project", file, "--format", "json", "--draws", "700", "--seed", "3", "--set", set]).out,
      )
      assert.equal(projected.targets.weekly.probability, answer.probability)
      const listed = JSON.parse(run(["goal", file, "weekly", "--format", "json"]).out)
      assert.deepEqual(Object.keys(listed), ["target", "levers"])
      assert.equal(listed.levers.length, 2)
    }))

  it("refuses what makes no sense, in one sentence", () =>
    on(plan, ({ run }) => {
      const said = (args: readonly string[], options?: RunOptions) => {
        const { err, status, out } = run(["goal", ...args], options)
        assert.deepEqual([status, out], [2, ""])
        return err
      }
      assert.equal(
        said([file, "weekli", reach]),
        'error: No target is called "weekli". Did you mean "weekly"?\n',
      )
      assert.equal(
        said([file, "weekly", "segments.buyers.funnel.reech"], { env: { LANG: "zh_CN.UTF-8" } }),
        "错误：手册里没有“segments.buyers.funnel.reech”这个数字。是不是“segments.buyers.funnel.reach”？\n",
      )
      for (const wrong of ["0.8", "0%", "101%", "most"])
        assert.equal(
          said([file, "weekly", reach, "--confidence", wrong]),
          `error: --confidence cannot be "${wrong}". Write a percentage, such as 80%.\n`,
        )
      assert.equal(said([file, "weekly", "--scenario", "x"]), 'error: No scenario or risk is called "x".\n')
      assert.match(said(["b.playbook.yaml", "weekly"]), /^error: There is no file or folder/)
    }))

  it("prints what stands in the way as `check` does", () =>
    on(plan.replace("9%..11%", "11%..9%"), ({ run }) => {
      const { status, out } = run(["goal", file, "weekly", reach, "--locale", "en"])
      assert.equal(status, 1)
      assert.match(out, /11%\.\.9%/)
    }))
})
