/**
 * What a metric comes to in the draw that was just run. Absent on purpose: how single metrics are made up.
 */

/** A metric of one segment or of all, by weeks from 1. */
export interface Gauge {
  /** Over some weeks: the mean week of a flow or a stock, a ratio of the totals. */
  over(from: number, to: number): number
  /** In a week: of a ratio, over the window that ends with it. */
  at(week: number): number
  /** What a target by a week compares: a flow's total from the start, a stock of that week, a ratio over its window. */
  by(week: number): number
}

type Weekly = (week: number) => number

/** A gauge of what adds up from week to week. */
export function flowGauge(weekly: Weekly): Gauge {
  return {
    over: (from, to) => total(weekly, from, to) / (to - from + 1),
    at: weekly,
    by: (week) => total(weekly, 1, week),
  }
}

/** A gauge of what stands at a level. */
export function stockGauge(weekly: Weekly): Gauge {
  return { over: (from, to) => total(weekly, from, to) / (to - from + 1), at: weekly, by: weekly }
}

/** A gauge of one total over another; where that is 0 there is no figure, or the one of other weights. */
export function ratioGauge(top: Weekly, under: Weekly, window: number, otherwise?: Gauge): Gauge {
  return windowed(window, (from, to) => {
    const whole = total(under, from, to)
    if (whole > 0) return total(top, from, to) / whole
    return otherwise ? otherwise.over(from, to) : Number.NaN
  })
}

/** A gauge of what is known over any weeks. */
export function windowed(window: number, over: Gauge["over"]): Gauge {
  const at = (week: number) => over(Math.max(1, week - window + 1), week)
  return { over, at, by: at }
}

function total(weekly: Weekly, from: number, to: number): number {
  let sum = 0
  for (let week = from; week <= to; week++) sum += weekly(week)
  return sum
}
