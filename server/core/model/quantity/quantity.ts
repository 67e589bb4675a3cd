/**
 * A quantity as the house knows it: its kind, its numbers in one canonical measure, and how it was written.
 *
 * Absent on purpose: distributions (the projection draws them) and where in a file the quantity stands.
 */
import type { Carried, QuantityKind } from "./expectation"
import type { Period, Scale, Unit } from "./units"

export interface Quantity {
  readonly kind: QuantityKind
  /**
   * One number, two (low, high: the middle 80 %) or three (low, likely, high of a PERT), in canonical measure:
   * rates 0..1, money in its currency, counts plain, durations in days, work in hours, flows a week, changes
   * relative (0.08 for +8%), in points (0.03 for +3pp) or absolute. Empty for an assumption.
   */
  readonly values: readonly number[]
  /** How a change is meant; only changes have it. */
  readonly measure?: "relative" | "points" | "absolute"
  readonly of?: Carried
  readonly currency?: string
  /** The id after `$`; the kind is then the usual one of the place. */
  readonly assumption?: string
  /** As written. */
  readonly text: string
  /** How it was written, so that other values can be printed in the same style. */
  readonly style: QuantityStyle
}

/** How a quantity is spelled: one entry for each number, and what its numbers share. */
export interface QuantityStyle {
  readonly ends: readonly Spelling[]
  /** What stands between two numbers: `..` with the author's spaces. */
  readonly gap: string
  readonly shared: Shape
}

/** What one number of a quantity is written with, in plain spelling. */
export interface Spelling {
  readonly sign: "" | "+" | "-"
  readonly currency?: Currency
  /** Digits with the author's separators: `1,200`. For an ISO 8601 duration its whole text: `P14D`. */
  readonly number: string
  readonly scale?: Scale
  readonly unit?: Unit
  readonly period?: Period
  /** Before which parts the author left a space. */
  readonly spaced?: { readonly scale?: boolean; readonly unit?: boolean }
}

export interface Currency {
  readonly code: string
  /** As it is printed: a sign or the code. */
  readonly text: string
  readonly after?: boolean
  /** Whether a space parts it from its number. */
  readonly spaced?: boolean
}

/** What all numbers of a quantity share: what is said at one end holds for the others. */
export interface Shape {
  readonly currency?: Currency
  readonly unit?: Unit
  readonly period?: Period
}
