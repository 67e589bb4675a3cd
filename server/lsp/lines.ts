/**
 * Where the lines of a text begin: offsets to positions and back, in UTF-16 units, for LF, CRLF and lone CR.
 * Absent on purpose: the text's meaning, and whoever edits it (document.ts).
 */
import type { Position, Range } from "vscode-languageserver"
import type { Span } from "../core/problem"
import type { TextChange } from "../core/syntax/source"

export interface Lines {
  readonly text: string
  /** The offset at which each line begins. */
  readonly starts: readonly number[]
}

/** Lines that are counted when somebody first asks for a position: a text without problems may never pay for them. */
export function linesOf(text: string): Lines {
  let starts: readonly number[] | undefined
  return {
    text,
    get starts() {
      starts ??= [0, ...breaksIn(text, 0, text.length)]
      return starts
    },
  }
}

/** The lines after a change, without reading what it left alone. */
export function changedLines(before: Lines, change: TextChange): Lines {
  const { span } = change
  const text = before.text.slice(0, span.start) + change.text + before.text.slice(span.end)
  // One line earlier than the change: it may break up or join a CRLF that ends there.
  const first = lineAt(before, span.start - 1)
  const end = span.start + change.text.length
  const starts = before.starts.slice(0, first + 1)
  for (const start of breaksIn(text, starts[first] ?? 0, end)) starts.push(start)
  const shift = end - span.end
  for (let line = lineAt(before, span.end) + 1; line < before.starts.length; line++)
    starts.push((before.starts[line] ?? 0) + shift)
  return { text, starts }
}

export function offsetAt(lines: Lines, position: Position): number {
  const { text, starts } = lines
  const start = starts[Math.max(position.line, 0)]
  if (start === undefined) return text.length
  if (position.line < 0) return 0
  const end = endOfLine(lines, position.line)
  return Math.min(start + Math.max(position.character, 0), end)
}

export function positionAt(lines: Lines, offset: number): Position {
  const inside = Math.min(Math.max(offset, 0), lines.text.length)
  const line = lineAt(lines, inside)
  const start = lines.starts[line] ?? 0
  // Nothing stands between CR and LF: an offset there means the end of the line.
  return { line, character: Math.min(inside, endOfLine(lines, line)) - start }
}

export function rangeOf(lines: Lines, span: Span): Range {
  return { start: positionAt(lines, span.start), end: positionAt(lines, span.end) }
}

export function spanIn(lines: Lines, range: Range): Span {
  const start = offsetAt(lines, range.start)
  const end = offsetAt(lines, range.end)
  return start <= end ? { start, end } : { start: end, end: start }
}

/** Where a line ends, before its line break. */
function endOfLine({ text, starts }: Lines, line: number): number {
  const start = starts[line] ?? text.length
  let end = starts[line + 1] ?? text.length
  while (end > start && isBreak(text.charCodeAt(end - 1))) end--
  return end
}

/** The last line that begins at or before an offset. */
function lineAt({ starts }: Lines, offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return Math.max(low - 1, 0)
}

/** Where lines begin after the breaks of a part of a text; a break that reaches beyond the part is not in it. */
function breaksIn(text: string, from: number, to: number): number[] {
  const starts: number[] = []
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (!isBreak(code)) continue
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++
    if (at < to) starts.push(at + 1)
  }
  return starts
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13
}
