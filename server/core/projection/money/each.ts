/**
 * What one user whom a strategy touches costs in a week: its own price, messages and incentives. Absent on purpose: how
 * many users there are, what does not depend on them, and what bounds an incentive for all of them (caps.ts).
 */
import type { Kernel } from "../kernel"
import { valueIn } from "../kernel/world"
import type { IncentiveCost, MessageCost, StrategyPlan } from "../plan/shape"

/** What one touched user costs in a week; of incentives, those that nothing bounds. */
export function eachCost(
  { world, courses }: Kernel,
  strategy: StrategyPlan,
  segment: number,
  t: number,
  caps: readonly number[],
): number {
  const { values } = world
  let cost = valueIn(values, strategy.perUser, 0)
  for (const message of strategy.messages) cost += messageCost(message, strategy, values)
  const spend = courses[segment]!.inputs.spend[t]!
  for (let j = 0; j < caps.length; j++) {
    const given = strategy.incentives[j]!
    if (given.kind === "each" && caps[j] === -1)
      cost += givenIn(given, strategy, values) * givenCost(given, values, spend)
  }
  return cost
}

function messageCost(
  { cost, covers, divide, touches, per }: MessageCost,
  strategy: StrategyPlan,
  values: Float64Array,
) {
  const often =
    per === "week" || meetsNewUsers(strategy) ? values[touches]! : values[touches]! / weeksOf(strategy)
  return (often * valueIn(values, covers, 1) * values[cost]!) / divide
}

type Each = Extract<IncentiveCost, { kind: "each" }>

/**
 * How many of an incentive a user gets in a week: it is had once over a strategy that says how often it touches a user,
 * else in every week that it is on; over all weeks not more than a user may get.
 */
export function givenIn({ touches, per, perUser }: Each, strategy: StrategyPlan, values: Float64Array) {
  const weeks = meetsNewUsers(strategy) ? 1 : weeksOf(strategy)
  let often = 1
  if (touches !== undefined && per === "week") often = values[touches]!
  else if (touches !== undefined) often = 1 / weeks
  return Math.min(often, valueIn(values, perUser, Number.POSITIVE_INFINITY) / weeks)
}

/** What one of them costs. */
export function givenCost({ value, ofSpend, redeem }: Each, values: Float64Array, spend: number): number {
  return valueIn(values, redeem, 1) * values[value]! * (ofSpend ? spend : 1)
}

/** Whether a strategy is for those who are new. */
export function meetsNewUsers({ stage }: StrategyPlan): boolean {
  return stage === "acquire" || stage === "activate"
}

/** How long a strategy lasts. */
export function weeksOf({ span }: StrategyPlan): number {
  return Math.max(1, span.end - span.start) / 7
}
