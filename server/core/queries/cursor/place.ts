/**
 * What is being written at an offset, as data: the vocabulary that the readers of block and flow style share.
 * Absent on purpose: how it is found (block.ts, flowPlace.ts) and what may stand there (choices).
 */
import type { Path, Span } from "../../problem"
import type { Line } from "./line"

export interface Cursor {
  /** A key of a map, the value of a key, an item of a list, or nothing that can be completed. */
  readonly kind: "key" | "value" | "item" | "none"
  /** The map or list that holds it, or would hold it. */
  readonly path: Path
  /** The key of a value, the index of an item, the key as far as it is written. */
  readonly key: string | number
  /** What a choice replaces: the key, the item or the scalar, without its quotes; indentation that is not right. */
  readonly replace: Span
  /** What must stand before a choice: a space after a colon, missing indentation, a dash. */
  readonly before: string
  /** What must stand behind it: a comma before the next entry, a space before a comment. */
  readonly after: string
  /** The column of the key or the dash in block style. */
  readonly column: number
  /** The step by which the file indents. */
  readonly step: number
  readonly flow: boolean
  readonly quote: "" | "'" | '"'
  /** The key has its colon already. */
  readonly colon: boolean
  /** Lines below belong to it already. */
  readonly children: boolean
  /** Nothing stands in its container yet, which may thus still become a map, a list or a scalar. */
  readonly fresh: boolean
  /** A value with all its text and the offset in it; in a block scalar, without its indentation. */
  readonly scalar?: { readonly text: string; readonly at: number; readonly block: boolean }
  readonly line: Line
  /** What stands beside it in a flow collection; block style is looked up by `siblingsOf`. */
  readonly beside?: Siblings
}

/** The keys beside a key with the scalars on their lines, or the items beside an item. */
export interface Siblings {
  readonly keys: ReadonlyMap<string, string>
  readonly items: readonly string[]
}

/** A cursor with everything at its most common. */
export function placeOf(line: Line, offset: number, fields: Partial<Cursor>): Cursor {
  const replace = { start: offset, end: offset }
  const common = {
    kind: "none",
    path: [],
    key: "",
    replace,
    before: "",
    after: "",
    column: 0,
    step: 2,
  } as const
  const flags = { flow: false, quote: "", colon: false, children: false, fresh: false } as const
  return { ...common, ...flags, line, ...fields }
}
