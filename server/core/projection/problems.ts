/**
 * The problems that a projection shows: their list, and the way through them for one plan. They keep the contract of
 * all other problems. Absent on purpose: whether a file is fit to be projected (foresight.ts).
 */
import { type Kind, type Problem, problem } from "../problem"
import type { Plan } from "./plan/shape"
import { budgetOverrun } from "./problems/budget-overrun"
import type { ProjectionCheck, Scene } from "./problems/check"
import { correlationsContradict } from "./problems/correlations-contradict"
import { effectCapped } from "./problems/effect-capped"
import { experimentUnderpowered } from "./problems/experiment-underpowered"
import { outlookOf } from "./problems/outlook"
import { projectionSkipped, skippedFinding } from "./problems/projection-skipped"
import { referralExplodes } from "./problems/referral-explodes"
import { roleOverloaded } from "./problems/role-overloaded"
import { strategyLosesMoney } from "./problems/strategy-loses-money"
import { strategyWithoutGain } from "./problems/strategy-without-gain"
import { targetCertain } from "./problems/target-certain"
import { targetNotProjectable } from "./problems/target-not-projectable"
import { targetUnlikely } from "./problems/target-unlikely"
import { winbackCostsMoreThanItReturns } from "./problems/winback-costs-more-than-it-returns"

export type { ForesightRequest, ProjectionCheck } from "./problems/check"

export const projectionChecks: readonly ProjectionCheck[] = [
  correlationsContradict,
  targetUnlikely,
  targetCertain,
  targetNotProjectable,
  strategyWithoutGain,
  strategyLosesMoney,
  winbackCostsMoreThanItReturns,
  budgetOverrun,
  referralExplodes,
  experimentUnderpowered,
  roleOverloaded,
  effectCapped,
]

export const projectionKinds: readonly Kind[] = [...projectionChecks, projectionSkipped]

/** What some checks find in a plan, step by step; past the work limit the rest is left out and told. */
export function* foreseeing(
  scene: Scene,
  checks: readonly ProjectionCheck[],
): Generator<void, readonly Problem[]> {
  const { plan } = scene
  const outlook = outlookOf(scene, checks.includes(budgetOverrun))
  const found: Problem[] = []
  const left: string[] = []
  for (const check of checks) {
    if (!check.concerns(plan)) continue
    if (!outlook.affords(runsOf(check, plan))) left.push(check.id)
    else for (const finding of yield* check.judge(outlook)) found.push(problem(check, finding))
  }
  if (left.length > 0) found.push(problem(projectionSkipped, skippedFinding(plan, left)))
  return found
}

/** How often each draw is run: with everything on, and without each strategy in turn. */
function runsOf({ asks }: ProjectionCheck, { strategies }: Plan): number {
  if (asks === undefined) return 0
  return asks === "gains" ? 1 + strategies.length : 1
}
