/**
 * The draws with everything on, as far as problems speak of them: targets met, changes kept back, costs of strategies.
 * They stop early once none of it can come true. Absent on purpose: what is told of it.
 */
import { needsOf } from "../../metrics"
import { costOf } from "../../money"
import { present, quantiles, standardErrorOfProportion } from "../../numbers/statistics"
import type { Plan } from "../../plan/shape"
import { runnerOf } from "../../project/run"
import { BLOCK, type Sampler } from "../../project/sampler"
import { note, probabilityOf, type Watched, watch } from "../../project/targets"
import type { Limit } from "./limits"
import { count, isOut, isTold, shareOf, type Tally, tallyOf } from "./tally"

export interface Courses {
  readonly targets: readonly TargetCourse[]
  /** Changes of rates that were kept back, and the share of the draws. */
  readonly capped: readonly { readonly path: string; readonly share: number }[]
  /** What is spent more often than not beyond what may be, and how much that is. */
  readonly overruns: readonly { readonly limit: Limit; readonly cost: number; readonly share: number }[]
}

export interface TargetCourse {
  readonly watched: Watched
  readonly unlikely: boolean
  readonly certain: boolean
  readonly probability: number
  readonly standardError: number
  /** The value in the middle of the draws. */
  readonly middle: number
  /** Whether all draws come to the same. */
  readonly same: boolean
}

/** Below this share of the draws a target's confidence is missed, where it states none. */
const EVEN = 0.5
const ALMOST_SURE = 0.99
/** A change that is kept back in fewer draws than this is the tail of a wide range, no slip. */
const OFTEN = 0.1

interface Question {
  readonly unlikely: Tally
  readonly certain: Tally
}

export function* coursesOf(
  plan: Plan,
  sampler: Sampler,
  limits: readonly Limit[],
  asked: number,
): Generator<void, Courses | undefined> {
  const runner = runnerOf(plan, needs(plan, limits))
  const watched = watch(runner, sampler.draws)
  const questions = watched.map(({ target }) => ({
    unlikely: tallyOf("below", target.confidence ?? EVEN),
    certain: tallyOf("above", ALMOST_SURE),
  }))
  const { world } = runner.kernel
  const caps = changesIn(plan).map((number) => ({ number, tally: tallyOf("above", OFTEN) }))
  const costs = limits.map((limit) => ({
    limit,
    tally: tallyOf("above", EVEN),
    draws: new Float64Array(sampler.draws),
  }))
  const tallies = [
    ...questions.flatMap(({ unlikely, certain }) => [unlikely, certain]),
    ...[...caps, ...costs].map(({ tally }) => tally),
  ]
  if (tallies.length === 0) return undefined
  for (let draw = 0; draw < sampler.draws; draw++) {
    if (draw % BLOCK === 0) {
      yield
      if (draw > 0 && tallies.every(isOut)) return undefined
    }
    sampler.load(world, draw)
    world.caps.fill(0)
    runner.whole(true)
    note(watched, runner, draw)
    watched.forEach(({ met }, i) => {
      noteTarget(questions[i]!, met[draw]!)
    })
    for (const { number, tally } of caps) count(tally, world.caps[number]! > 0)
    for (const { limit, tally, draws } of costs) {
      draws[draw] = limit.strategies.reduce((sum, strategy) => sum + costOf(runner.ledger, strategy), 0)
      count(tally, draws[draw]! > limit.amount)
    }
  }
  return {
    targets: watched.map((one, i) => targetCourse(one, questions[i]!, asked)),
    capped: caps
      .filter(({ tally }) => isTold(tally))
      .map(({ number, tally }) => ({ path: plan.numbers[number]!.path, share: shareOf(tally) })),
    overruns: costs
      .filter(({ tally }) => isTold(tally))
      .map(({ limit, tally, draws }) => ({
        limit,
        cost: quantiles(draws, [0.5])[0]!,
        share: shareOf(tally),
      })),
  }
}

function needs(plan: Plan, limits: readonly Limit[]) {
  const { history, money } = needsOf(
    plan.metrics,
    plan.targets.map(({ metric }) => metric),
  )
  return { history, money: money || limits.length > 0 }
}

/** A draw without a figure says nothing. */
function noteTarget({ unlikely, certain }: Question, met: number): void {
  if (met === 2) return
  count(unlikely, met === 1)
  count(certain, met === 1)
}

function targetCourse(watched: Watched, { unlikely, certain }: Question, asked: number): TargetCourse {
  const { probability } = probabilityOf([watched], asked)
  const known = present(watched.draws.slice())
  const times = watched.draws.length === 1 ? asked : 1
  return {
    watched,
    unlikely: isTold(unlikely),
    certain: isTold(certain),
    probability: probability ?? Number.NaN,
    standardError: standardErrorOfProportion(unlikely.hits * times, unlikely.trials * times),
    middle: quantiles(known, [0.5])[0] ?? Number.NaN,
    same: known.every((value) => value === known[0]),
  }
}

/** The numbers that change a rate, which can be kept back. */
function changesIn({ tactics }: Plan): readonly number[] {
  const numbers = tactics.flatMap(({ effects }) =>
    effects.flatMap((effect) => {
      // A shift of every age binds at the oldest, hardly any of whom leave: that is no slip.
      if (effect.on === "retain") return effect.ages.map(({ change }) => change)
      return "change" in effect ? [effect.change] : []
    }),
  )
  return [...new Set(numbers.map(({ number }) => number))].sort((a, b) => a - b)
}
