/**
 * An entry of a playbook as rules see it: its content without what has the wrong shape, its quantities, what it lacks.
 */
import type { EntryValue, Section } from "../model/content"
import type { Definition, Playbook } from "../model/playbook"
import type { Quantity } from "../model/quantity"
import type { Path } from "../problem"
import { isMap, valueAt } from "../schema/shape"

type Map<Value> = Extract<Value, object>

export interface Entry<S extends Section = Section> {
  readonly section: S
  readonly id: string
  readonly path: Path
  readonly file: string
  /** Its fields; none where the entry is a text or a number alone. */
  readonly value: Map<EntryValue<S>>
  /** The entry where it is a text or a number alone. */
  readonly text: string | undefined
  /** What people call it: its name, else its id. */
  readonly called: string
  /** Whether the author wrote nothing there; what is written wrongly is not lacking. */
  lacks(...keys: readonly (string | number)[]): boolean
  /** The quantity at a place of it, an assumption's in its stead; undefined where none can be read. */
  quantity(...keys: readonly (string | number)[]): Quantity | undefined
  /** The path of a place in it. */
  at(...keys: readonly (string | number)[]): Path
}

export function entryOf<S extends Section>(
  section: S,
  { id, path, file, value: raw, name }: Definition,
  { sound }: Playbook,
  quantity: (path: Path) => Quantity | undefined,
): Entry<S> {
  const value = valueAt(sound, path)
  return {
    section,
    id,
    path,
    file,
    value: (isMap(value) ? value : {}) as Map<EntryValue<S>>,
    text: value === undefined || value === null || typeof value === "object" ? undefined : String(value),
    called: name ?? id,
    lacks: (...keys) => valueAt(raw, keys) === undefined,
    quantity: (...keys) => quantity([...path, ...keys]),
    at: (...keys) => [...path, ...keys],
  }
}

/** The ids, or texts, that a field holds: one, a list, or none. */
export function listOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.filter((item) => typeof item !== "object").map(String)
  return value === undefined || value === null || typeof value === "object" ? [] : [String(value)]
}

/** A field's text; a list's lines together; empty where it says nothing. */
export function textOf(value: unknown): string {
  return listOf(value).join("\n").trim()
}
