/**
 * A plan projected: its draws run, and what was asked for read off them. Nothing is computed that is not asked for, and
 * whoever runs it step by step can stop between blocks of draws. Absent on purpose: goal seek and problems.
 */
import { isoOf } from "./calendar"
import { needsOf } from "./metrics"
import type { Plan } from "./plan/shape"
import type { Projection } from "./project/projection"
import { type Runner, runnerOf } from "./project/run"
import { BLOCK, type Sampler, samplerOf } from "./project/sampler"
import { sensitivities } from "./project/sensitivity"
import { note, probabilityOf, targetAnswers, type Watched, watch } from "./project/targets"
import { weeklyBands } from "./project/weekly"
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
  /** What each strategy costs and is worth. */
  readonly strategies?: boolean
  readonly sensitivity?: boolean
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
  yield* drawTargets(runner, used, watched, worths)
  const segments = ask.segments ?? plan.segments.map(({ id }) => id)
  const bands = yield* weeklyBands(runner, used, metrics, segments)
  const matters = ask.sensitivity ? yield* sensitivities(runner, used, watched) : {}
  return {
    projection: {
      playbook: plan.title,
      seed,
      draws: Math.max(1, draws),
      start: isoOf(plan.calendar.start),
      weeks: plan.calendar.weeks,
      metrics: bands,
      targets: targetAnswers(plan, watched, draws),
      all_targets: probabilityOf(watched, draws),
      strategies: worths?.strategies ?? {},
      overlap: worths?.overlap ?? {},
      sensitivity: matters,
      problems: [],
    },
    capped: cappedOf(runner, used.draws),
  }
}

function cappedOf({ kernel: { plan, world } }: Runner, draws: number): readonly Capped[] {
  return plan.numbers.flatMap(({ path }, i) =>
    world.caps[i]! > 0 ? [{ path, share: Math.min(1, world.caps[i]! / draws) }] : [],
  )
}

function* drawTargets(
  runner: Runner,
  sampler: Sampler,
  watched: readonly Watched[],
  worths: Worths | undefined,
): Generator<void, void> {
  if (watched.length === 0 && !worths) return
  for (let draw = 0; draw < sampler.draws; draw++) {
    if (draw % BLOCK === 0) yield
    sampler.load(runner.kernel.world, draw)
    runner.whole(true)
    note(watched, runner, draw)
    worths?.note(draw)
  }
}
