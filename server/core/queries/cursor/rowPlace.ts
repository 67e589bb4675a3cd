/**
 * The place of a cursor on a line of block style that has a key, a dash or a value.
 * Absent on purpose: lines that hold only a word (fresh.ts), and collections within brackets (flowPlace.ts).
 */
import type { Path } from "../../problem"
import { flowPlace } from "./flowPlace"
import { isDash, type Opener, pathOf, type Stack } from "./openers"
import { type Cursor, placeOf } from "./place"
import { closingQuote, firstColumn, isOpen, type Row, rowBelow } from "./row"
import { scalarOf } from "./scalar"

/** What is being written at an offset of a row. */
export function rowPlace(text: string, offset: number, row: Row, stack: Stack): Cursor {
  const { key, value, line } = row
  const none = placeOf(line, offset, {})
  const home = homeOf(stack, row)
  if (key && offset >= key.span.start && offset <= key.span.end) return keyPlace(text, offset, row, home)
  if (key && offset < key.after) return none
  const lastDash = row.dashes.at(-1)
  if (!key && lastDash === undefined) return inBrackets(text, offset, row, stack) ?? none
  if (!key && (lastDash === undefined || offset <= line.start + lastDash)) return none
  const holder = key ? home : home.slice(0, -1)
  const name = key ? key.name : (home.at(-1) ?? 0)
  const inFlow = value.opening === "flow" && offset > value.span.start
  const column = key ? row.column : (lastDash ?? 0)
  if (inFlow) return flowPlace(text, offset, line, value.span.start, [...holder, name], column)
  const place = valuePlace(text, offset, row)
  return place ? { ...place, kind: key ? "value" : "item", path: holder, key: name, column } : none
}

/** The place in brackets that begin on a line of their own, below their key. */
function inBrackets(text: string, offset: number, row: Row, stack: Stack): Cursor | undefined {
  const { opening, span } = row.value
  if (opening !== "flow" || offset <= span.start) return undefined
  const openers = holding(stack, row.column)
  return flowPlace(text, offset, row.line, span.start, pathOf(openers), openers.at(-1)?.column ?? -1)
}

/** The path of the map that holds a row's key; of a row without key, the path of its item. */
function homeOf(stack: Stack, row: Row): Path {
  const first = row.dashes[0]
  if (first === undefined) return pathOf(holding(stack, row.column))
  const outer = stack.openers.filter((one) => one.column < first || isListAt(stack, one, first))
  const before = stack.openers.find((one) => isDash(one) && one.column === first)
  const index = typeof before?.name === "number" ? before.name + 1 : 0
  return [...pathOf(closedOff(outer, stack)), index, ...row.dashes.slice(1).map(() => 0)]
}

/** Whether an opener is a key whose list stands at its own column. */
function isListAt(stack: Stack, opener: Opener, column: number): boolean {
  if (opener.column !== column || isDash(opener) || !isOpen(opener.row)) return false
  const next = stack.openers[stack.openers.indexOf(opener) + 1]
  return !next || (isDash(next) && next.column === column)
}

function holding(stack: Stack, column: number): readonly Opener[] {
  return closedOff(
    stack.openers.filter((one) => one.column < column),
    stack,
  )
}

/** Without the innermost opener when that has its value already: nothing can be held by it. */
function closedOff(openers: readonly Opener[], stack: Stack): readonly Opener[] {
  const last = openers.at(-1)
  return stack.state !== "open" && last === stack.openers.at(-1) ? openers.slice(0, -1) : openers
}

function keyPlace(text: string, offset: number, row: Row, path: Path): Cursor {
  const { start, end } = row.key?.span ?? { start: offset, end: offset }
  const quote = quoteAt(text, start)
  if (quote && (offset === start || offset === end)) return placeOf(row.line, offset, {})
  const inset = quote ? 1 : 0
  return placeOf(row.line, offset, {
    kind: "key",
    path,
    key: row.key?.name ?? "",
    replace: { start: start + inset, end: end - inset },
    column: row.column,
    colon: true,
    children: true,
    quote,
  })
}

/** The value at an offset behind a colon or a dash; `undefined` where none can be completed. */
function valuePlace(text: string, offset: number, row: Row): Cursor | undefined {
  const { value, line } = row
  const { start, end } = value.span
  const before = /[\s]/.test(text.charAt(offset - 1)) ? "" : " "
  if (value.opening === "none") {
    if (offset > row.comment || hasChildren(text, row)) return undefined
    const after = row.comment === offset && offset < line.end ? " " : ""
    const replace = { start: offset, end: offset }
    return placeOf(line, offset, { replace, before, after, scalar: { text: "", at: 0, block: false } })
  }
  if (value.opening === "plain") {
    if (offset >= row.comment && row.comment < line.end) return undefined
    const replace = { start: Math.min(start, offset), end: Math.max(end, offset) }
    const gap = offset < start ? before : ""
    return placeOf(line, offset, { replace, before: gap, scalar: scalarOf(text, offset, row) })
  }
  if (value.opening !== "single" && value.opening !== "double") return undefined
  const close = closingQuote(text, start, line.end)
  if (offset <= start || (close !== undefined && offset >= close)) return undefined
  const replace = { start: start + 1, end: close === undefined ? Math.max(end, offset) : close - 1 }
  return placeOf(line, offset, { replace, quote: quoteAt(text, start), scalar: scalarOf(text, offset, row) })
}

/** Whether the lines below belong to the key of a row. */
function hasChildren(text: string, row: Row): boolean {
  const below = rowBelow(text, row.line)
  if (!below) return false
  const column = row.key ? row.column : (row.dashes.at(-1) ?? 0)
  const first = firstColumn(below)
  return first > column || (row.key !== undefined && first === column && below.dashes.length > 0)
}

function quoteAt(text: string, at: number): "" | "'" | '"' {
  const here = text.charAt(at)
  return here === "'" || here === '"' ? here : ""
}
