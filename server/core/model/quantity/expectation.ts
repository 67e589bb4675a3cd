/**
 * What a place of the format asks of the quantity that stands there.
 *
 * Absent on purpose: which place asks what (the schema says it) and how a quantity is read.
 */

export type QuantityKind =
  | "rate"
  | "change"
  | "count"
  | "money"
  | "duration"
  | "work"
  | "flow"
  | "score"
  | "ratio"
  | "span"

/** What a flow carries or what a change changes. */
export type Carried = "count" | "money" | "rate"

export interface Expectation {
  /** Kinds that fit; the first is the usual one. Empty: any kind fits (assumptions; targets of unknown metrics). */
  readonly kinds: readonly QuantityKind[]
  readonly of?: Carried
  /** The place speaks of a week: a missing period means a week, and /d /mo /y are converted. */
  readonly per?: "week"
  /** Text is welcome too: nothing is found wrong with what is not a quantity (there is no quantity then). */
  readonly loose?: boolean
  /** Shares may be written 0.05 as well as 5% (significance, power). */
  readonly bare?: boolean
  /** A change here needs no sign (experiments' detect). */
  readonly unsigned?: boolean
  /** ISO code that ¥ and other bare signs mean and that money must have. Undefined: any currency fits. */
  readonly currency?: string
}
