/** The days of a playbook's period. Absent on purpose: its weeks, which are the projection's. */
import type { Plain } from "../problem"
import { isMap } from "../schema/shape"
import { dayOf, type Span } from "./day"

/** From its first day up to, not including, the day after its last; undefined where the playbook does not say. */
export function daysOf(value: Plain): Span | undefined {
  const period = isMap(value) ? value["period"] : undefined
  if (!isMap(period)) return undefined
  const start = dayOf(String(period["start"]))
  const last = dayOf(String(period["end"]))
  const weeks = Number(period["weeks"])
  if (start === undefined) return undefined
  if (weeks >= 1) return { start, end: start + 7 * Math.floor(weeks) }
  return last === undefined || last < start ? undefined : { start, end: last + 1 }
}
