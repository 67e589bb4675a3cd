/**
 * What a panel beside a playbook asks for and is told: plain data, with every word and figure as the reader reads it.
 * Absent on purpose: how it is drawn, and where a number stands in the text.
 */

import type { Charted } from "../../charts/charts"
import type { Stretch } from "../../charts/gantt"
import type { Layer } from "../../charts/pyramid"
import type { Age } from "../../charts/retention"
import type { Worth } from "../../charts/worth"
import type { Unit } from "../../projection/plan/shape"

/**
 * How much is computed: one run with every number at its median; all draws of the targets and of the metric that is
 * shown; or also what each strategy is worth and which number matters.
 */
export type Depth = "median" | "draws" | "worth"

/** A number set anew: where its slider stands, from 0 to 1, or the text that it is to have, which wins. */
export interface Move {
  readonly path: string
  readonly at?: number
  readonly text?: string
}

export interface PanelAsk {
  /** The metric whose course is shown, and the segment; those of the guiding target when left out. */
  readonly metric?: string
  readonly segment?: string | null
  /** The id of a scenario or of a risk. */
  readonly scenario?: string
  readonly moves?: readonly Move[]
  /** Strategies and campaigns that are switched off, by their dotted places. */
  readonly off?: readonly string[]
  readonly draws?: number
  readonly seed?: number
}

export interface Named {
  readonly id: string
  readonly name: string
}

/** A number that a slider moves. */
export interface NumberRow {
  readonly path: string
  readonly label: string
  /** As it stands in the file. */
  readonly text: string
  /** Where that is on its slider. */
  readonly at: number
  readonly uncertain: boolean
}

/** Numbers of one entry. */
export interface NumberGroup {
  readonly path: string
  /** What the entry's section is called. */
  readonly section: string
  readonly name: string
  readonly rows: readonly NumberRow[]
}

/** A number that stands elsewhere than in the file. */
export interface MovedRow {
  readonly path: string
  readonly text: string
  readonly at: number
  /** Whether the scenario moves it, not the reader. */
  readonly byScenario: boolean
}

export interface Card {
  readonly id: string
  readonly name: string
  readonly metric: string
  readonly segment: string | null
  readonly metricName: string
  /** `≥ 8万`, and by when. */
  readonly aim: string
  readonly by: string
  /** From 0 to 1, and in words; none where there is no figure. */
  readonly probability: number | null
  readonly chance: string
  readonly wanted: number | null
  readonly wantedWords: string
  readonly median: string
  /** The middle 80 %. */
  readonly band: string
  /** Whether the median meets it. */
  readonly met: boolean | null
  /** The field without which there is no figure. */
  readonly lacks: string | undefined
}

export interface StrategyRow {
  readonly path: string
  readonly name: string
  readonly stage: string
  /** The rest is told only where it is on and its worth has been computed. */
  readonly worth: string
  readonly cost: string
  readonly net: string
}

/** What each strategy adds to the target that guides the plan. */
export interface WorthFigures {
  readonly target: string
  readonly unit: Unit
  readonly rows: readonly Worth[]
}

/** What could be added to see more. */
export interface SuggestionRow {
  readonly path: string
  readonly message: string
  /** Whether an example can be written there. */
  readonly insertable: boolean
}

/** What does not change while sliders move. */
export interface PanelFrame {
  readonly title: string
  readonly start: string
  readonly weeks: number
  readonly currency: string
  readonly metrics: readonly Named[]
  readonly segments: readonly Named[]
  readonly scenarios: readonly Named[]
  readonly groups: readonly NumberGroup[]
  readonly strategies: readonly StrategyRow[]
  readonly calendar: readonly Stretch[]
  readonly layers: readonly Layer[]
  readonly suggestions: readonly SuggestionRow[]
}

export interface PanelFigures {
  readonly depth: Depth
  readonly draws: number
  readonly seed: number
  /** What is shown, after defaults. */
  readonly metric: string
  readonly segment: string | null
  readonly moved: readonly MovedRow[]
  readonly charted: Charted
  readonly cards: readonly Card[]
  /** All targets together, in words; empty where there is only one. */
  readonly together: string
  readonly curves: readonly { readonly name: string; readonly points: readonly Age[] }[]
  /** What people call the paths of the tornado. */
  readonly places: Readonly<Record<string, string>>
  /** Only those whose worth was asked for. */
  readonly strategies: readonly StrategyRow[]
  readonly worth: WorthFigures | undefined
}

export interface Panel {
  readonly figures: PanelFigures
  readonly frame: PanelFrame
}
