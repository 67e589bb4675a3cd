/** The problems of the projection on the command line: in `check` unless they are left out, and in `project`. */
import assert from "node:assert/strict"
import { describe, it } from "mocha"
import { play } from "./scene"

const file = "a.playbook.yaml"
const head = "playbook: 会员复购\nperiod: { start: 2026-01-05, weeks: 12 }\n"
const unlikely = `${head}targets:
  joined: { name: 新会员, metric: new_users, to: 13万 }
segments:
  new: { funnel: { reach: 90k..112k/w, acquire: 10% } }
strategies:
  clips: { stage: acquire, segments: [new], cost: { weekly: ¥3k } }
`
const dear = `${head}budget: { total: ¥30k }\nstrategies:\n  clips: { stage: acquire, cost: { weekly: ¥3k } }\n`

/** Ids of the problems in the JSON of `check`. */
function idsIn(out: string): readonly string[] {
  const { files } = JSON.parse(out) as {
    readonly files: readonly {
      readonly problems: readonly { readonly rule?: string; readonly id?: string }[]
    }[]
  }
  return files.flatMap(({ problems }) => problems.map(({ id, rule }) => id ?? rule ?? ""))
}

describe("the problems of the projection on the command line", function () {
  this.timeout(60_000)

  it("are found by check, with the figure and the number that would have to change, in both languages", () =>
    play({ [file]: unlikely }, ({ run }) => {
      const { out, status } = run(["check", "--locale", "en"])
      assert.equal(status, 0)
      assert.match(
        out,
        /^a\.playbook\.yaml:4:47 {2}warning {2}Reached in \d+% of futures \(give or take 1 point\), not in half of them\. `segments\.new\.funnel\.reach` would have to be [\dk.]+\/w instead of 90k\.\.112k\/w\. {2}target-unlikely$/m,
      )
      assert.match(out, /= help: Write [\dk.]+\/w for segments\.new\.funnel\.reach: reached in 5\d%/)
      assert.match(
        run(["check", "--locale", "zh-CN"]).out,
        /警告 {2}达成概率只有 \d+%（误差约 1 个百分点），没到一半。需要把 `segments\.new\.funnel\.reach` 从 90k\.\.112k\/w 改成 [\dk.]+\/w。 {2}target-unlikely$/m,
      )
    }))

  it("are left out by --no-projection, also of what is piped in", () =>
    play({ [file]: unlikely }, ({ run }) => {
      const json = ["check", "--format", "json"]
      assert.ok(idsIn(run(json).out).includes("target-unlikely"))
      const cheap = idsIn(run([...json, "--no-projection"]).out)
      assert.deepEqual(
        idsIn(run(json).out).filter((id) => id !== "target-unlikely"),
        cheap,
      )
      const piped = [...json, "--stdin"]
      assert.ok(idsIn(run(piped, { input: unlikely }).out).includes("target-unlikely"))
      assert.deepEqual(idsIn(run([...piped, "--no-projection"], { input: unlikely }).out), cheap)
    }))

  it("fail a check where they are errors", () =>
    play({ [file]: dear }, ({ run }) => {
      const { out, status } = run(["check"])
      assert.equal(status, 1)
      assert.match(out, /The plan costs ¥36k, ¥6k more than its budget\. {2}budget-overrun$/m)
      assert.equal(run(["check", "--no-projection"]).status, 0)
    }))

  it("stand below the tables of project, which does not fail for them", () =>
    play({ [file]: unlikely, "dear.playbook.yaml": dear }, ({ run }) => {
      const { out, status } = run(["project", file])
      assert.equal(status, 0)
      assert.match(out, /^Problems\n {2}warning {2}targets\.joined\.to {2}Reached in .* {2}target-unlikely$/m)
      assert.match(
        run(["project", file, "--locale", "zh-CN"]).out,
        /^问题\n {2}警告 {2}targets\.joined\.to {2}达成概率只有/m,
      )
      assert.equal(run(["project", "dear.playbook.yaml"]).status, 0)
    }))

  it("stand in the JSON of project, for the numbers that were set", () =>
    play({ [file]: unlikely }, ({ run }) => {
      const problems = (...more: readonly string[]) => {
        const { out } = run(["project", file, "--format", "json", ...more])
        return (JSON.parse(out) as { readonly problems: readonly { readonly id: string }[] }).problems
      }
      const [first, ...others] = problems()
      assert.deepEqual(others, [])
      assert.equal(first?.id, "target-unlikely")
      assert.deepEqual(Object.keys(first ?? {}).sort(), [
        "fixes",
        "id",
        "message",
        "place",
        "related",
        "severity",
      ])
      assert.deepEqual(problems("--set", "segments.new.funnel.reach=105k..120k/w"), [])
    }))
})
