/**
 * The format, section by section, as Markdown made from the schema.
 * Absent on purpose: how numbers, references and expressions are written; people wrote that (docs/format.md).
 */
import type { Locale, Words } from "../../server/core/problem"
import { describe } from "../../server/core/schema/describe"
import { root, type SchemaNode } from "../../server/core/schema/node"
import { resolve } from "../../server/core/schema/shape"
import { cell, entryOf, rowsOf, table } from "./rows"

const words = {
  top: { en: "The top of the file", zh: "文件开头" },
  topIs: {
    en: "A playbook needs `playbook` and `period`; a library has `library` instead of both.",
    zh: "手册必须有 `playbook` 和 `period`；素材库只写 `library`，两者都不需要。",
  },
  byId: { en: "A map of entries by id.", zh: "以 id 为键的条目。" },
  asStrategy: {
    en: "Every key of [strategies](#strategies), and these:",
    zh: "除 [strategies](#strategies) 的所有键之外，还有：",
  },
  parts: { en: "Parts that several sections share", zh: "多个章节共用的部分" },
  alone: {
    en: "An assumption may also be its quantity alone: `coupon_lift: +2pp..+5pp`.",
    zh: "也可以只写数值：`coupon_lift: +2pp..+5pp`。",
  },
  every: { en: "Of every kind:", zh: "各类通用：" },
} satisfies Readonly<Record<string, Words>>

/** The shapes that have a name of their own; the others are told where they stand. */
const shared = new Set(["effect", "cost", "steps", "abuse"])

/** All sections, in the order of the format. */
export function sectionTables(locale: Locale): string {
  const all = Object.entries(root.properties ?? {})
  const isSection = ([, node]: [string, SchemaNode]) => node.type === "object"
  const top = { properties: Object.fromEntries(all.filter((one) => !isSection(one))) }
  const parts = Object.entries(root.definitions ?? {}).filter(([name]) => shared.has(name))
  return [
    `### ${words.top[locale]}`,
    words.topIs[locale],
    table(rowsOf(top, locale), locale),
    ...all.filter(isSection).flatMap(([name, node]) => section(name, node, locale)),
    `### ${words.parts[locale]}`,
    ...parts.flatMap(([name, node]) => part(name, node, locale)),
  ].join("\n\n")
}

function section(name: string, node: SchemaNode, locale: Locale): readonly string[] {
  const stop = locale === "zh" ? "" : " "
  const about = describe(node)?.description?.[locale] ?? ""
  const heading = `### \`${name}\``
  if (!node["x-entries"]) return [heading, about, table(rowsOf(node, locale), locale)]
  const head = [heading, `${about}${stop}${words.byId[locale]}`]
  const entry = entryOf(node)
  if (entry.oneOf) return [...head, ...variants(entry.oneOf, locale)]
  if (name === "campaigns") return [...head, words.asStrategy[locale], table(ownRows(entry, locale), locale)]
  if (name === "assumptions") head.push(words.alone[locale])
  return [...head, table(rowsOf(entry, locale), locale)]
}

/** What a campaign has beside everything that a strategy has. */
function ownRows(entry: SchemaNode, locale: Locale): readonly string[] {
  const known = Object.keys(entryOf(root.properties?.["strategies"] ?? {}).properties ?? {})
  return rowsOf(entry, locale, "", new Set(known))
}

/** One table for what all kinds have, and one for each kind. */
function variants(all: readonly SchemaNode[], locale: Locale): readonly string[] {
  const names = Object.keys(all[0]?.properties ?? {})
  const common = names.filter((key) => all.every((one) => one.properties?.[key]) && key !== "kind")
  const told = new Set(["kind", ...common])
  const first = {
    properties: Object.fromEntries(common.map((key) => [key, all[0]?.properties?.[key] ?? {}])),
  }
  return [
    ...all.flatMap((one) => {
      const rows = rowsOf(one, locale, "", told)
      const about = `**\`kind: ${one.properties?.["kind"]?.const}\`** · ${describe(one)?.description?.[locale] ?? ""}`
      return rows.length === 0 ? [about] : [about, table(rows, locale)]
    }),
    words.every[locale],
    table(rowsOf(first, locale), locale),
  ]
}

function part(name: string, node: SchemaNode, locale: Locale): readonly string[] {
  const shape = resolve(node, {})
  const about = describe(shape)?.description?.[locale] ?? ""
  const heading = `#### \`${name}\``
  if (shape["x-key-words"]) return [heading, about, table(stepRows(shape, locale), locale)]
  return [heading, about, table(rowsOf(shape, locale), locale)].filter((one) => one !== "")
}

/** The steps of each mode, with the words on them. */
function stepRows(steps: SchemaNode, locale: Locale): readonly string[] {
  const modes = entryOf(root.properties?.["strategies"] ?? {}).allOf ?? []
  const asked = locale === "zh" ? "文本，或 `is`、`owner`、`due`" : "text, or `is`, `owner`, `due`"
  return modes.flatMap((rule) => {
    const mode = rule.if?.properties?.["mode"]?.const
    const keys = rule.then?.properties?.["steps"]?.propertyNames?.enum ?? []
    return keys.map((key) => {
      const text = steps["x-key-words"]?.[key]?.[locale] ?? ""
      return `| \`${key}\` (\`${mode}\`) | ${cell(text)} | ${asked} |`
    })
  })
}
