import assert from "node:assert/strict"
import { analyze } from "../../server/core/analysis"
import { parseQuantity, type QuantityKind } from "../../server/core/model/quantity"
import type { Locale } from "../../server/core/problem"
import { planOf } from "../../server/core/projection/plan"
import { project } from "../../server/core/projection/project"
import {
  funnelRemark,
  retentionRemark,
  spreadRemark,
  strategyRemark,
  targetRemark,
} from "../../server/core/report/remarks"

/** Certain numbers, so that every figure can be reckoned by hand. */
const certain = `playbook: 试卷 *
period: { start: 2026-01-05, weeks: 4 }
currency: CNY
targets:
  active: { metric: active_users, to: 1500, by: 2026-02-01, segment: people }
  costs: { metric: cac, to: ¥5, by: 2026-02-01 }
  nps: { metric: nps, to: 50 }
metrics:
  nps: { kind: score, scale: [-100, 100] }
segments:
  people:
    name: 用户 A
    funnel: { reach: 1000/w, acquire: 50%, activate: 100%, retain: { w1: 100%, w4: 100% } }
strategies:
  more: { stage: acquire, segments: [people], effect: { reach: +100% }, cost: { once: ¥800 } }
  nothing: { stage: retain, segments: [people] }
campaigns:
  more: { stage: acquire, segments: [people], start: 2026-01-05, weeks: 1, effect: { acquire: +10pp } }
`

function tellingOf(text: string, locale: Locale) {
  const { linked } = analyze("/plan.playbook.yaml", text, { playbook: () => undefined })
  const { plan } = planOf(linked)
  assert(plan)
  const { projection } = project(plan, {
    strategies: true,
    metrics: ["reached", "new_users", "activated_users", "active_users"],
  })
  assert(projection)
  return { plan, told: { projection, linked, locale, currency: plan.currency } }
}

describe("remarks", () => {
  const { told, plan } = tellingOf(certain, "en")
  const chinese = tellingOf(certain, "zh").told

  it("say how likely a target is, and whose it is", () => {
    const remark = targetRemark("active", told)
    assert.equal(remark?.label, "100%")
    assert.deepEqual(remark?.lines, [
      "Reached in 100% of 2,000 futures.",
      "Weekly active users (用户 A) by 2026-02-01: 4,200; the target is ≥ 1,500.",
    ])
    assert.deepEqual(targetRemark("active", chinese)?.lines, [
      "推演 2,000 次，100% 的情形能达成。",
      "用户 A的周活跃用户到 2026-02-01：4,200；目标 ≥ 1,500。",
    ])
  })

  it("say so of a target that is to fall", () => {
    assert.match(targetRemark("costs", told)?.lines[1] ?? "", /the target is ≤ ¥5\.$/)
  })

  it("say nothing of a target without figures, nor of one that there is none of", () => {
    for (const id of ["nps", "nobody", "constructor"]) assert.equal(targetRemark(id, told), undefined, id)
  })

  it("say what strategies are worth and cost, of a campaign by the same id too", () => {
    assert.equal(strategyRemark("strategies", "more", told)?.label, "+2,100 · costs ¥800")
    assert.equal(strategyRemark("campaigns", "more", told)?.label, "+200")
    assert.equal(strategyRemark("strategies", "more", chinese)?.label, "+2,100 · 成本 ¥800")
    assert.deepEqual(strategyRemark("strategies", "more", told)?.lines, [
      "Its worth to active: +2,100.",
      "It costs ¥800.",
    ])
  })

  it("say nothing of a strategy that brings and costs nothing", () => {
    for (const id of ["nothing", "nobody", "toString"])
      assert.equal(strategyRemark("strategies", id, told), undefined, id)
  })

  it("add a funnel up over the weeks", () => {
    assert.deepEqual(funnelRemark("people", told)?.lines, [
      "Over 4 weeks (means): Reached users 8,000 → New users 4,200 → Activated users 4,200.",
      "In the last week: Weekly active users 4,200.",
    ])
    assert.equal(funnelRemark("nobody", told), undefined)
  })

  it("tell how users stay at ages that nobody has given", () => {
    assert.equal(
      retentionRemark("people", told, plan)?.lines[0],
      "Still active: 100% after 1 week, 100% after 4 weeks, 100% after 12 weeks.",
    )
    assert.match(retentionRemark("people", chinese, plan)?.lines[0] ?? "", /^仍然活跃的比例：1 周后 100%，/)
    assert.equal(retentionRemark("nobody", told, plan), undefined)
  })

  describe("of ranges", () => {
    const spread = (text: string, kind: QuantityKind, locale: Locale = "en") => {
      const { quantity } = parseQuantity(text, { kinds: [kind] })
      assert(quantity, text)
      return spreadRemark(quantity, 0.8, locale)
    }

    it("tell the middle and nine tenths in their author's writing", () => {
      // Log-normal between P10 and P90: the middle is √(90·120); P5 and P95 lie 1.2835 times as far as P10 and P90.
      assert.equal(spread("90k..120k", "count")?.label, "104k · 86.4k..125k")
      assert.equal(spread("9万..12万", "count")?.label, "10.4万 · 8.64万..12.5万")
      assert.equal(spread("8%..10%", "rate")?.label, "8.95% · 7.75%..10.3%")
      assert.equal(spread("+2pp..+5pp", "change")?.label, "+3.5pp · +1.57pp..+5.43pp")
      assert.equal(
        spread("8%..10%", "rate", "zh")?.lines[0],
        "中位数 8.95%；十次里有九次在 7.75%..10.3% 之间。",
      )
    })

    it("say nothing of what is certain", () => {
      for (const text of ["22%", "22%..22%", "$pay_rate"]) assert.equal(spread(text, "rate"), undefined, text)
    })
  })
})
