/**
 * The keys and dashes above a line that it could still belong to, found by indentation alone.
 * Absent on purpose: the line itself, and what lies above the outermost of them.
 */
import type { Path } from "../../problem"
import { flowFrom } from "./flow"
import { indentOf, isBare, isMarker, type Line, lineAbove } from "./line"
import { closingQuote, isOpen, type Row, rowBelow, rowOf } from "./row"

/** A key, or a dash with its place in the list, that holds what is deeper than its column. */
export interface Opener {
  readonly column: number
  readonly name: string | number
  readonly row: Row
}

/**
 * What is open above a line, the outermost first. `state` is that of the innermost: it waits for what it holds (`open`),
 * has all it can hold (`done`), or the text is still inside its block scalar, its quotes or its brackets.
 */
export interface Stack {
  readonly openers: readonly Opener[]
  readonly state: "open" | "done" | "block" | "quote" | "flow"
  /** Where the value of the innermost begins, unless it is open. */
  readonly held?: Row
}

/** What is open above a line. */
export function stackAbove(text: string, line: Line): Stack {
  const above = openersAbove(text, line)
  for (const [index, opener] of above.entries()) {
    const held = heldBy(text, opener, line.start)
    if (held)
      return { openers: above.slice(0, index + 1), held, state: stateOf(text, opener, held, line.start) }
  }
  return { openers: above, state: "open" }
}

/** The path that openers make. */
export function pathOf(openers: readonly Opener[]): Path {
  return openers.map((one) => one.name)
}

export function isDash(opener: Opener): boolean {
  return typeof opener.name === "number"
}

/** The row on which the scalar or the brackets of an opener begin: its own, or the one below. */
function heldBy(text: string, opener: Opener, until: number): Row | undefined {
  const { row } = opener
  const holdsKey = isDash(opener) && row.key !== undefined
  const holdsDash = isDash(opener) && row.dashes.at(-1) !== opener.column
  if (holdsKey || holdsDash) return undefined
  if (!isOpen(row)) return row
  const below = rowBelow(text, row.line)
  if (!below || below.line.start >= until || below.column <= opener.column) return undefined
  const alone = !below.key && below.dashes.length === 0
  return alone && below.value.opening !== "none" && below.value.opening !== "plain" ? below : undefined
}

/** Whether an opener's value is over, or still goes on, at an offset below. */
function stateOf(text: string, opener: Opener, held: Row, until: number): Stack["state"] {
  const { opening, span } = held.value
  if (opening === "block") return "block"
  if (opening === "flow")
    return (flowFrom(text, span.start, opener.column).end ?? until) < until ? "done" : "flow"
  if (opening === "single" || opening === "double")
    return closingQuote(text, span.start, until) === undefined ? "quote" : "done"
  return "done"
}

function openersAbove(text: string, line: Line): Opener[] {
  const found: Opener[] = []
  let limit = Number.POSITIVE_INFINITY
  let list: number | undefined
  let above = lineAbove(text, line)
  for (
    ;
    above && (limit > 0 || list !== undefined) && !isMarker(text, above);
    above = lineAbove(text, above)
  ) {
    const indent = indentOf(text, above)
    if (indent > limit || (indent === limit && list === undefined) || isBare(text, above)) continue
    const row = rowOf(text, above)
    if (limit === Number.POSITIVE_INFINITY && !row.key && row.dashes.length === 0) limit = row.column + 1
    for (const node of nodesOf(row)) {
      if (list !== undefined && node.column === list && typeof node.name === "number") countUp(found)
      else if (node.column < limit || (list === node.column && typeof node.name === "string")) {
        found.push({ ...node, row })
        limit = node.column
        list = typeof node.name === "number" ? node.column : undefined
      }
    }
  }
  return found.reverse()
}

/** The key and the dashes of a line, from right to left. */
function nodesOf(row: Row): { column: number; name: string | number }[] {
  const nodes: { column: number; name: string | number }[] = row.dashes.map((column) => ({ column, name: 0 }))
  if (row.key) nodes.push({ column: row.column, name: row.key.name })
  return nodes.reverse()
}

/** One more item stands above the innermost dash found. */
function countUp(found: Opener[]): void {
  const last = found.pop()
  if (last && typeof last.name === "number") found.push({ ...last, name: last.name + 1 })
}

/** The step by which a file indents, as its own lines show it; two where they show none. */
export function stepOf(text: string, stack: Stack): number {
  const [first, second] = stack.openers
  if (first && second && !isDash(second) && second.column > first.column) return second.column - first.column
  const indented = /(?:^|[\r\n])[^\s#][^\r\n]*:[ \t]*\r?\n( +)[^\s#-]/.exec(text.slice(0, 4000))
  return indented?.[1]?.length ?? 2
}
