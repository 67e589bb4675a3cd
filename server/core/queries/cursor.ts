/**
 * What is being written at an offset of a text, found from the lines around it: a broken file is as good as a whole one.
 * Absent on purpose: what may stand there (choices.ts), and the file as read (syntax).
 */

import { flowPlace } from "./cursor/flowPlace"
import { freshPlace } from "./cursor/fresh"
import { indentOf, isBare, isMarker, type Line, lineAt, lineBelow } from "./cursor/line"
import { type Opener, pathOf, type Stack, stackAbove, stepOf } from "./cursor/openers"
import { type Cursor, placeOf } from "./cursor/place"
import { firstColumn, type Row, rowOf } from "./cursor/row"
import { rowPlace } from "./cursor/rowPlace"
import { scalarPlace } from "./cursor/scalar"

export type { Cursor, Siblings } from "./cursor/place"
export { siblingsOf } from "./cursor/siblings"

/** What is being written at an offset. Total. */
export function cursorAt(text: string, offset: number): Cursor {
  const line = lineAt(text, offset)
  if (offset < line.start || offset > line.end || isOdd(text, line)) return placeOf(line, offset, {})
  const stack = stackAbove(text, line)
  const found = within(text, offset, line, stack) ?? onLine(text, offset, line, stack)
  return { ...found, step: stepOf(text, stack) }
}

/** Whether nothing can be written on a line: it parts documents, or is parted from others in a way that YAML does not know. */
function isOdd(text: string, line: Line): boolean {
  const lone = text.charAt(line.end) === "\r" && text.charAt(line.end + 1) !== "\n"
  return isMarker(text, line) || lone || text.charAt(line.start - 1) === "\r"
}

/** The place in a scalar or collection that began above the line. */
function within(text: string, offset: number, line: Line, stack: Stack): Cursor | undefined {
  const opener = stack.openers.at(-1)
  if (!opener || !stack.held) return undefined
  const indent = indentOf(text, line)
  const blank = line.start + indent === line.end
  const column = blank ? offset - line.start : indent
  if (stack.state === "flow") return withinFlow(text, offset, line, stack, opener)
  if (column <= opener.column) return undefined
  if (stack.state !== "done") return scalarPlace(text, offset, line, stack)
  const row = rowOf(text, line)
  const continues = !blank && !row.key && row.dashes.length === 0 && row.value.opening !== "none"
  return continues ? scalarPlace(text, offset, line, stack) : undefined
}

/** The place in brackets that were opened above; nothing stands before what a line begins with. */
function withinFlow(
  text: string,
  offset: number,
  line: Line,
  stack: Stack,
  opener: Opener,
): Cursor | undefined {
  const indent = indentOf(text, line)
  const first = line.start + indent
  const blank = first === line.end
  const column = blank ? offset - line.start : indent
  const closing = /[\]}]/.test(text.charAt(first))
  if (column <= opener.column && !closing && !(blank && staysInside(text, line, opener))) return undefined
  if (!blank && offset < first) return placeOf(line, offset, {})
  const start = stack.held?.value.span.start ?? first
  const place = flowPlace(text, offset, line, start, pathOf(stack.openers), opener.column)
  const missing = opener.column + stepOf(text, stack) - column
  return column > opener.column
    ? place
    : { ...place, before: " ".repeat(Math.max(0, missing)) + place.before }
}

/** Whether the next line with something on it still belongs to a collection. */
function staysInside(text: string, line: Line, opener: Opener): boolean {
  let below = lineBelow(text, line)
  while (below && isBare(text, below)) below = lineBelow(text, below)
  if (!below) return false
  const indent = indentOf(text, below)
  return indent > opener.column || /[\]}]/.test(text.charAt(below.start + indent))
}

function onLine(text: string, offset: number, line: Line, stack: Stack): Cursor {
  const row = rowOf(text, line)
  if (offset > row.comment) return placeOf(line, offset, {})
  const wordOnly = row.dashes.length === 0 && !row.key && ["none", "plain"].includes(row.value.opening)
  if (!wordOnly) return rowPlace(text, offset, row, stack)
  if (offset - line.start < firstColumn(row) && row.value.opening !== "none") return placeOf(line, offset, {})
  return isFreshLine(row, offset) ? freshPlace(text, offset, row, stack) : placeOf(line, offset, {})
}

/** Whether a line without key holds at most the word being typed, and the cursor is in it. */
function isFreshLine(row: Row, offset: number): boolean {
  const { opening, span } = row.value
  const anchored = span.start !== row.line.start + row.column
  return row.comment === row.line.end && !anchored && (opening === "none" || offset <= span.end)
}
