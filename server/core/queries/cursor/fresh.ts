/**
 * The place of a line on which nothing stands but perhaps the word being typed: its indentation says what it belongs to.
 * Absent on purpose: lines that have a key, a dash or a value.
 */
import type { Path } from "../../problem"
import { isDash, type Opener, pathOf, type Stack, stepOf } from "./openers"
import { type Cursor, placeOf } from "./place"
import { firstColumn, type Row, rowBelow } from "./row"

/** A column at which something new could stand, and what it would be. */
interface Level {
  readonly column: number
  readonly kind: "key" | "item"
  readonly path: Path
  readonly index: number
  readonly fresh: boolean
}

/** What could be written on a line that holds at most a word. */
export function freshPlace(text: string, offset: number, row: Row, stack: Stack): Cursor {
  const { line, value } = row
  const blank = value.opening === "none"
  const column = blank ? offset - line.start : row.column
  const below = rowBelow(text, line)
  // What is deeper than a word will be the word's own; what is deeper than a blank line has an owner already.
  const taken = blank || columnOf(below) <= column ? below : undefined
  const all = levels(stack, column, taken, stepOf(text, stack))
  const level = nearest(all, column, blank ? columnOf(below) : -1)
  if (!level) return placeOf(line, offset, {})
  const start = line.start + Math.min(level.column, column)
  const end = blank ? offset : value.span.end
  const at = level.column === column && !blank ? value.span.start : start
  return placeOf(line, offset, {
    kind: level.kind,
    path: level.path,
    key: level.kind === "item" ? level.index : text.slice(value.span.start, value.span.end),
    replace: { start: at, end },
    before: " ".repeat(Math.max(0, level.column - column)) + (level.kind === "item" ? "- " : ""),
    column: level.column,
    children: columnOf(below) > level.column,
    fresh: level.fresh && columnOf(below) <= level.column,
  })
}

/** Every column at which something could begin here, the outermost first. */
function levels(stack: Stack, column: number, below: Row | undefined, step: number): Level[] {
  const { openers } = stack
  const last = openers.at(-1)
  const beside = openers.map((one, index) => besideOf(one, openers.slice(0, index)))
  if (!last) return [{ column: Math.max(0, columnOf(below)), kind: "key", path: [], index: 0, fresh: !below }]
  if (stack.state !== "open") return beside
  const inner = { path: pathOf(openers), index: 0, fresh: true }
  const existing = columnOf(below)
  const dashed = below !== undefined && below.dashes.length > 0
  // A scalar or brackets below are the whole value already.
  if (existing > last.column && !dashed && !below?.key) return beside
  if (existing > last.column || (dashed && existing === last.column && !isDash(last)))
    return [...beside, { ...inner, column: existing, kind: dashed ? "item" : "key", fresh: false }]
  return column > last.column
    ? [...beside, { ...inner, column: Math.max(column, last.column + step), kind: "key" }]
    : beside
}

function besideOf(opener: Opener, outer: readonly Opener[]): Level {
  const index = typeof opener.name === "number" ? opener.name + 1 : 0
  const kind = isDash(opener) ? "item" : "key"
  return { column: opener.column, kind, path: pathOf(outer), index, fresh: false }
}

/**
 * The level that a column means: itself, what an open key waits for when it is deeper, else the nearest. What stands
 * below may not be taken from its owner, so no level above the column of the next line counts.
 */
function nearest(all: readonly Level[], column: number, below: number): Level | undefined {
  const allowed = all.filter((level) => level.column >= below)
  const exact = allowed.findLast((level) => level.column === column && level.kind === "key")
  const inner = allowed.at(-1)
  if (exact) return exact
  if (inner?.fresh && column <= inner.column && inner.column > (allowed.at(-2)?.column ?? -1)) {
    const outer = allowed.at(-2)
    if (!outer || column > outer.column) return inner
  }
  return allowed.reduceRight<Level | undefined>((best, level) => {
    if (!best) return level
    return Math.abs(level.column - column) < Math.abs(best.column - column) ? level : best
  }, undefined)
}

function columnOf(row: Row | undefined): number {
  return row ? firstColumn(row) : -1
}
