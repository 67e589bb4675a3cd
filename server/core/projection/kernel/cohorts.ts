/**
 * A segment's users by age: those of today, how they stay from week to week, and who joins them.
 */
import type { RetentionPlan } from "../plan/shape"
import type { Course, History } from "./course"
import { readCurve, YEAR } from "./curve"
import { leftOf, noteGrown } from "./grown"
import { factorOf } from "./inputs"
import { noteSteps, setRates } from "./rates"
import { beginLine } from "./stays"
import { valueIn, type World } from "./world"

/** Lays out the users of today and the curve of a draw. */
export function beginCohorts(course: Course, world: World): void {
  const { segment, curve, cohort, grown, now, stayLines, young } = course
  now.startActive = segment.retention ? valueIn(world.values, segment.active, 0) : 0
  now.startDormant = segment.retention ? valueIn(world.values, segment.dormant, 0) : 0
  now.active = now.startActive
  now.dormant = now.startDormant
  if (!segment.retention) return
  const percentile = world.curves[course.index]!
  readCurve(curve, segment.retention, percentile, young)
  if (stayLines.length > 0) beginRates(course, segment.retention, percentile, world)
  cohort.fill(0)
  if (segment.tenure !== undefined) placeBase(course, world.values[segment.tenure]! / 7)
  // Where nobody stays there is no past to spread over: all are in their first week of age.
  else if (curve.whole === 0 && course.ages >= 1) place(course, 1)
  else spreadBase(course)
  now.still = 0
  noteGrown(grown, 0, cohort[young]!)
}

function beginRates(course: Course, retention: RetentionPlan, percentile: number, world: World): void {
  const { curve, rates, index, stayLines, now, paced } = course
  rates.set(curve.stays)
  if (!now.noted || paced) noteSteps(course, world)
  now.noted = true
  for (const line of stayLines)
    beginLine(line, curve.stays, retention, percentile, factorOf(world, line.tactic, index), world)
}

/** Today's users have the ages that a steady past leaves: 1 to 52 in proportion to S. */
function spreadBase(course: Course): void {
  const { curve, cohort, young, now, ages } = course
  const { shares, whole, windows } = curve
  now.each = whole > 0 ? now.startActive / whole : 0
  now.base = windows
  for (let k = Math.min(young, ages, YEAR); k >= 1; k--) cohort[k] = now.each * shares[k]!
}

function placeBase(course: Course, tenure: number): void {
  const oldest = course.ages - course.weeks
  place(course, Math.max(1, Math.min(oldest, Math.round(tenure))))
}

/** Puts all of today's users at one age. */
function place(course: Course, age: number): void {
  const { cohort, placed, young, curve, now } = course
  now.base = placed
  now.each = now.startActive
  placed.fill(0)
  if (age <= young) {
    cohort[age] = now.startActive
    return
  }
  placed[0] = 1
  for (let t = 1; t < placed.length; t++) placed[t] = placed[t - 1]! * (curve.stays[age + t] ?? 0)
}

/** The users of the week before who stay into week t (from 1), each a week older. */
export function stay(course: Course, t: number): number {
  const { cohort, rates, young, ages, now } = course
  const changed = course.changes[t - 1] === 1
  if (changed) {
    setRates(course, t)
    now.still = 0
  }
  if (course.history) remember(course.history, rates, t, changed || t === 1)
  // Where as many began and as large a share stays as in so many weeks before, the young are as many as before.
  if (now.still <= young || young === ages) {
    let sum = 0
    for (let k = Math.min(young, ages - course.weeks + t); k >= 1; k--) {
      const kept = cohort[k - 1]! * rates[k]!
      cohort[k] = kept
      sum += kept
    }
    now.young = sum
  }
  if (young === ages) return now.young
  return now.young + now.each * now.base[t]! + leftOf(course.grown, course.curve, t)
}

/** Adds those who begin at age 0 and notes who leaves the young ages. */
export function begin({ cohort, young, ages, grown, now }: Course, t: number, users: number): void {
  now.still = cohort[0] === users ? now.still + 1 : 0
  cohort[0] = users
  if (young < ages) noteGrown(grown, t, cohort[young]!)
}

/** Makes everybody whom a segment holds at the end of week t so many times as many. */
export function scale({ cohort, grown, now }: Course, t: number, factor: number): void {
  for (let k = 0; k < cohort.length; k++) cohort[k]! *= factor
  for (let i = 0; i <= t; i++) grown.users[i]! *= factor
  for (let i = 0; i < grown.ahead.length; i++) grown.ahead[i]! *= factor
  now.still = 0
  now.each *= factor
  now.active *= factor
}

/** Notes the stay-probabilities in force, for the metrics that look back at them. */
function remember(history: History, rates: Float64Array, t: number, changed: boolean): void {
  history.rows[t - 1] = changed ? t - 1 : history.rows[t - 2]!
  if (changed) for (let k = 1; k <= YEAR; k++) history.rates[(t - 1) * (YEAR + 1) + k] = rates[k] ?? 0
}
