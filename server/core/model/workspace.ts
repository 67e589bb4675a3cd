/**
 * A playbook together with what its imports lend it.
 * Absent on purpose: reading files; the workspace handed in knows them.
 */
import { describe } from "../schema/describe"
import { childShape, entrySections, isMap, resolve } from "../schema/shape"
import { type Actual, type Entries, type Measured, measure, type Table } from "./actuals"
import type { Name, Scope } from "./expressions"
import { builtinMetrics } from "./metrics"
import type { Definition, PlacedExpression, Playbook } from "./playbook"

/** The files around a playbook; names are URIs or absolute POSIX paths, whichever the caller uses throughout. */
export interface Workspace {
  /** The playbook in a file, read without its own imports; `undefined` where there is no such file. */
  playbook(file: string): Playbook | undefined
  /** The table in a CSV file; `undefined` where there is no such file. Without it, nothing is said of actual figures. */
  table?(file: string): Table | undefined
  /** The name of a file in the same folder that is like the name of one that is not there. */
  near?(file: string): string | undefined
  /** Whether a file is being checked too, so that what several files share (an import cycle) is said once. */
  checks?(file: string): boolean
}

export interface Linked {
  readonly playbook: Playbook
  /** The playbooks it imports, also through others, the nearest first. */
  readonly imported: readonly Playbook[]
  /** Whether something may be defined that could not be read: a file not found, a section that is broken. */
  unsure(section: string): boolean
  /** The entry that an id means: the first of the sections that has it, own entries before imported ones. */
  definition(sections: readonly string[], id: string): Definition | undefined
  /** Every entry of a section, own ones first. */
  definitions(section: string): ReadonlyMap<string, Definition>
  /** What was measured, as its file of actual figures tells; read when somebody asks. */
  readonly measured: Measured
  readonly actuals: readonly Actual[]
}

/** Links a playbook with its imports. */
export function linkedOf(playbook: Playbook, workspace: Pick<Workspace, "playbook" | "table">): Linked {
  const { imported, lost } = gatherImports(playbook, workspace)
  const all = [playbook, ...imported]
  const cache = new Map<string, ReadonlyMap<string, Definition>>()
  const definitions = (section: string) => {
    const known = cache.get(section) ?? merged(all, section)
    cache.set(section, known)
    return known
  }
  const entries: Entries = {
    playbook,
    unsure: (section) =>
      lost || all.some((one) => one.unsure.has("*") || one.unsure.has(section.split(".")[0] ?? "")),
    definition: (sections, id) => {
      for (const section of sections) {
        const found = definitions(section).get(id)
        if (found) return found
      }
      return undefined
    },
    definitions,
  }
  let measured: Measured | undefined
  const read = () => {
    measured ??= measuredBy(entries, workspace)
    return measured
  }
  return {
    ...entries,
    imported,
    get measured() {
      return read()
    },
    get actuals() {
      return read().actuals
    },
  }
}

function measuredBy(entries: Entries, workspace: Pick<Workspace, "table">): Measured {
  const file = entries.playbook.actuals
  return measure((file && workspace.table?.(file.file)) ?? { rows: [] }, entries)
}

function gatherImports(playbook: Playbook, workspace: Pick<Workspace, "playbook">) {
  const imported: Playbook[] = []
  const seen = new Set([playbook.file])
  const queue = playbook.imports.map((one) => one.file)
  let lost = false
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    if (seen.has(file)) continue
    seen.add(file)
    const found = workspace.playbook(file)
    if (found) {
      imported.push(found)
      queue.push(...found.imports.map((one) => one.file))
    } else lost = true
  }
  return { imported, lost }
}

function merged(all: readonly Playbook[], section: string): ReadonlyMap<string, Definition> {
  const [own, ...others] = all.flatMap((one) => one.definitions.get(section) ?? [])
  if (others.length === 0) return own ?? new Map()
  const together = new Map(own)
  for (const other of others)
    for (const [id, definition] of other) if (!together.has(id)) together.set(id, definition)
  return together
}

/** What a section's entries are called, one of them: "segment", "人群". */
export function nounOf(section: string): { readonly en: string; readonly zh: string } {
  const map = entrySections.get(section)
  const entry = map && childShape(map, "any")
  const title = entry && (describe(entry) ?? describe(resolve(entry)) ?? describe(resolve(entry, {})))?.title
  const words = title ?? (map && describe(map)?.title)
  return { en: (words?.en ?? section).toLowerCase(), zh: words?.zh ?? section }
}

/** What the expressions of a playbook may speak of. */
export function scopeOf(linked: Linked, expression: Pick<PlacedExpression, "scope">): Scope {
  if (expression.scope === "attributes")
    return { names: attributeNames(linked), result: "bool", noun: { en: "attribute", zh: "用户属性" } }
  const metrics = metricNames(linked)
  return {
    names: metrics,
    members: { of: new Set(linked.definitions("segments").keys()), names: metrics },
    result: expression.scope === "formula" ? "number" : "bool",
    noun: { en: "metric", zh: "指标" },
  }
}

function attributeNames(linked: Linked): ReadonlyMap<string, Name> {
  const names = new Map<string, Name>()
  for (const [id, { value, name }] of linked.definitions("data.attributes")) {
    const type = isMap(value) ? value["type"] : undefined
    const title = name === undefined ? {} : { title: name }
    if (type === "enum")
      names.set(id, { type: "text", values: enumValues(isMap(value) ? value["values"] : null), ...title })
    else names.set(id, { type: isType(type) ? type : "text", ...title })
  }
  return names
}

function isType(type: unknown): type is Name["type"] {
  return type === "number" || type === "text" || type === "bool" || type === "date"
}

function enumValues(values: unknown): string[] {
  return Array.isArray(values)
    ? values.map(String)
    : values === null || values === undefined
      ? []
      : [String(values)]
}

function metricNames(linked: Linked): ReadonlyMap<string, Name> {
  const names = new Map<string, Name>()
  for (const [id, metric] of builtinMetrics) names.set(id, { type: "number", title: metric.title })
  for (const [id, { name }] of linked.definitions("metrics"))
    names.set(id, { type: "number", ...(name === undefined ? {} : { title: name }) })
  return names
}
