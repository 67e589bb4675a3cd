/**
 * Incentives that may be given only so often, or cost only so much, whichever strategy gives them: what is left of each
 * as the weeks of a draw go by. Within a week strategies take in the order of their ids. Absent on purpose: how many are
 * given (each.ts).
 */
import { valueIn } from "../kernel/world"
import type { IncentiveCost, Num, Plan, StrategyPlan } from "../plan/shape"

export interface Caps {
  /** By strategy and by its incentives: which of those below; -1 where nothing bounds it. */
  readonly of: readonly (readonly number[])[]
  readonly totals: readonly Num[]
  readonly budgets: readonly Num[]
  /** What is left in the draw. */
  readonly given: Float64Array
  readonly money: Float64Array
}

export function capsOf({ strategies }: Pick<Plan, "strategies">): Caps {
  const known = new Map<string, IncentiveCost>()
  for (const { incentives } of strategies)
    for (const one of incentives) if (isBound(one)) known.set(one.incentive, one)
  const ids = [...known.keys()].sort()
  const bounds = ids.map((id) => known.get(id)!)
  return {
    of: strategies.map(({ incentives }) => incentives.map(({ incentive }) => ids.indexOf(incentive))),
    totals: bounds.map(({ total }) => total),
    budgets: bounds.map(({ budget }) => budget),
    given: new Float64Array(ids.length),
    money: new Float64Array(ids.length),
  }
}

function isBound({ total, budget }: IncentiveCost): boolean {
  return (total ?? budget) !== undefined
}

export function isCapped({ incentives }: StrategyPlan): boolean {
  return incentives.some(isBound)
}

/** Some strategies, and those that share with them what is left. */
export function withSharers(
  strategies: readonly StrategyPlan[],
  some: Iterable<number>,
): ReadonlySet<number> {
  const found = new Set(some)
  const shared = new Set<string>()
  // Whoever comes in may bring another incentive along: the set is gone through until it no longer grows.
  for (const i of found) {
    const before = shared.size
    for (const one of strategies[i]!.incentives) if (isBound(one)) shared.add(one.incentive)
    if (shared.size === before) continue
    strategies.forEach(({ incentives }, other) => {
      if (incentives.some((one) => isBound(one) && shared.has(one.incentive))) found.add(other)
    })
  }
  return found
}

/** Nothing has been given yet. */
export function openCaps({ totals, budgets, given, money }: Caps, values: Float64Array): void {
  for (let i = 0; i < given.length; i++) {
    given[i] = Math.max(0, valueIn(values, totals[i], Number.POSITIVE_INFINITY))
    money[i] = Math.max(0, valueIn(values, budgets[i], Number.POSITIVE_INFINITY))
  }
}

/** What so many cost, as far as they are left. */
export function takeFrom({ given, money }: Caps, cap: number, wanted: number, cost: number): number {
  let part = wanted > given[cap]! ? given[cap]! / wanted : 1
  if (cost * part > money[cap]!) part = money[cap]! / cost
  given[cap]! -= wanted * part
  money[cap]! = Math.max(0, money[cap]! - cost * part)
  return cost * part
}
