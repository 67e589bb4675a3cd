/**
 * Several changes sorted by what they touch, so that those that meet in one map or list are made together.
 * Absent on purpose: the edits themselves, and whether they fit together (edit.ts).
 */
import type { Change, Path } from "../../problem"
import type { Source, TextChange } from "../source"
import { collectionAt, valueAt } from "./anatomy"
import { type Landing, landAll } from "./landing"
import { lookOf } from "./look"
import { removeEntries } from "./remove"
import { all, insertAt, type Order, type Setting, setValue } from "./set"
import { slotAt } from "./slot"
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
  const landings = landAll(source, sets)
  const deletes = changes.flatMap((change) => (change.do === "delete" ? [change.path] : []))
  const others = changes.flatMap((change) =>
    change.do === "rename" || change.do === "write" ? [change.path] : [],
  )
  if (!landings || contradict(landings, deletes, others)) return undefined
  return all([...single, ...setAll(setting, landings), ...deleteAll(source, deletes)])
}

/** Whether something is to change inside what another change replaces or deletes; deleting there is no contradiction. */
function contradict(
  landings: readonly Landing[],
  deletes: readonly Path[],
  others: readonly Path[],
): boolean {
  const set = new Set(landings.map(({ path }) => JSON.stringify(path)))
  const gone = new Set(deletes.map((path) => JSON.stringify(path)))
  const placed = landings.map(({ path }) => path)
  return (
    [...placed, ...deletes, ...others].some((path) => isInside(path, set)) ||
    [...placed, ...others].some((path) => isInside(path, gone) || gone.has(JSON.stringify(path)))
  )
}

function isInside(path: Path, outer: ReadonlySet<string>): boolean {
  return outer.size > 0 && path.some((_, depth) => outer.has(JSON.stringify(path.slice(0, depth))))
}

function replaceSpan({ text }: Source, change: Change & { readonly do: "replace" }): Edits {
  const start = Math.max(0, Math.min(change.span.start, text.length))
  const end = Math.max(start, Math.min(change.span.end, text.length))
  return [{ span: { start, end }, text: change.text }]
}

function setAll(setting: Setting, landings: readonly Landing[]): Edits[] {
  const fresh = new Map<string, Landing[]>()
  const edits: Edits[] = []
  for (const landing of landings) {
    const isThere = landing.path.length === 0 || valueAt(setting.source.value, landing.path) !== undefined
    const parent = JSON.stringify(landing.path.slice(0, -1))
    if (isThere) edits.push(setValue(setting, landing.path, landing.value))
    else fresh.set(parent, [...(fresh.get(parent) ?? []), landing])
  }
  // Where an inner and an outer map end at one place, what is added to the inner one comes first.
  const depth = (group: readonly Landing[]) => group[0]?.path.length ?? 0
  for (const together of [...fresh.values()].sort((a, b) => depth(b) - depth(a))) {
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
  const keys = new Set(present.map((path) => String(path.at(-1))))
  const gone = parent.entries.filter((entry) => keys.has(String(entry.key)))
  if (gone.length < keys.size) return undefined
  return removeEntries(source.text, parent, new Set(gone), slotAt(source, at)?.head)
}
