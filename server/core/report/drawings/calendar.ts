/**
 * The rows of the calendar: strategies, campaigns and seasons, in the order in which they begin.
 */
import type { Stretch } from "../../charts/gantt"
import type { Calendar, Span } from "../../projection/calendar"
import type { Answer, Reader } from "../answer"
import { nameOf, stageName } from "../names"

/** In weeks of the period; what lies outside of it is left out. */
export function stretches(
  { plan, linked }: Pick<Answer, "plan" | "linked">,
  { locale }: Reader,
): readonly Stretch[] {
  const strategies = plan.strategies.map(({ id, section, stage, span }) => ({
    name: nameOf(linked, [section], id),
    ...weeksOf(span, plan.calendar),
    stage: stage ?? "",
    stageName: stage === undefined ? "" : stageName(stage, locale),
  }))
  const seasons = plan.tactics.flatMap(({ path, span }) => {
    const [section, id = ""] = path.split(".")
    if (section !== "seasons") return []
    const name = nameOf(linked, ["seasons"], id)
    return [{ name, ...weeksOf(span, plan.calendar), stage: "season", stageName: SEASON[locale] }]
  })
  return [...strategies, ...seasons]
    .filter(({ start, end }) => start <= end && start <= plan.calendar.weeks && end >= 1)
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

const SEASON = { en: "season", zh: "季节" }

function weeksOf({ start, end }: Span, calendar: Calendar): { start: number; end: number } {
  const first = Math.floor((start - calendar.start) / 7) + 1
  const last = Math.ceil((end - calendar.start) / 7)
  return { start: Math.max(1, first), end: Math.min(calendar.weeks, last) }
}
