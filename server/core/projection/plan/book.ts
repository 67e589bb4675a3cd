/**
 * Where a plan looks its numbers up: the playbook and what its imports lend it, with some numbers set anew.
 * Absent on purpose: what the numbers mean.
 */

import { type Expectation, parseQuantity, type Quantity } from "../../model/quantity"
import type { Linked } from "../../model/workspace"
import type { Plain } from "../../problem"
import { isMap } from "../../schema/shape"
import { distributionOf } from "../sample"
import type { Num, PlanNumber } from "./shape"

export interface Book {
  readonly linked: Linked
  /** The playbook's content with the settings in it. */
  readonly root: { readonly [key: string]: Plain }
  /** Every number that was asked for. */
  readonly numbers: PlanNumber[]
  /** The number at a path. */
  number(...path: readonly string[]): Num
  /** The same without a place among the numbers of the plan: for points of a curve, which move as one. */
  look(...path: readonly string[]): PlanNumber | undefined
  /** An entry, own or imported. */
  entry(section: string, id: string): { readonly [key: string]: Plain } | undefined
  quantity(path: string): Quantity | undefined
}

/** A number set anew: where, the text, and what its place expects. */
export interface Placed {
  readonly text: string
  readonly expected: Expectation
  readonly quantity: Quantity
}

export function bookOf(linked: Linked, settings: ReadonlyMap<string, Placed>): Book {
  const placed = placedQuantities(linked, settings)
  const root = patched(linked.playbook.value, settings)
  const interval = placed.get("interval")?.quantity.values[0] ?? 0.8
  const numbers: PlanNumber[] = []
  const known = new Map<string, Num>()
  const look = (path: string): PlanNumber | undefined => {
    const found = placed.get(path)
    const resolved = found && resolve(found, path, placed)
    if (!resolved) return undefined
    const { quantity, stream } = resolved
    return { path, stream, quantity, distribution: distributionOf(quantity, interval) }
  }
  const add = (path: string): Num => {
    const found = look(path)
    return found && numbers.push(found) - 1
  }
  return {
    linked,
    root,
    numbers,
    number(...path) {
      const name = path.join(".")
      if (!known.has(name)) known.set(name, add(name))
      return known.get(name)
    },
    look: (...path) => look(path.join(".")),
    entry(section, id) {
      const own = below(root, [...section.split("."), id])
      if (own !== undefined) return isMap(own) ? own : undefined
      const value = linked.definition([section], id)?.value
      return isMap(value) ? value : undefined
    },
    quantity: (path) => placed.get(path)?.quantity,
  }
}

/** Own quantities and those of imported entries that no own entry hides. */
function placedQuantities(
  linked: Linked,
  settings: ReadonlyMap<string, Placed>,
): ReadonlyMap<string, Placed> {
  const placed = new Map<string, Placed>()
  for (const playbook of [linked.playbook, ...linked.imported])
    for (const { path, text, expected, quantity } of playbook.quantities) {
      const name = path.join(".")
      const own = playbook === linked.playbook
      if (!quantity || placed.has(name) || !(own || lends(linked, playbook.file, path))) continue
      placed.set(name, { text, expected, quantity })
    }
  for (const [path, one] of settings) placed.set(path, one)
  return placed
}

/** Whether the entry that a path lies in is this file's, as the playbook sees it. */
function lends(linked: Linked, file: string, path: readonly (string | number)[]): boolean {
  return [1, 2].some((depth) => {
    const section = path.slice(0, depth).join(".")
    return linked.definitions(section).get(String(path[depth]))?.file === file
  })
}

/** The quantity at a place and the stream it draws from: an assumption's own text, read as this place asks. */
function resolve(found: Placed, path: string, placed: ReadonlyMap<string, Placed>) {
  const id = found.quantity.assumption
  if (id === undefined) return { quantity: found.quantity, stream: path }
  const assumed = placed.get(`assumptions.${id}`) ?? placed.get(`assumptions.${id}.is`)
  const quantity = assumed && parseQuantity(assumed.text, found.expected).quantity
  return quantity && quantity.assumption === undefined ? { quantity, stream: `$${id}` } : undefined
}

/** A playbook's content with texts written at dotted paths; what is not touched is shared. */
function patched(value: Plain, settings: ReadonlyMap<string, Placed>): { readonly [key: string]: Plain } {
  let root: Plain = isMap(value) ? value : {}
  for (const [path, { text }] of settings) root = written(root, path.split("."), text)
  return isMap(root) ? root : {}
}

function written(value: Plain | undefined, path: readonly string[], text: string): Plain {
  const [key, ...rest] = path
  if (key === undefined) return text
  if (value !== undefined && !isMap(value)) return value
  // A path into an entry that is imported stays out: the entry must not seem to be an own one.
  if (rest.length > 0 && value?.[key] === undefined) return value ?? {}
  return { ...value, [key]: written(value?.[key], rest, text) }
}

/** The value at a path of maps. */
export function below(value: Plain, path: readonly string[]): Plain | undefined {
  let here: Plain | undefined = value
  for (const key of path) {
    if (!isMap(here) || !Object.hasOwn(here, key)) return undefined
    here = here[key]
  }
  return here
}

/** A map's entries in the order of their ids; none where there is no map. */
export function entriesOf(value: Plain | undefined): readonly (readonly [string, Plain])[] {
  return isMap(value) ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)) : []
}

/** The ids that a field names: one, a list, or none. */
export function idsOf(value: Plain | undefined): readonly string[] {
  if (Array.isArray(value)) return value.map(String)
  return value === undefined || value === null || typeof value === "object" ? [] : [String(value)]
}
