/** What is asked of goal seek, and what it answers. Absent on purpose: the search. */
import type { Refusal, Setting } from "../plan"

export interface Goal {
  readonly target: string
  readonly path: string
  readonly draws?: number
  readonly seed?: number
  readonly scenario?: string
  readonly set?: readonly Setting[]
  /** Strategies and campaigns that are left out, by their dotted places. */
  readonly off?: readonly string[]
  /** From 0 to 1; the target's own when left out, else an even chance. */
  readonly confidence?: number
}

/** What is known whatever comes of it. */
export interface Asked {
  /** Where the number is written: an assumption's own place where the path leads to `$assumption`. */
  readonly path: string
  /** The number as it stands, in its author's writing. */
  readonly from: string
  readonly confidence: number
  /** How probable the target is as things stand, and how far off that may be. */
  readonly now: number
  readonly now_error: number
}

export type Sought =
  | (Asked & {
      readonly kind: "found"
      /** Written as its author would: what `--set` takes, and what gives exactly this probability. */
      readonly to: string
      readonly probability: number
      readonly standard_error: number
      /**
       * How far the number has to go, in widths of its own uncertainty, below 0 where it goes down; a certain number's
       * width is a tenth up and down.
       */
      readonly move: number
    })
  | (Asked & { readonly kind: "already" })
  /** No value will do; `best` is the most probable that was seen, if any changes anything. */
  | (Asked & {
      readonly kind: "never"
      readonly best: { readonly to: string; readonly probability: number } | undefined
    })
  | { readonly kind: "refused"; readonly refused: readonly Refusal[] }
