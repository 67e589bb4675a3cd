/**
 * How the users of each segment stay: the points that its author gave and the curve through them, week by week.
 */
import type { Age, Stay } from "../../charts/retention"
import type { RetentionPlan } from "../../projection/plan/shape"
import type { Answer } from "../answer"
import { nameOf } from "../names"

/** At their medians, and of one segment only where one is named. */
export function stays({ plan, linked }: Pick<Answer, "plan" | "linked">, only?: string): readonly Stay[] {
  const weeks = horizon(plan.segments.map(({ retention }) => retention))
  return plan.segments.flatMap(({ id, retention }) =>
    retention && (only === undefined || only === id)
      ? [{ name: nameOf(linked, ["segments"], id), points: agesOf(retention, weeks) }]
      : [],
  )
}

/** A little beyond what was given, a quarter at least and a year at most. */
export function horizon(all: readonly (RetentionPlan | undefined)[]): number {
  const given = all.flatMap((one) => one?.points ?? []).map(({ age }) => age)
  const last = given.reduce((most, age) => Math.max(most, age), 0)
  const curves = all.some((one) => one && one.points.length === 0)
  return Math.min(52, Math.max(13, curves ? 26 : 0, Math.ceil(last * 1.25)))
}

export function agesOf({ table, points }: RetentionPlan, weeks: number): readonly Age[] {
  const curve = new Float64Array(Math.min(table.ages, weeks) + 1)
  table.survival(0.5, curve)
  let before = 1
  const given = [...points]
    .filter(({ age }) => age <= weeks)
    .sort((a, b) => a.age - b.age)
    .map(({ age, at }) => {
      before = Math.min(before, at(0.5))
      return { day: age * 7, rate: before, given: true }
    })
  const known = new Set(given.map(({ day }) => day))
  const fitted = Array.from(curve, (rate, week) => ({ day: week * 7, rate })).filter(
    ({ day }) => !known.has(day),
  )
  return [...fitted, ...given].sort((a, b) => a.day - b.day)
}
