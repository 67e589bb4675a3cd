/**
 * The place of one value: behind which mark it stands, how deep, and what is written there now.
 * Absent on purpose: the entries inside the value (anatomy.ts) and changing it (fill.ts).
 */
import type { Path, Span } from "../../problem"
import type { Source } from "../source"
import { type Collection, collectionAt, type Entry, rootSpan } from "./anatomy"
import { lineEnd } from "./lines"

export interface Slot {
  readonly path: Path
  /** Whether it stands inside `{ }` or `[ ]`. */
  readonly flow: boolean
  /** The column of its key or dash; -1 for the root. */
  readonly column: number
  /** Where its colon or dash ends; the root and items of flow lists have none. */
  readonly head?: number
  readonly isItem: boolean
  readonly entry?: Entry
  /** What is written there; absent where nothing is. */
  readonly value?: Span
  readonly style: ReturnType<Source["styleAt"]>
}

/** The slot of a path whose parent is written in the text and has it. */
export function slotAt(source: Source, path: Path): Slot | undefined {
  const key = path.at(-1)
  if (key === undefined) return rootSlot(source)
  const parent = collectionAt(source, path.slice(0, -1))
  const entry = parent && entryOf(parent, key)
  return entry && slotOf(source, parent, entry)
}

export function entryOf(parent: Collection, key: string | number): Entry | undefined {
  return parent.entries.find((entry) => String(entry.key) === String(key))
}

export function slotOf(source: Source, parent: Collection, entry: Entry): Slot {
  const path = [...parent.path, entry.key]
  const written =
    entry.value && entry.value.end > entry.value.start && (!entry.mark || entry.value.start >= entry.mark)
  return {
    path,
    flow: parent.flow,
    column: parent.column,
    isItem: parent.list,
    entry,
    style: source.styleAt(path),
    ...(entry.mark === undefined ? {} : { head: entry.mark }),
    ...(written && entry.value ? { value: entry.value } : {}),
  }
}

function rootSlot(source: Source): Slot {
  const span = rootSpan(source.text)
  const comment = /[ \t]+#[^'"\n]*$/.exec(source.text.slice(span.start, span.end))
  const value = { start: span.start, end: comment ? span.start + comment.index : span.end }
  const base = { path: [], flow: false, column: -1, isItem: false, style: source.styleAt([]) }
  return value.end > value.start ? { ...base, value } : base
}

/** Behind the mark and the anchor and tag that follow it on the line. */
export function afterProperties(text: string, mark: number): number {
  const found = /^(?:[ \t]+[&!]\S*)*/.exec(text.slice(mark, lineEnd(text, mark)))
  return mark + (found?.[0].length ?? 0)
}

/** Whether a stretch of text holds nothing but blanks and comments. */
export function onlyComments(text: string): boolean {
  return /^(?:\s|(?<=^|\s)#.*)*$/.test(text)
}
