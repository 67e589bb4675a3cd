/**
 * Strategies by what each is worth to a target, and what it costs.
 */
import type { Worth } from "../../charts/worth"
import type { Answer } from "../answer"
import { nameOf } from "../names"

export function worthRows({ projection, plan, linked }: Answer, target: string): readonly Worth[] {
  return plan.strategies.flatMap(({ id, section }) => {
    // A campaign whose id a strategy has too is told with its section.
    const long = `${section}.${id}`
    const answer = projection.strategies[long] ?? projection.strategies[id]
    const worth = answer && Object.hasOwn(answer.worth, target) ? answer.worth[target] : undefined
    return answer && worth
      ? [{ name: nameOf(linked, [section], id), path: long, worth, cost: answer.cost }]
      : []
  })
}
