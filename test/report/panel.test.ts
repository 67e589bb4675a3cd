/** What a panel is told of any sample: sliders that write what can be read back, words in both languages. */
import assert from "node:assert/strict"
import { existsSync, readFileSync } from "node:fs"
import { link, readPlaybook } from "../../server/core/analysis"
import { readTable } from "../../server/core/model/actuals"
import type { Depth, PanelAsk, PanelFigures, PanelFrame } from "../../server/core/report/panel"
import { panelFigures, panelFrame } from "../../server/core/report/panel"
import { sampleFiles, small } from "./scene"

const disk = {
  playbook: (name: string) =>
    existsSync(name) ? readPlaybook(name, readFileSync(name, "utf8")).playbook : undefined,
  table: (name: string) => (existsSync(name) ? readTable(readFileSync(name, "utf8")) : undefined),
}

const linkedOf = (text: string, file = "/plan.playbook.yaml") => link(readPlaybook(file, text), disk).linked

type Linked = ReturnType<typeof linkedOf>

function frameOf(linked: Linked, locale: "en" | "zh" = "en"): PanelFrame {
  const frame = panelFrame(linked, { locale })
  assert.ok("groups" in frame)
  return frame
}

function figuresOf(linked: Linked, ask: PanelAsk, depth: Depth = "median"): PanelFigures {
  const steps = panelFigures(linked, { locale: "en", depth, ask })
  for (;;) {
    const { done, value } = steps.next()
    if (!done) continue
    assert.ok("moved" in value, JSON.stringify(value))
    return value
  }
}

describe("what a panel is told", function () {
  this.timeout(60_000)

  for (const file of sampleFiles)
    it(`has sliders that write what is read back as the same: ${file.split("/").at(-1)}`, () => {
      const linked = linkedOf(readFileSync(file, "utf8"), file)
      const rows = frameOf(linked).groups.flatMap((group) => group.rows)
      assert.ok(rows.some(({ uncertain }) => uncertain))
      for (const at of [0, 0.3, 0.8, 1]) {
        const moves = rows.map(({ path }) => ({ path, at }))
        const { moved } = figuresOf(linked, { moves })
        const again = figuresOf(linked, { moves: moved.map(({ path, text }) => ({ path, text })) }).moved
        assert.deepEqual(
          again.map(({ path, text }) => [path, text]),
          moved.map(({ path, text }) => [path, text]),
        )
        // A few messages or people are whole: between two of them there is nothing to write.
        for (const [i, row] of again.filter(({ text }) => !/^\d{1,2}$/.test(text)).entries()) {
          const before = moved.filter(({ text }) => !/^\d{1,2}$/.test(text))[i]
          assert.ok(Math.abs(row.at - (before?.at ?? 0)) < 0.03, `${row.path} ${row.text} ${row.at} ${at}`)
        }
      }
    })

  it("moves a slider up and down from where the file has it", () => {
    const linked = linkedOf(small)
    const value = (at: number) => {
      const path = "segments.new_buyers.funnel.reach"
      const { charted } = figuresOf(linked, { moves: [{ path, at }], metric: "reached" })
      return charted.metrics["reached"]?.all?.p50[0] ?? 0
    }
    const values = [0, 0.2, 0.4, 0.5, 0.6, 0.8, 1].map(value)
    assert.deepEqual(
      [...values].sort((a, b) => a - b),
      values,
    )
    assert.ok(Math.abs((values[3] ?? 0) - 995) < 10)
  })

  it("starts from a scenario, and says what that moves", () => {
    const linked = linkedOf(small)
    const { moved } = figuresOf(linked, { scenario: "slow" })
    assert.deepEqual(
      moved.map(({ path, text, byScenario }) => [path, text, byScenario]),
      [["segments.new_buyers.funnel.reach", "500/w", true]],
    )
    const own = figuresOf(linked, {
      scenario: "slow",
      moves: [{ path: "segments.new_buyers.funnel.reach", text: "700/w" }],
    }).moved
    assert.deepEqual(
      own.map(({ text, byScenario }) => [text, byScenario]),
      [["700/w", false]],
    )
  })

  it("names things in the reader's language", () => {
    const linked = linkedOf(small)
    const labels = (locale: "en" | "zh") =>
      frameOf(linked, locale).groups.flatMap(({ section, rows }) => [
        section,
        ...rows.map(({ label }) => label),
      ])
    const [english, chinese] = [labels("en"), labels("zh")]
    assert.equal(english.length, chinese.length)
    for (const label of english) assert.doesNotMatch(label, /\p{Script=Han}/u)
    for (const label of chinese) assert.match(label, /\p{Script=Han}/u)
  })

  it("shows the course that is asked for, and the guiding target's where there is no such", () => {
    const linked = linkedOf(small)
    const course = (ask: PanelAsk) => {
      const { metric, segment } = figuresOf(linked, ask)
      return [metric, segment]
    }
    assert.deepEqual(course({}), ["revenue", null])
    assert.deepEqual(course({ metric: "active_users", segment: "new_buyers" }), [
      "active_users",
      "new_buyers",
    ])
    assert.deepEqual(course({ metric: "none", segment: "none" }), ["revenue", null])
  })
})
