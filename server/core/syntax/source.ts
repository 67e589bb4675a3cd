/**
 * What a text says as YAML: its value, what is wrong with it, and where each part of it stands.
 * Absent on purpose: lines and columns (adapters), and what a playbook may hold (schema).
 */
import type { Path, Plain, Problem, Span } from "../problem"

/** Which part of an entry: its key, its value, or both (with the indentation and comments between them). */
export type Part = "key" | "value" | "entry"

/** How a scalar is written. */
export type ScalarStyle = "plain" | "single" | "double" | "literal" | "folded"

/** Where an offset stands: the innermost path there and whether it is in its key, its value, or between things. */
export interface Spot {
  readonly path: Path
  readonly at: "key" | "value" | "gap"
}

/** A change of a text: the span of the old text and what stands there now. */
export interface TextChange {
  readonly span: Span
  readonly text: string
}

/**
 * A text that has been read. Total: every text has a source, however broken; what could not be read is absent
 * from `value` and covered by `damaged`, so that later stages stay silent there (one cause gives one problem).
 */
export interface Source {
  readonly text: string
  /** The whole value, aliases and merges expanded; `null` for an empty file. Maps keep the order of the file. */
  readonly value: Plain
  readonly problems: readonly Problem[]
  /** What the problems make unreliable. */
  readonly damaged: readonly Span[]
  /** The scalar at a path as it is written, without quotes: `+35`, `1e400`; `undefined` where there is no scalar. */
  textAt(path: Path): string | undefined
  /** How a number is written, where that is not how it would be printed: `007`, `+35`, `1e400`; known without positions. */
  spellingAt(path: Path): string | undefined
  styleAt(path: Path): ScalarStyle | "map" | "list" | "flow-map" | "flow-list" | undefined
  /** Where a path stands; `undefined` where the text has no such thing. The empty path is the whole document. */
  spanAt(path: Path, part?: Part): Span | undefined
  /** Where a part of a scalar stands, given as offsets into its value as read; escapes and block indents are undone. */
  spanWithin(path: Path, within: Span, at?: "key" | "value"): Span
  /** Whether a path leads through an alias or a merge: what stands there is written, and judged, at the anchor. */
  isBorrowed(path: Path): boolean
  /** The innermost path at an offset. */
  pathAt(offset: number): Spot
  /** The inverse of `spanWithin`: the offset into the scalar's value at a place in the text. */
  offsetWithin(path: Path, offset: number): number | undefined
}
