/**
 * A plan made ready to be run: its kernel, its ledger where money is asked for, runs of only what is asked for, and
 * worlds in which a strategy is off, of which only that is run anew which is another there.
 */
import { type Kernel, kernelOf, type Part } from "../kernel"
import { asideOf } from "../kernel/aside"
import { prepare } from "../kernel/world"
import { type Reads, touches } from "../metrics/reads"
import { costsAside, fillLedger, type Ledger, ledgerOf, noteWithout, paysPerNew } from "../money"
import { withSharers } from "../money/caps"
import type { Plan } from "../plan/shape"

export interface Runner {
  readonly kernel: Kernel
  readonly ledger: Ledger
  /** Runs the draw that is loaded. */
  readonly whole: Portion
  /**
   * Runs it without a strategy, or without any, and lets its figures be read before those of the last whole run are
   * back. What others pay for whom they win stays as in the last whole run: the worlds in which two are off are not
   * looked at.
   */
  without(strategy: number | "all", read: () => void): void
  /** What runs no more of a draw than is read; figures of all else are of other draws afterwards. */
  portion(reads: Reads): Portion
  /** What runs anew, after a whole run, where nothing but what it names has changed. */
  change(changed: Changed): Change
}

/** Runs with everything on; where it counts, changes that go too far are noted. */
export type Portion = (counts?: boolean) => void

export interface Changed {
  readonly segments: Iterable<number>
  /** Those whose shares or weeks may be others. */
  readonly tactics: readonly number[]
  /** Those whose own prices are others. */
  readonly strategies: Iterable<number>
  /** Whether whom strategies win is another thing too. */
  readonly wins: boolean
}

export interface Change {
  run(): void
  /** Brings back what stood there before the run; numbers that were changed have to be back already. */
  undo(): void
}

export interface RunnerNeeds {
  readonly history: boolean
  readonly money: boolean
}

export function runnerOf(plan: Plan, { history, money }: RunnerNeeds): Runner {
  const kernel = kernelOf(plan, { keepsHistory: history })
  const ledger = ledgerOf(plan)
  const turn = switchOf(kernel)
  const portion = portionsOf(kernel, ledger, money)
  const whole = portion(everything(plan))
  const change = changesOf(kernel, ledger, money, whole)
  const worlds = new Map<number | "all", Change>()
  return {
    kernel,
    ledger,
    whole,
    without(strategy, read) {
      const without = worlds.get(strategy) ?? change(lackOf(plan, strategy))
      worlds.set(strategy, without)
      turn(strategy, 0)
      without.run()
      read()
      turn(strategy, 1)
      without.undo()
    },
    portion,
    change,
  }
}

function everything({ segments, strategies }: Plan): Reads {
  return { segments: new Set(segments.keys()), strategies: new Set(strategies.keys()) }
}

function portionsOf(kernel: Kernel, ledger: Ledger, money: boolean): (reads: Reads) => Portion {
  const { plan, world } = kernel
  const turn = switchOf(kernel)
  return ({ segments, strategies }) => {
    const part = kernel.part(segments)
    const paid = money ? [...strategies].sort((a, b) => a - b) : []
    const winners = paid
      .filter((i) => paysPerNew(plan.strategies[i]!))
      .map((strategy) => ({ strategy, lacking: kernel.part(touchedBy(plan, strategy)) }))
    return (counts = false) => {
      for (const { strategy, lacking } of winners) {
        turn(strategy, 0)
        kernel.run(lacking)
        noteWithout(ledger, kernel, strategy)
        turn(strategy, 1)
      }
      world.counting = counts
      kernel.run(part)
      world.counting = false
      fillLedger(ledger, kernel, paid)
    }
  }
}

function changesOf(kernel: Kernel, ledger: Ledger, money: boolean, whole: Portion) {
  const { plan, world } = kernel
  const aside = asideOf()
  const costs = costsAside(ledger)
  return ({ segments, tactics, strategies, wins }: Changed): Change => {
    const part = { ...kernel.part(segments), tactics }
    const paid = money ? paidIn(plan, part, strategies) : []
    // Rare enough that nothing more clever is worth its lines.
    if (wins && money && hasWinners(kernel, part)) return { run: () => whole(), undo: () => whole() }
    return {
      run() {
        aside.keep(part.courses)
        costs.keep(paid)
        kernel.run(part)
        fillLedger(ledger, kernel, paid)
      },
      undo() {
        prepare(world, tactics)
        world.runs++
        aside.putBack(part.courses)
        costs.putBack(paid)
      },
    }
  }
}

/** Whether some strategy that pays for whom it wins acts on a part. */
function hasWinners({ plan, part }: Kernel, { courses }: Part): boolean {
  const changed = new Set(courses)
  return plan.strategies.some(
    (strategy, i) => paysPerNew(strategy) && part(touchedBy(plan, i)).courses.some((one) => changed.has(one)),
  )
}

/** Turns what strategies do on or off. */
function switchOf({ plan, world }: Kernel): (strategy: number | "all", state: 0 | 1) => void {
  return (strategy, state) => {
    for (let i = 0; i < plan.tactics.length; i++) {
      const own = plan.tactics[i]!.strategy
      if (own !== undefined && (strategy === "all" || own === strategy)) world.on[i] = state
    }
  }
}

/** What changes without a strategy: its segments and its costs; which shares tactics have and when does not. */
function lackOf(plan: Plan, strategy: number | "all"): Changed {
  const strategies = strategy === "all" ? [...plan.strategies.keys()] : [strategy]
  return { segments: strategies.flatMap((i) => touchedBy(plan, i)), tactics: [], strategies, wins: false }
}

function touchedBy({ tactics }: Plan, strategy: number): readonly number[] {
  return tactics.flatMap((tactic) =>
    tactic.strategy === strategy ? tactic.touches.map(({ segment }) => segment) : [],
  )
}

/** The strategies whose costs change with some segments, or by themselves. */
function paidIn({ strategies }: Plan, { courses }: Part, others: Iterable<number>): readonly number[] {
  const own = new Set(others)
  const paid = strategies.flatMap((strategy, i) =>
    own.has(i) || courses.some(({ index }) => touches(strategy, index)) ? [i] : [],
  )
  return [...withSharers(strategies, paid)].sort((a, b) => a - b)
}
