/**
 * Where values that are set come to stand: at their own path, or as part of the first parent that is missing or empty.
 * Absent on purpose: the edits (set.ts).
 */
import type { Path, Plain } from "../../problem"
import type { Source } from "../source"
import { valueAt } from "./anatomy"
import { isList, isMap } from "./render"
import { longestKey } from "./scalar"
import { isEqual } from "./set"
import { slotAt } from "./slot"

/** A value and the place in the text where it can be set: its own, or that of its first parent that is missing. */
export interface Landing {
  readonly path: Path
  readonly value: Plain
}

/** The landings of all values, those with one place joined; `undefined` where one has none. */
export function landAll(source: Source, sets: readonly Landing[]): readonly Landing[] | undefined {
  const landings = new Map<string, Landing>()
  for (const one of sets) {
    const landing = land(source, one.path, one.value)
    if (!landing || hasLongKey(landing.value) || String(landing.path.at(-1) ?? "").length > longestKey)
      return undefined
    const id = JSON.stringify(landing.path)
    const known = landings.get(id)
    const value = known ? join(known.value, landing.value) : landing.value
    if (value === undefined) return undefined
    landings.set(id, { ...landing, value })
  }
  return [...landings.values()]
}

function hasLongKey(value: Plain): boolean {
  if (typeof value !== "object" || value === null) return false
  if (isMap(value) && Object.keys(value).some((key) => key.length > longestKey)) return true
  return Object.values(value).some(hasLongKey)
}

/** Parents that are missing or empty are made of the value. */
function land(source: Source, path: Path, value: Plain): Landing | undefined {
  for (let depth = 0; depth < path.length; depth++) {
    const at = path.slice(0, depth)
    const here = valueAt(source.value, at)
    const isEmpty =
      here === undefined ||
      here === null ||
      (isHollow(here) && !source.text.slice(...spanOf(source, at)).includes("#"))
    if (!isEmpty && !isHollow(here) && typeof here !== "object") return undefined
    if (!isEmpty) continue
    const isWrongKind = isList(here ?? null) && typeof path[depth] !== "number"
    const wrapped = isWrongKind ? undefined : wrap(path.slice(depth), value, isMap(here ?? null))
    return wrapped === undefined || isAliased(source, at) ? undefined : { path: at, value: wrapped }
  }
  return { path, value }
}

function spanOf(source: Source, path: Path): [number, number] {
  const span = source.spanAt(path, "value")
  return [span?.start ?? 0, span?.end ?? 0]
}

function isHollow(value: Plain): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0
}

/** Whether something is written at a path that is neither nothing nor empty brackets: an alias, a merge of nothing. */
function isAliased(source: Source, path: Path): boolean {
  const slot = slotAt(source, path)
  return (
    !!slot?.value &&
    !/^(?:[[{]\s*[\]}]|~|null|Null|NULL)$/.test(source.text.slice(slot.value.start, slot.value.end))
  )
}

function wrap(rest: Path, value: Plain, asMap: boolean): Plain | undefined {
  const [key, ...deeper] = rest
  if (key === undefined) return value
  const inner = wrap(deeper, value, false)
  if (inner === undefined) return undefined
  if (typeof key === "number" && !asMap) return key === 0 ? [inner] : undefined
  return { [String(key)]: inner }
}

/** Two values for one place: maps are joined; others contradict each other unless they are the same. */
function join(one: Plain, two: Plain): Plain | undefined {
  if (!isMap(one) || !isMap(two)) return isEqual(one, two) ? one : undefined
  const joined = new Map(Object.entries(one))
  for (const [key, value] of Object.entries(two)) {
    const known = joined.get(key)
    const both = known === undefined ? value : join(known, value)
    if (both === undefined) return undefined
    joined.set(key, both)
  }
  return Object.fromEntries(joined)
}
