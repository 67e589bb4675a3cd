/** Plan against actual: percentiles, and the projection gone on from what was measured, by hand and against the reference. */
import assert from "node:assert/strict"
import fc from "fast-check"
import { describe, it } from "mocha"
import { analyze } from "../../server/core/analysis"
import { readTable } from "../../server/core/model/actuals"
import { kernelOf } from "../../server/core/projection/kernel"
import { type Plan, planOf } from "../../server/core/projection/plan"
import type { Anchor } from "../../server/core/projection/plan/shape"
import { type Ask, type Projection, project } from "../../server/core/projection/project"
import { type SceneCount, simulate } from "./reference"
import { planFrom, told } from "./scenes"

/** The plan of a playbook beside a table of what was measured. */
function planWith(text: string, rows: readonly string[]): Plan {
  const { linked, problems } = analyze("/a.playbook.yaml", `${text}data: { actuals: ./a.csv }\n`, {
    playbook: () => undefined,
    table: () => readTable(["date,metric,segment,value", ...rows].join("\n")),
  })
  assert.deepEqual(
    problems.filter(({ severity }) => severity === "error").map(({ message }) => message.en),
    [],
  )
  const { plan } = planOf(linked)
  assert.ok(plan)
  return plan
}

function projected(text: string, rows: readonly string[], ask: Ask = {}): Projection {
  const { projection } = project(planWith(text, rows), { actuals: true, ...ask })
  assert.ok(projection)
  return projection
}

function near(actual: number | null | undefined, expected: number, slack = 1e-9): void {
  assert.ok(
    typeof actual === "number" && Math.abs(actual - expected) <= slack * Math.max(1, Math.abs(expected)),
    `${actual} where ${expected} was expected`,
  )
}

/** Ten join each week and nine in ten stay. */
const STEADY = `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
segments:
  all: { active: 100, dormant: 50, funnel: { reach: 100/w, acquire: 10%, activate: 100%, retain: { w1: 90% }, pay: 50%, spend: ¥10, recall: 0% } }
targets:
  weekly: { metric: active_users, to: 60, by: 2026-03-01 }
  sales: { metric: revenue, to: ¥1, by: 2026-03-01 }
`

describe("plan against actual", () => {
  it("goes on from the last figure of a stock", () => {
    const { actuals } = projected(STEADY, ["2026-01-18,active_users,,70", "2026-02-01,active_users,,50"], {
      metrics: ["active_users", "reached"],
    })
    // Week 4 stands at 50; four more weeks: 50·0.9⁴ + 10·(1 − 0.9⁴)/0.1.
    const expected = 50 * 0.9 ** 4 + (10 * (1 - 0.9 ** 4)) / 0.1
    assert.equal(actuals.from, 4)
    near(actuals.targets["weekly"]?.p50, expected)
    assert.equal(actuals.targets["weekly"]?.probability, 1)
    const band = actuals.metrics["active_users"]?.all?.p50
    assert.deepEqual(band?.slice(0, 4), [null, null, null, 50])
    near(band?.[7], expected)
    assert.deepEqual(Object.keys(actuals.metrics), ["active_users"])
  })

  it("says where figures lie among the draws of their weeks", () => {
    const uncertain = STEADY.replace("reach: 100/w", "reach: 50..200/w")
    const rows = [
      "2026-01-11,reached,,100",
      "2026-01-18,reached,,200",
      "2026-01-25,reached,,50",
      "2026-01-25,retention_w1,,91%",
    ]
    const { points } = projected(uncertain, rows, { draws: 1000 }).actuals
    const at = points.map(({ percentile }) => percentile)
    near(at[0], 0.5, 1e-3)
    near(at[1], 0.9, 1e-3)
    near(at[2], 0.1, 2e-3)
    assert.equal(at[3], 1)
  })

  it("puts a figure that every draw has in the middle", () => {
    const [point] = projected(STEADY, ["2026-01-11,reached,,100"]).actuals.points
    assert.deepEqual(point, {
      date: "2026-01-11",
      week: 1,
      metric: "reached",
      segment: null,
      value: 100,
      percentile: 0.5,
    })
  })

  it("counts flows as they were where they were, and as they are projected elsewhere", () => {
    const { actuals, targets } = projected(STEADY, ["2026-01-11,revenue,,1000", "2026-01-25,revenue,,2000"])
    const weekly = (t: number) => 5 * (100 * 0.9 ** t + (10 * (1 - 0.9 ** t)) / 0.1)
    const whole = [1, 2, 3, 4, 5, 6, 7, 8].reduce((sum, t) => sum + weekly(t), 0)
    near(targets["sales"]?.p50, whole)
    near(actuals.targets["sales"]?.p50, whole - weekly(1) - weekly(3) + 3000)
  })

  it("takes a figure of a target's own week for what it came to", () => {
    const { targets } = projected(STEADY, ["2026-03-01,active_users,,59"]).actuals
    assert.deepEqual([targets["weekly"]?.p50, targets["weekly"]?.probability], [59, 0])
  })

  it("moves metrics without a formula to where they stand, and formulas over them", () => {
    const levels = `playbook: 试点
period: { start: 2026-01-05, weeks: 4 }
segments:
  all: { active: 100, funnel: { retain: { w1: 90% } } }
metrics:
  nps: { kind: score, scale: { min: -100, max: 50 } }
  doubled: { kind: score, formula: nps * 2 }
targets:
  liked: { metric: nps, from: 30, to: 40, by: 2026-02-01 }
  twice: { metric: doubled, to: 80, by: 2026-02-01 }
strategies:
  care: { segments: all, start: 2026-01-19, effect: { metrics: { nps: +6 } } }
`
    const { actuals, targets } = projected(levels, ["2026-01-18,nps,,36"])
    assert.deepEqual([targets["liked"]?.p50, actuals.targets["liked"]?.p50], [36, 42])
    assert.equal(actuals.targets["twice"]?.p50, 84)
    assert.equal(projected(levels, ["2026-01-18,nps,,49"]).actuals.targets["liked"]?.p50, 50)
  })

  it("has of one week the latest figure, and none from outside the period", () => {
    const rows = [
      "2026-01-10,active_users,,70",
      "2026-01-08,active_users,,60",
      "2026-01-04,active_users,,1",
      "2026-03-02,active_users,,1",
    ]
    assert.deepEqual(
      planWith(STEADY, rows).actuals.map(({ date, week, value }) => [date, week, value]),
      [["2026-01-10", 1, 70]],
    )
  })

  it("is empty where nothing was measured or nobody asks, and always there", () => {
    const nothing = { points: [], from: null, targets: {}, metrics: {} }
    assert.deepEqual(projected(STEADY, []).actuals, nothing)
    const plan = planWith(STEADY, ["2026-01-11,active_users,,70"])
    assert.deepEqual(project(plan, {}).projection?.actuals, nothing)
  })

  it("leaves the plan's own figures what they are, in any order of rows", () => {
    const rows = ["2026-01-18,active_users,,70", "2026-01-25,dormant_users,all,80", "2026-01-25,revenue,,100"]
    const ask = { metrics: ["active_users", "revenue"], strategies: true, sensitivity: true }
    const { actuals, ...rest } = projected(STEADY, rows, ask)
    const { actuals: none, ...without } = projected(STEADY, [], ask)
    assert.deepEqual(rest, without)
    assert.deepEqual(projected(STEADY, [...rows].reverse(), ask).actuals, actuals)
    assert.notDeepEqual(actuals, none)
  })

  it("agrees with the plain reference on random plans and figures", function () {
    this.timeout(120_000)
    const count = fc.record({
      week: fc.integer({ min: 1, max: 60 }),
      of: fc.constantFrom("active" as const, "dormant" as const),
      whose: fc.integer({ min: -1, max: 5 }),
      value: fc.integer({ min: 0, max: 500_000 }),
    })
    fc.assert(
      fc.property(told, fc.array(count, { maxLength: 6 }), ({ scene, text }, drawn) => {
        const kernel = kernelOf(planFrom(text))
        const { segments } = kernel.plan
        const counts = drawn.flatMap(({ week, of, whose, value }): SceneCount[] => {
          const segment = segments[whose]
          if (week > scene.weeks || (segment && !segment.retention)) return []
          return [{ week, of, value, ...(segment ? { segment: segment.id } : {}) }]
        })
        const once = counts.filter(
          (one, i) =>
            counts.findIndex(
              (two) => two.week === one.week && two.of === one.of && two.segment === one.segment,
            ) === i,
        )
        kernel.world.anchors = anchorsFrom(
          once,
          segments.map(({ id }) => id),
        )
        kernel.run()
        const expected = simulate(scene, once)
        for (const { segment, results } of kernel.courses) {
          const rows = expected[segment.id]!
          const size = Math.max(
            1,
            ...rows.map((row) => row["active_users"]! + row["dormant_users"]!),
            ...once.map(({ value }) => value),
          )
          for (const [name, id] of [
            ["active", "active_users"],
            ["dormant", "dormant_users"],
            ["churned", "churned_users"],
            ["referred", "referred_users"],
          ] as const)
            rows.forEach((row, i) => {
              const slack = 1e-8 * Math.max(size, Math.abs(row[id]!))
              assert.ok(
                Math.abs(results[name][i]! - row[id]!) <= slack,
                `${segment.id}.${id} in week ${i + 1}: ${results[name][i]} for ${row[id]}`,
              )
            })
        }
      }),
      { numRuns: 300 },
    )
  })
})

function anchorsFrom(counts: readonly SceneCount[], ids: readonly string[]): readonly Anchor[] {
  const weeks = [...new Set(counts.map(({ week }) => week))].sort((a, b) => a - b)
  return weeks.map((week) => ({
    week,
    readings: counts
      .filter((one) => one.week === week)
      .map(({ of, segment, value }) => ({
        stock: of,
        segment: segment === undefined ? undefined : ids.indexOf(segment),
        value,
      })),
  }))
}
