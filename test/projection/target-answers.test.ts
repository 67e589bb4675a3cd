/** What a target and a metric tell beside their figures: the unit, the way that is better, checkpoints, the median run. */
import assert from "node:assert/strict"
import { project } from "../../server/core/projection/project"
import { planFrom } from "./scenes"

const text = `playbook: p
period: { start: 2026-01-05, weeks: 6 }
currency: USD
metrics:
  wait: { name: 等待, kind: duration, better: down }
targets:
  active: { metric: active_users, to: 500, by: 2026-02-15, confidence: 80%, checkpoints: { 2026-01-25: 300..400, 2026-01-12: 200, 2027-01-01: 900 } }
  waiting: { metric: wait, from: 10min, to: 8min }
  nothing: { metric: revenue, to: $5k }
segments:
  a: { funnel: { reach: REACH, acquire: 20%, activate: 50%, retain: { w1: 90% } } }
`

const asked = { draws: 50, metrics: ["active_users", "retention_w1", "revenue"] }

function projected(reach: string) {
  const { projection } = project(planFrom(text.replace("REACH", reach)), asked)
  assert.ok(projection)
  return projection
}

describe("projection: what targets and metrics tell", () => {
  it("gives each its measure, its unit and the way that is better", () => {
    const { targets, metrics, currency } = projected("900..1100/w")
    const told = Object.entries(targets).map(([id, { measure, unit, better }]) => [id, measure, unit, better])
    assert.deepEqual(told, [
      ["active", "stock", "count", "up"],
      ["nothing", "flow", "money", "up"],
      ["waiting", "stock", "duration", "down"],
    ])
    assert.deepEqual([metrics["active_users"]?.measure, metrics["active_users"]?.unit], ["stock", "count"])
    assert.deepEqual([metrics["retention_w1"]?.measure, metrics["retention_w1"]?.unit], ["ratio", "rate"])
    assert.deepEqual([metrics["revenue"], currency], [null, "USD"])
  })

  it("tells how probable a target ought to be, where the playbook says so", () => {
    const { active, waiting } = projected("1000/w").targets
    assert.deepEqual([active?.confidence, waiting?.confidence], [0.8, null])
  })

  it("gives checkpoints within the period in the order of their dates, a range by its median", () => {
    const [first, second, ...others] = projected("1000/w").targets["active"]?.checkpoints ?? []
    assert.deepEqual(first, { date: "2026-01-12", week: 2, value: 200 })
    assert.deepEqual([second?.date, second?.week, others], ["2026-01-25", 3, []])
    assert.ok(Math.abs((second?.value ?? 0) - Math.sqrt(300 * 400)) < 1e-9)
  })

  it("gives the value with every number at its median, which is no percentile of the draws", () => {
    const median = Math.sqrt(900 * 1100)
    const { active, nothing } = projected("900..1100/w").targets
    const sure = projected(`${median}/w`).targets["active"]
    assert.ok(Math.abs((active?.at_medians ?? 0) / (sure?.mean ?? 1) - 1) < 1e-9)
    assert.equal(sure?.at_medians, sure?.mean)
    assert.equal(nothing?.at_medians, null)
  })

  it("changes nothing about the draws by running the medians", () => {
    const plan = planFrom(text.replace("REACH", "900..1100/w"))
    const once = project(plan, { ...asked, sensitivity: true, strategies: true }).projection
    assert.deepEqual(once, project(plan, { ...asked, sensitivity: true, strategies: true }).projection)
    assert.deepEqual(once?.metrics, projected("900..1100/w").metrics)
  })
})
