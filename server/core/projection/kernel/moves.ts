/**
 * Users who move on to another segment: after staying, those of every age, newcomers of the week among them; ages are
 * kept. All segments give at once, from what they hold before any of them takes.
 */
import type { Course, Move } from "./course"
import { fillRate } from "./inputs"
import { valueIn, type World } from "./world"

/** The rates of a draw for every week; out of a segment they sum to at most 100 %. */
export function beginMoves({ moves, index }: Course, world: World): void {
  if (moves.length === 0) return
  for (const { rate, base, lines } of moves) {
    // Rates that were cut down in the last draw have to be filled in again.
    rate[0] = Number.NaN
    fillRate(rate, valueIn(world.values, base, 0), lines, index, world)
  }
  for (let t = 0; t < moves[0]!.rate.length; t++) {
    let sum = 0
    for (const { rate } of moves) sum += rate[t]!
    if (sum > 1) for (const { rate } of moves) rate[t]! /= sum
  }
}

/** Moves the users of week t; `incoming` is room by segment and age, all of it empty before and after. */
export function move(
  moving: readonly Course[],
  courses: readonly Course[],
  incoming: readonly Float64Array[],
  t: number,
): void {
  for (const course of moving)
    for (const one of course.moves) send(course, one, courses[one.to]!, incoming[one.to]!, t)
  for (const course of moving) leave(course, t)
  for (const course of moving) {
    arrive(course, incoming[course.index]!)
    course.results.active[t - 1] = course.now.active
  }
}

function oldestAt({ ages, weeks }: Course, t: number): number {
  return Math.min(ages, ages - weeks + t)
}

function send(course: Course, { rate }: Move, to: Course, incoming: Float64Array, t: number): void {
  const share = rate[t - 1]!
  if (share === 0) return
  const { cohort, now } = course
  const moved = share * now.active
  for (let k = oldestAt(course, t); k >= 0; k--) incoming[k]! += share * cohort[k]!
  to.now.arriving += moved
}

function leave({ moves, cohort, now }: Course, t: number): void {
  if (moves.length === 0) return
  let kept = 1
  for (const { rate } of moves) kept -= rate[t - 1]!
  const share = Math.max(0, kept)
  for (let k = 0; k < cohort.length; k++) cohort[k]! *= share
  now.active *= share
}

function arrive({ cohort, now }: Course, incoming: Float64Array): void {
  if (now.arriving === 0) return
  for (let k = 0; k < incoming.length; k++) {
    cohort[k]! += incoming[k]!
    incoming[k] = 0
  }
  now.active += now.arriving
  now.arriving = 0
}
