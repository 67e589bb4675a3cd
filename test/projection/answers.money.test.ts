/** When strategies pay back and what incentives have to bring, by hand. */
import assert from "node:assert/strict"
import { describe, it } from "mocha"
import { normalCdf, normalQuantile } from "../../server/core/projection/numbers/special"
import { type Projection, project } from "../../server/core/projection/project"
import { planFrom } from "./scenes"

function answer(weeks: number, strategies: string, rest = "", draws = 2000): Projection {
  const { projection } = project(
    planFrom(`playbook: by hand
period: { start: 2026-01-05, weeks: ${weeks} }
segments: { a: { active: 1000, funnel: { retain: { w1: 100% }, pay: 50%, spend: ¥10, margin: 40% } } }
strategies: { ${strategies} }
${rest}`),
    { strategies: true, draws },
  )
  assert.ok(projection)
  return projection
}

const payback = (weeks: number, cost: string, effect = "+20%") =>
  answer(weeks, `s: { stage: monetize, effect: { spend: ${effect} }, cost: ${cost} }`).strategies["s"]!
    .payback

describe("payback", () => {
  const certain = (week: number) => ({ p10: week, p50: week, p90: week, probability: 1 })
  const never = { p10: null, p50: null, p90: null, probability: 0 }

  it("is the first week by whose end the gained profit covers the cost so far", () => {
    // A fifth more of 2,000 a week.
    assert.deepEqual(payback(6, "{ once: ¥1000 }"), certain(3))
    assert.deepEqual(payback(6, "{ once: ¥1200 }"), certain(3))
    assert.deepEqual(payback(6, "{ once: ¥1201 }"), certain(4))
    assert.deepEqual(payback(6, "{ once: ¥900, weekly: ¥100 }"), certain(3))
    assert.deepEqual(payback(6, "{ weekly: ¥400 }"), certain(1))
    assert.deepEqual(payback(6, "{ weekly: ¥401 }"), never)
    assert.deepEqual(payback(2, "{ once: ¥1000 }"), never)
  })

  it("tells the week of a share of the draws, and how many pay back at all", () => {
    // Of 10 % to 30 % the profit of two weeks covers 1,000 from 25 % on, that of one never.
    const told = payback(2, "{ once: ¥1000 }", "+10%..+30%")
    const exact = 1 - normalCdf(((0.25 - 0.2) / 0.1) * normalQuantile(0.9))
    assert.ok(Math.abs(told!.probability! - exact) < 0.002, `${told!.probability} for ${exact}`)
    assert.deepEqual([told!.p10, told!.p50, told!.p90], [2, null, null])
  })

  it("is none of what costs nothing, or where nobody knows what users bring", () => {
    assert.equal(answer(4, "s: { stage: monetize, effect: { spend: +20% } }").strategies["s"]!.payback, null)
    const text = `playbook: by hand
period: { start: 2026-01-05, weeks: 2 }
segments: { a: { active: 1000, funnel: { retain: { w1: 100% }, pay: 50% } } }
strategies: { s: { stage: retain, cost: { once: ¥5 } } }
`
    assert.equal(project(planFrom(text), { strategies: true }).projection!.strategies["s"]!.payback, null)
  })
})

describe("break-even", () => {
  const strategy = "s: { stage: monetize, actions: { x: { incentives: [c] } } }"
  const of = (incentive: string) => answer(2, strategy, `incentives: { c: { ${incentive} } }\n`).break_even

  it("is p0·m/(m − c), by strategy, incentive and segment", () => {
    assert.deepEqual(of("kind: coupon, value: ¥1"), {
      s: { c: { a: { pay: 0.5, needed: 0.666666666667, margin: 4, cost: 1 } } },
    })
    // A tenth of what is spent.
    assert.equal(of("kind: coupon, value: 10%")["s"]!["c"]!["a"]!.cost, 1)
    assert.equal(of("kind: prize, value: ¥100, odds: 1%")["s"]!["c"]!["a"]!.cost, 1)
  })

  it("has no share that would do where the incentive gives away what is earned, or too much of it", () => {
    assert.equal(of("kind: coupon, value: ¥4")["s"]!["c"]!["a"]!.needed, null)
    assert.equal(of("kind: coupon, value: ¥2.5")["s"]!["c"]!["a"]!.needed, null)
    assert.equal(of("kind: coupon, value: ¥2")["s"]!["c"]!["a"]!.needed, 1)
  })

  it("leaves out what has no value in money", () => {
    assert.deepEqual(of("kind: honour, criterion: three orders"), {})
  })

  it("takes medians of what is uncertain, and comes only when strategies are asked for", () => {
    const { cost, needed } = of("kind: coupon, value: ¥1..2.25")["s"]!["c"]!["a"]!
    assert.ok(Math.abs(cost! - 1.5) < 1e-9 && Math.abs(needed! - 0.8) < 1e-9)
    const plan = planFrom(`playbook: p\nperiod: { start: 2026-01-05, weeks: 2 }\n`)
    assert.deepEqual(project(plan).projection!.break_even, {})
  })
})
