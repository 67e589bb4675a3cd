/**
 * What strategies cost, by strategy, segment and week, in the draw that a kernel has just run.
 *
 * Costs of a week count for the days of it that a strategy is on. Users touched are its share of its segments' active
 * users of the week, or of those who join where its stage is to acquire or activate. What a user gets over the whole
 * strategy is spread evenly over its weeks, but a new user is new only once and gets all of it then. What does not
 * depend on users is told of its segments in proportion to the users it touches there.
 */
import { shareOn, weekOf, weekStart } from "./calendar"
import type { Kernel } from "./kernel"
import { valueIn, type World } from "./kernel/world"
import type { IncentiveCost, MessageCost, Plan, StrategyPlan } from "./plan/shape"

export interface Ledger {
  readonly plan: Plan
  /** By strategy, segment (a last one for what no segment has) and week. */
  readonly costs: Float64Array
  /** In the same order: who joins without the strategy, for those whose cost depends on whom they win. */
  readonly without: Float64Array
  /** By strategy: its own tactic, and by week the days it is on. */
  readonly tactics: readonly number[]
  readonly days: readonly Float64Array[]
  /** By segment: users touched. */
  readonly users: Float64Array
}

export function ledgerOf(plan: Plan): Ledger {
  const { strategies, segments, calendar, tactics } = plan
  const room = strategies.length * (segments.length + 1) * calendar.weeks
  return {
    plan,
    costs: new Float64Array(room),
    without: new Float64Array(room),
    tactics: strategies.map((_, i) => tactics.findIndex(({ strategy }) => strategy === i)),
    days: strategies.map(({ span }) =>
      Float64Array.from({ length: calendar.weeks }, (_, t) => shareOn(calendar, t + 1, span)),
    ),
    users: new Float64Array(segments.length),
  }
}

/** Where the weeks of a strategy and segment begin. */
export function rowOf({ plan }: Ledger, strategy: number, segment: number): number {
  return (strategy * (plan.segments.length + 1) + segment) * plan.calendar.weeks
}

/** Whether a strategy has a cost that depends on whom it wins. */
export function paysPerNew({ perNew, changesNew }: StrategyPlan): boolean {
  return perNew.length > 0 && changesNew
}

/** Notes who joins while a strategy is off. */
export function noteWithout(ledger: Ledger, { courses }: Kernel, strategy: number): void {
  for (const { index, results } of courses) ledger.without.set(results.joined, rowOf(ledger, strategy, index))
}

/** Writes the costs of every strategy that is on. */
export function fillLedger(ledger: Ledger, kernel: Kernel): void {
  const { plan, costs, tactics } = ledger
  costs.fill(0)
  plan.strategies.forEach((strategy, i) => {
    if (!kernel.world.on[tactics[i]!]) return
    for (let t = 0; t < plan.calendar.weeks; t++) fillWeek(ledger, kernel, strategy, i, t)
  })
}

function fillWeek(ledger: Ledger, kernel: Kernel, strategy: StrategyPlan, i: number, t: number): void {
  const { plan, costs, users } = ledger
  const days = ledger.days[i]![t]!
  const fixed = fixedCost(ledger, kernel.world, strategy, t, days)
  if (days === 0 && fixed === 0) return
  const touched = countUsers(ledger, kernel, strategy, i, t)
  const { touches } = strategy
  if (touches.length === 0) costs[rowOf(ledger, i, plan.segments.length) + t]! += fixed
  for (const { segment } of touches) {
    const row = rowOf(ledger, i, segment) + t
    const part = touched > 0 ? users[segment]! / touched : 1 / touches.length
    costs[row]! += fixed * part
    if (days > 0) costs[row]! += days * users[segment]! * eachCost(kernel, strategy, segment, t)
    if (paysPerNew(strategy)) costs[row]! += wonCost(ledger, kernel, strategy, i, segment, t)
  }
}

function countUsers(
  { users, tactics, plan }: Ledger,
  kernel: Kernel,
  strategy: StrategyPlan,
  i: number,
  t: number,
) {
  let touched = 0
  for (const { segment } of strategy.touches) {
    const { active, joined } = kernel.courses[segment]!.results
    const share = kernel.world.shares[tactics[i]! * plan.segments.length + segment]!
    users[segment] = share * (meetsNewUsers(strategy) ? joined : active)[t]!
    touched += users[segment]!
  }
  return touched
}

function meetsNewUsers({ stage }: StrategyPlan): boolean {
  return stage === "acquire" || stage === "activate"
}

/** What a week costs whomever it reaches. */
function fixedCost(
  { plan }: Ledger,
  { values }: World,
  strategy: StrategyPlan,
  t: number,
  days: number,
): number {
  const { once, weekly, spends, span, incentives } = strategy
  const { calendar } = plan
  const inPeriod = span.start >= calendar.start && span.start < weekStart(calendar, calendar.weeks + 1)
  let cost = inPeriod && weekOf(calendar, span.start) === t + 1 ? valueIn(values, once, 0) : 0
  cost += days * valueIn(values, weekly, 0)
  for (const spend of spends) cost += days * values[spend]!
  for (const given of incentives)
    if (given.kind === "counted")
      cost += (days / weeksOf(strategy)) * values[given.value]! * values[given.count]!
  return cost
}

function weeksOf({ span }: StrategyPlan): number {
  return Math.max(1, span.end - span.start) / 7
}

/** What one touched user costs in a week. */
function eachCost({ world, courses }: Kernel, strategy: StrategyPlan, segment: number, t: number): number {
  const { values } = world
  let cost = valueIn(values, strategy.perUser, 0)
  for (const message of strategy.messages) cost += messageCost(message, strategy, values)
  const spend = courses[segment]!.inputs.spend[t]!
  for (const given of strategy.incentives) cost += incentiveCost(given, strategy, values, spend)
  return cost
}

function messageCost(
  { cost, divide, touches, per }: MessageCost,
  strategy: StrategyPlan,
  values: Float64Array,
) {
  const often =
    per === "week" || meetsNewUsers(strategy) ? values[touches]! : values[touches]! / weeksOf(strategy)
  return (often * values[cost]!) / divide
}

/** An incentive is had once over a strategy that says how often it touches a user, else in every week that it is on. */
function incentiveCost(
  given: IncentiveCost,
  strategy: StrategyPlan,
  values: Float64Array,
  spend: number,
): number {
  if (given.kind === "counted") return 0
  const { touches, per } = given
  let often = 1
  if (touches !== undefined && per === "week") often = values[touches]!
  else if (touches !== undefined && !meetsNewUsers(strategy)) often = 1 / weeksOf(strategy)
  const value = values[given.value]! * (given.ofSpend ? spend : 1)
  return often * valueIn(values, given.redeem, 1) * value
}

function wonCost(
  ledger: Ledger,
  { world, courses }: Kernel,
  { perNew }: StrategyPlan,
  i: number,
  segment: number,
  t: number,
): number {
  const joined = courses[segment]!.results.joined[t]!
  const won = Math.max(0, joined - ledger.without[rowOf(ledger, i, segment) + t]!)
  let each = 0
  for (const number of perNew) each += world.values[number]!
  return each * won
}

/** What a strategy costs in all. */
export function costOf(ledger: Ledger, strategy: number): number {
  const from = rowOf(ledger, strategy, 0)
  const to = rowOf(ledger, strategy + 1, 0)
  let sum = 0
  for (let i = from; i < to; i++) sum += ledger.costs[i]!
  return sum
}

/** What strategies cost in a week, for one segment or for all. */
export function costIn(
  ledger: Ledger,
  strategies: readonly number[],
  segment: number | undefined,
  t: number,
) {
  const { plan, costs } = ledger
  let sum = 0
  for (const i of strategies) {
    if (segment !== undefined) sum += costs[rowOf(ledger, i, segment) + t]!
    else for (let s = 0; s <= plan.segments.length; s++) sum += costs[rowOf(ledger, i, s) + t]!
  }
  return sum
}
