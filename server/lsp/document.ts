/**
 * A text with its lines, its version, and what has changed since somebody last read it.
 * Absent on purpose: what the text says (session.ts keeps its analysis).
 */
import type { TextDocumentContentChangeEvent } from "vscode-languageserver"
import type { TextChange } from "../core/syntax/source"
import { changedLines, type Lines, linesOf, spanIn } from "./lines"

export interface Document {
  /** Only what an editor holds has one. */
  readonly version?: number
  readonly lines: Lines
  /** One change that covers all since the last reading. */
  readonly unread: TextChange | "all" | "nothing"
}

export function newDocument(text: string, version?: number): Document {
  return { lines: linesOf(text), unread: "all", ...(version !== undefined && { version }) }
}

/** Changes of a client, in the order in which they were made. */
export function changed(
  document: Document,
  events: readonly TextDocumentContentChangeEvent[],
  version: number,
): Document {
  let { lines, unread } = document
  for (const event of events) {
    if ("range" in event && event.range) {
      const change = { span: spanIn(lines, event.range), text: event.text }
      lines = changedLines(lines, change)
      unread = joined(unread, change, lines.text)
    } else {
      lines = linesOf(event.text)
      unread = "all"
    }
  }
  return { version, lines, unread }
}

/** What was unread and one change more, which speaks of the text that the former made; `text` is what both made. */
function joined(before: Document["unread"], later: TextChange, text: string): Document["unread"] {
  if (before === "all") return "all"
  if (before === "nothing") return later
  const end = before.span.start + before.text.length
  const shift = before.span.end - end
  const span = {
    start: Math.min(before.span.start, later.span.start),
    end: Math.max(before.span.end, later.span.end + shift),
  }
  const grown = later.text.length - (later.span.end - later.span.start)
  return { span, text: text.slice(span.start, span.end - shift + grown) }
}
