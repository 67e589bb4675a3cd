/**
 * The weeks of a period and the spans in it. Absent on purpose: time zones, times of day and today.
 */
import type { Span } from "../model/day"

export { dayOf, isoOf, type Span } from "../model/day"

/** The weeks of a projection: seven days each, the first of them beginning with the period. */
export interface Calendar {
  readonly start: number
  readonly weeks: number
  /** Those of the period itself, which may end within the last week. */
  readonly days: number
}

/** The last day of the period. */
export function lastDayOf({ start, days }: Calendar): number {
  return start + days - 1
}

/** The first day of a week, which counts from 1. */
export function weekStart({ start }: Calendar, week: number): number {
  return start + 7 * (week - 1)
}

/** The week that a day lies in, brought within the period. */
export function weekOf({ start, weeks }: Calendar, day: number): number {
  return Math.min(weeks, Math.max(1, Math.floor((day - start) / 7) + 1))
}

/** How many days of a week a span covers, as a share of seven. */
export function shareOn(calendar: Calendar, week: number, span: Span): number {
  const first = weekStart(calendar, week)
  return Math.max(0, Math.min(span.end, first + 7) - Math.max(span.start, first)) / 7
}
