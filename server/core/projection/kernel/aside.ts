/**
 * What courses hold of a run, set aside while another one is looked at. Absent on purpose: users by age, which the next
 * run begins anew.
 */
import type { Course, History } from "./course"
import { YEAR } from "./curve"

export interface Aside {
  keep(courses: readonly Course[]): void
  putBack(courses: readonly Course[]): void
}

interface Kept {
  readonly sheet: Float64Array
  readonly history: History | undefined
  startActive: number
  run: number
}

/** Room is made for a course when it is first kept. */
export function asideOf(): Aside {
  const known = new Map<Course, Kept>()
  return {
    keep(courses) {
      for (const course of courses) {
        if (!known.has(course)) known.set(course, roomFor(course))
        const kept = known.get(course)!
        kept.sheet.set(course.sheet)
        if (kept.history) copyHistory(course.history!, kept.history)
        kept.startActive = course.now.startActive
        kept.run = course.now.run
      }
    },
    putBack(courses) {
      for (const course of courses) {
        const { sheet, history, startActive, run } = known.get(course)!
        course.sheet.set(sheet)
        if (history) copyHistory(history, course.history!)
        course.now.startActive = startActive
        course.now.run = run
      }
    },
  }
}

function roomFor({ sheet, history }: Course): Kept {
  return {
    sheet: new Float64Array(sheet.length),
    history: history && {
      rates: new Float64Array(history.rates.length),
      rows: new Int32Array(history.rows.length),
    },
    startActive: 0,
    run: 0,
  }
}

/** Only the weeks that are named are copied. */
function copyHistory(from: History, to: History): void {
  to.rows.set(from.rows)
  for (let t = 0; t < from.rows.length; t++)
    if (from.rows[t] === t)
      for (let i = t * (YEAR + 1); i < (t + 1) * (YEAR + 1); i++) to.rates[i] = from.rates[i]!
}
