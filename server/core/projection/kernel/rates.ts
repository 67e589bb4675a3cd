/**
 * The chance to stay in force in a week, age by age: what all tactics that speak of retention come to together.
 */
import type { Course } from "./course"
import { hasOdds, isPlain, type StayLine } from "./line"
import { setStrength, shifted } from "./stays"
import type { World } from "./world"

/** Notes the weeks in which the strength of some tactic is another one than the week before. */
export function noteSteps({ stayLines, changes }: Course, { schedules }: World): void {
  changes.fill(0)
  for (const { tactic, steps, stepped } of stayLines) {
    steps.length = 0
    stepped.fill(0)
    let before = 0
    const schedule = schedules[tactic]!
    for (let t = 0; t < schedule.length; t++) {
      if (schedule[t] === before) continue
      before = schedule[t]!
      steps.push(t)
      stepped[t] = 1
      changes[t] = 1
    }
  }
}

/** Brings a segment's rates to week t, in which some strength is another one than the week before. */
export function setRates({ stayLines, curve: { stays }, rates }: Course, t: number): void {
  const [only] = stayLines
  const alone = stayLines.length === 1
  let last = 0
  for (const line of stayLines) {
    if (line.stepped[t - 1] === 0) continue
    const strength = line.strengths[t - 1]!
    if (strength === line.strength) continue
    // One that only adds to every age, or only shifts one piece, needs no row where no other line has one too.
    if (alone && (line.single || isPlain(line))) line.strength = strength
    else setStrength(line, stays, t)
    if (line.last > last) last = line.last
  }
  if (last === 0 || !only) return
  if (!alone) for (let k = 1; k <= last; k++) rates[k] = rateOf(stayLines, stays[k]!, k)
  else if (isPlain(only))
    for (let k = 1; k <= last; k++) rates[k] = stays[k]! + only.strength * only.added[k]!
  else if (only.single) shiftRates(rates, stays, last, only.odds[t - 1]!)
  else for (let k = 1; k <= last; k++) rates[k] = shifted(stays[k]!, only.row[k]!)
}

function shiftRates(rates: Float64Array, stays: Float64Array, last: number, by: number): void {
  for (let k = 1; k <= last; k++) {
    const stay = stays[k]!
    if (hasOdds(stay)) rates[k] = (stay * by) / (1 - stay + stay * by)
  }
}

function rateOf(lines: readonly StayLine[], stay: number, age: number): number {
  const odds = hasOdds(stay)
  let by = odds ? 1 : 0
  for (const { row, last } of lines) {
    if (age > last) continue
    if (odds) by *= row[age]!
    else by += row[age]!
  }
  return shifted(stay, by)
}
