/**
 * Break-even of incentives: the share of paying users at which the profit left after the incentive is what it was
 * without it. With a share p0 paying, m earned on one of them in a week and c given to each, `p1 = p0·m/(m − c)`
 * (break-even sales of a price cut; Nagle & Müller 2018, The Strategy and Tactics of Pricing). At medians.
 */
import type { IncentiveCost, Plan, SegmentPlan, StrategyPlan } from "../plan/shape"
import { figure } from "../project/bands"
import type { BreakEven } from "../project/projection"
import { nameOf } from "../project/worth"

export type BreakEvens = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, BreakEven>>>>>
>

/** By strategy, incentive and segment; what has none of them is left out. */
export function breakEvensOf(plan: Plan): BreakEvens {
  return filled(plan.strategies.map((strategy, i) => [nameOf(plan, i), ofStrategy(plan, strategy)]))
}

function ofStrategy(plan: Plan, { incentives, touches }: StrategyPlan) {
  const given = new Map<string, Readonly<Record<string, BreakEven>>>()
  for (const incentive of incentives) {
    if (incentive.kind !== "each") continue
    const id = plan.numbers[incentive.value]!.path.split(".")[1]!
    given.set(
      id,
      filled(
        touches.map(({ segment }) => {
          const touched = plan.segments[segment]!
          return [touched.id, breakEvenOf(plan, incentive, touched)]
        }),
      ),
    )
  }
  return filled([...given].sort(([a], [b]) => (a < b ? -1 : 1)))
}

type Each = Extract<IncentiveCost, { kind: "each" }>

function breakEvenOf(
  plan: Plan,
  { value, ofSpend, redeem }: Each,
  segment: SegmentPlan,
): BreakEven | undefined {
  const median = (number: number | undefined) =>
    number === undefined ? undefined : plan.numbers[number]!.distribution.median
  const [pay, spend, share] = [median(segment.pay), median(segment.spend), median(segment.margin)]
  if (pay === undefined || spend === undefined || share === undefined) return undefined
  const margin = spend * share
  // Whoever pays takes the incentive; a prize falls to one in so many.
  const drawn = redeem !== undefined && plan.numbers[redeem]!.path.endsWith(".odds")
  const cost = median(value)! * (ofSpend ? spend : 1) * (drawn ? median(redeem)! : 1)
  const needed = cost < margin ? (pay * margin) / (margin - cost) : Number.NaN
  return {
    pay: figure(pay),
    needed: needed <= 1 ? figure(needed) : null,
    margin: figure(margin),
    cost: figure(cost),
  }
}

/** A record of what there is, without what is nothing or empty. */
function filled<Value extends object>(
  entries: readonly (readonly [string, Value | undefined])[],
): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    entries.flatMap(([key, value]) => (value && Object.keys(value).length > 0 ? [[key, value]] : [])),
  )
}
