/**
 * A segment's users by age: those of today, how they stay from week to week, and who joins them.
 */
import { type Course, YEAR } from "./course"
import { factorOf } from "./inputs"
import { beginLine, isPlain, setStrength, shifted } from "./stays"
import { valueIn, type World } from "./world"

/** Fewer users than this are nobody; numbers as small as engines can hold would only make them slow. */
const NOBODY = 1e-250

/** So small a chance to stay is none: `w4: 0%` comes as a small number for each of its weeks. */
const NO_CHANCE = 1e-12

/** Lays out the users of today and the curve of a draw. */
export function beginCohorts(course: Course, world: World): void {
  const { segment, stays, rates, cohort, grown, now, stayLines } = course
  now.startActive = segment.retention ? valueIn(world.values, segment.active, 0) : 0
  now.startDormant = segment.retention ? valueIn(world.values, segment.dormant, 0) : 0
  now.active = now.startActive
  now.dormant = now.startDormant
  if (!segment.retention) return
  const percentile = world.curves[course.index]!
  segment.retention.table.stays(percentile, stays)
  for (let k = 1; k < stays.length; k++) if (stays[k]! < NO_CHANCE) stays[k] = 0
  rates.set(stays)
  cohort.fill(0)
  grown.fill(0)
  for (const line of stayLines) beginLine(line, stays, segment.retention, percentile, world)
  fillTail(course)
  if (segment.tenure === undefined) spreadBase(course)
  else placeBase(course, world.values[segment.tenure]! / 7)
  grown[0] = cohort[course.young]!
}

/** What is left of those who are at the end of the young ages, after as many weeks. */
function fillTail({ tail, stays, young }: Course): void {
  let share = 1
  tail[0] = 1
  for (let j = 1; j < tail.length; j++) {
    share *= stays[young + j] ?? 0
    if (share < NOBODY) share = 0
    tail[j] = share
  }
}

/**
 * Today's users have the ages that a steady past leaves: 1 to 52 in proportion to S. Those beyond the young ages are
 * sums over a window of S that moves on each week, taken as differences of sums from its end, where it is smallest.
 */
function spreadBase({ stays, cohort, base, young, now, ages }: Course): void {
  const oldest = Math.min(YEAR, ages)
  let sum = 0
  let share = 1
  for (let k = 1; k <= ages; k++) {
    share *= stays[k]!
    if (share < NOBODY) share = 0
    cohort[k] = share
    if (k <= oldest) sum += share
  }
  const each = sum > 0 ? now.startActive / sum : 0
  const outside = base.length - 1
  if (young < oldest) {
    for (let k = ages - 1; k > young; k--) cohort[k]! += cohort[k + 1]!
    for (let t = 0; t <= outside; t++)
      base[t] = each * (cohort[young + 1 + t]! - (cohort[oldest + 1 + t] ?? 0))
  } else base.fill(0)
  for (let k = 1; k <= ages; k++) cohort[k] = k <= Math.min(young, oldest) ? each * cohort[k]! : 0
  // Where nobody stays there is no past to spread over: all are in their first week of age.
  if (sum === 0 && ages >= 1) place({ cohort, base, young, stays }, 1, now.startActive)
}

function placeBase(course: Course, tenure: number): void {
  const oldest = course.ages - (course.base.length - 1)
  place(course, Math.max(1, Math.min(oldest, Math.round(tenure))), course.now.startActive)
}

function place(
  { cohort, base, young, stays }: Pick<Course, "cohort" | "base" | "young" | "stays">,
  age: number,
  users: number,
): void {
  base.fill(0)
  if (age <= young) {
    cohort[age] = users
    return
  }
  base[0] = users
  for (let t = 1; t < base.length; t++) base[t] = base[t - 1]! * (stays[age + t] ?? 0)
}

/** The users of the week before who stay into week t (from 1), each a week older. */
export function stay(course: Course, t: number, world: World): number {
  const { cohort, rates, young, base, ages, grown, tail } = course
  if (course.stayLines.length > 0) setRates(course, t, world)
  let sum = 0
  for (let k = Math.min(young, ages - base.length + 1 + t); k >= 1; k--) {
    const kept = cohort[k - 1]! * rates[k]!
    cohort[k] = kept
    sum += kept
  }
  cohort[0] = 0
  return young === ages ? sum : sum + base[t]! + product(grown, tail, t)
}

/** `Σ grown[i]·tail[t−i]` over the weeks before t, in four sums that do not wait for each other. */
function product(grown: Float64Array, tail: Float64Array, t: number): number {
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  let i = 0
  for (; i + 3 < t; i += 4) {
    a += grown[i]! * tail[t - i]!
    b += grown[i + 1]! * tail[t - i - 1]!
    c += grown[i + 2]! * tail[t - i - 2]!
    d += grown[i + 3]! * tail[t - i - 3]!
  }
  for (; i < t; i++) a += grown[i]! * tail[t - i]!
  return a + b + (c + d)
}

/** Adds those who begin at age 0 and notes who leaves the young ages. */
export function begin({ cohort, young, ages, grown }: Course, t: number, users: number): void {
  cohort[0] = users
  if (young < ages) grown[t] = cohort[young]!
}

function setRates({ stayLines, stays, rates, index }: Course, t: number, world: World): void {
  let changed = false
  let last = 0
  for (const line of stayLines) {
    const strength = factorOf(world, line.tactic, index) * world.schedules[line.tactic]![t - 1]!
    if (setStrength(line, stays, strength, stayLines.length === 1)) changed = true
    if (line.last > last) last = line.last
  }
  if (!changed) return
  const [only] = stayLines
  if (only && stayLines.length === 1 && isPlain(only)) {
    for (let k = 1; k <= last; k++) rates[k] = stays[k]! + only.strength * only.added[k]!
    return
  }
  for (let k = 1; k <= last; k++) rates[k] = rateOf(stayLines, stays[k]!, k)
}

function rateOf(lines: Course["stayLines"], stay: number, age: number): number {
  const odds = stay > 0 && stay < 1
  let by = odds ? 1 : 0
  for (const { row, last } of lines) {
    if (age > last) continue
    if (odds) by *= row[age]!
    else by += row[age]!
  }
  return shifted(stay, by)
}

/** Notes the stay-probabilities in force, for the metrics that look back at them. */
export function remember({ history, rates }: Course, t: number): void {
  if (!history) return
  for (let k = 1; k <= YEAR; k++) history[(t - 1) * (YEAR + 1) + k] = rates[k] ?? 0
}
