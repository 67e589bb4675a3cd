/**
 * The text of a scalar around a cursor, on one line or over many, without quotes and indentation.
 * Absent on purpose: escapes, which an expression has no use for.
 */
import { indentOf, type Line, lineAbove, lineBelow } from "./line"
import { isDash, pathOf, type Stack } from "./openers"
import { type Cursor, placeOf } from "./place"
import { closingQuote, type Row } from "./row"

/** The scalar of a row's own line. */
export function scalarOf(text: string, offset: number, row: Row): NonNullable<Cursor["scalar"]> {
  const { start, end } = row.value.span
  const quoted = row.value.opening === "single" || row.value.opening === "double"
  const from = quoted ? start + 1 : Math.min(start, offset)
  const to = quoted ? (closingQuote(text, start, row.line.end) ?? end + 1) - 1 : end
  return { text: text.slice(from, Math.max(to, offset)), at: offset - from, block: false }
}

/** The place within a scalar that began above the cursor's line. */
export function scalarPlace(text: string, offset: number, line: Line, stack: Stack): Cursor {
  const opener = stack.openers.at(-1)
  const { held } = stack
  if (!opener || !held) return placeOf(line, offset, {})
  const lines = linesOf(text, line, held.line, opener.column)
  const indent = stack.state === "block" ? Math.min(...lines.map((one) => filledIndent(text, one))) : 0
  const head = stack.state === "block" ? "" : `${text.slice(headStart(held), held.value.span.end)}\n`
  let at = -1
  let body = head
  for (const one of lines) {
    const from = Math.min(one.start + (stack.state === "block" ? indent : indentOf(text, one)), one.end)
    if (one.start === line.start) at = offset < from ? -1 : body.length + offset - from
    body += `${text.slice(from, one.end)}\n`
  }
  if (at < 0) return placeOf(line, offset, {})
  return placeOf(line, offset, {
    kind: isDash(opener) ? "item" : "value",
    path: pathOf(stack.openers.slice(0, -1)),
    key: opener.name,
    column: opener.column,
    scalar: { text: body.slice(0, -1), at, block: true },
  })
}

function headStart({ value }: Row): number {
  return value.span.start + (value.opening === "single" || value.opening === "double" ? 1 : 0)
}

/** The lines around one that are deeper than a column, or empty, down to the opener's. */
function linesOf(text: string, line: Line, opener: Line, column: number): Line[] {
  const found: Line[] = [line]
  for (let above = lineAbove(text, line); above && above.start > opener.start; above = lineAbove(text, above))
    found.push(above)
  found.reverse()
  for (
    let below = lineBelow(text, line);
    below && isDeeper(text, below, column);
    below = lineBelow(text, below)
  )
    found.push(below)
  return found
}

function isDeeper(text: string, line: Line, column: number): boolean {
  const indent = indentOf(text, line)
  return indent > column || line.start + indent === line.end
}

function filledIndent(text: string, line: Line): number {
  const indent = indentOf(text, line)
  return line.start + indent === line.end ? Number.POSITIVE_INFINITY : indent
}
