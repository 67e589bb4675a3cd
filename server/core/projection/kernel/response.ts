/**
 * What spending brings in reach: a Hill curve of what acts of the spend, of which a share carries over each week.
 *
 * The spend is paid once, so what it brings is shared out among the segments it touches, by their own reach. Days and
 * fades are left to the spend itself: it is paid for the days it is on, and what carries over is how it fades.
 */
import { type Calendar, type Span, shareOn } from "../calendar"
import { hill } from "../numbers/curves"
import type { Plan, SpendResponse } from "../plan/shape"
import { factorOf } from "./inputs"
import { rampIn } from "./strength"
import { touchedShare, valueIn, type World } from "./world"

/** Weeks of spending before the period that still count. */
const MOST_BEFORE = 104

/** The responses that reach a segment. */
export interface Response {
  readonly tactic: number
  readonly response: SpendResponse
}

export function responsesOf({ tactics }: Plan, segment: number): readonly Response[] {
  return tactics.flatMap(({ effects, touches }, tactic) =>
    touches.some((touch) => touch.segment === segment)
      ? effects.flatMap((effect) =>
          effect.on === "reach_by_spend" ? [{ tactic, response: effect.response }] : [],
        )
      : [],
  )
}

/** Fills what comes on top of a segment's reach. */
export function fillResponse(
  into: Float64Array,
  reach: number,
  responses: readonly Response[],
  segment: number,
  world: World,
): void {
  into.fill(0)
  for (const { tactic, response } of responses) {
    const factor = factorOf(world, tactic, segment)
    if (factor === 0) continue
    const { span, ramp } = world.plan.tactics[tactic]!
    const most = world.values[response.most.number]!
    const top = response.most.measure === "relative" ? most * reach : most * partOf(world, tactic, segment)
    const days = ramp === undefined ? undefined : world.values[ramp]
    addCurve(
      into,
      response,
      world,
      span,
      (week) => factor * top * rampIn(world.plan.calendar, week, span, days),
    )
  }
}

function addCurve(
  into: Float64Array,
  { spend, half, shape, carry }: SpendResponse,
  { values, plan }: World,
  span: Span,
  height: (week: number) => number,
): void {
  const bend = valueIn(values, shape, 1)
  const kept = Math.min(1, Math.max(0, valueIn(values, carry, 0)))
  let acting = 0
  for (let week = firstWeek(plan.calendar, span); week <= into.length; week++) {
    acting = values[spend]! * shareOn(plan.calendar, week, span) + kept * acting
    if (week >= 1) into[week - 1]! += height(week) * hill(acting, values[half]!, bend)
  }
}

function firstWeek(calendar: Calendar, span: Span): number {
  return Math.max(1 - MOST_BEFORE, Math.min(1, Math.floor((span.start - calendar.start) / 7) + 1))
}

/** A segment's part of what a tactic brings to all that it touches. */
function partOf({ plan, values }: World, tactic: number, segment: number): number {
  const { touches } = plan.tactics[tactic]!
  if (touches.length === 1) return 1
  let sum = 0
  let own = 0
  let count = 0
  for (const touch of touches) {
    const share = touchedShare(touch, values)
    const reach = share * valueIn(values, plan.segments[touch.segment]!.reach, 0)
    sum += reach
    count += 1
    if (touch.segment === segment) own = reach
  }
  return sum > 0 ? own / sum : 1 / count
}
