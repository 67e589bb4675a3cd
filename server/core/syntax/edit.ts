/**
 * Changes by path as the smallest text edits that keep a file's comments and style.
 * Absent on purpose: reading the text again; that an edit reads back as meant is tested, not checked here.
 *
 * What belongs to an entry, and goes with it: the comment behind it, the comment lines directly above it at its
 * own column, and those indented further below it. A comment that opens the file is the file's own.
 */
import type { Change, Path } from "../problem"
import { gather } from "./edit/gather"
import type { Order } from "./edit/set"
import type { Source, TextChange } from "./source"

export { writeScalar } from "./edit/scalar"

/**
 * The edits that make one change. None where nothing is to do, and none where it cannot be done: inside what only an
 * alias or a merge brings in, below a scalar, beyond the end of a list, a rename to a name that is taken, a key of
 * more than 160 characters, or where an anchor would go that an alias still needs.
 */
export function edit(source: Source, change: Change, order?: Order): readonly TextChange[] {
  return editAll(source, [change], order)
}

/** The edits that make several changes, whose paths all mean the text as it is: all of them, or none where they contradict. */
export function editAll(
  source: Source,
  changes: readonly Change[],
  order: Order = unordered,
): readonly TextChange[] {
  try {
    const found = gather(source, changes, order)
    const edits = found && settle(found, source.text)
    return edits && keepsAnchors(source.text, edits) ? edits : []
  } catch (error) {
    if (error instanceof RangeError) return []
    throw error
  }
}

/** Applies text edits; of two that overlap the first holds. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  const pieces: string[] = []
  let end = 0
  for (const change of sorted(changes)) {
    if (change.span.start < end) continue
    pieces.push(text.slice(end, change.span.start), change.text)
    end = Math.max(end, change.span.end)
  }
  return pieces.join("") + text.slice(end)
}

function unordered(_parent: Path): readonly string[] {
  return []
}

function sorted(changes: readonly TextChange[]): TextChange[] {
  return [...changes].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}

/** In the order of the text, touching ones made one, deletions that overlap too; `undefined` where others overlap. */
function settle(changes: readonly TextChange[], text: string): readonly TextChange[] | undefined {
  const settled: TextChange[] = []
  for (const change of sorted(changes)) {
    const last = settled.at(-1)
    if (!last || change.span.start > last.span.end) settled.push(change)
    else {
      const overlap = change.span.start < last.span.end
      const isSame = isEqualChange(last, change) && change.span.end > change.span.start
      if (overlap && !isSame && (last.text !== "" || change.text !== "")) return undefined
      const span = { start: last.span.start, end: Math.max(last.span.end, change.span.end) }
      settled[settled.length - 1] = isSame ? last : { span, text: last.text + change.text }
    }
  }
  return settled.filter(({ span, text: fresh }) => text.slice(span.start, span.end) !== fresh)
}

function isEqualChange(a: TextChange, b: TextChange): boolean {
  return a.text === b.text && a.span.start === b.span.start && a.span.end === b.span.end
}

const anchor = /(?<=^|[\s,[{])&([^\s,[\]{}]+)/g

/** Whether no anchor goes that an alias still needs. */
function keepsAnchors(text: string, changes: readonly TextChange[]): boolean {
  const lost = changes.flatMap(({ span, text: fresh }) => {
    const kept = new Set([...fresh.matchAll(anchor)].map((found) => found[1]))
    return [...text.slice(span.start, span.end).matchAll(anchor)].filter((found) => !kept.has(found[1]))
  })
  if (lost.length === 0) return true
  const after = applyChanges(text, changes)
  const aliases = new Set([...after.matchAll(/(?<=^|[\s,[{])\*([^\s,[\]{}]+)/g)].map((found) => found[1]))
  return !lost.some((found) => aliases.has(found[1]))
}
