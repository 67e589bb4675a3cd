/**
 * What single strategies bring: each draw with everything on against the same draw without one of them. A strategy
 * drops out as soon as nothing will be told of it. Absent on purpose: what is told.
 */
import type { Linked } from "../../../model/workspace"
import { needsOf } from "../../metrics"
import type { Plan } from "../../plan/shape"
import { runnerOf } from "../../project/run"
import { BLOCK, type Sampler } from "../../project/sampler"
import { isForMoney, type MoneyProbe, moneyProbe, recallProbe } from "./money"
import { type TargetProbe, targetProbe } from "./progress"
import type { Probe } from "./room"

/** A strategy and what was seen of it; only what will be told is here. */
export interface Gains {
  readonly strategy: number
  readonly targets: TargetProbe | undefined
  readonly money: MoneyProbe | undefined
  readonly recall: MoneyProbe | undefined
}

export function* gainsOf(linked: Linked, plan: Plan, sampler: Sampler): Generator<void, readonly Gains[]> {
  const runner = runnerOf(plan, needs(linked, plan))
  let open = plan.strategies.flatMap((_, strategy): Gains[] => {
    if (!acts(plan, strategy)) return []
    const room = { linked, runner, strategy, draws: sampler.draws }
    return [
      {
        strategy,
        targets: targetProbe(room),
        money: moneyProbe(room),
        recall: recallProbe(room),
      },
    ]
  })
  open = open.filter((one) => probesOf(one).length > 0)
  for (let draw = 0; draw < sampler.draws && open.length > 0; draw++) {
    if (draw % BLOCK === 0) yield
    // The first draws alone tell of most strategies that they bring something.
    if (draw >= FIRST && draw % FIRST === 0) open = open.filter((one) => !probesOf(one).every(isOut))
    sampler.load(runner.kernel.world, draw)
    runner.whole()
    const probes = open.map((one) => probesOf(one))
    for (const probe of probes.flat()) probe.before()
    open.forEach(({ strategy }, i) => {
      runner.without(strategy, () => {
        for (const probe of probes[i]!) probe.after(draw)
      })
    })
  }
  return open.map(toldOf)
}

const FIRST = 50

/** Costs and lives are kept only where a strategy is judged by money. */
function needs(linked: Linked, plan: Plan) {
  const ids = plan.targets.map(({ metric }) => metric)
  const money = plan.strategies.some(({ stage }, i) => stage === "recall" || isForMoney(linked, plan, i))
  const { history, money: paid } = needsOf(plan.metrics, ids)
  return { history: history || money, money: paid || money }
}

function isOut(probe: Probe): boolean {
  return probe.isOut()
}

function probesOf({ targets, money, recall }: Gains): readonly Probe[] {
  return [targets, money, recall].filter((probe) => probe !== undefined)
}

function toldOf({ strategy, targets, money, recall }: Gains): Gains {
  const kept = <P extends Probe>(probe: P | undefined) => (probe?.isTold() ? probe : undefined)
  return { strategy, targets: kept(targets), money: kept(money), recall: kept(recall) }
}

/** Whether a strategy says that it changes anything: without an effect there is nothing to judge. */
function acts({ tactics }: Plan, strategy: number): boolean {
  return tactics.some((tactic) => tactic.strategy === strategy && tactic.effects.length > 0)
}
