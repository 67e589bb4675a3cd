/**
 * Places and edits of a text, as the Language Server Protocol writes them.
 */
export interface Place {
  readonly line: number
  readonly character: number
}

export interface Span {
  readonly start: Place
  readonly end: Place
}

export interface Replacement {
  readonly range: Span
  readonly newText: string
}

/** The edits of one file. */
export interface Edited {
  readonly uri: string
  /** The version of its text that the edits speak of; none where no editor holds it. */
  readonly version: number | null
  readonly edits: readonly Replacement[]
}
