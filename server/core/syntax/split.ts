/**
 * Cuts a text into pieces that can be read alone: one for each section, and for each entry of a section.
 * So a slip in one entry leaves the others readable, and an edit re-reads only the piece that holds it.
 */
import type { Span } from "../problem"

/** A piece of a text; an entry stands `under` the key of its section, whose own piece is only its first line. */
export interface Cut extends Span {
  readonly under?: string
}

export interface Pieces {
  /** What is read, in order; what lies between (a byte order mark, a first `---`) holds nothing. */
  readonly pieces: readonly Cut[]
  /** A second document's marker, where there is one. What follows it is not read. */
  readonly second?: Span
}

const topLevelKey = /^(?:[^\s#"'[\]{}&*!|>%@`?,\-:][^\n]*?|"[^"\n]*"|'[^'\n]*'|-[^\s-][^\n]*?):(?=[\s]|$)/
const anchors = /(?:^|[\s[{,])&[^\s,[\]{}]/m
const aliases = /(?:^|[\s[{,])\*[^\s,[\]{}]/m

/** Splits a text; one piece where its top is no plain map or where aliases may reach across pieces. */
export function split(text: string): Pieces {
  const begin = text.charCodeAt(0) === 0xfeff ? 1 : 0
  const body = documentSpan(text, begin)
  const whole = { pieces: [body.span], ...(body.second ? { second: body.second } : {}) }
  if (anchors.test(text) && aliases.test(text)) return whole
  const starts = keyStarts(text, body.span)
  if (!starts) return whole
  const pieces = starts.map((start, index) => ({ start, end: starts[index + 1] ?? body.span.end }))
  return { ...whole, pieces: pieces.flatMap((piece) => entriesOf(text, piece)) }
}

/** A section's first line and its entries; the section whole where its lines do not clearly begin entries. */
function entriesOf(text: string, section: Span): readonly Cut[] {
  const [header, key] =
    /^([A-Za-z_]\w*):[ \t]*(?:#[^\n]*)?\r?\n/.exec(
      text.slice(section.start, lineEnd(text, section.start) + 1),
    ) ?? []
  if (header === undefined || key === undefined) return [section]
  const starts = entryStarts(text, { start: section.start + header.length, end: section.end })
  const [first] = starts
  if (first === undefined) return [section]
  const entries = starts.map((start, index) => ({ start, end: starts[index + 1] ?? section.end, under: key }))
  return [{ start: section.start, end: first }, ...entries]
}

function lineEnd(text: string, at: number): number {
  const newline = text.indexOf("\n", at)
  return newline < 0 ? text.length : newline
}

/** Where entries begin: lines at the first entry's indent; none where a line stands between that and the margin. */
function entryStarts(text: string, span: Span): readonly number[] {
  const starts: number[] = []
  let indent = -1
  for (let at = span.start; at < span.end; at = lineEnd(text, at) + 1) {
    const end = Math.min(lineEnd(text, at), span.end)
    let column = 0
    while (text.charCodeAt(at + column) === 0x20) column++
    const code = text.charCodeAt(at + column)
    const isContent = at + column < end && code !== 0x23 && code !== 0x0d
    if (!isContent) continue
    if (code === 0x09) return []
    if (indent < 0) indent = column
    if (column < indent || indent === 0) return []
    if (column === indent && topLevelKey.test(text.slice(at + column, end))) starts.push(at)
    else if (starts.length === 0) return []
  }
  return starts
}

/** Where keys begin at the left margin; `undefined` where something else comes before the first of them. */
function keyStarts(text: string, span: Span): number[] | undefined {
  const starts: number[] = []
  for (let at = span.start; at < span.end; ) {
    const newline = text.indexOf("\n", at)
    const end = newline < 0 ? span.end : newline
    const first = text.charCodeAt(at)
    const marginal = at < end && !isBlank(first) && first !== 0x23
    if (marginal && topLevelKey.test(text.slice(at, end))) starts.push(at)
    else if (starts.length === 0 && text.slice(at, end).trim() !== "" && !/^\s*#/.test(text.slice(at, end)))
      return undefined
    at = end + 1
  }
  return starts.length > 0 ? starts : undefined
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d || code === 0x0a
}

/** The first document's body, without its `---`, up to the next marker. */
function documentSpan(text: string, begin: number): { readonly span: Span; readonly second?: Span } {
  let start = begin
  let ended = false
  let end = -1
  const marker = /^(?:---|\.\.\.)(?=\s|$)/gm
  marker.lastIndex = begin
  for (let found = marker.exec(text); found; found = marker.exec(text)) {
    const at = found.index
    const leading = found[0] === "---" && end < 0 && onlyComments(text.slice(begin, at))
    if (leading && /^---[ \t]*(?:#[^\n]*)?\r?$/m.test(lineAt(text, at))) start = at + 3
    else if (leading) return { span: { start: begin, end: nextMarker(text, at + 3) } }
    else if (found[0] === "...") {
      ended = true
      if (end < 0) end = at
    } else return { span: { start, end: end < 0 ? at : end }, second: { start: at, end: at + 3 } }
  }
  if (ended && !onlyComments(text.slice(end).replace(/^\.\.\.[ \t]*(?:#[^\n]*)?\r?$/gm, "")))
    return { span: { start, end }, second: { start: end, end: end + 3 } }
  return { span: { start, end: end < 0 ? text.length : end } }
}

function nextMarker(text: string, from: number): number {
  const rest = text.slice(from).search(/^(?:---|\.\.\.)(?=\s|$)/m)
  return rest < 0 ? text.length : from + rest
}

function lineAt(text: string, at: number): string {
  const end = text.indexOf("\n", at)
  return text.slice(at, end < 0 ? text.length : end)
}

function onlyComments(text: string): boolean {
  return /^(?:(?:%[^\n]*|[ \t]*(?:#[^\n]*)?)(?:\r?\n|$))*$/.test(text)
}
