/**
 * How probable one target is with another text at one place: exactly what setting it gives. Absent on purpose: which
 * text to try.
 */
import type { Linked } from "../../model/workspace"
import type { Words } from "../../problem"
import { nearest } from "../../schema/nearest"
import { type Plan, planOf, type Refusal } from "../plan"
import type { RetentionPlan } from "../plan/shape"
import { type Ask, projecting } from "../project"
import { contradictionProblem } from "../project/contradiction"
import { samplerOf } from "../project/sampler"
import type { Where } from "./number"

export interface Chance {
  readonly probability: number
  readonly standard_error: number
}

/** The playbook as it stands, or with a text at a place. */
export interface Trial {
  readonly place: string
  readonly text: string
}

/** The plan with a trial in it; undefined where its place does not take it, or a retention would rise by it. */
export function planWith(
  linked: Linked,
  { scenario, set = [], off = [] }: Where,
  { place, text }: Trial,
  before: Plan,
): Plan | undefined {
  const { plan } = planOf(linked, {
    ...(scenario === undefined ? {} : { scenario }),
    set: [...set, { path: place, text }],
    off,
  })
  return plan && !risesAnew(plan, before) ? sharing(plan, before) : undefined
}

/** The plan with the curves that did not change, which need not be fitted again. */
function sharing(plan: Plan, before: Plan): Plan {
  const segments = plan.segments.map((segment, i) => {
    const known = before.segments[i]?.retention
    const { retention } = segment
    return retention && known && isSameCurve(retention, known) ? { ...segment, retention: known } : segment
  })
  return { ...plan, segments }
}

function isSameCurve(a: RetentionPlan, b: RetentionPlan): boolean {
  if (a.points.length === 0 || a.points.length !== b.points.length) return false
  if (a.stream !== b.stream || a.table.ages !== b.table.ages) return false
  return a.points.every(({ age, at }, i) => {
    const other = b.points[i]!
    return age === other.age && [0.01, 0.1, 0.5, 0.9, 0.99].every((u) => at(u) === other.at(u))
  })
}

/** Whether some retention rises with age that did not before. */
function risesAnew(plan: Plan, before: Plan): boolean {
  return plan.segments.some(
    ({ retention }, i) => rises(retention?.points) && !rises(before.segments[i]?.retention?.points),
  )
}

function rises(
  points: readonly { readonly at: (percentile: number) => number }[] | undefined,
): boolean | undefined {
  return points?.some((point, i) => {
    const earlier = points[i - 1]
    return earlier && [0.1, 0.5, 0.9].some((u) => point.at(u) > earlier.at(u) * (1 + 1e-9))
  })
}

/** The probability of a target alone; undefined where no draw gives it a figure. */
export function* chanceIn(
  plan: Plan,
  target: string,
  ask: Pick<Ask, "draws" | "seed">,
): Generator<void, Chance | undefined> {
  const targets = plan.targets.filter(({ id }) => id === target)
  const { projection } = yield* projecting({ ...plan, targets }, { ...ask, capped: false })
  const answer = projection?.targets[target]
  if (!answer || answer.probability === null || answer.standard_error === null) return undefined
  return { probability: answer.probability, standard_error: answer.standard_error }
}

/** The plan that a goal is sought in, or why it cannot be. */
export function planFor(linked: Linked, target: string, where: Where): Plan | readonly Refusal[] {
  const { plan, refused } = planOf(linked, where)
  if (!plan) return refused
  const found = plan.targets.find(({ id }) => id === target)
  const path = `targets.${target}`
  if (!found) return [{ path, message: noTarget(target, plan) }]
  return found.missing === undefined ? plan : [{ path, message: lacks(target, found.missing) }]
}

/** What is said where the draws do not get as far as a probability. */
export function noFigure(plan: Plan, target: string): Refusal {
  const sampler = samplerOf(plan, 1, 1)
  const message = "notPositive" in sampler ? contradictionProblem(sampler).message : without(target)
  return { path: `targets.${target}`, message }
}

function noTarget(id: string, { targets }: Plan): Words {
  const near = nearest(
    id,
    targets.map((one) => one.id),
  )
  return {
    en: `No target is called "${id}".${near ? ` Did you mean "${near}"?` : ""}`,
    zh: `没有名为“${id}”的目标。${near ? `是不是“${near}”？` : ""}`,
  }
}

function lacks(id: string, add: string): Words {
  return {
    en: `The target "${id}" cannot be projected: it would need ${add}.`,
    zh: `目标“${id}”无法推演：还需要写 ${add}。`,
  }
}

function without(id: string): Words {
  return {
    en: `The target "${id}" has no figure in any draw.`,
    zh: `目标“${id}”在所有抽样中都没有数值。`,
  }
}
