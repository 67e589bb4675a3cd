/**
 * The entries and fixed objects of a plan as documents tell them: each field by its title and in words.
 * Absent on purpose: which fields a chapter tells.
 */
import type { Path, Plain } from "../../problem"
import { describe } from "../../schema/describe"
import type { SchemaNode } from "../../schema/node"
import { childShape, entrySections, isMap, resolve, shapeAt, valueAt } from "../../schema/shape"
import { type Fact, type Row, type Table, table } from "./block"
import type { Teller } from "./teller"
import { valueTexts } from "./values"

export interface Entry {
  readonly id: string
  readonly name: string
  readonly value: { readonly [key: string]: Plain }
  /** In this file; none for what is imported. */
  readonly path: Path | undefined
  readonly shape: SchemaNode | undefined
}

/** Own ones first, in the order of the file. */
export function entriesOf(section: string, { linked }: Teller): readonly Entry[] {
  const map = entrySections.get(section)
  return [...linked.definitions(section).values()].map(({ id, name, value, path, file }) => ({
    id,
    name: name ?? id,
    // What may be written short is its text alone.
    value: isMap(value) ? value : { [SHORT[section] ?? "is"]: value },
    path: file === linked.playbook.file ? path : undefined,
    shape: map && childShape(map, id),
  }))
}

const SHORT: Readonly<Record<string, string>> = { "team.plan": "task" }

/** What stands at a place with fixed fields, such as `budget`. */
export function objectAt(path: readonly string[], { linked }: Teller): Entry {
  const { value } = linked.playbook
  const here = valueAt(value, path)
  return {
    id: path.at(-1) ?? "",
    name: path.at(-1) ?? "",
    value: isMap(here) ? here : {},
    path,
    shape: shapeAt(path, value),
  }
}

function shapeOf({ shape, value }: Entry, keys: readonly string[]): SchemaNode | undefined {
  let node = shape
  let here: Plain = value
  for (const key of keys) {
    node = node && childShape(node, key, here)
    here = valueAt(here, [key]) ?? null
  }
  return node
}

/** What a field says, dotted where it lies deeper; nothing where it is not written. */
export function field(entry: Entry, name: string, teller: Teller): string {
  return fieldTexts(entry, name, teller).join(teller.locale === "zh" ? "，" : ", ")
}

export function fieldTexts(entry: Entry, name: string, teller: Teller): readonly string[] {
  const keys = name.split(".")
  const kind = entry.shape?.discriminator?.propertyName === name ? kindOf(entry, teller) : undefined
  if (kind !== undefined) return [kind]
  return valueTexts(valueAt(entry.value, keys), shapeOf(entry, keys), teller)
}

/** Where the kind decides what may stand beside it, it has a title of its own. */
function kindOf({ shape, value }: Entry, { say }: Teller): string | undefined {
  const branch = shape && resolve(shape, value)
  const title = branch && branch !== shape ? describe(branch)?.title : undefined
  return title && say(title)
}

/** The title of a field, as the format has it. */
export function titleOf(entry: Entry, name: string, teller: Teller): string {
  const node = shapeOf(entry, name.split("."))
  const title = node && (describe(node) ?? describe(resolve(node)))?.title
  return title ? teller.say(title) : name
}

/** The fields that say something, as facts. */
export function factsOf(entry: Entry, names: readonly string[], teller: Teller): readonly Fact[] {
  return names.flatMap((name) => {
    const texts = together(fieldTexts(entry, name, teller), valueAt(entry.value, name.split(".")), teller)
    const place = entry.path && teller.place([...entry.path, ...name.split(".")])
    return texts.length === 0 ? [] : [{ term: titleOf(entry, name, teller), texts, place }]
  })
}

/** Short items of a list read better in one line. */
function together(texts: readonly string[], value: Plain | undefined, { locale }: Teller): readonly string[] {
  const line = texts.join(locale === "zh" ? "、" : ", ")
  const short =
    Array.isArray(value) && line.length <= LINE[locale] && !texts.some((text) => /[，,；;]/.test(text))
  return short && texts.length > 1 ? [line] : texts
}

const LINE = { en: 70, zh: 40 }

export interface Columns {
  readonly caption: string
  /** What heads the names. */
  readonly of: string
  readonly fields: readonly string[]
  readonly right?: readonly string[]
}

/** Entries as rows of a table, with the fields that any of them says. */
export function entryTable(
  entries: readonly Entry[],
  { caption, of, fields, right = [] }: Columns,
  teller: Teller,
): readonly Table[] {
  const [first] = entries
  if (!first) return []
  const rows = entries.map(
    (entry): Row => ({
      cells: [entry.name, ...fields.map((name) => field(entry, name, teller))],
      place: entry.path && teller.place(entry.path),
    }),
  )
  const titled = (name: string) =>
    titleOf(
      entries.find(({ shape, value }) => shape && field({ ...first, shape, value }, name, teller) !== "") ??
        first,
      name,
      teller,
    )
  return table({
    caption,
    head: [of, ...fields.map(titled)],
    rows,
    right: right.map((name) => fields.indexOf(name) + 1).filter((column) => column > 0),
  })
}

/** What stands under a field that is a map, key by key. */
export function valuesAt(
  entry: Entry,
  name: string,
  teller: Teller,
): readonly { readonly key: string; readonly text: string }[] {
  const map = valueAt(entry.value, name.split("."))
  if (!isMap(map)) return []
  const shape = shapeOf(entry, name.split("."))
  return Object.entries(map).map(([key, value]) => ({
    key,
    text: valueTexts(value, shape && childShape(shape, key, map), teller).join(" "),
  }))
}
