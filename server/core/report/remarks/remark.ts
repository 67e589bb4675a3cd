/**
 * A remark and what each is made with.
 */
import type { Linked } from "../../model/workspace"
import type { Locale } from "../../problem"
import type { Projection } from "../../projection/project"

export interface Remark {
  /** Short enough to stand in a line beside the text. */
  readonly label: string
  /** Sentences, each a line of its own, without markup. */
  readonly lines: readonly string[]
}

/** A projection, its playbook, and the reader. */
export interface Told {
  readonly projection: Projection
  readonly linked: Linked
  readonly locale: Locale
  readonly currency: string
}
