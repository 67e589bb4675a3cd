/**
 * A projection with what it was made from: what every report is written from. Absent on purpose: how it looks.
 */
import type { Linked } from "../model/workspace"
import type { Locale } from "../problem"
import type { Plan } from "../projection/plan"
import type { Projection } from "../projection/project"

export interface Answer {
  readonly plan: Plan
  readonly projection: Projection
  /** For names that people know. */
  readonly linked: Linked
  /** The scenario or risk that it was projected for. */
  readonly scenario?: string | undefined
}

/** For whom it is written. */
export interface Reader {
  readonly locale: Locale
}

/** A table as rows of texts: the first row heads the columns. */
export type Rows = readonly (readonly string[])[]
