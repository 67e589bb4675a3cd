/**
 * What strategies cost, by strategy, segment and week, in the draw that a kernel has just run.
 *
 * Costs of a week count for the days of it that a strategy is on. Users touched are its share of its segments' active
 * users of the week, or of those who join where its stage is to acquire or activate. What a user gets over the whole
 * strategy is spread evenly over its weeks, but a new user is new only once and gets all of it then. What does not
 * depend on users is told of its segments in proportion to the users it touches there.
 */
import { type Calendar, lastDayOf, shareOn, weekOf } from "./calendar"
import type { Kernel } from "./kernel"
import { valueIn, type World } from "./kernel/world"
import { type Caps, capsOf, isCapped, openCaps, takeFrom } from "./money/caps"
import { eachCost, givenCost, givenIn, meetsNewUsers, weeksOf } from "./money/each"
import type { Plan, StrategyPlan } from "./plan/shape"

export interface Ledger {
  readonly plan: Plan
  /** By strategy and segment (a last one for what no segment has): where its weeks begin; -1 where it touches nobody. */
  readonly rows: Int32Array
  /** By strategy: where the weeks of the segments that it touches begin. */
  readonly own: readonly (readonly number[])[]
  /** By row and week. */
  readonly costs: Float64Array
  /** In the same order: who joins without the strategy, for those whose cost depends on whom they win. */
  readonly without: Float64Array
  /** By strategy: its own tactic, and by week the days it is on. */
  readonly tactics: readonly number[]
  readonly days: readonly Float64Array[]
  /** By strategy: the week, from 0, that it begins in, or -1 where that lies outside of the period. */
  readonly starts: readonly number[]
  /** By segment: users touched. */
  readonly users: Float64Array
  readonly caps: Caps
}

export function ledgerOf(plan: Plan): Ledger {
  const { strategies, segments, calendar, tactics } = plan
  const rows = new Int32Array(strategies.length * (segments.length + 1)).fill(-1)
  let room = 0
  const own = strategies.map((strategy, i) =>
    touchedBy(plan, strategy).map((segment) => {
      const row = room
      rows[i * (segments.length + 1) + segment] = row
      room += calendar.weeks
      return row
    }),
  )
  return {
    plan,
    rows,
    own,
    costs: new Float64Array(room),
    without: new Float64Array(room),
    tactics: strategies.map((_, i) => tactics.findIndex(({ strategy }) => strategy === i)),
    days: strategies.map(({ span: { start, end } }) => {
      // What is on beyond the last day of the period is paid by whoever plans the next one.
      const paid = { start, end: Math.min(end, lastDayOf(calendar) + 1) }
      return Float64Array.from({ length: calendar.weeks }, (_, t) => shareOn(calendar, t + 1, paid))
    }),
    starts: strategies.map(({ span }) =>
      within(span.start, calendar) ? weekOf(calendar, span.start) - 1 : -1,
    ),
    users: new Float64Array(segments.length),
    caps: capsOf(plan),
  }
}

function within(day: number, calendar: Calendar): boolean {
  return day >= calendar.start && day <= lastDayOf(calendar)
}

/** The segments that a strategy's costs are told of, rising. */
function touchedBy({ segments }: Plan, { touches }: StrategyPlan): readonly number[] {
  if (touches.length === 0) return [segments.length]
  return [...new Set(touches.map(({ segment }) => segment))].sort((a, b) => a - b)
}

function rowOf({ plan, rows }: Ledger, strategy: number, segment: number): number {
  return rows[strategy * (plan.segments.length + 1) + segment]!
}

/** Whether a strategy has a cost that depends on whom it wins. */
export function paysPerNew({ perNew, changesNew }: StrategyPlan): boolean {
  return perNew.length > 0 && changesNew
}

/** Notes who joins while a strategy is off. */
export function noteWithout(ledger: Ledger, { courses, plan }: Kernel, strategy: number): void {
  for (const { segment } of plan.strategies[strategy]!.touches)
    ledger.without.set(courses[segment]!.results.joined, rowOf(ledger, strategy, segment))
}

/** Writes the costs of some strategies, as far as they are on; those that share a bound have to be asked together. */
export function fillLedger(ledger: Ledger, kernel: Kernel, strategies: readonly number[]): void {
  const { plan, costs, tactics, own } = ledger
  const { weeks } = plan.calendar
  let capped = false
  for (const i of strategies) {
    for (const row of own[i]!) costs.fill(0, row, row + weeks)
    if (!kernel.world.on[tactics[i]!]) continue
    if (isCapped(plan.strategies[i]!)) capped = true
    else for (let t = 0; t < weeks; t++) fillWeek(ledger, kernel, plan.strategies[i]!, i, t)
  }
  if (!capped) return
  openCaps(ledger.caps, kernel.world.values)
  for (let t = 0; t < weeks; t++)
    for (const i of strategies) {
      const strategy = plan.strategies[i]!
      if (isCapped(strategy) && kernel.world.on[tactics[i]!]) fillWeek(ledger, kernel, strategy, i, t)
    }
}

/** The costs of some strategies, set aside while another world is looked at. */
export function costsAside({ costs, own, plan }: Ledger) {
  const kept = new Float64Array(costs.length)
  const copy = (from: Float64Array, to: Float64Array, strategies: readonly number[]) => {
    const { weeks } = plan.calendar
    for (const i of strategies)
      for (const row of own[i]!) for (let t = row; t < row + weeks; t++) to[t] = from[t]!
  }
  return {
    keep: (strategies: readonly number[]) => copy(costs, kept, strategies),
    putBack: (strategies: readonly number[]) => copy(kept, costs, strategies),
  }
}

function fillWeek(ledger: Ledger, kernel: Kernel, strategy: StrategyPlan, i: number, t: number): void {
  const { plan, costs, users } = ledger
  const days = ledger.days[i]![t]!
  const fixed = fixedCost(kernel.world, strategy, ledger.starts[i] === t, days, ledger.caps, i)
  if (days === 0 && fixed === 0) return
  const touched = countUsers(ledger, kernel, strategy, i, t)
  const { touches } = strategy
  if (touches.length === 0) costs[rowOf(ledger, i, plan.segments.length) + t]! += fixed
  for (const { segment } of touches) {
    const row = rowOf(ledger, i, segment) + t
    const part = touched > 0 ? users[segment]! / touched : 1 / touches.length
    costs[row]! += fixed * part
    if (days > 0)
      costs[row]! += days * users[segment]! * eachCost(kernel, strategy, segment, t, ledger.caps.of[i]!)
    if (days > 0) costs[row]! += boundCost(ledger, kernel, strategy, i, segment, t)
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

/** What a week costs whomever it reaches. */
function fixedCost(
  { values }: World,
  strategy: StrategyPlan,
  begins: boolean,
  days: number,
  caps: Caps,
  i: number,
): number {
  const { once, weekly, spends, incentives } = strategy
  let cost = begins ? valueIn(values, once, 0) : 0
  cost += days * valueIn(values, weekly, 0)
  for (const spend of spends) cost += days * values[spend]!
  for (let j = 0; j < incentives.length; j++) {
    const given = incentives[j]!
    if (given.kind !== "counted") continue
    const count = (days / weeksOf(strategy)) * values[given.count]!
    const cap = caps.of[i]![j]!
    const all = count * values[given.value]!
    cost += cap === -1 ? all : takeFrom(caps, cap, count, all)
  }
  return cost
}

/** What the users of a segment get in a week of incentives that are bounded, as far as any are left. */
function boundCost(
  { caps, users, days }: Ledger,
  { world, courses }: Kernel,
  strategy: StrategyPlan,
  i: number,
  segment: number,
  t: number,
): number {
  const spend = courses[segment]!.inputs.spend[t]!
  let cost = 0
  for (let j = 0; j < strategy.incentives.length; j++) {
    const given = strategy.incentives[j]!
    const cap = caps.of[i]![j]!
    if (cap === -1 || given.kind !== "each") continue
    const count = days[i]![t]! * users[segment]! * givenIn(given, strategy, world.values)
    cost += takeFrom(caps, cap, count, count * givenCost(given, world.values, spend))
  }
  return cost
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
export function costOf({ own, costs, plan }: Ledger, strategy: number): number {
  let sum = 0
  for (const row of own[strategy]!) for (let t = 0; t < plan.calendar.weeks; t++) sum += costs[row + t]!
  return sum
}

/** Where the weeks of what strategies cost begin, for one segment or for all. */
export function rowsOf(
  ledger: Ledger,
  strategies: readonly number[],
  segment: number | undefined,
): readonly number[] {
  return strategies.flatMap((i) =>
    segment === undefined ? ledger.own[i]! : [rowOf(ledger, i, segment)].filter((row) => row >= 0),
  )
}
