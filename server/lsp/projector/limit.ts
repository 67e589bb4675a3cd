/**
 * How much of a projection is made where nobody has asked for it and all of it would take more than some seconds.
 */
import type { Plan } from "../../core/projection/plan"
import { type Ask, DRAWS } from "../../core/projection/project"

/** Weeks of a segment that are run at most. */
const most = 5e7

/** Fewer are no projection. */
const fewest = 100

/** First the strategies are left out, then draws; the figures say themselves how sure they are. */
export function limited(plan: Plan, ask: Ask): Ask {
  const { draws = DRAWS, strategies = false } = ask
  const { segments, calendar } = plan
  // Every age of a long plan's users is followed.
  const run = Math.max(1, segments.length) * calendar.weeks * Math.max(1, calendar.weeks / 52)
  // Once for the targets and once for the weeks; then without each strategy in turn, and without all.
  const plain = 2 * run
  const worth = (plan.strategies.length + 1) * run
  if (!strategies || draws * (plain + worth) <= most)
    return draws * plain <= most ? ask : { ...ask, draws: atMost(draws, plain) }
  return { ...ask, strategies: false, draws: atMost(draws, plain) }
}

function atMost(draws: number, run: number): number {
  return Math.min(draws, Math.max(fewest, Math.floor(most / run)))
}
