/**
 * A plan projected: its draws run, and what was asked for read off them. Nothing is computed that is not asked for, and
 * whoever runs it step by step can stop between blocks of draws. Absent on purpose: goal seek and problems.
 */
import { NO_ACTUALS, planAgainstActual } from "./answers/actuals"
import { breakEvensOf } from "./answers/break-even"
import { experimentAnswers } from "./answers/experiments"
import { roleLoads } from "./answers/roles"
import { isoOf } from "./calendar"
import { needsOf } from "./metrics"
import { readsOf } from "./metrics/reads"
import type { Plan } from "./plan/shape"
import type { Projection } from "./project/projection"
import { type Runner, runnerOf } from "./project/run"
import { type Sampler, samplerOf } from "./project/sampler"
import { sensitivities } from "./project/sensitivity"
import { note, targetAnswers, togetherOf, type Watched, watch } from "./project/targets"
import { type Wanted, weeklyBands } from "./project/weekly"
import { type Worths, worthsOf } from "./project/worth"
import type { NotPositive } from "./sample"

export type { Projection } from "./project/projection"

export interface Ask {
  readonly draws?: number
  readonly seed?: number
  /** Metrics whose bands are wanted week by week. */
  readonly metrics?: readonly string[]
  /** The segments that they are wanted of, beside all together; every one when left out. */
  readonly segments?: readonly string[]
  /** The metrics that are wanted of segments at all; every one when left out. */
  readonly ofSegments?: readonly string[]
  /** What each strategy costs and is worth, what experiments need, and how much each role has to do. */
  readonly strategies?: boolean
  readonly sensitivity?: boolean
  /** Changes that were kept from going too far; where nobody asks, no more is run than what is asked of reads. */
  readonly capped?: boolean
  /** Where what was measured lies among the draws, and what the plan comes to from there. */
  readonly actuals?: boolean
}

export type Projected =
  | {
      readonly projection: Projection
      /** Changes that were kept from going too far, and in what share of the draws. */
      readonly capped: readonly Capped[]
      readonly contradiction?: never
    }
  /** Correlations that no numbers can have. */
  | { readonly contradiction: NotPositive; readonly projection?: never; readonly capped?: never }

export interface Capped {
  readonly path: string
  readonly share: number
}

export const DRAWS = 2000
export const SEED = 1

export function project(plan: Plan, ask: Ask = {}): Projected {
  const steps = projecting(plan, ask)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** The same, step by step: it yields between blocks of draws, and whoever has enough asks no further. */
export function* projecting(plan: Plan, ask: Ask = {}): Generator<void, Projected> {
  const { draws = DRAWS, seed = SEED, metrics = [], strategies = false } = ask
  const sampler = samplerOf(plan, seed, Math.max(1, draws))
  if ("notPositive" in sampler) return { contradiction: sampler }
  // Without uncertain numbers every draw is the same one.
  const used = sampler.streams.size > 0 ? sampler : { ...sampler, draws: 1 }
  const needs = needsOf(plan.metrics, [...plan.targets.map(({ metric }) => metric), ...metrics])
  const runner = runnerOf(plan, { ...needs, money: needs.money || strategies })
  const watched = watch(runner, used.draws)
  const worths = strategies ? worthsOf(runner, watched, used.draws) : undefined
  const { capped = true } = ask
  const run = capped || strategies ? runner.whole : runner.portion(readsOf(plan, plan.targets))
  yield* drawTargets({ ...runner, whole: run }, used, watched, worths)
  const weekly = wantedOf(plan, ask)
  const bands = yield* weeklyBands(runner, used, weekly)
  const matters = ask.sensitivity ? yield* sensitivities(runner, used, watched) : {}
  const against = ask.actuals ? yield* planAgainstActual(plan, used, { weekly, draws }) : NO_ACTUALS
  return {
    projection: {
      playbook: plan.title,
      seed,
      draws: Math.max(1, draws),
      start: isoOf(plan.calendar.start),
      weeks: plan.calendar.weeks,
      currency: plan.currency,
      metrics: bands,
      targets: targetAnswers(runner, watched, draws),
      all_targets: togetherOf(plan, watched, draws),
      strategies: worths?.strategies ?? {},
      overlap: worths?.overlap ?? {},
      sensitivity: matters,
      break_even: strategies ? breakEvensOf(plan) : {},
      actuals: against,
      experiments: strategies ? experimentAnswers(plan) : {},
      roles: strategies ? roleLoads(plan) : {},
      problems: [],
    },
    capped: cappedOf(runner, used.draws),
  }
}

function wantedOf(plan: Plan, { metrics = [], segments, ofSegments = metrics }: Ask): Wanted {
  const each = segments ?? plan.segments.map(({ id }) => id)
  return new Map(metrics.map((metric) => [metric, ofSegments.includes(metric) ? each : []]))
}

function cappedOf({ kernel: { plan, world } }: Runner, draws: number): readonly Capped[] {
  return plan.numbers.flatMap(({ path }, i) =>
    world.caps[i]! > 0 ? [{ path, share: Math.min(1, world.caps[i]! / draws) }] : [],
  )
}

/** Draws between two looks at whether anybody still wants them. */
const STEP = 100

function* drawTargets(
  runner: Runner,
  sampler: Sampler,
  watched: readonly Watched[],
  worths: Worths | undefined,
): Generator<void, void> {
  if (watched.length === 0 && !worths) return
  // Whoever waits for something else waits for a step: it is as long with the worlds without each strategy.
  const step = worths ? Math.ceil(STEP / (runner.kernel.plan.strategies.length + 2)) : STEP
  for (let draw = 0; draw < sampler.draws; draw++) {
    if (draw % step === 0) yield
    sampler.load(runner.kernel.world, draw)
    runner.whole(true)
    note(watched, runner, draw)
    worths?.note(draw)
  }
}
