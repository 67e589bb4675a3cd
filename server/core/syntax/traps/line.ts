/**
 * One line of a playbook taken apart without a parser: indent, dashes, key, value, trailing comment.
 * Only for lines that the parser could not read; everything else knows better from the nodes.
 */
import type { Span } from "../../problem"
import type { Repair } from "../shadow"

export interface Line {
  readonly start: number
  /** Without the line break. */
  readonly end: number
  readonly indent: string
  /** Where the dashes of list items end, or the indent. */
  readonly content: number
  readonly key?: Span
  /** The value without a trailing comment; empty when there is none. */
  readonly value: Span
}

const anatomy =
  /^([\s\u3000\u00a0]*)((?:- +)*)(?:((?:"[^"]*"|'[^']*'|[^\s"'#[\]{},][^:]*?|[^\s"'#[\]{},:]))(\s*):(?=\s|$))?/

/** The line that holds an offset. */
export function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf("\n", offset - 1) + 1
  const newline = text.indexOf("\n", offset)
  let end = newline < 0 ? text.length : newline
  if (text[end - 1] === "\r" && end > start) end--
  const line = text.slice(start, end)
  const [, indent = "", dashes = "", key] = anatomy.exec(line) ?? []
  const content = start + indent.length + dashes.length
  if (key === undefined) return { start, end, indent, content, value: trimmed(text, content, end) }
  const colon = text.indexOf(":", content + key.length)
  const keySpan = { start: content, end: content + key.length }
  return { start, end, indent, content, key: keySpan, value: trimmed(text, colon + 1, end) }
}

/** A span of a line without blanks around it and without a trailing comment. */
function trimmed(text: string, from: number, to: number): Span {
  const comment = text.slice(from, to).search(/(?:^|\s)#(?:\s|$)/)
  let end = comment < 0 ? to : from + comment
  let start = from
  while (start < end && /\s/.test(text[start] as string)) start++
  while (end > start && /\s/.test(text[end - 1] as string)) end--
  return { start, end }
}

/** A text in quotes: double ones, unless only single ones need no escapes. */
export function quote(text: string): string {
  if (/["\\]/.test(text) && !text.includes("'")) return `'${text}'`
  return `"${text.replace(/["\\]/g, "\\$&")}"`
}

/** The repairs that put a text in quotes; only the marks are added where nothing in it needs an escape. */
export function quoting(text: string, span: Span): readonly Repair[] {
  const written = text.slice(span.start, span.end)
  const quoted = quote(written)
  if (quoted.slice(1, -1) !== written) return [{ span, text: quoted }]
  const mark = quoted.slice(0, 1)
  return [span.start, span.end].map((at) => ({ span: { start: at, end: at }, text: mark }))
}

/** A text cut to a length that a message can show. */
export function short(text: string, length = 24): string {
  const characters = [...text.replace(/\s+/g, " ")]
  return characters.length <= length ? characters.join("") : `${characters.slice(0, length - 1).join("")}…`
}
