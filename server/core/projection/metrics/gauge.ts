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
  /** Writes what it is in each week through the last one, the first at a place of `into`. */
  fill(into: Float64Array, place: number, last: number): void
}

/** Writes what something comes to in some weeks, the first of them at a place of `into`. */
export type Weekly = (into: Float64Array, place: number, from: number, to: number) => void

/** What comes to a number each week. */
export function weeklyOf(at: (week: number) => number): Weekly {
  return (into, place, from, to) => {
    for (let week = from; week <= to; week++) into[place + week - from] = at(week)
  }
}

/** A gauge of what adds up from week to week. */
export function flowGauge(weekly: Weekly, weeks: number): Gauge {
  const total = totalOf(weekly, weeks)
  return { ...stockGauge(weekly, weeks), by: (week) => total(1, week) }
}

/** A gauge of what stands at a level. */
export function stockGauge(weekly: Weekly, weeks: number): Gauge {
  const total = totalOf(weekly, weeks)
  const at = (week: number) => total(week, week)
  return {
    over: (from, to) => total(from, to) / (to - from + 1),
    at,
    by: at,
    fill: (into, place, last) => weekly(into, place, 1, last),
  }
}

/** A gauge of one total over another; where that is 0 there is no figure, or the one of other weights. */
export function ratioGauge(
  top: Weekly,
  under: Weekly,
  { window, weeks }: { readonly window: number; readonly weeks: number },
  otherwise?: Gauge,
): Gauge {
  const [tops, unders] = [new Float64Array(weeks), new Float64Array(weeks)]
  const ratio = (first: number, from: number, to: number) => {
    let [part, whole] = [0, 0]
    for (let week = from; week <= to; week++) whole += unders[week - first]!
    if (!(whole > 0)) return otherwise ? otherwise.over(from, to) : Number.NaN
    for (let week = from; week <= to; week++) part += tops[week - first]!
    return part / whole
  }
  const gauge = windowed(window, (from, to) => {
    under(unders, 0, from, to)
    top(tops, 0, from, to)
    return ratio(from, from, to)
  })
  return {
    ...gauge,
    fill(into, place, last) {
      under(unders, 0, 1, last)
      top(tops, 0, 1, last)
      for (let week = 1; week <= last; week++)
        into[place + week - 1] = ratio(1, Math.max(1, week - window + 1), week)
    },
  }
}

/** A gauge of what is known over any weeks. */
export function windowed(window: number, over: Gauge["over"]): Gauge {
  const at = (week: number) => over(Math.max(1, week - window + 1), week)
  return { over, at, by: at, fill: (into, place, last) => weeklyOf(at)(into, place, 1, last) }
}

function totalOf(weekly: Weekly, weeks: number): (from: number, to: number) => number {
  const room = new Float64Array(weeks)
  return (from, to) => {
    weekly(room, 0, from, to)
    let sum = 0
    for (let i = 0; i <= to - from; i++) sum += room[i]!
    return sum
  }
}
