/**
 * The shifted beta-geometric curve: everyone leaves each week with a chance of their own, and these chances follow a
 * beta distribution (Fader & Hardie 2007, Journal of Interactive Marketing 21(1), 76–90).
 */
import { lnRising } from "../numbers/special"

/** The beta distribution of the chances to leave; with a `stay`, the geometric limit in which all chances are alike. */
export interface Sbg {
  readonly alpha: number
  readonly beta: number
  readonly stay?: number
}

/** Small enough to be nobody, large enough to divide by. */
export const NOBODY = 1e-300

/** The chance to stay from age k−1 to age k. */
export function sbgStay({ alpha, beta, stay }: Sbg, k: number): number {
  return stay ?? (beta + k - 1) / (alpha + beta + k - 1)
}

/** The share still there at an age, which need not be whole: `B(α, β+t)/B(α, β)`. */
export function sbgSurvival(sbg: Sbg, age: number): number {
  return Math.exp(sbgLnSurvival(sbg, age))
}

export function sbgLnSurvival({ alpha, beta, stay }: Sbg, age: number): number {
  if (age <= 0) return 0
  if (stay !== undefined) return stay > 0 ? age * Math.log(stay) : Number.NEGATIVE_INFINITY
  return lnRising(beta, age) - lnRising(alpha + beta, age)
}

/** The logarithm of the chance that cohorts left and stayed as they did. */
export function sbgLnLikelihood(sbg: Sbg, weeks: readonly Week[]): number {
  let sum = 0
  weeks.forEach(({ stayed, left }, i) => {
    const chance = sbgStay(sbg, i + 1)
    // What did not happen does not count, however impossible it would have been.
    if (stayed > 0) sum += stayed * Math.log(chance)
    if (left > 0) sum += left * Math.log1p(-chance)
  })
  return sum
}

/** How many of those seen at an age were still there a week later, and how many were not. */
export interface Week {
  readonly stayed: number
  readonly left: number
}
