/**
 * The days of a playbook's period, and days counted from them.
 * Absent on purpose: today, which a pure core does not know.
 */
import type { Plain } from "../../problem"
import { isMap, valueAt } from "../../schema/shape"

export interface Period {
  readonly start: string
  /** The last day, where the period says how long it is. */
  readonly end?: string
}

/** The period of a playbook, where it has a start that exists. */
export function periodOf(value: Plain): Period | undefined {
  const period = valueAt(value, ["period"])
  if (!isMap(period)) return undefined
  const { start, end, weeks } = period
  if (typeof start !== "string" || addDays(start, 0) !== start) return undefined
  if (typeof end === "string" && addDays(end, 0) === end) return { start, end }
  const last = typeof weeks === "number" && weeks >= 1 ? addDays(start, Math.floor(weeks) * 7 - 1) : undefined
  return last === undefined ? { start } : { start, end: last }
}

/** The date some days after another; `undefined` where that is no date. */
export function addDays(date: string, days: number): string | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return undefined
  const day = new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000)
  return Number.isNaN(day.getTime()) ? undefined : day.toISOString().slice(0, 10)
}
