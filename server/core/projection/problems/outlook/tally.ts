/**
 * How often something came true in the draws so far, and whether more of them could still make it worth telling.
 */
import { wilson } from "../../numbers/statistics"

/** It is told when its share of the draws lies above (or below) a threshold. */
export interface Tally {
  readonly told: "above" | "below"
  readonly threshold: number
  hits: number
  trials: number
}

/** Stopping early may be wrong about one plan in a thousand that lies at the threshold; what is told never is. */
const SURE = 0.999

export function tallyOf(told: Tally["told"], threshold: number): Tally {
  return { told, threshold, hits: 0, trials: 0 }
}

export function count(tally: Tally, hit: boolean): void {
  tally.trials++
  if (hit) tally.hits++
}

export function shareOf({ hits, trials }: Tally): number {
  return trials === 0 ? Number.NaN : hits / trials
}

/** Whether it is told by the draws as they stand. */
export function isTold(tally: Tally): boolean {
  const share = shareOf(tally)
  return tally.told === "above" ? share > tally.threshold : share < tally.threshold
}

/** Whether it will not be told, however many draws there are. */
export function isOut({ told, threshold, hits, trials }: Tally): boolean {
  const [low, high] = wilson(hits, trials, SURE)
  return told === "above" ? high <= threshold : low >= threshold
}
