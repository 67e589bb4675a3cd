/**
 * The answer of a projection as plain data: what leaves the core, the shape of the JSON, figures of twelve digits.
 */
import type { Problem } from "../../problem"

/** A figure by week; `null` where no draw has one. */
export type Series = readonly (number | null)[]

export interface WeeklyBand {
  readonly mean: Series
  readonly p5: Series
  readonly p10: Series
  readonly p50: Series
  readonly p90: Series
  readonly p95: Series
}

export interface Band {
  readonly mean: number | null
  readonly p10: number | null
  readonly p50: number | null
  readonly p90: number | null
}

export interface Probability {
  readonly probability: number | null
  readonly standard_error: number | null
}

export interface TargetAnswer extends Probability, Band {
  readonly metric: string
  readonly segment: string | null
  readonly by: string
  readonly week: number
  readonly from: number | null
  readonly to: number
  /** How many draws have no figure; left out where all have one. */
  readonly left_out?: number
}

export interface StrategyAnswer {
  readonly cost: Band
  /** By target: what would be lost without it, more being better. */
  readonly worth: Readonly<Record<string, Band>>
  readonly revenue: Band | null
  readonly net: Band | null
}

export interface Sensitivity {
  /** The dotted path of an uncertain number, or of the assumption that its places share. */
  readonly path: string
  /** The target's value with the number at its P10 and its P90, all others at their medians. */
  readonly low: number | null
  readonly high: number | null
  /** How much of the variance it explains alone. */
  readonly share: number
}

export interface MetricAnswer {
  readonly all: WeeklyBand | null
  readonly segments: Readonly<Record<string, WeeklyBand | null>>
}

export interface Projection {
  readonly playbook: string
  readonly seed: number
  readonly draws: number
  readonly start: string
  readonly weeks: number
  readonly metrics: Readonly<Record<string, MetricAnswer | null>>
  readonly targets: Readonly<Record<string, TargetAnswer>>
  readonly all_targets: Probability
  readonly strategies: Readonly<Record<string, StrategyAnswer>>
  readonly overlap: Readonly<Record<string, number | null>>
  readonly sensitivity: Readonly<Record<string, readonly Sensitivity[]>>
  readonly problems: readonly Problem[]
}
