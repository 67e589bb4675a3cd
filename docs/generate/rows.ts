/**
 * The fields of a shape as rows of a table: key, words, what it takes; fields of fields under a dotted key.
 * Absent on purpose: `name` and `note`, which every entry may have; shapes with a name of their own, which are linked.
 */
import type { Locale } from "../../server/core/problem"
import { describe } from "../../server/core/schema/describe"
import type { SchemaNode } from "../../server/core/schema/node"
import { resolve } from "../../server/core/schema/shape"
import { takes } from "./takes"

const heads = { en: ["Key", "What it is", "Takes"], zh: ["键", "含义", "填写"] }
const everywhere = new Set(["name", "note"])

/** A table of rows; nothing where there are none. */
export function table(rows: readonly string[], locale: Locale): string {
  return rows.length === 0 ? "" : [`| ${heads[locale].join(" | ")} |`, "|---|---|---|", ...rows].join("\n")
}

/** The rows of a shape's fields, without those that are left out. */
export function rowsOf(
  shape: SchemaNode,
  locale: Locale,
  prefix = "",
  without: ReadonlySet<string> = everywhere,
): readonly string[] {
  return Object.entries(shape.properties ?? {}).flatMap(([key, field]) =>
    without.has(key)
      ? []
      : fieldRows(`${prefix}${key}`, field, shape.required?.includes(key) ?? false, locale),
  )
}

function fieldRows(key: string, field: SchemaNode, required: boolean, locale: Locale): readonly string[] {
  const own = row(required ? `**\`${key}\`**` : `\`${key}\``, field, locale)
  if (field.$ref || field["x-key-words"]) return [own]
  if (field["x-entries"]) return [own, ...rowsOf(entryOf(field), locale, `${key}.*.`)]
  if (field.oneOf) return [own, ...field.oneOf.flatMap((one) => variantRows(key, one, locale))]
  return [own, ...rowsOf(resolve(field, {}), locale, `${key}.`)]
}

/** The fields of one way to write a thing; its discriminator says which. */
function variantRows(key: string, variant: SchemaNode, locale: Locale): readonly string[] {
  const kind = variant.properties?.["kind"]?.const
  const rows = rowsOf(variant, locale, `${key}.`, new Set(["kind"]))
  return rows.map((one) => one.replace(" | ", ` (\`${kind}\`) | `))
}

/** The shape of an entry of a map, as a map of its fields. */
export function entryOf(section: SchemaNode): SchemaNode {
  return typeof section.additionalProperties === "object" ? resolve(section.additionalProperties, {}) : {}
}

function row(key: string, field: SchemaNode, locale: Locale): string {
  const words = describe(field) ?? describe(resolve(field)) ?? describe(resolve(field, {}))
  return `| ${key} | ${cell(words?.description?.[locale] ?? words?.title[locale] ?? "")} | ${cell(takes(field, locale))} |`
}

export function cell(text: string): string {
  return text.replace(/\|/g, "\\|").replace(/\n/g, " ")
}
