/**
 * Metrics of a user's life: retention by weeks, lifetime value, and users brought by one user.
 *
 * A segment's figure is that of its own stay-probabilities, moves left aside. For all it is weighted by the users it
 * speaks of, those activated; where none are, every segment's weight is its active users.
 */
import type { Course } from "../kernel"
import { YEAR } from "../kernel/course"
import { valueIn } from "../kernel/world"
import { type Gauge, ratioGauge } from "./gauge"
import type { Scope } from "./scope"

type OfCourse = (course: Course, week: number) => number

export function lifeGauge(id: string, window: number, scope: Scope): Gauge {
  const age = Number(/^retention_w(\d+)$/.exec(id)?.[1])
  if (age >= 1) {
    const begun = (week: number) => (week > age ? week - age : week)
    return weighted((course, week) => shareLeft(course, week, age), scope, window, begun)
  }
  const figure = id === "ltv" ? lifetimeValue(scope) : usersBrought(scope)
  return weighted(figure, scope, window, (week) => week)
}

function weighted(
  figure: OfCourse,
  { courses }: Scope,
  window: number,
  begun: (week: number) => number,
): Gauge {
  const gauge = (weight: OfCourse, otherwise?: Gauge) => {
    const under = (week: number) => sum(courses, (course) => weight(course, week))
    const top = (week: number) => sum(courses, (course) => weight(course, week) * figure(course, week))
    return ratioGauge(top, under, window, otherwise)
  }
  const evenly = gauge(() => 1)
  const byActive = gauge(({ results }, week) => results.active[week - 1]!, evenly)
  return gauge(({ results }, week) => results.activated[begun(week) - 1]!, byActive)
}

function sum(courses: readonly Course[], of: (course: Course) => number): number {
  let all = 0
  for (const course of courses) if (course.history && course.ages > 0) all += of(course)
  return all
}

function rateIn({ history }: Course, week: number, age: number): number {
  return history![(week - 1) * (YEAR + 1) + age]!
}

/** The share of those activated so many weeks ago who are still active; before, what the week's curve says. */
function shareLeft(course: Course, week: number, age: number): number {
  let share = 1
  for (let k = 1; k <= age; k++) share *= rateIn(course, week > age ? week - age + k : week, k)
  return share
}

function lifetimeValue({ kernel }: Scope): OfCourse {
  const { plan, world } = kernel
  return (course, week) => {
    const { inputs, segment } = course
    const step = (1 + valueIn(world.values, plan.discount, 0)) ** (-1 / YEAR)
    const margin = valueIn(world.values, segment.margin, 0)
    return life(course, week, step) * inputs.pay[week - 1]! * inputs.spend[week - 1]! * margin
  }
}

function usersBrought(_: Scope): OfCourse {
  return (course, week) => {
    const { invites, accept, activate } = course.inputs
    return invites[week - 1]! * accept[week - 1]! * activate[week - 1]! * life(course, week, 1)
  }
}

/** The active weeks of a first year, each worth a little less than the one before. */
function life(course: Course, week: number, step: number): number {
  let [sum, share, worth] = [0, 1, 1]
  for (let k = 0; k < YEAR; k++) {
    if (k > 0) share *= rateIn(course, week, k)
    sum += share * worth
    worth *= step
  }
  return sum
}
