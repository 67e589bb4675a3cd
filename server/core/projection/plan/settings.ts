/**
 * Numbers that a run sets anew: those of a scenario, and those of whoever asks. Absent on purpose: what follows.
 */
import { expectationAt } from "../../model/expectations"
import { parseQuantity } from "../../model/quantity"
import type { Linked } from "../../model/workspace"
import type { Plain, Words } from "../../problem"
import { nearest } from "../../schema/nearest"
import { isMap, shapeAt, valueAt } from "../../schema/shape"
import type { Placed } from "./book"

/** A dotted path and what is to stand there, in the format's own quantities. */
export interface Setting {
  readonly path: string
  readonly text: string
}

export interface Settled {
  readonly settings: ReadonlyMap<string, Placed>
  readonly refused: readonly Refusal[]
}

/** What was asked for and cannot be. */
export interface Refusal {
  readonly path: string
  readonly message: Words
}

/** Reads settings as their places ask; a later one wins over an earlier one of the same path. */
export function settle(linked: Linked, wanted: readonly Setting[]): Settled {
  const settings = new Map<string, Placed>()
  const refused: Refusal[] = []
  for (const { path: given, text } of wanted) {
    const path = placeOf(linked, given)
    const expected = path === undefined ? undefined : expectedAt(linked, path)
    if (path === undefined || !expected) {
      refused.push({ path: given, message: noNumber(linked, given) })
      continue
    }
    const { quantity, findings } = parseQuantity(text, expected)
    const error = findings.find(({ kind }) => kind.severity === "error")
    const named = quantity?.assumption
    if (named !== undefined && !linked.definitions("assumptions").has(named))
      refused.push({ path: given, message: noAssumption(linked, named) })
    else if (quantity && !error) settings.set(path, { text, expected, quantity })
    else refused.push({ path: given, message: error?.message ?? noNumber(linked, given) })
  }
  return { settings, refused }
}

/** The settings of a scenario. */
export function scenarioSettings(linked: Linked, id: string): readonly Setting[] {
  const set = valueAt(linked.playbook.value, ["scenarios", id, "set"])
  if (!isMap(set)) return []
  const written = new Map(linked.playbook.quantities.map(({ path, text }) => [path.join("\n"), text]))
  return Object.keys(set)
    .sort()
    .map((path) => ({
      path,
      text: written.get(["scenarios", id, "set", path].join("\n")) ?? String(set[path]),
    }))
}

/** Where a path leads: an assumption's number stands in its `is` where it has one. */
export function placeOf(linked: Linked, path: string): string | undefined {
  const keys = path.split(".")
  const value = holder(linked, keys)
  if (keys[0] === "assumptions" && keys.length === 2 && isMap(value)) return `${path}.is`
  const parent = holder(linked, keys.slice(0, -1))
  return isMap(parent) ? path : undefined
}

function holder(linked: Linked, keys: readonly string[]): Plain | undefined {
  const own = valueAt(linked.playbook.value, keys)
  if (own !== undefined) return own
  const entry = linked.definition([keys[0] ?? ""], keys[1] ?? "")
  return entry && valueAt(entry.value, keys.slice(2))
}

function expectedAt(linked: Linked, path: string) {
  const keys = path.split(".")
  const value = withImported(linked, keys)
  const shape = shapeAt(keys, value)
  return shape && expectationAt(shape, keys, value, linked.playbook.currency)
}

/** The playbook with the entry that a path leads into, if that is an imported one: what its fields are depends on it. */
function withImported(linked: Linked, [section = "", id = ""]: readonly string[]): Plain {
  const { value } = linked.playbook
  const entry = valueAt(value, [section, id]) === undefined ? linked.definition([section], id) : undefined
  if (!entry || !isMap(value)) return value
  const own = value[section]
  return { ...value, [section]: { ...(isMap(own) ? own : {}), [id]: entry.value } }
}

function noAssumption(linked: Linked, id: string): Words {
  const near = nearest(id, linked.definitions("assumptions").keys())
  return {
    en: `No assumption is called "${id}".${near ? ` Did you mean "$${near}"?` : ""}`,
    zh: `没有名为“${id}”的假设。${near ? `是不是“$${near}”？` : ""}`,
  }
}

/** What is said of a path where no number stands. */
export function noNumber(linked: Linked, path: string): Words {
  const known = new Set(
    [linked.playbook, ...linked.imported].flatMap((one) =>
      one.quantities.map((placed) => placed.path.join(".")),
    ),
  )
  const near = nearest(path, known)
  return {
    en: `The playbook has no number at "${path}".${near ? ` Did you mean "${near}"?` : ""}`,
    zh: `手册里没有“${path}”这个数字。${near ? `是不是“${near}”？` : ""}`,
  }
}
