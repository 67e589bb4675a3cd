/**
 * A value set at a path: what is already so stays as it is written, down to the smallest entry that differs.
 * Absent on purpose: places that only an alias or a merge gives; to set something there would change it elsewhere.
 */
import type { Path, Plain } from "../../problem"
import type { Source, TextChange } from "../source"
import { type Collection, collectionAt, type Entry, valueAt } from "./anatomy"
import { fillSlot } from "./fill"
import { insertEntries } from "./insert"
import type { Look } from "./look"
import { removeEntries } from "./remove"
import { hasEntries, isList, isMap } from "./render"
import { type Slot, slotAt, slotOf } from "./slot"

/** The order in which the keys of a map are to stand. */
export type Order = (parent: Path) => readonly string[]

type Edits = readonly TextChange[] | undefined

/** What a setting needs to know of its file. */
export interface Setting {
  readonly source: Source
  readonly look: Look
  readonly order: Order
}

/** Sets a value at a path that is there or whose parent is; `undefined` where that cannot be done. */
export function setValue(setting: Setting, path: Path, value: Plain): Edits {
  const old = valueAt(setting.source.value, path)
  if (old !== undefined && isEqual(old, value)) return []
  const slot = slotAt(setting.source, path)
  const key = path.at(-1)
  if (!slot) return key === undefined ? undefined : insertAt(setting, path.slice(0, -1), [[key, value]])
  return setSlot(setting, slot, old, value)
}

function setSlot(setting: Setting, slot: Slot, old: Plain | undefined, value: Plain): Edits {
  const { source, look } = setting
  if (old !== undefined && isEqual(old, value)) return []
  const collection = slot.value && collectionAt(source, slot.path)
  const stepwise =
    collection &&
    hasEntries(old ?? null) &&
    hasEntries(value) &&
    setEntries(setting, collection, old ?? null, value)
  return stepwise || fillSlot(source.text, slot, value, look)
}

/** Adds entries that are not there to a map or list that is. */
export function insertAt(
  setting: Setting,
  at: Path,
  entries: readonly (readonly [string | number, Plain])[],
): Edits {
  const { source, look } = setting
  const parent = collectionAt(source, at)
  if (!parent) return undefined
  const order = setting.order(at)
  const fresh = entries.map(([key, value]) =>
    parent.list
      ? { value }
      : { key: String(key), value, before: successor(parent.entries, String(key), order) },
  )
  const isGap = parent.list && entries.some(([key], index) => key !== parent.entries.length + index)
  if (isGap) return undefined
  return insertEntries(source.text, parent, inOrder(fresh, order), look)
}

function inOrder<One extends { readonly key?: string }>(
  fresh: readonly One[],
  order: readonly string[],
): One[] {
  const place = (one: One) =>
    one.key === undefined || !order.includes(one.key) ? Infinity : order.indexOf(one.key)
  return [...fresh].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)))
}

/** The first entry that comes later in the order. */
function successor(entries: readonly Entry[], key: string, order: readonly string[]): Entry | undefined {
  const place = order.indexOf(key)
  return place < 0 ? undefined : entries.find((entry) => order.indexOf(String(entry.key)) > place)
}

/** Sets entry by entry; `undefined` where old and new have too little in common for that. */
function setEntries(setting: Setting, into: Collection, old: Plain, value: Plain): Edits {
  if (isMap(old) && isMap(value) && !into.list) return setMap(setting, into, old, value)
  if (isList(old) && isList(value) && into.list) return setList(setting, into, old, value)
  return undefined
}

type PlainMap = { readonly [key: string]: Plain }

function setMap(setting: Setting, into: Collection, old: PlainMap, value: PlainMap): Edits {
  const own = new Set(into.entries.map((entry) => entry.key))
  const keys = Object.keys(value)
  const gone = into.entries.filter((entry) => !Object.hasOwn(value, entry.key))
  const added = keys.filter(
    (key) => !own.has(key) && !(Object.hasOwn(old, key) && isEqual(old[key], value[key])),
  )
  const merged = Object.keys(old).some((key) => !Object.hasOwn(value, key) && !own.has(key))
  const anew = into.flow && gone.length > 0 && added.length > 0
  if (merged || anew || gone.length === into.entries.length) return undefined
  const kept = into.entries.filter((entry) => Object.hasOwn(value, entry.key))
  const order = setting.order(into.path)
  const fresh = added.map((key) => ({ key, value: value[key] ?? null, before: successor(kept, key, order) }))
  return all([
    ...kept.map((entry) => {
      const slot = slotOf(setting.source, into, entry)
      return setSlot(setting, slot, old[entry.key], value[entry.key] ?? null)
    }),
    gone.length > 0 ? removeEntries(setting.source.text, into, new Set(gone)) : [],
    insertEntries(setting.source.text, into, inOrder(fresh, order), setting.look),
  ])
}

/** What begins and ends alike stays; between, item by item. */
function setList(setting: Setting, into: Collection, old: readonly Plain[], value: readonly Plain[]): Edits {
  if (into.entries.length !== old.length) return undefined
  const shorter = Math.min(old.length, value.length)
  let head = 0
  while (head < shorter && isEqual(old[head], value[head])) head++
  let tail = 0
  while (tail < shorter - head && isEqual(old[old.length - 1 - tail], value[value.length - 1 - tail])) tail++
  const gone = into.entries.slice(shorter - tail, old.length - tail)
  const before = into.entries[old.length - tail]
  const fresh = value.slice(shorter - tail, value.length - tail).map((item) => ({ value: item, before }))
  return all([
    ...into.entries.slice(head, shorter - tail).map((entry, index) => {
      const slot = slotOf(setting.source, into, entry)
      return setSlot(setting, slot, old[head + index], value[head + index] ?? null)
    }),
    gone.length > 0 ? removeEntries(setting.source.text, into, new Set(gone)) : [],
    fresh.length > 0 ? insertEntries(setting.source.text, into, fresh, setting.look) : [],
  ])
}

/** All changes, or nothing where one of them cannot be done. */
export function all(parts: readonly Edits[]): Edits {
  return parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part ?? [])
}

export function isEqual(a: Plain | undefined, b: Plain | undefined): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== "object" || typeof b !== "object" || !a || !b || isList(a) !== isList(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => Object.hasOwn(b, key) && isEqual((a as PlainMap)[key], (b as PlainMap)[key]))
}
