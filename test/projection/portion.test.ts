/** What is run of a draw when not all of it is asked for: the same figures as of a whole run, bit for bit. */
import assert from "node:assert/strict"
import fc from "fast-check"
import { describe, it } from "mocha"
import { bounded } from "../../server/core/projection/kernel/world"
import { gaugeOf } from "../../server/core/projection/metrics"
import { readsOf } from "../../server/core/projection/metrics/reads"
import { fillLedger } from "../../server/core/projection/money"
import type { Plan } from "../../server/core/projection/plan"
import { project } from "../../server/core/projection/project"
import { figure } from "../../server/core/projection/project/bands"
import { type Runner, runnerOf } from "../../server/core/projection/project/run"
import { loadMedian, type Sampler, samplerOf } from "../../server/core/projection/project/sampler"
import { planFrom } from "./scenes"

const IDS = ["a", "b", "c", "d"]

const some = <T>(from: fc.Arbitrary<T>) => fc.option(from, { nil: undefined, freq: 2 })

const EFFECTS = {
  acquire: "+10%..+20%",
  pay: "+1pp..+3pp",
  retain: "{ w2: +2pp..+5pp }",
  invites: "+20%",
  reach_by_spend: "{ spend: ¥1k..2k/w, most: +500/w, half: ¥3k/w, carry: 0.3 }",
  moves: "{ b: +1pp..+2pp }",
  metrics: "{ mood: +1..+2 }",
} as const

const strategy = fc.record({
  stage: fc.constantFrom("acquire", "retain", "monetize"),
  segments: fc.subarray(IDS, { minLength: 1 }),
  effects: fc.subarray(Object.keys(EFFECTS) as (keyof typeof EFFECTS)[], { minLength: 1, maxLength: 3 }),
  pace: fc.constantFrom("", "covers: 40%..60%, ", "ramp: 2w..4w, fades: 1w, "),
  cost: fc.constantFrom(
    "{ once: ¥500..900 }",
    "{ weekly: ¥50, per_user: ¥0.1..0.2 }",
    "{ weekly: ¥50, per_new: $prize }",
  ),
  start: fc.integer({ min: 5, max: 31 }),
})

const plans = fc
  .record({
    segments: fc.array(
      fc.record({
        reach: fc.constantFrom("2k/w", "1k..3k/w"),
        retain: fc.constantFrom("{ w1: 60%, w4: 40% }", "{ w1: 50%..60%, w4: 30%..35% }"),
        moves: some(fc.constantFrom(...IDS)),
        invites: some(fc.constantFrom("0.02..0.04/w", "0.01/w")),
      }),
      { minLength: 2, maxLength: 4 },
    ),
    strategies: fc.array(strategy, { minLength: 1, maxLength: 4 }),
  })
  .map(({ segments, strategies }) => textOf(segments, strategies))

type Segments = readonly {
  reach: string
  retain: string
  moves: string | undefined
  invites: string | undefined
}[]
type Strategy = typeof strategy extends fc.Arbitrary<infer T> ? T : never

function textOf(segments: Segments, strategies: readonly Strategy[]): string {
  const ids = IDS.slice(0, segments.length)
  const lines = segments.map(({ reach, retain, moves, invites }, i) => {
    const there = moves !== undefined && moves !== ids[i] && ids.includes(moves)
    const more = invites ? `, invites: ${invites}, accept: 20%..30%` : ""
    const on = there ? `, moves: { ${moves}: 1%..2% }` : ""
    return `  ${ids[i]}: { active: 1000..1500, dormant: 500, funnel: { reach: ${reach}, acquire: 10%..12%, activate: 50%, retain: ${retain}, pay: $payers, spend: ¥10..20, margin: 40%, recall: 1%${more} }${on} }`
  })
  const doing = strategies.map(({ stage, segments: touched, effects, pace, cost, start }, i) => {
    const on = touched.filter((id) => ids.includes(id))
    const effect = effects.map((name) => `${name}: ${EFFECTS[name]}`).join(", ")
    const day = String(start).padStart(2, "0")
    return `  s${i}: { stage: ${stage}, segments: [${on.length > 0 ? on : ids[0]}], start: 2026-01-${day}, weeks: 4, ${pace}effect: { ${effect} }, cost: ${cost} }`
  })
  return `playbook: at random
period: { start: 2026-01-05, weeks: 9 }
discount: 5%..10%
assumptions: { payers: { is: 20%..30% }, prize: { is: ¥1..3 } }
metrics: { share: { formula: a.active_users / active_users }, mood: { name: Mood } }
segments:
${lines.join("\n")}
strategies:
${doing.join("\n")}
targets:
  users: { metric: active_users, to: 3000 }
  worth: { metric: net, to: ¥5k }
  life: { metric: ltv, to: ¥20 }
  cac: { metric: cac, to: ¥9 }
  own: { metric: revenue, segment: b, to: ¥9k }
  mood: { metric: mood, from: 5..6, to: 7 }
`
}

function sampled(plan: Plan, draws: number): Sampler {
  const sampler = samplerOf(plan, 1, draws)
  assert.ok("load" in sampler)
  return sampler
}

const NEEDS = { history: true, money: true }

/** Every metric of all and of each segment. */
function scopesOf({ metrics, segments }: Plan) {
  const ids = [...metrics.keys()].filter((id) => !/^retention_w(?!2$)/.test(id))
  return ids.flatMap((metric) => [undefined, ...segments.keys()].map((segment) => ({ metric, segment })))
}

function seen(
  { kernel, ledger }: Runner,
  scopes: ReturnType<typeof scopesOf>,
): readonly (readonly number[])[] {
  const { weeks } = kernel.plan.calendar
  return scopes.map(({ metric, segment }) => {
    const gauge = gaugeOf(kernel, ledger, metric, segment)
    if (!gauge) return []
    const all = new Float64Array(weeks)
    gauge.fill(all, 0, weeks)
    const told = Array.from(all, (_, i) => gauge.at(i + 1))
    assert.deepEqual(Array.from(all), told, `${metric} week by week`)
    return [...told, gauge.by(weeks), gauge.over(2, 5)]
  })
}

describe("a portion of a draw", () => {
  it("gives a metric what a whole run gives it", () =>
    fc.assert(
      fc.property(plans, (text) => {
        const plan = planFrom(text)
        const sampler = sampled(plan, 3)
        const scopes = scopesOf(plan)
        const runner = runnerOf(plan, NEEDS)
        const part = runnerOf(plan, NEEDS)
        for (let draw = 0; draw < 3; draw++) {
          sampler.load(runner.kernel.world, draw)
          runner.whole()
          sampler.load(part.kernel.world, draw)
          for (const scope of scopes) {
            part.portion(readsOf(plan, [scope]))()
            assert.deepEqual(seen(part, [scope]), seen(runner, [scope]), `${scope.metric} ${scope.segment}`)
          }
        }
      }),
      { numRuns: 25 },
    ))

  it("without a strategy is what a whole run without it gives, and leaves no trace", () =>
    fc.assert(
      fc.property(plans, (text) => {
        const plan = planFrom(text)
        const sampler = sampled(plan, 3)
        const scopes = scopesOf(plan)
        const [runner, plain] = [runnerOf(plan, NEEDS), runnerOf(plan, NEEDS)]
        for (let draw = 0; draw < 3; draw++) {
          for (const one of [runner, plain]) {
            sampler.load(one.kernel.world, draw)
            one.whole()
          }
          const before = seen(runner, scopes)
          for (const off of [...plan.strategies.keys(), "all" as const]) {
            const found = new Map<string, unknown>()
            runner.without(off, () => found.set("without", seen(runner, scopes)))
            assert.deepEqual(found.get("without"), plainlyWithout(plain, off, scopes))
            assert.deepEqual(seen(runner, scopes), before)
          }
        }
      }),
      { numRuns: 25 },
    ))
})

/** Everything run anew, as the first projection did. */
function plainlyWithout(
  { kernel, ledger }: Runner,
  off: number | "all",
  scopes: ReturnType<typeof scopesOf>,
) {
  const { plan, world } = kernel
  plan.tactics.forEach(({ strategy }, i) => {
    world.on[i] = strategy !== undefined && (off === "all" || off === strategy) ? 0 : 1
  })
  kernel.run()
  fillLedger(ledger, kernel, [...plan.strategies.keys()])
  const found = scopes.map((scope) => seen({ kernel, ledger } as Runner, [scope])[0]!)
  world.on.fill(1)
  return found
}

describe("what matters", () => {
  it("is what whole runs with one number changed say", () =>
    fc.assert(
      fc.property(plans, (text) => {
        const plan = planFrom(text)
        const { projection } = project(plan, { draws: 20, sensitivity: true })
        const { streams } = sampled(plan, 2)
        for (const target of plan.targets.filter(({ missing }) => missing === undefined)) {
          const told = new Map(projection!.sensitivity[target.id]?.map((one) => [one.path, one]) ?? [])
          for (const stream of streams.keys()) {
            const path = stream.replace(/^\$/, "assumptions.")
            const [low, high] = [0.1, 0.9].map((u) => valueAt(plan, target.id, stream, u))
            const { low: l = low, high: h = low } = told.get(path) ?? {}
            assert.deepEqual({ path, low: l, high: h }, { path, low, high })
          }
        }
      }),
      { numRuns: 12 },
    ))
})

function valueAt(plan: Plan, id: string, stream: string, percentile: number): number | null {
  const { kernel, ledger, whole } = runnerOf(plan, NEEDS)
  loadMedian(kernel.world)
  plan.numbers.forEach((number, i) => {
    if (number.stream === stream) kernel.world.values[i] = bounded(number.distribution.at(percentile))
  })
  plan.segments.forEach(({ retention }, i) => {
    if (retention?.stream === stream) kernel.world.curves[i] = percentile
  })
  whole()
  const target = plan.targets.find((one) => one.id === id)!
  return figure(gaugeOf(kernel, ledger, target.metric, target.segment)!.by(target.week))
}

describe("metrics that are wanted of segments", () => {
  it("are the only ones told of them, and the same as with all", () => {
    const text = textOf(
      IDS.map(() => ({
        reach: "1k..3k/w",
        retain: "{ w1: 50%..60% }",
        moves: undefined,
        invites: undefined,
      })),
      [],
    ).replace(/strategies:\n\n/, "")
    const plan = planFrom(text)
    const metrics = ["active_users", "ltv", "revenue"]
    const { projection: all } = project(plan, { draws: 40, metrics })
    const { projection: few } = project(plan, {
      draws: 40,
      metrics,
      ofSegments: ["revenue"],
      segments: ["c", "b"],
    })
    for (const id of metrics) {
      const { segments, ...rest } = all!.metrics[id]!
      const wanted = id === "revenue" ? { c: segments["c"], b: segments["b"] } : {}
      assert.deepEqual(few!.metrics[id], { ...rest, segments: wanted })
    }
  })
})
