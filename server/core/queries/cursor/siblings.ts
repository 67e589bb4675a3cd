/**
 * What stands beside the cursor in the same map or list, found by walking lines of the same column.
 * Absent on purpose: what those keys hold below their lines.
 */
import { indentOf, isBare, isMarker, type Line, lineAbove, lineBelow } from "./line"
import type { Cursor, Siblings } from "./place"
import { type Row, rowOf } from "./row"

/** The keys or the items beside a cursor, without its own. */
export function siblingsOf(text: string, cursor: Cursor): Siblings {
  if (cursor.beside) return cursor.beside
  const keys = new Map<string, string>()
  const items: string[] = []
  if (cursor.fresh || cursor.kind === "none") return { keys, items }
  for (const row of rowsBeside(text, cursor)) {
    const { start, end } = row.value.span
    const written =
      row.value.opening === "block" ? "" : text.slice(start, end).replace(/^(["'])(.*)\1$/, "$2")
    if (row.key && row.column === cursor.column) keys.set(row.key.name, written)
    else if (!row.key && row.dashes.at(-1) === cursor.column) items.push(written)
  }
  return { keys, items }
}

/** The rows at the cursor's column, up and down, until one is less deep. */
function* rowsBeside(text: string, cursor: Cursor): Generator<Row> {
  const own = rowOf(text, cursor.line)
  // The key beside the cursor's own dash, in `- kind: …`.
  const within = own.dashes.length > 0 && own.column === cursor.column
  for (const next of within ? [lineBelow] : [lineAbove, lineBelow])
    for (let line = next(text, cursor.line); line && !isMarker(text, line); line = next(text, line)) {
      const row = rowAt(text, line, cursor.column)
      if (row === "over") break
      if (!row) continue
      const starts = startsItem(row, cursor)
      if (!starts || next === lineAbove) yield row
      if (starts) break
    }
}

/** The row of a line with something at a column; `over` where the map or list has ended. */
function rowAt(text: string, line: Line, column: number): Row | "over" | undefined {
  const indent = indentOf(text, line)
  if (indent > column || isBare(text, line)) return undefined
  const row = rowOf(text, line)
  if (row.column < column && !row.dashes.includes(column)) return "over"
  return indent === column || row.column === column || row.dashes.includes(column) ? row : "over"
}

/** Whether a row's dash begins the item whose keys stand beside the cursor. */
function startsItem(row: Row, cursor: Cursor): boolean {
  return cursor.kind !== "item" && row.dashes.length > 0 && row.column === cursor.column
}
