/**
 * An overview of a plan as plain data, every word and figure as the reader reads it.
 * Absent on purpose: how it is drawn, and where its entries stand in the text.
 */

/** How a figure compares with what the plan asks for. */
export type Mood = "good" | "doubtful" | "bad" | "unknown"

export type RowKind = "target" | "segment" | "stage" | "strategy" | "campaign" | "experiment" | "role"

export interface OverviewRow {
  readonly kind: RowKind
  /** The dotted path of its entry; a stage has that of the first strategy below it. */
  readonly path: string
  readonly name: string
  /** A few words or figures behind the name. */
  readonly detail: string
  /** Sentences. */
  readonly lines: readonly string[]
  readonly mood: Mood
  /** The format's word for where a strategy stands: planned, running, paused, done. */
  readonly status?: string
  readonly rows: readonly OverviewRow[]
}

export interface OverviewGroup {
  /** The section. */
  readonly path: string
  readonly name: string
  readonly rows: readonly OverviewRow[]
}

export interface Advice {
  readonly path: string
  readonly message: string
  /** Whether an example can be written. */
  readonly insertable: boolean
}

export interface Overview {
  readonly title: string
  /** How likely all targets together are, in words; empty where nothing is projected. */
  readonly chance: string
  readonly mood: Mood
  readonly groups: readonly OverviewGroup[]
  readonly advice: readonly Advice[]
}
