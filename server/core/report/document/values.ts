/**
 * What stands at a place of a playbook, in words: names for ids, words for choices, units for quantities; the schema
 * says what is which. Total: what has a wrong shape is told as it stands. Absent on purpose: which fields are worth telling.
 */
import type { Plain, Words } from "../../problem"
import { describe } from "../../schema/describe"
import type { SchemaNode } from "../../schema/node"
import { childShape, isMap, resolve, sectionsOf } from "../../schema/shape"
import { inBrackets } from "../names"
import { expressionWords } from "./expression"
import { quantityWords } from "./quantity"
import type { Teller } from "./teller"

export function valueWords(value: Plain | undefined, node: SchemaNode | undefined, teller: Teller): string {
  return valueTexts(value, node, teller).join(teller.say(COMMA))
}

/** One text for each item of a list. */
export function valueTexts(
  value: Plain | undefined,
  node: SchemaNode | undefined,
  teller: Teller,
): readonly string[] {
  if (value === null || value === undefined) return []
  const shape = node && resolve(node, value)
  const items = Array.isArray(value)
    ? value.flatMap((item: Plain) => valueTexts(item, shape?.items ?? shape, teller))
    : isMap(value)
      ? mapTexts(value, shape, teller)
      : [scalarWords(value as string | number | boolean, shape, teller)]
  return items.filter((text) => text !== "")
}

function mapTexts(
  value: { readonly [key: string]: Plain },
  shape: SchemaNode | undefined,
  teller: Teller,
): readonly string[] {
  const { from, to, ...rest } = value
  if (typeof from === "string" && typeof to === "string" && Object.keys(rest).length === 0)
    return [`${from}–${to}`]
  return Object.entries(value).flatMap(([key, item]) => {
    const node = shape && childShape(shape, key, value)
    const words = valueWords(item, node, teller)
    if (words === "") return []
    const term = keyWords(key, shape, teller)
    // What a partner or a share is for stands behind its name.
    return [node?.enum ? `${term}${inBrackets(words, teller.locale)}` : `${term} ${words}`]
  })
}

function keyWords(key: string, shape: SchemaNode | undefined, teller: Teller): string {
  const sections = sectionsOf(shape?.["x-ref-keys"])
  if (sections.length > 0) return teller.name(sections, key)
  const known = shape?.["x-key-words"]?.[key]
  if (known) return teller.say(known)
  if (shape?.["x-keys"]?.startsWith("ages")) return ageWords(key, teller)
  const field = shape && childShape(shape, key)
  const title = field && shape.properties?.[key] && (describe(field) ?? describe(resolve(field)))?.title
  return title ? teller.say(title) : key
}

/** `w4` is "week 4". */
export function ageWords(key: string, { locale }: Pick<Teller, "locale">): string {
  const [, unit, number] = /^([dw])(\d+)$/.exec(key) ?? []
  if (number === undefined) return key === "weekly" ? { en: "every week", zh: "每周" }[locale] : key
  if (locale === "zh") return `第 ${number} ${unit === "d" ? "天" : "周"}`
  return `${unit === "d" ? "day" : "week"} ${number}`
}

function scalarWords(
  value: string | number | boolean,
  shape: SchemaNode | undefined,
  teller: Teller,
): string {
  if (typeof value === "boolean") return teller.say(value ? YES : NO)
  const text = String(value).replace(/\s+/g, " ").trim()
  if (!shape) return text
  const sections = sectionsOf(shape["x-ref"])
  if (sections.length > 0) return teller.name(sections, text)
  if (shape.enum) return choiceWords(text, shape, teller)
  if (shape["x-cel"]) return expressionWords(text, shape["x-cel"], teller)
  const kinds = sectionsOf(shape["x-quantity"])
  return kinds.length > 0 ? quantityWords(assumed(text, teller), teller.locale, kinds) : text
}

/** In English the id is the word, unless some of its kind are none by themselves; in Chinese what stands before the explanation. */
function choiceWords(
  value: string,
  { enum: all = [], enumDescriptions, "x-zh": zh }: SchemaNode,
  { locale }: Teller,
) {
  if (locale === "zh") return (zh?.enum?.[value] ?? value).split("：")[0] ?? value
  const described = enumDescriptions?.[all.indexOf(value)]
  return described && all.some((one) => TERSE.has(one)) ? described : value.replaceAll("_", " ")
}

const TERSE: ReadonlySet<string> = new Set(["nps", "csat", "ces", "sms", "cn", "eu", "wechat_official"])

/** What an assumption says stands for its name. */
function assumed(text: string, { linked }: Teller): string {
  const [, id] = /^\$([a-z][a-z0-9_]*)$/.exec(text) ?? []
  const value = id === undefined ? undefined : linked.definition(["assumptions"], id)?.value
  const is = isMap(value) ? value["is"] : value
  return typeof is === "string" || typeof is === "number" ? String(is) : text
}

const YES: Words = { en: "yes", zh: "是" }
const NO: Words = { en: "no", zh: "否" }
const COMMA: Words = { en: ", ", zh: "，" }
