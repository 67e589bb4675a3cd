/** The ladder of a plan: its steps from one segment up to another, where both are known. */
import type { Entry } from "../entry"
import type { Subject } from "../subject"
import type { Segment } from "./touched"

export interface Step {
  readonly step: Entry<"lifecycle.ladder">
  readonly from: Segment
  readonly to: Segment
}

export function ladderOf(subject: Subject): readonly Step[] {
  return subject.own("lifecycle.ladder").flatMap((step) => {
    const [from, to] = [step.value.from, step.value.to].map((id) => id && subject.find("segments", id))
    return from && to ? [{ step, from, to }] : []
  })
}

/** The segments on a way up from one to another, both of them included. */
export function wayUp(at: string, goal: string, steps: readonly Step[]): readonly string[] | undefined {
  const waiting: (readonly string[])[] = [[at]]
  const seen = new Set([at])
  for (let way = waiting.shift(); way; way = waiting.shift()) {
    const last = way.at(-1)
    if (last === goal) return way
    for (const { from, to } of steps)
      if (from.id === last && !seen.has(to.id)) {
        seen.add(to.id)
        waiting.push([...way, to.id])
      }
  }
  return undefined
}
