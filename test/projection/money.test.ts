/** Costs and metrics by hand. */
import assert from "node:assert/strict"
import { describe, it } from "mocha"
import { kernelOf } from "../../server/core/projection/kernel"
import { gaugeOf } from "../../server/core/projection/metrics"
import { runnerOf } from "../../server/core/projection/project/run"
import { planFrom } from "./scenes"

const head = (weeks: number) => `playbook: by hand
period: { start: 2026-01-05, weeks: ${weeks} }
`

/** A metric of all, or of a segment, week by week and as a target by the last week sees it. */
function read(text: string, metric: string, segment?: string) {
  const runner = runnerOf(planFrom(text), { history: true, money: true })
  runner.whole()
  const { plan } = runner.kernel
  const index = segment === undefined ? undefined : plan.segments.findIndex(({ id }) => id === segment)
  const gauge = gaugeOf(runner.kernel, runner.ledger, metric, index)
  assert.ok(gauge, `no figure of ${metric}`)
  const weeks = Array.from({ length: plan.calendar.weeks }, (_, i) => gauge.at(i + 1))
  return { weeks, by: gauge.by(plan.calendar.weeks) }
}

function near(actual: readonly number[], expected: readonly number[]): void {
  assert.equal(actual.length, expected.length)
  actual.forEach((value, i) => {
    const same = Number.isNaN(expected[i]!)
      ? Number.isNaN(value)
      : Math.abs(value - expected[i]!) <= 1e-9 * Math.max(1, Math.abs(expected[i]!))
    assert.ok(same, `${actual.join(", ")} where ${expected.join(", ")} was expected`)
  })
}

describe("costs", () => {
  const users =
    "segments: { a: { active: 1000, funnel: { reach: 100/w, acquire: 50%, activate: 0%, retain: { w1: 100% }, spend: ¥20, pay: 10% } } }\n"
  const cost = (strategy: string, more = "") =>
    read(`${head(4)}${users}strategies: { s: { ${strategy} } }\n${more}`, "cost").weeks

  it("are paid once, weekly and by the days", () => {
    near(cost("stage: retain, start: 2026-01-12, weeks: 2, cost: { once: ¥50, weekly: ¥7 }"), [0, 57, 7, 0])
    near(
      cost("stage: retain, start: 2026-01-15, end: 2026-01-20, cost: { once: ¥50, weekly: ¥7 }"),
      [0, 54, 2, 0],
    )
    near(cost("stage: retain, start: 2025-12-29, weeks: 2, cost: { once: ¥50, weekly: ¥7 }"), [7, 0, 0, 0])
    near(
      cost(
        "stage: retain, status: paused, cost: { weekly: ¥7 }",
        "campaigns: { c: { cost: { weekly: ¥1 } } }",
      ),
      [1, 1, 1, 1],
    )
  })

  it("depend on users touched: active ones, or those who join", () => {
    near(cost("stage: retain, covers: 50%, cost: { per_user: ¥2 }"), [1000, 1000, 1000, 1000])
    near(cost("stage: activate, covers: 50%, cost: { per_user: ¥2 }"), [50, 50, 50, 50])
  })

  it("of messages follow how often a user gets them", () => {
    const channels =
      "channels: { sms: { kind: sms, cost: ¥0.1 }, ads: { kind: ads, cost: ¥50, cost_per: thousand } }\n"
    const action = (channel: string, touches: string) =>
      `actions: { go: { is: x, channel: ${channel}, touches: ${touches} } }`
    near(cost(`stage: retain, ${action("sms", "2/w")}`, channels), [200, 200, 200, 200])
    near(cost(`stage: retain, ${action("sms", "2")}`, channels), [50, 50, 50, 50])
    near(cost(`stage: activate, ${action("sms", "2")}`, channels), [10, 10, 10, 10])
    near(cost(`stage: retain, ${action("ads", "1/w")}`, channels), [50, 50, 50, 50])
  })

  it("of incentives are what is redeemed", () => {
    const incentives = `incentives:
  coupon: { kind: coupon, value: ¥8, redeem: 25% }
  share: { kind: coupon, value: 10%, redeem: 50% }
  prize: { kind: prize, value: ¥30, count: 4 }
`
    const action = (id: string, more = "") => `actions: { go: { is: x, incentives: [${id}]${more} } }`
    near(cost(`stage: retain, covers: 50%, ${action("coupon")}`, incentives), [1000, 1000, 1000, 1000])
    near(
      cost(`stage: retain, covers: 50%, ${action("coupon", ", touches: 1")}`, incentives),
      [250, 250, 250, 250],
    )
    near(cost(`stage: activate, ${action("coupon", ", touches: 1")}`, incentives), [100, 100, 100, 100])
    near(cost(`stage: retain, ${action("share", ", touches: 0.5/w")}`, incentives), [500, 500, 500, 500])
    near(cost(`stage: retain, start: 2026-01-12, weeks: 2, ${action("prize")}`, incentives), [0, 60, 60, 0])
  })

  it("by new user are paid for whom the strategy wins", () => {
    near(cost("stage: acquire, effect: { reach: +20% }, cost: { per_new: ¥3 }"), [30, 30, 30, 30])
    near(cost("stage: acquire, effect: { pay: +2pp }, cost: { per_new: ¥3, weekly: ¥1 }"), [1, 1, 1, 1])
    near(
      cost("stage: acquire, effect: { reach_by_spend: { spend: ¥10/w, most: +10/w, half: ¥10/w } }"),
      [10, 10, 10, 10],
    )
  })

  it("of segments add up to all", () => {
    const text = `${head(2)}segments: { a: { active: 300, funnel: { retain: { w1: 100% } } }, b: { active: 100, funnel: { retain: { w1: 100% } } }, part: { of: a, share: 50% } }
strategies: { s: { stage: retain, cost: { weekly: ¥40, per_user: ¥1 } }, p: { stage: retain, segments: part, cost: { per_user: ¥1 } } }
`
    near(read(text, "cost").weeks, [590, 590])
    near(read(text, "cost", "a").weeks, [30 + 300 + 150, 30 + 300 + 150])
    near(read(text, "cost", "b").weeks, [110, 110])
  })
})

describe("metrics", () => {
  const text = `${head(6)}discount: 8%
segments: { a: { active: 1000, dormant: 500, funnel: { reach: 400/w, acquire: 50%, activate: 25%, retain: { w1: 50% }, pay: 20%, spend: ¥10, margin: 30%, invites: 0.5/w, accept: 10%, recall: 2%, days: 3.5 } } }
strategies: { s: { stage: acquire, cost: { weekly: ¥80 } }, r: { stage: retain, start: 2026-01-19, effect: { retain: { w1: +10pp } }, cost: { weekly: ¥20 } } }
metrics:
  per_user: { kind: money, formula: "gross_profit / active_users", window: 4w }
  left: { kind: money, formula: revenue - cost }
  twice: { kind: ratio, formula: "per_user * 2 + a.arpu" }
`
  const of = (metric: string) => read(text, metric)

  it("are ratios of sums, over their window", () => {
    const [profit, active, revenue] = ["gross_profit", "active_users", "revenue"].map((id) => of(id).weeks)
    const mean = (series: readonly number[], from: number, to: number) =>
      series.slice(from - 1, to).reduce((a, b) => a + b, 0)
    near([of("per_user").by], [mean(profit!, 3, 6) / mean(active!, 3, 6)])
    near(
      of("arpu").weeks,
      revenue!.map((value, i) => value / active![i]!),
    )
    near([of("twice").weeks[0]!], [(2 * profit![0]!) / active![0]! + revenue![0]! / active![0]!])
    near(
      of("cac").weeks,
      of("new_users").weeks.map((joined) => 80 / joined),
    )
    near([of("roi").by], [(profit!.at(-1)! - 100) / 100])
  })

  it("of a flow count from the start, of a stock in their week", () => {
    const revenue = of("revenue").weeks.reduce((a, b) => a + b, 0)
    near([of("revenue").by], [revenue])
    near([of("left").by], [revenue - 6 * 80 - 4 * 20])
    near([of("active_users").by], [of("active_users").weeks.at(-1)!])
  })

  it("of days and months speak of the same users", () => {
    const [active, churned, recalled] = ["active_users", "churned_users", "recalled_users"].map(
      (id) => of(id).weeks,
    )
    near(
      of("daily_active_users").weeks,
      active!.map((value) => value / 2),
    )
    const lost = (i: number) =>
      [0, 1, 2].reduce((sum, back) => sum + churned![i - back]! - recalled![i - back]!, 0)
    near(
      of("monthly_active_users").weeks,
      active!.map((value, i) => (i < 2 ? Number.NaN : value + Math.max(0, lost(i)))),
    )
  })

  it("of retention follow those activated, and before that the curve in force", () => {
    near(of("retention_w1").weeks, [0.5, 0.5, 0.6, 0.6, 0.6, 0.6])
    near(of("retention_w2").weeks, [0.25, 0.25, 0.25, 0.3, 0.3, 0.3])
  })

  it("of a life are its weeks times what they bring", () => {
    const life = (first: number, step: number) => {
      let sum = 1
      for (let k = 1; k < 52; k++) sum += first * 0.5 ** (k - 1) * step ** k
      return sum
    }
    const worth = 0.2 * 10 * 0.3
    near(
      [of("ltv").weeks[0]!, of("ltv").weeks[5]!],
      [life(0.5, 1.08 ** (-1 / 52)) * worth, life(0.6, 1.08 ** (-1 / 52)) * worth],
    )
    near([of("k_factor").weeks[0]!], [0.5 * 0.1 * 0.25 * life(0.5, 1)])
  })

  it("leave no figure where there is nothing to divide by", () => {
    const { courses } = kernelOf(
      planFrom(`${head(1)}segments: { a: { funnel: { reach: 0/w, acquire: 5% } } }\n`),
    )
    assert.equal(courses.length, 1)
    near(
      read(`${head(1)}segments: { a: { funnel: { reach: 0/w, acquire: 5% } } }\n`, "acquisition_rate").weeks,
      [Number.NaN],
    )
  })
})
