/**
 * Stocks brought to what was measured of them at the end of a week: a segment holds so many times as many users, their
 * ages as they were. What all together were measured to be is shared among the segments in proportion, those left aside
 * whose own figure is of the same week. Whoever is not there cannot be multiplied: where nobody is active, nobody becomes so.
 */
import type { Anchor, Reading } from "../plan/shape"
import { scale } from "./cohorts"
import type { Course } from "./course"

type Stock = Reading["stock"]

export function anchor(courses: readonly Course[], { week, readings }: Anchor): void {
  for (const stock of ["active", "dormant"] as const) {
    const own = readings.filter((one) => one.stock === stock && one.segment !== undefined)
    for (const { segment, value } of own)
      bring(
        courses.filter(({ index }) => index === segment),
        stock,
        value,
        week,
      )
    const whole = readings.find((one) => one.stock === stock && one.segment === undefined)
    if (whole) bringAll(courses, stock, whole.value, own, week)
  }
}

function bringAll(
  courses: readonly Course[],
  stock: Stock,
  value: number,
  own: readonly Reading[],
  week: number,
): void {
  const others = courses.filter(({ index }) => !own.some(({ segment }) => segment === index))
  const rest = value - own.reduce((sum, one) => sum + one.value, 0)
  // Figures that contradict each other: the one of all holds.
  if (rest < 0 || sumOf(others, stock) === 0) bring(courses, stock, value, week)
  else bring(others, stock, rest, week)
}

function bring(courses: readonly Course[], stock: Stock, value: number, week: number): void {
  const sum = sumOf(courses, stock)
  if (!(sum > 0)) return
  for (const course of courses) {
    if (stock === "active") scale(course, week, value / sum)
    else course.now.dormant *= value / sum
    course.results[stock][week - 1] = course.now[stock]
  }
}

function sumOf(courses: readonly Course[], stock: Stock): number {
  return courses.reduce((sum, { now }) => sum + now[stock], 0)
}
