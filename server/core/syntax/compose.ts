/**
 * The `yaml` package's reading of one piece of text: its nodes and its errors, offsets counted from the piece's start.
 * Absent on purpose: judging the errors (traps) and the value (plain.ts).
 */
import { Composer, type Document, type ErrorCode, type Node, Parser } from "yaml"

export interface ParserError {
  readonly code: ErrorCode
  readonly start: number
  readonly end: number
  readonly message: string
}

export interface Composed {
  readonly root: Node | null
  readonly errors: readonly ParserError[]
  readonly document: Document.Parsed | undefined
}

const options = { version: "1.2", merge: true, prettyErrors: false, strict: true, uniqueKeys: false } as const

/** Reads one document; a second one in the text is ignored. Total: what overflows the parser counts as an error. */
export function compose(text: string): Composed {
  try {
    const composer = new Composer(options)
    const [document] = composer.compose(new Parser().parse(text), true, text.length)
    if (!document) return { root: null, errors: [], document: undefined }
    const errors = [...document.errors, ...document.warnings].map((error) => ({
      code: error.code,
      start: Math.min(error.pos[0], text.length),
      end: Math.min(Math.max(error.pos[1], error.pos[0]), text.length),
      message: error.message,
    }))
    errors.sort((a, b) => a.start - b.start)
    return { root: document.contents as Node | null, errors, document: document as Document.Parsed }
  } catch {
    return {
      root: null,
      errors: [{ code: "RESOURCE_EXHAUSTION", start: 0, end: text.length, message: "too deep" }],
      document: undefined,
    }
  }
}
