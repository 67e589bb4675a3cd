/**
 * The targets of a plan: the metric, whose, by which week, from where to where. Absent on purpose: whether it is met.
 */
import { isMap } from "../../schema/shape"
import { type Calendar, dayOf, isoOf, lastDayOf, weekOf, weekStart } from "../calendar"
import { type Known, lackOf } from "./availability"
import { type Book, below, entriesOf } from "./book"
import { wordAt } from "./effects"
import type { Checkpoint, Missing, TargetPlan } from "./shape"

export function targetsOf(
  book: Book,
  known: Known,
  calendar: Calendar,
  missing: Missing[],
): readonly TargetPlan[] {
  const last = lastDayOf(calendar)
  return entriesOf(book.root["targets"]).flatMap(([id, entry]): TargetPlan[] => {
    const metric = wordAt(entry, "metric")
    const to = book.number("targets", id, "to")
    if (!isMap(entry) || metric === undefined || to === undefined) return []
    const segment = wordAt(entry, "segment")
    const index = segment === undefined ? undefined : known.segments.findIndex((one) => one.id === segment)
    const lack = index === -1 ? `segments.${segment}.funnel` : lackOf(known, metric, index)
    const missingField = lack?.startsWith("targets.*")
      ? `targets.${id}.from`
      : lack === "segments"
        ? (firstFunnel(book) ?? lack)
        : lack
    if (missingField !== undefined) missing.push({ path: `targets.${id}`, add: missingField })
    const day = within(calendar, dayOf(wordAt(entry, "by") ?? "") ?? last)
    return [
      {
        id,
        metric,
        segment: index,
        by: isoOf(day),
        week: weekOf(calendar, day),
        from: book.number("targets", id, "from"),
        to,
        better: known.metrics.get(metric)?.better ?? "up",
        confidence: book.look("targets", id, "confidence")?.distribution.median,
        checkpoints: checkpointsOf(book, id, calendar),
        missing: missingField,
      },
    ]
  })
}

/** Where a funnel would give figures: in the first segment that says how many users it has, else in the first. */
function firstFunnel({ root }: Book): string | undefined {
  const all = entriesOf(root["segments"])
  const [id] = all.find(([, entry]) => isMap(entry) && entry["active"] !== undefined) ?? all[0] ?? []
  return id === undefined ? undefined : `segments.${id}.funnel`
}

/** A day outside the period cannot be told of; the nearest one is. */
function within(calendar: Calendar, day: number): number {
  return Math.min(lastDayOf(calendar), Math.max(calendar.start, day))
}

/** In the order of their dates; those outside the period have no week to stand in. */
function checkpointsOf(book: Book, id: string, calendar: Calendar): readonly Checkpoint[] {
  return entriesOf(below(book.entry("targets", id) ?? null, ["checkpoints"])).flatMap(([date]) => {
    const day = dayOf(date)
    const value = book.look("targets", id, "checkpoints", date)?.distribution.median
    const within = day !== undefined && day >= calendar.start && day < weekStart(calendar, calendar.weeks + 1)
    return within && value !== undefined ? [{ date, week: weekOf(calendar, day), value }] : []
  })
}
