/**
 * The targets of a plan: the metric, whose, by which week, from where to where. Absent on purpose: whether it is met.
 */
import { isMap } from "../../schema/shape"
import { type Calendar, dayOf, isoOf, weekOf } from "../calendar"
import { type Known, lackOf } from "./availability"
import { type Book, entriesOf } from "./book"
import { wordAt } from "./effects"
import type { Missing, TargetPlan } from "./shape"

export function targetsOf(
  book: Book,
  known: Known,
  calendar: Calendar,
  missing: Missing[],
): readonly TargetPlan[] {
  const last = calendar.start + 7 * calendar.weeks - 1
  return entriesOf(book.root["targets"]).flatMap(([id, entry]): TargetPlan[] => {
    const metric = wordAt(entry, "metric")
    const to = book.number("targets", id, "to")
    if (!isMap(entry) || metric === undefined || to === undefined) return []
    const segment = wordAt(entry, "segment")
    const index = segment === undefined ? undefined : known.segments.findIndex((one) => one.id === segment)
    const lack = index === -1 ? `segments.${segment}.funnel` : lackOf(known, metric, index)
    const missingField = lack?.startsWith("targets.*") ? `targets.${id}.from` : lack
    if (missingField !== undefined) missing.push({ path: `targets.${id}`, add: missingField })
    const day = dayOf(wordAt(entry, "by") ?? "")
    return [
      {
        id,
        metric,
        segment: index,
        by: day === undefined ? isoOf(last) : isoOf(day),
        week: weekOf(calendar, day ?? last),
        from: book.number("targets", id, "from"),
        to,
        better: known.metrics.get(metric)?.better ?? "up",
        missing: missingField,
      },
    ]
  })
}
