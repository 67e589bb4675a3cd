/**
 * Whether a number that goal seek found is one that an operator could set out for. Absent on purpose: the search, which
 * answers whatever it is asked.
 */
import type { Linked } from "../../model/workspace"
import type { Sought } from "../answers/goal"
import { planOf } from "../plan"
import type { Change, Plan, RateInput, SegmentPlan } from "../plan/shape"
import type { ForesightRequest } from "./check"

export type Found = Extract<Sought, { kind: "found" }>

/** A plan that needs a number to be so many times as large, or so many of its widths away, is another plan. */
const TIMES = 3
const WIDTHS = 3

/** Neither far from what it is, nor more of a rate than there is. */
export function isWithinReason(linked: Linked, plan: Plan, request: ForesightRequest, way: Found): boolean {
  const { plan: changed } = planOf(linked, {
    ...request,
    set: [...(request.set ?? []), { path: way.path, text: way.to }],
  })
  if (!changed) return false
  const before = new Map(plan.numbers.map((number) => [number.path, number]))
  const near = changed.numbers.every(({ path, distribution }) => {
    const old = before.get(path)?.distribution
    if (!old || old.median === distribution.median || old.median === 0) return true
    const times = distribution.median / old.median
    const far = !old.point && Math.abs(way.move) > WIDTHS
    return !far && times <= TIMES && times >= 1 / TIMES
  })
  return near && fullest(changed) <= Math.max(1, fullest(plan))
}

/** The most that a rate comes to when everything that is said of it is added up, of all that effects speak of. */
function fullest(plan: Plan): number {
  let most = 0
  for (const { effects, touches } of plan.tactics)
    for (const effect of effects) {
      if (effect.on === "metric") most = Math.max(most, levelWith(plan, effect.metric))
      for (const { segment } of touches)
        for (const rate of ratesIn(plan, plan.segments[segment]!, effect.on))
          most = Math.max(most, rate + raises(plan, segment, effect.on, rate))
    }
  return most
}

const RATES: readonly string[] = ["acquire", "activate", "pay", "accept", "recall"] satisfies RateInput[]

function ratesIn({ numbers }: Plan, segment: SegmentPlan, on: string): readonly number[] {
  const number = RATES.includes(on) ? segment[on as RateInput] : undefined
  return number === undefined ? [] : [numbers[number]!.distribution.median]
}

/** What all tactics on an input of a segment add to it, if each reached everybody; falls are left aside. */
function raises(plan: Plan, segment: number, on: string, rate: number): number {
  let sum = 0
  for (const { touches, effects } of plan.tactics) {
    if (!touches.some((touch) => touch.segment === segment)) continue
    for (const effect of effects)
      if (effect.on === on && "change" in effect) sum += Math.max(0, raiseOf(plan, effect.change, rate))
  }
  return sum
}

function raiseOf({ numbers }: Plan, { number, measure }: Change, base: number): number {
  const { median } = numbers[number]!.distribution
  return measure === "relative" ? base * median : median
}

/** As a share of what a metric without a formula can be at most. */
function levelWith(plan: Plan, id: string): number {
  const own = plan.metrics.get(id)?.own
  if (own?.kind !== "level" || own.from.all === undefined || !Number.isFinite(own.max)) return 0
  let level = plan.numbers[own.from.all]!.distribution.median
  const from = level
  for (const { effects } of plan.tactics)
    for (const effect of effects)
      if (effect.on === "metric" && effect.metric === id)
        level += Math.max(0, raiseOf(plan, effect.change, from))
  return own.max > 0 ? level / own.max : 0
}
