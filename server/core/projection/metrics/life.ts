/**
 * Metrics of a user's life: retention by weeks, lifetime value, and users brought by one user.
 *
 * A segment's figure is that of its own stay-probabilities, moves left aside. For all it is weighted by the users it
 * speaks of, those activated; where none are, every segment's weight is its active users.
 */
import type { Course } from "../kernel"
import { YEAR } from "../kernel/curve"
import { valueIn } from "../kernel/world"
import { lackOf } from "../plan/availability"
import { type Gauge, ratioGauge, type Weekly } from "./gauge"
import type { Scope } from "./scope"

/** What a course comes to in a week. */
type OfCourse = (course: Course) => (week: number) => number

export function lifeGauge(id: string, window: number, scope: Scope): Gauge {
  const age = Number(/^retention_w(\d+)$/.exec(id)?.[1])
  if (age >= 1) {
    const begun = (week: number) => (week > age ? week - age : week)
    return weighted((course) => (week) => shareLeft(course, week, age), scope, window, begun)
  }
  if (id !== "ltv") return weighted(usersBrought(scope), scope, window, (week) => week)
  // Segments that do not say what their users bring are not worth nothing: they are left out.
  const { plan } = scope.kernel
  const courses = scope.courses.filter(({ index }) => lackOf(plan, "ltv", index) === undefined)
  return weighted(lifetimeValue(scope), { ...scope, courses }, window, (week) => week)
}

function weighted(
  figure: OfCourse,
  { courses, kernel }: Scope,
  window: number,
  begun: (week: number) => number,
): Gauge {
  const spans = { window, weeks: kernel.plan.calendar.weeks }
  const gauge = (weight: OfCourse, otherwise?: Gauge) => {
    const under = sumOf(courses, weight)
    const top = sumOf(courses, (course) => {
      const [weigh, tell] = [weight(course), figure(course)]
      return (week) => weigh(week) * tell(week)
    })
    return ratioGauge(top, under, spans, otherwise)
  }
  const evenly = gauge(() => () => 1)
  const byActive = gauge(
    ({ results }) =>
      (week) =>
        results.active[week - 1]!,
    evenly,
  )
  return gauge(
    ({ results }) =>
      (week) =>
        results.activated[begun(week) - 1]!,
    byActive,
  )
}

function sumOf(courses: readonly Course[], figure: OfCourse): Weekly {
  const figures = courses.filter(({ history, ages }) => history && ages > 0).map(figure)
  return (into, place, from, to) => {
    into.fill(0, place, place + to - from + 1)
    for (const tell of figures)
      for (let week = from; week <= to; week++) into[place + week - from]! += tell(week)
  }
}

function rateIn({ history }: Course, week: number, age: number): number {
  return history!.rates[history!.rows[week - 1]! * (YEAR + 1) + age]!
}

/** The share of those activated so many weeks ago who are still active; before, what the week's curve says. */
function shareLeft(course: Course, week: number, age: number): number {
  let share = 1
  for (let k = 1; k <= age; k++) share *= rateIn(course, week > age ? week - age + k : week, k)
  return share
}

function lifetimeValue({ kernel }: Scope): OfCourse {
  const { plan, world } = kernel
  const stepOf = stepsOf()
  return (course) => {
    const { inputs, segment } = course
    const life = lifeOf(course)
    return (week) => {
      const step = stepOf(valueIn(world.values, plan.discount, 0))
      const margin = valueIn(world.values, segment.margin, 0)
      return life(week, step) * inputs.pay[week - 1]! * inputs.spend[week - 1]! * margin
    }
  }
}

/** What a week later is worth, computed anew only where the discount is another one. */
function stepsOf(): (discount: number) => number {
  let known = Number.NaN
  let step = 1
  return (discount) => {
    if (discount !== known) {
      known = discount
      step = (1 + discount) ** (-1 / YEAR)
    }
    return step
  }
}

function usersBrought(_: Scope): OfCourse {
  return (course) => {
    const { invites, accept, activate } = course.inputs
    const life = lifeOf(course)
    return (week) => invites[week - 1]! * accept[week - 1]! * activate[week - 1]! * life(week, 1)
  }
}

/** The active weeks of a first year, computed anew only where stay-probabilities are others than they were. */
function lifeOf(course: Course): (week: number, step: number) => number {
  const { rows } = course.history!
  let [run, row, worth, known] = [-1, -1, 1, 0]
  return (week, step) => {
    if (run !== course.now.run || row !== rows[week - 1] || worth !== step) {
      run = course.now.run
      row = rows[week - 1]!
      worth = step
      known = life(course, week, step)
    }
    return known
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
