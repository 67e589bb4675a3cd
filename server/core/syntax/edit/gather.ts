/**
 * Several changes sorted by what they touch, so that those that meet in one map or list are made together.
 * Absent on purpose: the edits themselves, and whether they fit together (edit.ts).
 */
import type { Change, Path, Plain } from "../../problem"
import type { Source, TextChange } from "../source"
import { collectionAt, type Entry, valueAt } from "./anatomy"
import { lookOf } from "./look"
import { removeEntries } from "./remove"
import { isList, isMap } from "./render"
import { all, insertAt, type Order, type Setting, setValue } from "./set"
import { entryOf, slotAt } from "./slot"
import { renameKey, writeText } from "./write"

type Edits = readonly TextChange[] | undefined

/** The edits of all changes; `undefined` where one of them cannot be done. */
export function gather(source: Source, changes: readonly Change[], order: Order): Edits {
  const setting = { source, look: lookOf(source.text), order }
  const single = changes.flatMap((change): Edits[] => {
    if (change.do === "rename") return [renameKey(source, change.path, change.to)]
    if (change.do === "write") return [writeText(source, change, setting.look)]
    if (change.do === "replace") return [replaceSpan(source, change)]
    return []
  })
  const sets = changes.flatMap((change) => (change.do === "set" ? [change] : []))
  const deletes = changes.flatMap((change) => (change.do === "delete" ? [change.path] : []))
  return all([...single, ...setAll(setting, sets), ...deleteAll(source, deletes)])
}

function replaceSpan({ text }: Source, change: Change & { readonly do: "replace" }): Edits {
  const start = Math.max(0, Math.min(change.span.start, text.length))
  const end = Math.max(start, Math.min(change.span.end, text.length))
  return [{ span: { start, end }, text: change.text }]
}

/** A value and the place in the text where it can be set: its own, or that of its first parent that is missing. */
interface Landing {
  readonly path: Path
  readonly value: Plain
}

function setAll(setting: Setting, sets: readonly Landing[]): Edits[] {
  const landings = new Map<string, Landing>()
  for (const one of sets) {
    const landing = land(setting.source, one.path, one.value)
    if (!landing) return [undefined]
    const id = JSON.stringify(landing.path)
    const known = landings.get(id)
    landings.set(id, known ? { ...landing, value: join(known.value, landing.value) } : landing)
  }
  const fresh = new Map<string, Landing[]>()
  const edits: Edits[] = []
  for (const landing of landings.values()) {
    const isThere = landing.path.length === 0 || valueAt(setting.source.value, landing.path) !== undefined
    const parent = JSON.stringify(landing.path.slice(0, -1))
    if (isThere) edits.push(setValue(setting, landing.path, landing.value))
    else fresh.set(parent, [...(fresh.get(parent) ?? []), landing])
  }
  for (const together of fresh.values()) {
    const parent = together[0]?.path.slice(0, -1) ?? []
    edits.push(
      insertAt(
        setting,
        parent,
        together.map(({ path, value }) => [path.at(-1) ?? "", value] as const),
      ),
    )
  }
  return edits
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

/** Two values for one place: maps are joined, else the later holds. */
function join(one: Plain, two: Plain): Plain {
  if (!isMap(one) || !isMap(two)) return two
  const both = Object.entries(two).map(([key, value]): [string, Plain] => {
    return [key, Object.hasOwn(one, key) ? join(one[key] ?? null, value) : value]
  })
  return Object.fromEntries([...Object.entries(one), ...both])
}

function deleteAll(source: Source, paths: readonly Path[]): Edits[] {
  const groups = new Map<string, Path[]>()
  for (const path of paths) {
    const parent = JSON.stringify(path.slice(0, -1))
    groups.set(parent, [...(groups.get(parent) ?? []), path])
  }
  return [...groups.values()].map((group) => deleteGroup(source, group))
}

/** Deleting what is not there is nothing to do. */
function deleteGroup(source: Source, paths: readonly Path[]): Edits {
  const at = paths[0]?.slice(0, -1) ?? []
  if (paths.some((path) => path.length === 0)) return undefined
  const present = paths.filter((path) => valueAt(source.value, path) !== undefined)
  const parent = collectionAt(source, at)
  if (present.length === 0 || !parent) return present.length === 0 ? [] : undefined
  const gone = present.flatMap((path): readonly Entry[] => {
    const entry = entryOf(parent, path.at(-1) ?? "")
    return entry ? [entry] : []
  })
  if (gone.length < present.length) return undefined
  const unique = parent.entries.filter((entry) => gone.includes(entry))
  return removeEntries(source.text, parent, unique, slotAt(source, at)?.head)
}
