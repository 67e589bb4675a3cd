/**
 * The answer of a projection as plain data: what leaves the core, the shape of the JSON, figures of twelve digits.
 */
import type { Problem } from "../../problem"
import type { Checkpoint, Measure, Unit } from "../plan/shape"

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
  readonly measure: Measure
  readonly unit: Unit
  readonly better: "up" | "down"
  /** How probable it ought to be, where the playbook says so. */
  readonly confidence: number | null
  /** Its value with every number at its median: from where what matters swings. */
  readonly at_medians: number | null
  readonly checkpoints: readonly Checkpoint[]
}

export interface StrategyAnswer {
  readonly cost: Band
  /** By target: what would be lost without it, more being better. */
  readonly worth: Readonly<Record<string, Band>>
  readonly revenue: Band | null
  readonly net: Band | null
  /** None where it costs nothing, or nobody knows what it brings. */
  readonly payback: Payback | null
}

/** Weeks of the period by whose end so many of the draws had paid back; `null` where fewer do. */
export interface Payback {
  readonly p10: number | null
  readonly p50: number | null
  readonly p90: number | null
  /** The share of draws that pay back within the period. */
  readonly probability: number | null
}

/** What an incentive has to bring among a segment's users to pay for itself, at medians. */
export interface BreakEven {
  /** The share that pays in a week today. */
  readonly pay: number | null
  /** The share that would have to; `null` where no share would do. */
  readonly needed: number | null
  /** What is earned on one who pays in a week, and what the incentive gives to one. */
  readonly margin: number | null
  readonly cost: number | null
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
  readonly measure: Measure
  readonly unit: Unit
}

export interface ActualPoint {
  readonly date: string
  readonly week: number
  readonly metric: string
  readonly segment: string | null
  readonly value: number
  /** The share of the plan's draws of that week that lie below it; `null` where the plan has no figure. */
  readonly percentile: number | null
}

export interface ActualsAnswer {
  readonly points: readonly ActualPoint[]
  /** The week of the last of them, from which the plan is projected anew; `null` where there is none. */
  readonly from: number | null
  readonly targets: Readonly<Record<string, Probability & Band>>
  /** Bands from that week on. */
  readonly metrics: Readonly<Record<string, MetricAnswer | null>>
}

export interface ExperimentAnswer {
  /** In the smaller of the two arms that are compared. */
  readonly needed_per_arm: number | null
  /** Of all users it meets, those held out included. */
  readonly needed: number | null
  /** Users met within its span; `null` where that lies outside the period, or its segments are not projected. */
  readonly available: number | null
  /** From its start until those needed are there; `null` where they never are within the period. */
  readonly weeks: number | null
  /** With those available. */
  readonly power: number | null
}

export interface RoleAnswer {
  /** Hours a week; `null` where the number of people or their hours are not said. */
  readonly capacity: number | null
  /** Hours by week. */
  readonly load: Series
}

export interface Projection {
  readonly playbook: string
  readonly seed: number
  readonly draws: number
  readonly start: string
  readonly weeks: number
  /** ISO code of every amount of money. */
  readonly currency: string
  readonly metrics: Readonly<Record<string, MetricAnswer | null>>
  readonly targets: Readonly<Record<string, TargetAnswer>>
  readonly all_targets: Probability & {
    /** Targets without figures, which do not count; left out where all have some. */
    readonly left_out?: readonly string[]
  }
  readonly strategies: Readonly<Record<string, StrategyAnswer>>
  readonly overlap: Readonly<Record<string, number | null>>
  readonly sensitivity: Readonly<Record<string, readonly Sensitivity[]>>
  /** By strategy, incentive and segment. */
  readonly break_even: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, BreakEven>>>>>>
  readonly actuals: ActualsAnswer
  readonly experiments: Readonly<Record<string, ExperimentAnswer>>
  readonly roles: Readonly<Record<string, RoleAnswer>>
  readonly problems: readonly Problem[]
}
