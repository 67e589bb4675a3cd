/**
 * What a field of the format takes, in a few words for a table's cell.
 * Absent on purpose: what the field is about, which the schema says itself.
 */
import type { Locale, Words } from "../../server/core/problem"
import { asksFor } from "../../server/core/queries/explain/field"
import { type Choice, choices } from "../../server/core/schema/describe"
import type { SchemaNode } from "../../server/core/schema/node"
import { resolve, sectionsOf, typesOf } from "../../server/core/schema/shape"

const words = {
  below: { en: "the keys below", zh: "以下各键" },
  entries: { en: "entries by id", zh: "以 id 为键的条目" },
  entries_or_text: { en: "entries by id, or each a text alone", zh: "以 id 为键的条目，也可只写一段文字" },
  text: { en: "text", zh: "文本" },
  texts: { en: "text, or a list", zh: "文本或列表" },
  list: { en: "a list of the keys below", zh: "列表，每项可写以下各键" },
  map: { en: "text, a list, or a map", zh: "文本、列表或键值" },
  number: { en: "a number", zh: "数字" },
  numbers: { en: "a list of numbers", zh: "数字列表" },
  whole: { en: "a whole number", zh: "整数" },
  switch: { en: "`true` or `false`", zh: "`true` 或 `false`" },
  switch_or_text: { en: "`true`, `false` or text", zh: "`true`、`false` 或文字" },
  date: { en: "a date", zh: "日期" },
  time: { en: "a time of day", zh: "时刻" },
  currency: { en: "a currency", zh: "货币" },
  path: { en: "the path of a file", zh: "文件路径" },
  paths: { en: "paths of files", zh: "文件路径，可写多个" },
  ages: { en: "by age (`d7`, `w4`): ", zh: "按用户龄（`d7`、`w4`）：" },
  "ages-or-weekly": { en: "by age (`d7`, `w4`) or `weekly`: ", zh: "按用户龄（`d7`、`w4`）或 `weekly`：" },
  rules: { en: "by rule or section: ", zh: "按规则或类：" },
  dates: { en: "by date: ", zh: "按日期：" },
  number_paths: { en: "by the path of a number: a quantity for that place", zh: "按数值的路径：该处的数量" },
  metric: { en: "a quantity of the metric’s kind", zh: "与指标同类的数量" },
  any: { en: "any quantity", zh: "任意数量" },
  or_text: { en: ", or text", zh: "，也可写文字" },
  attributes: { en: "a condition over `data.attributes`", zh: "基于 `data.attributes` 的条件" },
  formula: { en: "a formula over metrics", zh: "基于指标的公式" },
  decision: { en: "a condition over metrics", zh: "基于指标的条件" },
} satisfies Readonly<Record<string, Words>>

/** One cell of a table. */
export function takes(node: SchemaNode, locale: Locale): string {
  const shape = node.$ref ? resolve(node, {}) : node
  if (node.$ref && !shape["x-keys"]) return linked(node.$ref)
  if (node["x-key-words"]) return linked("steps")
  return [said(shape, locale), defaultOf(shape, locale)].filter((one) => one !== "").join("<br>")
}

function linked(ref: string): string {
  const name = ref.slice(ref.lastIndexOf("/") + 1)
  return `[${name}](#${name})`
}

function said(node: SchemaNode, locale: Locale): string {
  const listed = listedOf(node)
  if (listed.length > 0) return listed.map(({ value, words }) => `\`${value}\` ${words[locale]}`).join("<br>")
  if (node["x-ref"] || node["x-ref-keys"]) return ids(node, locale)
  if (node.type === "array" && node.items?.properties) return words.list[locale]
  if (node["x-cel"]) return words[node["x-cel"]][locale]
  if (node["x-quantity"]) return quantity(node, locale)
  if (node["x-keys"]) return byKey(node, node["x-keys"], locale)
  if (node["x-entries"]) return entries(node, locale)
  if (node.format) return formatted(node, node.format, locale)
  return typed(node, locale)
}

/** The values to choose from: of the place, of its list, or of what may be written in short. */
function listedOf(node: SchemaNode): readonly Choice[] {
  const listed = choices(node)
  if (listed.length > 0 || !node.else || !node.then) return listed
  const short = choices(node.else)
  return node.then.type === "array" ? short : []
}

/** Ids of a section; behind the names of a map, what stands there. */
function ids(node: SchemaNode, locale: Locale): string {
  const keys = node["x-ref"] === undefined
  const named = sectionsOf(node["x-ref"] ?? node["x-ref-keys"])
  const links = named.map((one) => `[${one}](#${one.split(".")[0]})`)
  const all = links.join(locale === "zh" ? " 或 " : " or ")
  const value = typeof node.additionalProperties === "object" ? takes(node.additionalProperties, locale) : ""
  const many = typesOf(node).includes("array")
  if (keys) return locale === "zh" ? `按 ${all} 的 id：${value}` : `by id of ${all}: ${value}`
  if (many) return locale === "zh" ? `${all} 的 id，可写多个` : `ids of ${all}`
  return locale === "zh" ? `${all} 的 id` : `an id of ${all}`
}

function quantity(node: SchemaNode, locale: Locale): string {
  const kind = node["x-quantity"]
  const loose = node["x-loose"] ? words.or_text[locale] : ""
  if (kind === "metric") return words.metric[locale]
  if (kind === "any") return words.any[locale]
  if (kind === "path") return words.number_paths[locale]
  const [name = "", ...examples] = (asksFor(node)?.[locale].replace(/[.。]$/, "") ?? "").split(
    /(?=, such|，例如)/,
  )
  return name.toLowerCase() + examples.join("") + loose
}

/** Entries that may be a text alone say so. */
function entries({ additionalProperties: entry }: SchemaNode, locale: Locale): string {
  const short = typeof entry === "object" && typesOf(entry).includes("string")
  return (short ? words.entries_or_text : words.entries)[locale]
}

function byKey(node: SchemaNode, keys: NonNullable<SchemaNode["x-keys"]>, locale: Locale): string {
  if (keys === "paths") return words.number_paths[locale]
  const value = typeof node.additionalProperties === "object" ? takes(node.additionalProperties, locale) : ""
  return words[keys][locale] + value
}

function formatted(node: SchemaNode, format: string, locale: Locale): string {
  if (format === "path" && typesOf(node).includes("array")) return words.paths[locale]
  const known: Readonly<Record<string, Words>> = {
    date: words.date,
    time: words.time,
    currency: words.currency,
    path: words.path,
  }
  const examples = format === "currency" ? (node.examples ?? []).map((one) => `\`${one}\``).join(", ") : ""
  return `${known[format]?.[locale] ?? ""}${examples && (locale === "zh" ? `：${examples}` : `: ${examples}`)}`
}

function typed(node: SchemaNode, locale: Locale): string {
  const types = typesOf(node)
  if (types.includes("boolean"))
    return (types.includes("string") ? words.switch_or_text : words.switch)[locale]
  if (types.length === 1 && node.items?.type === "number") return words.numbers[locale]
  if (types.includes("array")) return (types.includes("object") ? words.map : words.texts)[locale]
  if (types.includes("object") && types.includes("string"))
    return `${words.text[locale]}${locale === "zh" ? "，或" : ", or "}${words.below[locale]}`
  if (types.includes("object")) return words.below[locale]
  if (types.includes("integer")) return words.whole[locale]
  return (types.includes("string") ? words.text : words.number)[locale]
}

function defaultOf({ default: value }: SchemaNode, locale: Locale): string {
  if (value === undefined) return ""
  return locale === "zh" ? `不写时为 \`${value}\`` : `\`${value}\` when left out`
}
