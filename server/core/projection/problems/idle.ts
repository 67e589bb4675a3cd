/** Why a strategy changes nothing about a target. Absent on purpose: whether it does. */
import { isoOf, weekStart } from "../calendar"
import type { Plan, Tactic, TargetPlan } from "../plan/shape"
import type { Outcome } from "./outlook/progress"

export type Reason =
  /** It begins when the target is due already. */
  | { readonly kind: "late"; readonly start: string }
  /** It brought something, which is gone when the target is due. */
  | { readonly kind: "over"; readonly last: string; readonly due: string }
  /** The target's metric has no formula, and the strategy says nothing of it. */
  | { readonly kind: "level"; readonly metric: string }
  /** How many users it is for is not known. */
  | { readonly kind: "size"; readonly add: string }
  | { readonly kind: "funnel" }

/** One reason for all of some targets; undefined where there are several, or none that is sure. */
export function reasonFor(plan: Plan, strategy: number, outcomes: readonly Outcome[]): Reason | undefined {
  const [first, ...others] = outcomes.map((one) => reasonOf(plan, strategy, one))
  if (!first) return undefined
  return others.every((one) => one?.kind === first.kind && metricOf(one) === metricOf(first))
    ? first
    : undefined
}

function metricOf(reason: Reason): string | undefined {
  return reason.kind === "level" ? reason.metric : undefined
}

function reasonOf(plan: Plan, strategy: number, { target, before }: Outcome): Reason | undefined {
  const tactic = plan.tactics.find((one) => one.strategy === strategy)
  if (!tactic) return undefined
  const { calendar } = plan
  const { span, effects } = tactic
  if (span.start >= weekStart(calendar, target.week + 1)) return { kind: "late", start: isoOf(span.start) }
  if (isLevel(plan, target) && !effects.some((one) => one.on === "metric" && one.metric === target.metric))
    return { kind: "level", metric: target.metric }
  if (tactic.touches.length === 0 && actsOnUsers(plan, tactic, target)) {
    const lack = plan.missing.find(({ path }) => path === `${tactic.path}.segments`)
    return lack ? { kind: "size", add: lack.add } : { kind: "funnel" }
  }
  const ended = span.end <= weekStart(calendar, target.week) && before
  return ended ? { kind: "over", last: isoOf(span.end - 1), due: target.by } : undefined
}

export function isLevel({ metrics }: Plan, { metric }: Pick<TargetPlan, "metric">): boolean {
  return metrics.get(metric)?.own?.kind === "level"
}

/** A metric without a formula, of all users together, is moved whomever a strategy touches. */
function actsOnUsers(plan: Plan, { effects }: Tactic, target: TargetPlan): boolean {
  if (isLevel(plan, target)) return target.segment !== undefined
  return effects.some(({ on }) => on !== "metric")
}
