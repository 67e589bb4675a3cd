/**
 * The curve that a segment's users follow in a draw, and what is left by it of those who no effect speaks of. It is read
 * anew only where the percentile is another one. Absent on purpose: users, and effects.
 */
import type { RetentionPlan } from "../plan/shape"

export interface Curve {
  /** The percentile that it was last read at. */
  percentile: number
  /** By age: the chance to stay, and the share still active; fewer than `NOBODY` are none. */
  readonly stays: Float64Array
  readonly shares: Float64Array
  /** By weeks after the young ages: the share that is left of those who left them. */
  readonly tail: Float64Array
  /** The sums of the tail, from its first week on. */
  readonly sums: Float64Array
  /** By week: today's users beyond the young ages, for each that `shares` would have at every age. */
  readonly windows: Float64Array
  /** The sum of the shares over the ages that today's users have, young ones among them. */
  whole: number
}

/** Ages of a year: those of today's users, and those for which histories are kept. */
export const YEAR = 52

/** Weeks that are looked ahead at a time; the tail has room for those beyond the last. */
export const AHEAD = 4

/** Fewer users than this are nobody; numbers as small as engines can hold would only make them slow. */
const NOBODY = 1e-250

/** So small a chance to stay is none: `w4: 0%` comes as a small number for each of its weeks. */
const NO_CHANCE = 1e-12

export function curveOf(ages: number, young: number, weeks: number): Curve {
  const shares = new Float64Array(ages + 1)
  return {
    percentile: Number.NaN,
    stays: new Float64Array(ages + 1),
    shares,
    // Where no age is young, what is left after some weeks is what is left at that age.
    tail: young === 0 && ages >= weeks + AHEAD ? shares : new Float64Array(weeks + AHEAD),
    sums: new Float64Array(weeks + AHEAD),
    windows: new Float64Array(weeks + 1),
    whole: 0,
  }
}

/** Brings a curve to a percentile. */
export function readCurve(curve: Curve, { table }: RetentionPlan, percentile: number, young: number): void {
  if (curve.percentile === percentile) return
  curve.percentile = percentile
  const { stays, shares, tail, sums, windows } = curve
  table.stays(percentile, stays)
  for (let k = 1; k < stays.length; k++) if (stays[k]! < NO_CHANCE) stays[k] = 0
  if (tail !== shares) fillShares(shares, stays, 0, none)
  fillShares(tail, stays, young, sums)
  const oldest = Math.min(YEAR, stays.length - 1)
  fillWindows(curve, young, oldest)
  curve.whole = windows[0]!
  for (let k = 1; k <= young && k <= oldest; k++) curve.whole += shares[k]!
}

const none = new Float64Array(0)

/** What is left after each age from one on, and the sums of it. */
function fillShares(into: Float64Array, stays: Float64Array, from: number, sums: Float64Array): void {
  const end = Math.min(into.length, stays.length - from)
  let share = 1
  let sum = 0
  into[0] = 1
  for (let j = 1; j < end; j++) {
    share *= stays[from + j]!
    if (share < NOBODY) share = 0
    into[j] = share
    if (j >= sums.length) continue
    sum += share
    sums[j] = sum
  }
}

/**
 * Sums over a window of ages that moves on each week, without taking anything away (van Herk 1992, Pattern Recognition
 * Letters 13, 517–521): of ages cut into pieces as wide as the window, what is left of one and what has begun of the next.
 */
function fillWindows({ windows, shares }: Curve, young: number, oldest: number): void {
  const width = oldest - young
  for (let first = 0; width > 0 && first < windows.length; first += width) {
    const end = Math.min(windows.length, first + width)
    let sum = 0
    for (let t = first + width - 1; t >= end; t--) sum += shares[young + 1 + t]!
    for (let t = end - 1; t >= first; t--) {
      sum += shares[young + 1 + t]!
      windows[t] = sum
    }
    sum = 0
    for (let t = first + 1; t < end; t++) {
      sum += shares[young + t + width]!
      windows[t]! += sum
    }
  }
}
