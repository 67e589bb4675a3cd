/**
 * Some segments of a plan that are run without the others: those that are asked for, and all between which users move
 * once one of them is. Absent on purpose: the run, and what has to be read off which segment.
 */
import type { Plan } from "../plan/shape"
import { type Course, isMoved } from "./course"

export interface Part {
  readonly courses: readonly Course[]
  /** Those that nobody leaves or enters, and those that are run in step. */
  readonly alone: readonly Course[]
  readonly together: readonly Course[]
  /** What acts on them, as far as it may be another than in the run before. */
  readonly tactics: readonly number[]
}

/** Makes parts of some courses. */
export function partsOf(plan: Plan, all: readonly Course[]): (segments: Iterable<number>) => Part {
  const moving = new Set(all.filter(({ index }) => isMoved(plan, index)))
  return (segments) => {
    const asked = new Set(segments)
    const moves = [...moving].some(({ index }) => asked.has(index))
    const courses = all.filter((course) => (moving.has(course) ? moves : asked.has(course.index)))
    return {
      courses,
      alone: courses.filter((course) => !moving.has(course)),
      together: courses.filter((course) => moving.has(course)),
      tactics: courses.length === all.length ? [...plan.tactics.keys()] : tacticsOn(plan, courses),
    }
  }
}

function tacticsOn({ tactics }: Plan, courses: readonly Course[]): readonly number[] {
  const own = new Set(courses.map(({ index }) => index))
  return tactics.flatMap(({ touches }, i) => (touches.some(({ segment }) => own.has(segment)) ? [i] : []))
}
