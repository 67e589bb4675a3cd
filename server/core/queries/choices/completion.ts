/**
 * What a completion is to whoever shows it.
 * Absent on purpose: how it is found.
 */
import type { Span, Words } from "../../problem"

export interface Completion {
  /** Exactly the key, the id or the value. */
  readonly label: string
  readonly kind: "key" | "section" | "value" | "reference" | "quantity" | "name" | "function" | "snippet"
  readonly replace: Span
  /** Plain text that stands well where it goes, with all its indentation. */
  readonly insert: string
  /** The same with tab stops, in the syntax of LSP snippets. */
  readonly snippet?: string
  readonly detail: Words
  readonly documentation: Words | undefined
  /** Smaller comes first. */
  readonly sort: number
}
