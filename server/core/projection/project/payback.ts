/**
 * When a strategy has paid for itself: the first week by whose end the gross profit that it gained makes up for what it
 * cost until then. Nothing is allocated from draw to draw. Absent on purpose: profits after the period.
 */
import { gaugeOf } from "../metrics"
import { figure } from "./bands"
import type { Payback } from "./projection"
import type { Runner } from "./run"

export interface Paybacks {
  /** Looks at the draw just run with everything on. */
  noteWhole(): void
  /** Looks at the same draw without a strategy. */
  noteWithout(strategy: number): void
  /** Of a strategy; none where it costs nothing. */
  of(strategy: number): Payback | null
}

/** Undefined where the playbook does not say what users bring. */
export function paybacksOf({ kernel, ledger }: Runner): Paybacks | undefined {
  const { strategies, calendar } = kernel.plan
  const { weeks } = calendar
  const profit = gaugeOf(kernel, ledger, "gross_profit")
  if (!profit) return undefined
  const whole = new Float64Array(weeks)
  const costs = strategies.map(() => new Float64Array(weeks))
  const without = new Float64Array(weeks)
  /** By strategy: in how many draws each week was the first; the last counts those in which none was. */
  const counts = strategies.map(() => new Uint32Array(weeks + 1))
  const cost = new Uint8Array(strategies.length)
  return {
    noteWhole() {
      profit.fill(whole, 0, weeks)
      costs.forEach((cost, i) => {
        cost.fill(0)
        for (const row of ledger.own[i]!) for (let t = 0; t < weeks; t++) cost[t]! += ledger.costs[row + t]!
      })
    },
    noteWithout(strategy) {
      profit.fill(without, 0, weeks)
      let gained = 0
      let spent = 0
      let t = 0
      for (; t < weeks; t++) {
        gained += whole[t]! - without[t]!
        spent += costs[strategy]![t]!
        if (spent > 0 && gained >= spent * (1 - 1e-12)) break
      }
      if (spent > 0) cost[strategy] = 1
      counts[strategy]![t]! += 1
    },
    of: (strategy) => (cost[strategy] ? paybackOf(counts[strategy]!) : null),
  }
}

/** The week by which that share of the draws had paid back; none where fewer do within the period. */
function paybackOf(counts: Uint32Array): Payback {
  const draws = counts.reduce((sum, count) => sum + count, 0)
  const weekOf = (share: number) => {
    let sum = 0
    for (let t = 0; t < counts.length - 1; t++) {
      sum += counts[t]!
      if (sum >= share * draws * (1 - 1e-12)) return t + 1
    }
    return null
  }
  const probability = figure(1 - counts.at(-1)! / draws)
  return { p10: weekOf(0.1), p50: weekOf(0.5), p90: weekOf(0.9), probability }
}
