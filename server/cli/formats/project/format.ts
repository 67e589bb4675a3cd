/**
 * What an output format of `project` is, and what it writes; each is a file of its own.
 */
import type { Linked } from "../../../core/model/workspace"
import type { Plan } from "../../../core/projection/plan"
import type { Projection } from "../../../core/projection/project"
import type { Look } from "../format"

export interface Answer {
  readonly plan: Plan
  readonly projection: Projection
  /** For names that people know. */
  readonly linked: Linked
  readonly scenario: string | undefined
}

/** Writes an answer as text that ends with a line's end. */
export type ProjectFormat = (answer: Answer, look: Look) => string
