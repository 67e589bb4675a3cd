/**
 * How many users an experiment needs to tell two rates apart, and what a number of users can tell: the two-sided test of
 * two proportions with pooled variance (Fleiss, Levin & Paik 2003, chapter 4, without continuity correction), as R's
 * `power.prop.test` has it.
 *
 * Absent on purpose: whole users (callers round up), unequal arms and looking before the end.
 */
import { normalCdf, normalQuantile } from "./special"

/** What is asked of a test: how rarely it sees what is not there, and how often it sees what is. */
export interface Demand {
  readonly significance: number
  readonly power: number
}

/** Users in each arm, before rounding up; infinite for two equal rates. */
export function usersPerArm(before: number, after: number, { significance, power }: Demand): number {
  const { pooled, apart, gap } = spreads(before, after)
  const needed = (criticalValue(significance) * pooled + normalQuantile(power) * apart) / gap
  return gap === 0 ? Number.POSITIVE_INFINITY : Math.max(0, needed) ** 2
}

/** The chance that a test with so many users in each arm sees the difference. */
export function powerOf(users: number, before: number, after: number, significance: number): number {
  const { pooled, apart, gap } = spreads(before, after)
  const reach = Math.sqrt(users) * gap - criticalValue(significance) * pooled
  if (apart > 0) return normalCdf(reach / apart)
  return reach > 0 ? 1 : 0
}

/** The smallest rise of a rate that so many users in each arm show with the power asked; undefined when none does. */
export function detectableRise(
  users: number,
  before: number,
  { significance, power }: Demand,
): number | undefined {
  let missed = before
  let seen = 1
  if (!(before < 1) || powerOf(users, before, seen, significance) < power) return undefined
  // Halving to the last bit: the power rises with the gap wherever the answer can lie.
  for (let step = 0; step < 100; step++) {
    const after = (missed + seen) / 2
    if (powerOf(users, before, after, significance) < power) missed = after
    else seen = after
  }
  return seen - before
}

function criticalValue(significance: number): number {
  return normalQuantile(1 - significance / 2)
}

/** Standard deviations of one user's difference, if the rates were equal and as they are, and the gap between them. */
function spreads(before: number, after: number) {
  const both = (before + after) / 2
  return {
    pooled: Math.sqrt(2 * both * (1 - both)),
    apart: Math.sqrt(before * (1 - before) + after * (1 - after)),
    gap: Math.abs(after - before),
  }
}
