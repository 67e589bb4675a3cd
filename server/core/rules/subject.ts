/**
 * A plan as rules see it: its own entries with those of its imports, its quantities, who uses what, its days.
 * Everything is made when it is first asked for. Absent on purpose: positions in the text, and any judgement.
 */
import type { Content, Section } from "../model/content"
import { dayOf, type Span } from "../model/day"
import type { Definition, Playbook, Reference } from "../model/playbook"
import { parseQuantity, type Quantity } from "../model/quantity"
import type { Linked } from "../model/workspace"
import type { Path } from "../problem"
import { isMap, valueAt } from "../schema/shape"
import { type Entry, entryOf } from "./entry"
import type { Thresholds } from "./thresholds"

export interface Subject {
  readonly linked: Linked
  /** This file's content, without what has the wrong shape. */
  readonly content: Content
  /** The day that counts as today; undefined where nobody says: what has or has not happened yet is then not known. */
  readonly today: number | undefined
  /**
   * The day as of which things are fresh or stale: today until the plan is over, then its first day, and that too where
   * nobody says what day it is, so that a plan does not go stale by itself; undefined without either.
   */
  readonly asOf: number | undefined
  readonly thresholds: Thresholds
  /** The period, up to, not including, its end; undefined where it cannot be read. */
  readonly period: Span | undefined
  /** This file's own entries, in its order: what its problems are about. */
  own<S extends Section>(section: S): readonly Entry<S>[]
  /** Its own entries and those that imports lend it. */
  all<S extends Section>(section: S): readonly Entry<S>[]
  find<S extends Section>(section: S, id: string): Entry<S> | undefined
  /** Strategies and campaigns alike: both are done by somebody to somebody. */
  tactics(): readonly (Entry<"strategies"> | Entry<"campaigns">)[]
  /** Every strategy and campaign, imported ones too. */
  allTactics(): readonly (Entry<"strategies"> | Entry<"campaigns">)[]
  /** The quantity at a path of this file, an assumption's in its stead. */
  quantity(...path: Path): Quantity | undefined
  /** Whether the author wrote nothing at a path of this file. */
  lacks(...path: Path): boolean
  /** Where an entry is named, in this file. */
  uses(entry: { readonly section: string; readonly id: string }): readonly Reference[]
  /** Whether a section may hold more than could be read: what seems to be missing there may not be. */
  unsure(section: string): boolean
  /** What several rules ask of a plan, made for the first of them. */
  once<Value>(make: (subject: Subject) => Value): Value
  /** The days of something with `start` and `weeks` or `end`: the whole period where it does not say. */
  span(value: {
    readonly start?: unknown
    readonly weeks?: unknown
    readonly end?: unknown
  }): Span | undefined
}

export interface SubjectRequest {
  readonly linked: Linked
  readonly references: readonly Reference[]
  readonly today: string | undefined
  readonly thresholds: Thresholds
}

export function subjectOf({ linked, references, today, thresholds }: SubjectRequest): Subject {
  const { playbook } = linked
  const content = (isMap(playbook.sound) ? playbook.sound : {}) as Content
  const files = new Map([playbook, ...linked.imported].map((one) => [one.file, one]))
  const quantities = new Map<string, ReadonlyMap<string, PlacedQuantityOf>>()
  const quantityIn = (file: Playbook, path: Path) => {
    const known = quantities.get(file.file) ?? placedIn(file)
    quantities.set(file.file, known)
    return resolved(known.get(path.join("\n")), linked)
  }
  const made = new Map<Definition, unknown>()
  const entry = <S extends Section>(section: S, definition: Definition): Entry<S> => {
    const file = files.get(definition.file) ?? playbook
    const known = made.get(definition) as Entry<S> | undefined
    const one = known ?? entryOf(section, definition, file, (path) => quantityIn(file, path))
    made.set(definition, one)
    return one
  }
  const own = <S extends Section>(section: S) =>
    [...(playbook.definitions.get(section)?.values() ?? [])].map((one) => entry(section, one))
  const all = <S extends Section>(section: S) =>
    [...linked.definitions(section).values()].map((one) => entry(section, one))
  const period = periodOf(content)
  const day = today === undefined ? undefined : dayOf(today)
  const answers = new Map<unknown, unknown>()
  let used: ReadonlyMap<Definition, readonly Reference[]> | undefined
  const subject: Subject = {
    linked,
    content,
    today: day,
    asOf: period && (day === undefined || day >= period.end) ? period.start : day,
    thresholds,
    period,
    own,
    all,
    find(section, id) {
      const found = linked.definitions(section).get(id)
      return found && entry(section, found)
    },
    tactics: () => [...own("strategies"), ...own("campaigns")],
    allTactics: () => [...all("strategies"), ...all("campaigns")],
    quantity: (...path) => quantityIn(playbook, path),
    lacks: (...path) => valueAt(playbook.value, path) === undefined,
    uses({ section, id }) {
      used ??= usesOf(references, linked)
      const definition = linked.definitions(section).get(id)
      return (definition && used.get(definition)) ?? []
    },
    unsure: (section) => linked.unsure(section),
    once<Value>(make: (subject: Subject) => Value): Value {
      if (!answers.has(make)) answers.set(make, make(subject))
      return answers.get(make) as Value
    },
    span: (value) => spanOf(value, period),
  }
  return subject
}

type PlacedQuantityOf = Playbook["quantities"][number]

function placedIn(file: Playbook): ReadonlyMap<string, PlacedQuantityOf> {
  return new Map(file.quantities.map((one) => [one.path.join("\n"), one]))
}

/** What stands for an assumption is read as its place asks. */
function resolved(placed: PlacedQuantityOf | undefined, linked: Linked): Quantity | undefined {
  const id = placed?.quantity?.assumption
  if (!placed || id === undefined) return placed?.quantity
  const assumed = linked.definitions("assumptions").get(id)?.value
  const text = valueAt(assumed ?? null, ["is"]) ?? assumed
  if (text === undefined || text === null || typeof text === "object") return undefined
  const { quantity } = parseQuantity(String(text), placed.expected)
  return quantity?.assumption === undefined ? quantity : undefined
}

function usesOf(references: readonly Reference[], linked: Linked) {
  const used = new Map<Definition, Reference[]>()
  for (const reference of references) {
    const definition = linked.definition(reference.to, reference.id)
    if (definition) used.set(definition, [...(used.get(definition) ?? []), reference])
  }
  return used
}

function periodOf({ period }: Content): Span | undefined {
  const start = dayOf(String(period?.start ?? ""))
  if (start === undefined) return undefined
  const end = dayOf(String(period?.end ?? ""))
  if (typeof period?.weeks === "number") return { start, end: start + 7 * period.weeks }
  return end === undefined || end < start ? undefined : { start, end: end + 1 }
}

function spanOf(
  { start, weeks, end }: { readonly start?: unknown; readonly weeks?: unknown; readonly end?: unknown },
  period: Span | undefined,
): Span | undefined {
  const first = start === undefined ? period?.start : dayOf(String(start))
  if (first === undefined) return undefined
  if (typeof weeks === "number") return { start: first, end: first + 7 * weeks }
  const last = end === undefined ? period?.end : dayOf(String(end))
  if (last === undefined) return undefined
  const until = end === undefined ? last : last + 1
  return until > first ? { start: first, end: until } : undefined
}
