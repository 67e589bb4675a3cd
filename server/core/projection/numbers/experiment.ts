/**
 * How many users an experiment needs to tell two rates apart, and what a number of users can tell: the two-sided test of
 * two proportions with pooled variance (Fleiss, Levin & Paik 2003, chapter 4, without continuity correction), as R's
 * `power.prop.test` has it.
 *
 * Arms of unequal size are in the same chapter.
 *
 * Absent on purpose: whole users (callers round up), more than two arms and looking before the end.
 */
import { normalCdf, normalQuantile } from "./special"

/** What is asked of a test: how rarely it sees what is not there, and how often it sees what is. */
export interface Demand {
  readonly significance: number
  readonly power: number
}

/** How users are split between the arm without and the arm with the change: sizes in any unit. */
export interface Arms {
  readonly before: number
  readonly after: number
}

const EVEN: Arms = { before: 1, after: 1 }

/**
 * Users in each arm, before rounding up; infinite for two equal rates. With arms given as shares of all users, it is
 * all of these users.
 */
export function usersPerArm(
  before: number,
  after: number,
  { significance, power }: Demand,
  arms: Arms = EVEN,
): number {
  const { pooled, apart, gap } = spreads(before, after, arms)
  const needed = (criticalValue(significance) * pooled + normalQuantile(power) * apart) / gap
  return gap === 0 ? Number.POSITIVE_INFINITY : Math.max(0, needed) ** 2
}

/** The chance that a test with so many users in each arm (or in all, as above) sees the difference. */
export function powerOf(
  users: number,
  before: number,
  after: number,
  significance: number,
  arms: Arms = EVEN,
): number {
  const { pooled, apart, gap } = spreads(before, after, arms)
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

/**
 * Standard deviations of the difference, for one user in each unit of an arm, if the rates were equal and as they are,
 * and the gap between them.
 */
function spreads(before: number, after: number, arms: Arms) {
  const both = (arms.before * before + arms.after * after) / (arms.before + arms.after)
  return {
    pooled: Math.sqrt(both * (1 - both) * (1 / arms.before + 1 / arms.after)),
    apart: Math.sqrt((before * (1 - before)) / arms.before + (after * (1 - after)) / arms.after),
    gap: Math.abs(after - before),
  }
}
