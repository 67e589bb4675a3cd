/**
 * A plan as the kernel takes it: plain data, every number of the playbook by its index, entries in the order of their
 * ids, references resolved to indices. Absent on purpose: how it is read from a playbook, and any draw.
 */
import type { Evaluation } from "../../model/expressions"
import type { Quantity } from "../../model/quantity"
import type { Calendar, Span } from "../calendar"
import type { RetentionPoint, RetentionTable } from "../retention"
import type { Distribution } from "../sample"

/** The index of a number among those of the plan; undefined where the playbook does not say it. */
export type Num = number | undefined

/** One number of the playbook. */
export interface PlanNumber {
  /** The dotted path of its place. */
  readonly path: string
  /** The name of its stream: its path, or `$id` where it stands for an assumption. */
  readonly stream: string
  readonly quantity: Pick<Quantity, "kind" | "values" | "measure">
  readonly distribution: Distribution
}

export interface Plan {
  readonly title: string
  readonly currency: string
  readonly calendar: Calendar
  readonly numbers: readonly PlanNumber[]
  /** A year's; money of later weeks of a life counts less by it. */
  readonly discount: Num
  readonly segments: readonly SegmentPlan[]
  /** Strategies and campaigns: what can be switched off to see its worth. */
  readonly strategies: readonly StrategyPlan[]
  readonly tactics: readonly Tactic[]
  readonly metrics: ReadonlyMap<string, MetricPlan>
  readonly targets: readonly TargetPlan[]
  /** The correlation of two streams. */
  readonly correlation: (a: string, b: string) => number
  readonly experiments: readonly ExperimentPlan[]
  readonly roles: readonly RolePlan[]
  /** What was measured within the period, in the order of its days. */
  readonly actuals: readonly ActualPlan[]
  /** What cannot be projected, and which field would have to be written. */
  readonly missing: readonly Missing[]
}

export interface Missing {
  /** Where it is felt: `targets.weekly_active`. */
  readonly path: string
  /** The dotted path to add. */
  readonly add: string
}

export interface SegmentPlan {
  readonly id: string
  readonly active: Num
  readonly dormant: Num
  readonly reach: Num
  readonly acquire: Num
  readonly activate: Num
  readonly retention: RetentionPlan | undefined
  readonly pay: Num
  readonly spend: Num
  readonly margin: Num
  readonly invites: Num
  readonly accept: Num
  readonly recall: Num
  readonly days: Num
  readonly market: Num
  readonly tenure: Num
  /** Where its users move on to; the rate is missing where only an effect makes them move. */
  readonly moves: readonly { readonly to: number; readonly rate: Num }[]
}

export interface RetentionPlan {
  readonly table: RetentionTable
  /** The stream whose percentile all its points take; undefined for a certain curve. */
  readonly stream: string | undefined
  readonly points: readonly RetentionPoint[]
}

/** What one strategy, campaign, dip, season or risk changes. */
export interface Tactic {
  /** Dotted: `strategies.second_order`. */
  readonly path: string
  /** Its strategy's index; undefined for seasons and risks, which are nobody's choice. */
  readonly strategy: number | undefined
  readonly span: Span
  readonly covers: Num
  readonly ramp: Num
  readonly fades: Num
  readonly touches: readonly Touch[]
  readonly effects: readonly Effect[]
}

/** A segment that a tactic touches, and how much of it: the sum of products of shares, at most all of it. */
export interface Touch {
  readonly segment: number
  readonly shares: readonly (readonly number[])[]
}

export type RateInput = "acquire" | "activate" | "pay" | "accept" | "recall"
export type AmountInput = "reach" | "spend" | "invites"

/** A change of something: the number and how it is meant. */
export interface Change {
  readonly path: string
  readonly number: number
  readonly measure: "relative" | "points" | "absolute"
}

export type Effect =
  | { readonly on: RateInput; readonly change: Change }
  | { readonly on: AmountInput; readonly change: Change }
  | {
      readonly on: "retain"
      readonly ages: readonly AgedChange[]
      readonly weekly: Change | undefined
      /** Those that a later one in the same week takes the place of. */
      readonly dropped: readonly AgedChange[]
    }
  | { readonly on: "moves"; readonly from: number; readonly to: number; readonly change: Change }
  | { readonly on: "metric"; readonly metric: string; readonly change: Change }
  | { readonly on: "reach_by_spend"; readonly response: SpendResponse }

/** A change of the share still active at an age, in weeks. */
export interface AgedChange {
  readonly age: number
  readonly change: Change
}

export interface SpendResponse {
  readonly spend: number
  readonly most: Change
  readonly half: number
  readonly shape: Num
  readonly carry: Num
}

export type StageKind = "acquire" | "activate" | "retain" | "monetize" | "refer" | "recall"

export interface StrategyPlan {
  readonly id: string
  readonly section: "strategies" | "campaigns"
  readonly stage: StageKind | undefined
  readonly span: Span
  readonly covers: Num
  readonly touches: readonly Touch[]
  readonly once: Num
  readonly weekly: Num
  readonly perUser: Num
  readonly perNew: readonly number[]
  /** What its responses to spend cost in a week. */
  readonly spends: readonly number[]
  readonly messages: readonly MessageCost[]
  readonly incentives: readonly IncentiveCost[]
  readonly changesNew: boolean
}

/** What a message costs, and how often a user gets one: in a week, or over the whole strategy. */
export interface MessageCost {
  readonly cost: number
  /** The share of users that its channel reaches. */
  readonly covers: Num
  readonly divide: number
  readonly touches: number
  readonly per: "week" | "strategy"
}

/** What bounds an incentive, whichever strategy gives it. */
interface Bounds {
  readonly incentive: string
  /** How many are given at most, and what they may cost. */
  readonly total: Num
  readonly budget: Num
}

export type IncentiveCost =
  | (Bounds & {
      readonly kind: "each"
      readonly value: number
      /** Of what its users spend in a week. */
      readonly ofSpend: boolean
      readonly redeem: Num
      /** How often a touched user gets it in a week; over the whole strategy; or once a week that it is on. */
      readonly touches: Num
      readonly per: "week" | "strategy"
      /** How many a user gets at most over a strategy. */
      readonly perUser: Num
    })
  | (Bounds & { readonly kind: "counted"; readonly value: number; readonly count: number })

export type Measure = "flow" | "stock" | "ratio"

/** What the numbers of a metric are. */
export type Unit = "count" | "rate" | "money" | "duration" | "score" | "ratio"

export interface MetricPlan {
  readonly id: string
  readonly measure: Measure
  readonly unit: Unit
  readonly better: "up" | "down"
  /** In weeks. */
  readonly window: number
  readonly own:
    | { readonly kind: "formula"; readonly evaluate: Evaluation; readonly names: readonly string[] }
    | { readonly kind: "level"; readonly min: number; readonly max: number; readonly from: LevelFrom }
    | undefined
}

/** Where a metric without a formula stands today: by segment's id, and for all. */
export interface LevelFrom {
  readonly all: Num
  readonly segments: ReadonlyMap<string, number>
}

export interface Checkpoint {
  readonly date: string
  readonly week: number
  readonly value: number
}

export interface TargetPlan {
  readonly id: string
  readonly metric: string
  /** Index of the segment; undefined for all. */
  readonly segment: number | undefined
  readonly by: string
  readonly week: number
  readonly from: Num
  readonly to: number
  readonly better: "up" | "down"
  /** How probable it ought to be; undefined where the playbook does not say. */
  readonly confidence: number | undefined
  /** What it ought to be on the way, by date, within the period. */
  readonly checkpoints: readonly Checkpoint[]
  /** The field without which there is no figure. */
  readonly missing: string | undefined
}

/** The users of whom an experiment measures a rate. */
export type Meets = "reached" | "new_users" | "active_users"

/** Shares of all users in the arm without and the arm with the change; `known` where it is said which is which. */
export interface Split {
  readonly before: number
  readonly after: number
  readonly known: boolean
}

export interface ExperimentPlan {
  readonly id: string
  readonly meets: Meets
  readonly touches: readonly Touch[]
  /** The two rates that are to be told apart; undefined where they are not said. */
  readonly baseline: number | undefined
  readonly after: number | undefined
  readonly significance: number
  readonly power: number
  readonly split: Split
  readonly span: Span
  /** Whether it has been seen already what comes of it. */
  readonly done: boolean
}

/** What takes somebody's time: where it is written, and its hours by week. */
export interface Work {
  readonly path: string
  readonly hours: readonly number[]
}

export interface RolePlan {
  readonly id: string
  /** Hours a week of all who hold it. */
  readonly capacity: number | undefined
  readonly work: readonly Work[]
}

/** A metric as it was measured in a week, in the canonical measure of its kind. */
export interface ActualPlan {
  readonly date: string
  readonly week: number
  readonly metric: string
  /** Undefined for all together, and for a segment that has no funnel (then `segment` is said and has no index). */
  readonly index: number | undefined
  readonly segment: string | undefined
  readonly value: number
}

/** What some users were measured to be at the end of a week; of all together where no segment is named. */
export interface Reading {
  readonly stock: "active" | "dormant"
  readonly segment: number | undefined
  readonly value: number
}

export interface Anchor {
  readonly week: number
  readonly readings: readonly Reading[]
}

/** Where a metric without a formula was measured to stand. */
export interface Level {
  readonly metric: string
  readonly segment: number | undefined
  readonly week: number
  readonly value: number
}
