/**
 * What was measured within the period, by the week that it was measured in. Of a metric and segment a week has one
 * figure: the latest. Absent on purpose: reading it, and what lies before or after the period, which nothing is made of.
 */
import { type Calendar, weekOf, weekStart } from "../calendar"
import type { Book } from "./book"
import type { ActualPlan } from "./shape"

export function actualsOf(
  { linked }: Book,
  ids: readonly string[],
  calendar: Calendar,
): readonly ActualPlan[] {
  const latest = new Map<string, ActualPlan>()
  const within = linked.actuals.filter(
    ({ day }) => day >= calendar.start && day < weekStart(calendar, calendar.weeks + 1),
  )
  for (const { date, day, metric, segment, value } of [...within].sort(inOrder)) {
    const week = weekOf(calendar, day)
    const index = segment === undefined ? -1 : ids.indexOf(segment)
    const found = { date, week, metric, segment, value, index: index < 0 ? undefined : index }
    latest.set([metric, segment ?? "", week].join("\n"), found)
  }
  return [...latest.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

interface Row {
  readonly day: number
  readonly metric: string
  readonly segment?: string
}

/** By day, then by name, so that the order of the rows does not matter. */
function inOrder(a: Row, b: Row): number {
  const [one, other] = [a, b].map(({ metric, segment = "" }) => `${metric}\n${segment}`)
  return a.day - b.day || (one! < other! ? -1 : one! > other! ? 1 : 0)
}
