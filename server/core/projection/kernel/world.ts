/**
 * One draw's numbers and what acts in it: which tactics are on, how strongly and on how much of each segment.
 * Absent on purpose: what they do.
 */
import type { Anchor, Change, Level, Num, Plan, Tactic, Touch } from "../plan/shape"
import { fillSchedule } from "./strength"

export interface World {
  readonly plan: Plan
  /** By number of the plan. */
  readonly values: Float64Array
  /** By segment: the percentile that its retention takes. */
  readonly curves: Float64Array
  /** By tactic: 1 where it is on. */
  readonly on: Uint8Array
  /** By tactic: ramp, fade and days by week. */
  readonly schedules: readonly Float64Array[]
  /** By tactic and segment: the share of the segment that it acts on. */
  readonly shares: Float64Array
  /** By number: in how many of the runs that were counted a change was kept from going too far. */
  readonly caps: Uint32Array
  /** Whether the next run is counted. */
  counting: boolean
  /** What was measured, by rising week: runs go on from it. None in a plan as it was made. */
  anchors: readonly Anchor[]
  levels: readonly Level[]
  /** How often results became others. */
  runs: number
}

/** No amount is larger: numbers beyond it would only run into infinity. */
const MOST = 1e15

export function bounded(value: number): number {
  return Math.min(MOST, Math.max(-MOST, value))
}

export function worldOf(plan: Plan): World {
  const { numbers, segments, tactics, calendar } = plan
  const values = Float64Array.from(numbers, ({ distribution }) => bounded(distribution.median))
  const schedules = tactics.map(() => new Float64Array(calendar.weeks))
  const world: World = {
    plan,
    values,
    curves: new Float64Array(segments.length).fill(0.5),
    on: new Uint8Array(tactics.length).fill(1),
    schedules,
    shares: new Float64Array(tactics.length * segments.length),
    caps: new Uint32Array(numbers.length),
    counting: false,
    anchors: [],
    levels: [],
    runs: 0,
  }
  tactics.forEach((tactic, i) => {
    schedule(world, tactic, i)
  })
  return world
}

/** Brings what follows from the draw's numbers of some tactics up to date, before any segment is looked at. */
export function prepare(world: World, which: readonly number[]): void {
  const { plan, shares, values } = world
  const { tactics, segments } = plan
  for (const i of which) {
    const tactic = tactics[i]!
    if (varies(plan, tactic.ramp) || varies(plan, tactic.fades)) schedule(world, tactic, i)
    const covers = valueIn(values, tactic.covers, 1)
    for (const touch of tactic.touches)
      shares[i * segments.length + touch.segment] = covers * touchedShare(touch, values)
  }
}

function schedule({ plan, values, schedules }: World, { span, ramp, fades }: Tactic, index: number): void {
  const pace = {
    ramp: ramp === undefined ? undefined : values[ramp],
    fades: fades === undefined ? undefined : values[fades],
  }
  fillSchedule(schedules[index]!, plan.calendar, span, pace)
}

function varies({ numbers }: Plan, number: Num): boolean {
  return number !== undefined && !numbers[number]!.distribution.point
}

export function valueIn(values: Float64Array, number: Num, otherwise: number): number {
  return number === undefined ? otherwise : values[number]!
}

/** The part of a segment that is touched. */
export function touchedShare({ shares }: Touch, values: Float64Array): number {
  let sum = 0
  for (const chain of shares) {
    let share = 1
    for (const number of chain) share *= values[number]!
    sum += share
  }
  return Math.min(1, sum)
}

/** A rate after a change, kept so that what is left to either side is at least a hundredth of what was. */
export function changedRate(rate: number, { number, measure }: Change, world: World): number {
  const change = world.values[number]!
  const wanted = measure === "relative" ? rate * (1 + change) : rate + change
  const kept = Math.min(1 - (1 - rate) / 100, Math.max(rate / 100, wanted))
  if (world.counting && Math.abs(kept - wanted) > 1e-12) world.caps[number]! += 1
  return kept
}
