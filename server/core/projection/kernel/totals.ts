/**
 * Results of all segments added up, week by week, once a run however many metrics ask for them. Absent on purpose: sums
 * of some segments.
 */
import type { Course } from "./course"
import type { World } from "./world"

/** What a result comes to in all, through some week at least; to be read only. */
export type Totals = (name: keyof Course["results"], last: number) => Float64Array

interface Total {
  readonly weeks: Float64Array
  run: number
  last: number
}

export function totalsOf(courses: readonly Course[], world: World): Totals {
  const known = new Map<string, Total>()
  const { weeks } = world.plan.calendar
  return (name, last) => {
    const total = known.get(name) ?? { weeks: new Float64Array(weeks), run: -1, last: 0 }
    known.set(name, total)
    if (total.run !== world.runs || total.last < last) {
      total.run = world.runs
      total.last = last
      total.weeks.fill(0)
      for (const { results } of courses) add(results[name], total.weeks, last)
    }
    return total.weeks
  }
}

function add(from: Float64Array, to: Float64Array, last: number): void {
  for (let t = 0; t < last; t++) to[t]! += from[t]!
}
