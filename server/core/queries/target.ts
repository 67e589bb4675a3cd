/**
 * The entry that a place of the text defines or names: what definition, references, hover and rename all begin with.
 * Absent on purpose: how references are found (model).
 */
import type { Definition, Reference } from "../model/playbook"
import type { Linked } from "../model/workspace"
import type { Path, Span } from "../problem"
import type { Spot } from "../syntax/source"
import type { Read } from "./read"

/** What is named at a place: the id, where it stands, and the entry if there is one. */
export interface Target {
  readonly id: string
  /** The sections in which it may be defined. */
  readonly sections: readonly string[]
  readonly from: Span
  readonly definition: Definition | undefined
  /** The place is the entry's own key. */
  readonly own: boolean
}

/** The entry that is defined or named at an offset. */
export function targetAt(read: Read, linked: Linked, offset: number): Target | undefined {
  const { source } = read
  const spot = source.pathAt(offset)
  if (spot.at === "gap") return undefined
  const named = referencesOf(read).filter((one) => samePath(one.path, spot.path) && one.at === spot.at)
  for (const reference of named) {
    const from = spanOf(reference, source)
    if (!from || offset < from.start || offset > from.end) continue
    const definition = linked.definition(reference.to, reference.id)
    return { id: reference.id, sections: reference.to, from, definition, own: false }
  }
  return spot.at === "key" ? ownTarget(read, spot) : undefined
}

function ownTarget({ source, playbook }: Read, { path }: Spot): Target | undefined {
  const definition = definedAt(path, playbook.definitions)
  const from = source.spanAt(path, "key")
  if (!definition || !from) return undefined
  return { id: definition.id, sections: [definition.section], from, definition, own: true }
}

function definedAt(path: Path, definitions: Read["playbook"]["definitions"]): Definition | undefined {
  const id = path.at(-1)
  if (typeof id !== "string") return undefined
  return definitions.get(path.slice(0, -1).join("."))?.get(id)
}

/** What a file refers to, in its expressions too once it is linked. */
export function referencesOf({ playbook, references }: Read): readonly Reference[] {
  return references ?? playbook.references
}

/** Where a reference stands in the text. */
export function spanOf(reference: Reference, source: Read["source"]): Span | undefined {
  if (reference.within) return source.spanWithin(reference.path, reference.within, reference.at)
  return source.spanAt(reference.path, reference.at)
}

export function samePath(one: Path, other: Path): boolean {
  return one.length === other.length && one.every((key, index) => key === other[index])
}
