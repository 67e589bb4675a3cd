/**
 * What needs no look into the future: plans that are over, and strategies of which something cheaper says already why
 * they come to nothing. Absent on purpose: what would be told of them.
 */
import { valueAt } from "../../schema/shape"
import { dayOf, lastDayOf } from "../calendar"
import type { Scene } from "./check"

/** Whether nothing can be changed any more: the plan is closed, unless it is said to be a day within it. */
export function isOver({ linked, plan, today }: Scene): boolean {
  if (valueAt(linked.playbook.value, ["status"]) !== "closed") return false
  const day = today === undefined ? undefined : dayOf(today)
  return day === undefined || day > lastDayOf(plan.calendar)
}

/** Whether a strategy has no day in the plan, or an effect of it has nothing to act on: both are told elsewhere. */
export function isExplained({ plan, found = [] }: Scene, strategy: number): boolean {
  const { section, id, span } = plan.strategies[strategy]!
  const { start } = plan.calendar
  if (span.end <= span.start || span.end <= start || span.start > lastDayOf(plan.calendar)) return true
  return found.some(
    ({ id: kind, place }) =>
      kind === "effect-on-nothing" && "path" in place && place.path[0] === section && place.path[1] === id,
  )
}
