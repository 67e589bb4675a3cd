/**
 * What an output format of `goal` is, and what it writes; each is a file of its own.
 */
import type { Linked } from "../../../core/model/workspace"
import type { Sought } from "../../../core/projection/answers/goal"
import type { Look } from "../format"

export interface GoalAnswer {
  readonly linked: Linked
  readonly target: string
  /** Of the number that was asked for. */
  readonly sought: Exclude<Sought, { kind: "refused" }> | undefined
  /** Numbers that would do, or come closest, where none was asked for or that one will not do. */
  readonly levers: readonly Exclude<Sought, { kind: "refused" }>[]
}

/** Writes an answer as text that ends with a line's end. */
export type GoalFormat = (answer: GoalAnswer, look: Look) => string
