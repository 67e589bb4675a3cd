/** How the parts of a projection's report read: order, digits, and what is left out because it says nothing. */
import assert from "node:assert/strict"
import { describe, it } from "mocha"
import { analyze } from "../../server/core/analysis"
import { planOf } from "../../server/core/projection/plan"
import { project } from "../../server/core/projection/project"
import type { Answer } from "../../server/core/report/answer"
import { probability, shownFigure, shownGain } from "../../server/core/report/figures"
import { lackingRows } from "../../server/core/report/headline"
import { courseRows } from "../../server/core/report/parts/courses"
import { targetRows } from "../../server/core/report/parts/goals"
import { strategyRows } from "../../server/core/report/parts/strategies"
import { sparkline } from "../../server/core/report/sparkline"

const text = `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
metrics: { nps: { name: 净推荐值, kind: score } }
targets:
  active: { name: 周活, metric: active_users, from: 900, to: 1000 }
  loved: { name: 口碑, metric: nps, from: 30, to: 33, primary: true, checkpoints: { 2026-02-01: 32 } }
  earned: { name: 毛利额, metric: gross_profit, segment: guests, to: ¥1000 }
segments:
  regulars: { active: 1000, funnel: { reach: 1k/w, acquire: 10%..12%, activate: 50%, retain: { w4: 80% }, pay: 20%, spend: ¥20, margin: 40% } }
  guests: { active: 100, funnel: { retain: { w4: 50% }, pay: 20%, spend: ¥20 } }
strategies:
  ads: { name: 投放, stage: acquire, targets: active, segments: regulars, weeks: 2, effect: { acquire: +2pp..+3pp }, cost: { weekly: ¥100 } }
  care: { name: 关怀, stage: retain, targets: [active, loved], segments: regulars, effect: { acquire: +40%..+60%, metrics: { nps: +3..+5 } }, cost: { weekly: ¥10 } }
`

function answer(): Answer {
  const { linked } = analyze("/plan.playbook.yaml", text, { playbook: () => undefined })
  const { plan } = planOf(linked)
  assert.ok(plan)
  const { projection } = project(plan, { metrics: [...plan.metrics.keys()], strategies: true, draws: 400 })
  assert.ok(projection)
  return { plan, projection, linked }
}

describe("the reading of a projection", () => {
  const made = answer()

  it("begins with the target that guides the plan, and tells what it ought to be on the way", () => {
    const rows = targetRows(made, { locale: "en" })
    assert.deepEqual(
      rows.slice(1).map(([name, due]) => [name, due]),
      [
        ["口碑", "≥ 33"],
        ["  on the way", "≥ 32"],
        ["周活", "≥ 1,000"],
        ["毛利额", "≥ ¥1,000"],
        ["All together", ""],
      ],
    )
    assert.equal(rows.at(-1)?.at(-1), "without 毛利额")
    assert.equal(targetRows(made, { locale: "zh" }).at(-1)?.at(-1), "不含：毛利额")
  })

  it("tells of each strategy what it is worth to its own targets", () => {
    const rows = strategyRows(made, { locale: "zh" })
    assert.deepEqual(
      rows.map(([name, target]) => [name, target]),
      [
        ["", "目标"],
        ["关怀", "口碑"],
        ["", "周活"],
        ["投放", "周活"],
        ["重叠（合在一起减去各自之和）", "周活"],
      ],
    )
    assert.match(rows[2]?.[2] ?? "", /^\+\d+$/)
  })

  it("adds up what flows, and is silent of what users cost in weeks in which nothing is spent on them", () => {
    const rows = new Map(courseRows(made, { locale: "en" }).map((row) => [row[0], row]))
    assert.match(rows.get("Reached users")?.[5] ?? "", /^8,000$/)
    assert.equal(rows.get("Weekly active users")?.[5], "")
    const cac = rows.get("Cost per new user")
    assert.match(cac?.[1] ?? "", /^.. {6}$/)
    assert.deepEqual(cac?.slice(3), ["–", "–", ""])
    assert.ok(rows.has("Return on cost (the whole plan)"))
  })

  it("says of which segments no profit is counted", () => {
    assert.deepEqual(lackingRows(made, { locale: "en" }).at(-1), [
      "segments.guests",
      "its gross profit is counted as 0; it would need funnel.margin",
    ])
  })

  it("draws what hardly moves as it is", () => {
    assert.equal(sparkline([100, 101, 100, 101.9]), "▅▅▅▅")
    assert.equal(sparkline([100, 103]), "▁█")
  })

  it("tells people whole, and chances at their ends without what is unsure of them", () => {
    const figures = { locale: "en", currency: "CNY" } as const
    assert.equal(shownGain(3.65, "people", figures), "+4")
    assert.equal(shownGain(0.2, "people", figures), "0")
    assert.equal(shownFigure(-0.2, "people", figures), "0")
    assert.equal(shownFigure(3.65, "count", figures), "3.65")
    assert.deepEqual(
      [1, 0.998, 0.63, 0.002, 0].map((value) => probability(value, 0.01)),
      ["100%", ">99%", "63% ±1", "<1%", "0%"],
    )
  })
})
