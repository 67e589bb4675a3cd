/**
 * A segment's inputs week by week, with what acts on them: shifts of all tactics on a rate add up on the scale of odds;
 * amounts are multiplied and added to. Absent on purpose: retention (stays.ts) and moves (moves.ts).
 */
import type { AmountInput, Change, Plan, RateInput } from "../plan/shape"
import { changedRate, type World } from "./world"

/** A change that a tactic makes. */
export interface Line {
  readonly tactic: number
  readonly change: Change
}

/** The changes of a segment's rates and amounts. */
export type Lines = Readonly<Record<RateInput | AmountInput, readonly Line[]>>

export function linesOf({ tactics }: Plan, segment: number): Lines {
  const lines: Record<RateInput | AmountInput, Line[]> = {
    acquire: [],
    activate: [],
    pay: [],
    accept: [],
    recall: [],
    reach: [],
    spend: [],
    invites: [],
  }
  tactics.forEach(({ effects, touches }, tactic) => {
    if (!touches.some((touch) => touch.segment === segment)) return
    for (const effect of effects)
      if (effect.on in lines && "change" in effect)
        lines[effect.on as RateInput].push({ tactic, change: effect.change })
  })
  return lines
}

/** The strength of a tactic on a segment is this factor times the week's entry of its schedule; 0 where it is off. */
export function factorOf({ on, shares, plan }: World, tactic: number, segment: number): number {
  return on[tactic] ? shares[tactic * plan.segments.length + segment]! : 0
}

/** Fills a rate for every week. */
export function fillRate(
  into: Float64Array,
  rate: number,
  lines: readonly Line[],
  segment: number,
  world: World,
): void {
  if (lines.length === 0) {
    // Nothing else is ever written there.
    if (into[0] !== rate) into.fill(rate)
    return
  }
  if (rate <= 0 || rate >= 1) {
    mixRate(into, rate, lines, segment, world)
    return
  }
  into.fill(1)
  for (const { tactic, change } of lines) {
    const factor = factorOf(world, tactic, segment)
    if (factor === 0) continue
    const by = changedRate(rate, change, world) - rate
    const schedule = world.schedules[tactic]!
    for (let t = 0; t < into.length; t++) {
      const mixed = rate + factor * schedule[t]! * by
      into[t]! *= (mixed * (1 - rate)) / (rate * (1 - mixed))
    }
  }
  for (let t = 0; t < into.length; t++) {
    const odds = rate * into[t]!
    into[t] = odds / (1 - rate + odds)
  }
}

/** At 0 % and 100 % there are no odds to shift: points mix and are clipped, what is relative does nothing. */
function mixRate(
  into: Float64Array,
  rate: number,
  lines: readonly Line[],
  segment: number,
  world: World,
): void {
  into.fill(rate)
  for (const { tactic, change } of lines) {
    if (change.measure === "relative") continue
    const factor = factorOf(world, tactic, segment)
    const by = Math.min(1, Math.max(0, rate + world.values[change.number]!)) - rate
    const schedule = world.schedules[tactic]!
    for (let t = 0; t < into.length; t++) into[t]! += factor * schedule[t]! * by
  }
  for (let t = 0; t < into.length; t++) into[t] = Math.min(1, Math.max(0, into[t]!))
}

/** Fills an amount for every week: `max(0, x·Π(1+s·e) + Σ s·e_abs)`; `added` is what comes on top of it. */
export function fillAmount(
  into: Float64Array,
  amount: number,
  lines: readonly Line[],
  segment: number,
  world: World,
  added?: Float64Array,
): void {
  if (lines.length === 0 && !added) {
    if (into[0] !== amount) into.fill(amount)
    return
  }
  into.fill(amount)
  for (const kind of ["relative", "absolute"] as const)
    for (const { tactic, change } of lines) {
      if ((change.measure === "relative") !== (kind === "relative")) continue
      const by = factorOf(world, tactic, segment) * world.values[change.number]!
      const schedule = world.schedules[tactic]!
      if (kind === "absolute") for (let t = 0; t < into.length; t++) into[t]! += by * schedule[t]!
      else for (let t = 0; t < into.length; t++) into[t]! *= 1 + by * schedule[t]!
    }
  for (let t = 0; t < into.length; t++) into[t] = Math.max(0, into[t]! + (added ? added[t]! : 0))
}
