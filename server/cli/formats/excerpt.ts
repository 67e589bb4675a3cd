/**
 * One line of a file and where its underline stands, in columns of a terminal.
 * Absent on purpose: colours, line numbers and words.
 */
import { type Cell, cellsOf } from "./cells"

export interface Excerpt {
  readonly text: string
  /** Columns before the underline. */
  readonly indent: number
  /** Columns of the underline, at least one. */
  readonly width: number
}

const MOST_COLUMNS = 120
/** Characters on either side of a place that may be shown; whoever writes lines of a million keeps a quick answer. */
const REACH = 600
const CUT = "…"

/** The part of a line around a range, which is given as offsets into the line. */
export function excerpt(line: string, from: number, to: number): Excerpt {
  const first = wholeCharacter(line, from - REACH)
  const last = wholeCharacter(line, Math.min(to, from + REACH) + REACH)
  const cells = cellsOf(line.slice(first, last), first)
  const columns = widthOf(cells)
  const start = columnOf(cells, from, last)
  const end = Math.max(start + 1, columnOf(cells, to, last))
  const whole = first === 0 && last === line.length && columns <= MOST_COLUMNS
  const left = whole ? 0 : leftOf(start, end, columns)
  const shown = whole
    ? cells
    : cells.filter(({ column, width }) => column >= left && column + width <= left + MOST_COLUMNS - 2)
  const before = first > 0 || left > 0 ? CUT : ""
  const after = last < line.length || shown.at(-1) !== cells.at(-1) ? CUT : ""
  const origin = (shown[0]?.column ?? 0) - before.length
  const edge = widthOf(shown)
  return {
    text: `${before}${shown.map((cell) => cell.text).join("")}${after}`.trimEnd(),
    indent: start - origin,
    width: Math.max(1, Math.min(end, Math.max(edge, start + 1)) - start),
  }
}

/** The range stands in the middle; one that is wider than the window begins near its left edge. */
function leftOf(start: number, end: number, columns: number): number {
  const room = MOST_COLUMNS - 2
  const margin = Math.max(10, Math.floor((room - (end - start)) / 2))
  return Math.max(0, Math.min(start - margin, columns - room))
}

function widthOf(cells: readonly Cell[]): number {
  const last = cells.at(-1)
  return last ? last.column + last.width : 0
}

/** A place within a character counts as where the character begins. */
function columnOf(cells: readonly Cell[], offset: number, end: number): number {
  if (offset >= end) return widthOf(cells)
  return cells.findLast((cell) => cell.offset <= offset)?.column ?? 0
}

/** Offsets outside of the line are brought back, those within a pair of surrogates go before it. */
function wholeCharacter(line: string, offset: number): number {
  const at = Math.max(0, Math.min(offset, line.length))
  const code = line.charCodeAt(at)
  return at > 0 && code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}
