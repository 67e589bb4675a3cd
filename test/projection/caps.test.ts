/** What bounds an incentive, a channel and a period bounds what they cost. */
import assert from "node:assert/strict"
import fc from "fast-check"
import { describe, it } from "mocha"
import { gaugeOf } from "../../server/core/projection/metrics"
import { costOf } from "../../server/core/projection/money"
import { project } from "../../server/core/projection/project"
import { type Runner, runnerOf } from "../../server/core/projection/project/run"
import { planFrom } from "./scenes"

const head = "playbook: by hand\nperiod: { start: 2026-01-05, weeks: 4 }\n"
const users =
  "segments: { a: { active: 1000, funnel: { retain: { w1: 100% }, spend: ¥20, pay: 10% } }, b: { active: 500, funnel: { retain: { w1: 100% } } } }\n"

function ran(text: string): Runner {
  const runner = runnerOf(planFrom(text), { history: false, money: true })
  runner.whole()
  return runner
}

function weekly({ kernel, ledger }: Runner, segment?: number): readonly number[] {
  const gauge = gaugeOf(kernel, ledger, "cost", segment)
  assert.ok(gauge)
  return Array.from({ length: kernel.plan.calendar.weeks }, (_, i) => gauge.at(i + 1))
}

const near = (actual: readonly number[], expected: readonly number[]) => {
  assert.equal(actual.length, expected.length)
  for (const [i, value] of actual.entries())
    assert.ok(Math.abs(value - expected[i]!) < 1e-6, `${actual.join()} where ${expected.join()} was expected`)
}

const coupon = (more: string, touches = "1/w") =>
  weekly(
    ran(
      `${head}${users}channels: { p: { kind: push } }
incentives: { c: { kind: coupon, value: ¥2, ${more} } }
strategies: { s: { stage: retain, segments: a, actions: { x: { is: 发券, channel: p, touches: ${touches}, incentives: c } } } }
`,
    ),
  )

describe("incentives", () => {
  it("cost no more than their budget, used up week by week", () => {
    near(coupon("redeem: 50%"), [1000, 1000, 1000, 1000])
    near(coupon("redeem: 50%, budget: ¥2500"), [1000, 1000, 500, 0])
  })

  it("are given no more often than there are, and than a user may have them", () => {
    near(coupon("redeem: 50%, total: 1500"), [1000, 500, 0, 0])
    near(coupon("redeem: 50%, per_user: 2"), [500, 500, 500, 500])
    near(coupon("redeem: 50%, per_user: 2, total: 1200"), [500, 500, 200, 0])
  })

  it("share one budget among all strategies that give them, also where one of them is off", () => {
    const runner = ran(`${head}${users}channels: { p: { kind: push } }
incentives: { c: { kind: coupon, value: ¥1, budget: ¥2000 }, d: { kind: prize, value: ¥10, count: 100, budget: ¥300 } }
strategies:
  one: { stage: retain, segments: a, actions: { x: { is: 发券, channel: p, touches: 1/w, incentives: c } } }
  two: { stage: retain, segments: b, effect: { pay: +1pp }, actions: { x: { is: 发券, channel: p, touches: 1/w, incentives: c } } }
campaigns: { draw: { segments: b, prizes: d } }
`)
    near(weekly(runner), [1500 + 250, 500 + 50, 0, 0])
    near(weekly(runner, 1), [500 + 250, 50, 0, 0])
    const { ledger } = runner
    const whole = [0, 1, 2].map((strategy) => costOf(ledger, strategy))
    runner.without(0, () => near(weekly(runner), [500 + 250, 500 + 50, 500, 500]))
    near(
      [0, 1, 2].map((strategy) => costOf(ledger, strategy)),
      whole,
    )
  })

  it("never cost more than what bounds them", () => {
    const one = fc.record({
      budget: fc.option(fc.integer({ min: 0, max: 5000 }), { nil: undefined }),
      total: fc.option(fc.integer({ min: 0, max: 3000 }), { nil: undefined }),
      touches: fc.constantFrom("1/w", "3", "2/w"),
      redeem: fc.integer({ min: 1, max: 100 }),
    })
    fc.assert(
      fc.property(one, ({ budget, total, touches, redeem }) => {
        const bounds = [
          ...(budget === undefined ? [] : [`budget: ¥${budget}`]),
          ...(total === undefined ? [] : [`total: ${total}`]),
        ]
        const sum = coupon([`redeem: ${redeem}%`, ...bounds].join(", "), touches).reduce((a, b) => a + b, 0)
        const most = Math.min(budget ?? Number.POSITIVE_INFINITY, (total ?? Number.POSITIVE_INFINITY) * 2)
        assert.ok(sum <= most * (1 + 1e-9), `${sum} > ${most}`)
      }),
      { numRuns: 40 },
    )
  })
})

describe("what bounds costs", () => {
  it("matters as much as a run with it at either end says", () => {
    const text = `${head}targets: { spent: { metric: cost, to: ¥1 } }
${users}channels: { p: { kind: push, cost: ¥0.1, covers: 50%..70% } }
incentives: { c: { kind: coupon, value: ¥2, budget: ¥900..1400, total: 900..1100, per_user: 2..3, redeem: 50% } }
strategies: { s: { stage: retain, segments: a, actions: { x: { is: 发券, channel: p, touches: 1/w, incentives: c } } } }
`
    const plan = planFrom(text)
    const matters = project(plan, { sensitivity: true, draws: 64 }).projection?.sensitivity["spent"] ?? []
    for (const number of plan.numbers.filter(({ distribution }) => !distribution.point)) {
      const runner = runnerOf(plan, { history: false, money: true })
      const ends = [number.distribution.p10, number.distribution.p90].map((end) => {
        runner.kernel.world.values[plan.numbers.indexOf(number)] = end
        runner.whole()
        return costOf(runner.ledger, 0)
      })
      const { low, high } = matters.find(({ path }) => path === number.path) ?? {}
      assert.ok(ends[0] === ends[1] || (low !== undefined && high !== undefined), number.path)
      if (typeof low === "number" && typeof high === "number") near([low, high], ends)
    }
    assert.ok(matters.some(({ path }) => path === "channels.p.covers"))
    assert.ok(matters.some(({ path }) => path.startsWith("incentives.c.")))
  })
})

describe("messages", () => {
  it("are paid for those whom their channel reaches", () => {
    const text = (covers: string) =>
      `${head}${users}channels: { sms: { kind: sms, cost: ¥0.1${covers} } }
strategies: { s: { stage: retain, segments: a, covers: 50%, actions: { x: { is: 提醒, channel: sms, touches: 2/w } } } }
`
    near(weekly(ran(text(""))), [100, 100, 100, 100])
    near(weekly(ran(text(", covers: 60%"))), [60, 60, 60, 60])
  })
})

describe("a period that ends within a week", () => {
  const plan = (strategy: string, by = "2026-01-20") => `playbook: by hand
period: { start: 2026-01-05, end: 2026-01-20 }
metrics: { nps: { kind: score } }
targets: { loved: { metric: nps, from: 30, to: 40, by: ${by} } }
segments: { a: { active: 1000, funnel: { retain: { w1: 100% }, pay: 10%, spend: ¥10 } } }
strategies: { s: { segments: a, ${strategy} } }
`
  const nps = (text: string) => {
    const { kernel, ledger } = ran(text)
    const due = kernel.plan.targets[0]!
    const gauge = gaugeOf(kernel, ledger, "nps", undefined, Date.parse(due.by) / 864e5)
    assert.ok(gauge)
    return { weeks: [1, 2, 3].map((week) => gauge.at(week)), due: gauge.by(due.week), by: due.by }
  }

  it("ends with a whole week of what is on to its last day", () => {
    for (const span of [
      "",
      "start: 2026-01-05, end: 2026-01-20,",
      "start: 2026-01-05, end: 2026-02-20,",
      "start: 2026-01-05, weeks: 4,",
    ])
      assert.deepEqual(nps(plan(`${span} effect: { metrics: { nps: +10 } }`)).weeks, [40, 40, 40])
    const early = nps(
      plan("start: 2026-01-05, end: 2026-01-19, effect: { metrics: { nps: +7 } }", "2026-01-20"),
    )
    assert.deepEqual([early.weeks, early.due], [[37, 37, 31], 31])
  })

  it("is paid for by its days", () => {
    near(weekly(ran(plan("cost: { weekly: ¥70 }"))), [70, 70, 20])
    near(weekly(ran(plan("end: 2026-03-01, cost: { weekly: ¥70 }"))), [70, 70, 20])
    near(weekly(ran(plan("start: 2026-01-21, cost: { once: ¥70 }"))), [0, 0, 0])
  })

  it("tells of a target on the day that it is due, and not beyond the end", () => {
    const text = plan("start: 2026-01-05, end: 2026-01-14, effect: { metrics: { nps: +7 } }", "2026-01-14")
    assert.deepEqual(nps(text), { weeks: [37, 33, 30], due: 37, by: "2026-01-14" })
    assert.equal(nps(plan("effect: { metrics: { nps: +7 } }", "2026-02-14")).by, "2026-01-20")
  })
})
