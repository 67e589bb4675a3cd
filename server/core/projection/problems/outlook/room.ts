/** Where a strategy is looked at: its plan made ready to be run, and how many draws there are. */
import type { Linked } from "../../../model/workspace"
import { dayOf } from "../../calendar"
import { gaugeOf } from "../../metrics"
import type { Gauge } from "../../metrics/gauge"
import type { StrategyPlan, TargetPlan } from "../../plan/shape"
import type { Runner } from "../../project/run"

export interface Room {
  readonly linked: Linked
  readonly runner: Runner
  readonly strategy: number
  readonly draws: number
}

/** Compares the draw just run with the one without the strategy. */
export interface Probe {
  before(): void
  after(draw: number): void
  /** Whether nothing will be told, however many draws there are. */
  isOut(): boolean
  isTold(): boolean
}

export function planned({ runner, strategy }: Room): StrategyPlan {
  return runner.kernel.plan.strategies[strategy]!
}

/** A gauge of a metric; of a target's, as it is on the day that it is due. */
export function gauge(
  { runner }: Room,
  metric: string,
  segment?: number,
  target?: TargetPlan,
): Gauge | undefined {
  const due = target && dayOf(target.by)
  return gaugeOf(runner.kernel, runner.ledger, metric, segment, due)
}
