/** Strategies that are switched off, against plans in which nobody wrote them. */
import assert from "node:assert/strict"
import { link, readPlaybook } from "../../server/core/analysis"
import { planOf } from "../../server/core/projection/plan"
import { project } from "../../server/core/projection/project"

const head = `playbook: A
period: { start: 2026-01-05, weeks: 8 }
targets:
  weekly: { metric: active_users, from: 900, to: 1300, by: 2026-03-01 }
  spent: { metric: cost, to: ¥9k, by: 2026-03-01 }
segments:
  buyers: { active: 1000, funnel: { reach: 900..1100/w, acquire: 20%, activate: 45%..55%, retain: { w1: 80%..90% }, pay: 20%, spend: ¥50, margin: 20% } }
team: { roles: { lead: { people: 1, hours: 40h/w } } }
`
const strategies = {
  gift: "{ stage: retain, segments: buyers, effect: { retain: { w1: +2pp..+4pp } }, cost: { weekly: ¥100 }, effort: { lead: 1d/w } }",
  ads: "{ stage: acquire, segments: buyers, effect: { reach: +10%..+20% }, cost: { per_new: ¥2..3 }, effort: { lead: 2d/w } }",
}
const sale =
  "campaigns:\n  sale: { stage: monetize, start: 2026-01-26, weeks: 1, effect: { pay: +5pp..+9pp }, dip: { weeks: 2, effect: { pay: -3pp..-1pp } }, cost: { once: ¥2k } }\n"

function textOf(names: readonly (keyof typeof strategies)[], withSale: boolean): string {
  const entries = names.map((name) => `  ${name}: ${strategies[name]}\n`)
  return `${head}${entries.length > 0 ? `strategies:\n${entries.join("")}` : ""}${withSale ? sale : ""}`
}

function projected(text: string, off: readonly string[] = []) {
  const { plan } = planOf(
    link(readPlaybook("/a.playbook.yaml", text), { playbook: () => undefined }).linked,
    { off },
  )
  assert.ok(plan)
  const { projection } = project(plan, {
    draws: 200,
    metrics: ["active_users", "revenue", "cost"],
    strategies: true,
  })
  return projection
}

describe("a plan without strategies that are switched off", () => {
  const whole = textOf(["gift", "ads"], true)

  it("is the plan in which nobody wrote them", () => {
    assert.deepEqual(projected(whole, ["strategies.gift"]), projected(textOf(["ads"], true)))
    assert.deepEqual(projected(whole, ["strategies.ads"]), projected(textOf(["gift"], true)))
    assert.deepEqual(projected(whole, ["campaigns.sale"]), projected(textOf(["gift", "ads"], false)))
    assert.deepEqual(
      projected(whole, ["strategies.ads", "campaigns.sale"]),
      projected(textOf(["gift"], false)),
    )
  })

  it("is another plan, and the same where nothing of that name is there", () => {
    assert.notDeepEqual(projected(whole, ["strategies.gift"])?.targets, projected(whole)?.targets)
    assert.deepEqual(projected(whole, ["strategies.none"]), projected(whole))
  })
})
