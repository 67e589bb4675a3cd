/**
 * A plan made ready to be run: its kernel, its ledger where money is asked for, and worlds in which a strategy is off.
 */
import { type Kernel, kernelOf } from "../kernel"
import { fillLedger, type Ledger, ledgerOf, noteWithout, paysPerNew } from "../money"
import type { Plan } from "../plan/shape"

export interface Runner {
  readonly kernel: Kernel
  readonly ledger: Ledger
  /** Runs the draw that is loaded, with everything on; where it counts, changes that go too far are noted. */
  whole(counts?: boolean): void
  /**
   * Runs it without a strategy, or without any, and lets its figures be read before all is on again. What others pay for whom they win stays as in the last whole run: the
   * worlds in which two are off are not looked at.
   */
  without(strategy: number | "all", read: () => void): void
}

export function runnerOf(plan: Plan, needs: { readonly history: boolean; readonly money: boolean }): Runner {
  const kernel = kernelOf(plan, { keepsHistory: needs.history })
  const ledger = ledgerOf(plan)
  const winners = plan.strategies.flatMap((strategy, i) => (paysPerNew(strategy) ? [i] : []))
  const { on } = kernel.world
  const turn = (strategy: number | "all", state: 0 | 1) => {
    plan.tactics.forEach((tactic, i) => {
      if (tactic.strategy !== undefined && (strategy === "all" || tactic.strategy === strategy)) on[i] = state
    })
  }
  const run = () => {
    kernel.run()
    if (needs.money) fillLedger(ledger, kernel)
  }
  return {
    kernel,
    ledger,
    whole(counts = false) {
      if (needs.money)
        for (const strategy of winners) {
          turn(strategy, 0)
          kernel.run()
          noteWithout(ledger, kernel, strategy)
          turn(strategy, 1)
        }
      kernel.world.counting = counts
      run()
      kernel.world.counting = false
    },
    without(strategy, read) {
      turn(strategy, 0)
      run()
      read()
      turn(strategy, 1)
    },
  }
}
