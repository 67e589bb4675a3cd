/**
 * How strongly a tactic acts week by week, its share of users left aside: ramp, fade and the days it is on.
 *
 * Its n-th week is counted in weeks of the projection from the one that holds its true start, which may lie before the
 * period; n weeks after its end, the first whole week without it being the first, it still has 2^(−n/fades) of the
 * level it had reached.
 */
import { type Calendar, type Span, shareOn, weekStart } from "../calendar"

/** Durations in days; none where they are not given. */
export interface Pace {
  readonly ramp: number | undefined
  readonly fades: number | undefined
}

export function fillSchedule(into: Float64Array, calendar: Calendar, span: Span, pace: Pace): Float64Array {
  for (let t = 0; t < into.length; t++) into[t] = strengthIn(calendar, t + 1, span, pace)
  return into
}

function strengthIn(calendar: Calendar, week: number, span: Span, { ramp, fades }: Pace): number {
  if (span.end <= span.start) return 0
  const on = shareOn(calendar, week, span)
  if (on > 0) return rampIn(calendar, week, span, ramp) * on
  const first = weekStart(calendar, week)
  if (!(fades !== undefined && fades > 0) || first < span.end) return 0
  const after = Math.floor((first - span.end) / 7) + 1
  return rampIn(calendar, week, span, ramp) * 2 ** ((-7 * after) / fades)
}

/** The part of full effect that is reached in a week; after the end, the part that was reached in the last week. */
export function rampIn(calendar: Calendar, week: number, span: Span, ramp: number | undefined): number {
  if (!(ramp !== undefined && ramp > 0)) return 1
  const last = weekStart(calendar, 1) + 7 * Math.floor((span.end - 1 - calendar.start) / 7)
  const first = Math.min(weekStart(calendar, week), last)
  const n = Math.max(1, Math.floor((first + 6 - span.start) / 7) + 1)
  return Math.min(1, (7 * n) / ramp)
}
