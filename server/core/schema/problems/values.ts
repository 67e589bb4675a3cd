/**
 * Values of the wrong shape, words that are not among those to choose from, numbers out of range, empty values.
 */
import type { Finding, Fix, Kind, Path, Plain, Words } from "../../problem"
import { colonInText } from "../../syntax/kinds"
import { type Choice, choices, describe } from "../describe"
import * as kinds from "../kinds"
import { nearest } from "../nearest"
import type { JsonType, SchemaNode } from "../node"
import { childShape, isMap, resolve, shapeAt, typesOf, valueAt } from "../shape"
import type { Located } from "./located"

/** Judges a value that the schema does not allow. */
export function wrongValue(error: Located): [Kind, Finding] {
  if (error.value === null || error.value === undefined) return emptyValue(error.path)
  const node = nodeAt(error)
  if (error.keyword === "discriminator")
    return unknownChoice(error, [...error.path, String(error.params["tag"])], node)
  if ((error.keyword === "enum" || error.keyword === "const") && !isObject(error.value))
    return unknownChoice(error, error.path, node)
  if (error.keyword === "minimum" || error.keyword === "maximum") return outOfRange(error)
  return wrongShape(error, node)
}

function isObject(value: Plain): boolean {
  return typeof value === "object"
}

/** The node that asks for the value, `if` and `kind` not yet decided, so that all it would take is known. */
function nodeAt(error: Located): SchemaNode | undefined {
  const key = error.path.at(-1)
  if (key === undefined) return shapeAt([], error.root, error.format.shape)
  const parentPath = error.path.slice(0, -1)
  const parent = shapeAt(parentPath, error.root, error.format.shape)
  return parent && childShape(parent, key, valueAt(error.root, parentPath))
}

function emptyValue(path: Path): [Kind, Finding] {
  const key = String(path.at(-1) ?? "playbook")
  const fixes: Fix[] =
    path.length === 0
      ? []
      : [
          {
            title: { en: `Delete "${key}"`, zh: `删除“${key}”` },
            kind: "suggested",
            changes: [{ do: "delete", path }],
          },
        ]
  const item = typeof path.at(-1) === "number"
  return [
    kinds.emptyValue,
    {
      place: { path, at: "key" },
      message: item
        ? {
            en: "This item of the list is empty. Write one, or delete the line.",
            zh: "列表中的这一项是空的。请填写，或删除这一行。",
          }
        : {
            en: `"${key}" has no value. Write one, or delete the line.`,
            zh: `“${key}”没有值。请填写，或删除这一行。`,
          },
      fixes,
    },
  ]
}

function unknownChoice(error: Located, path: Path, node: SchemaNode | undefined): [Kind, Finding] {
  const written = String(valueAt(error.root, path) ?? "")
  const key = String(path.findLast((step) => typeof step === "string") ?? "value")
  const list = node ? choices(resolveChoices(node, error.value)) : []
  const near =
    byWord(written, list) ??
    nearest(
      written,
      list.map((one) => one.value),
    )
  const title = titleOf(error, path) ?? { en: key, zh: key }
  const open = listed(list)
  const word = title.en.toLowerCase()
  return [
    kinds.unknownValue,
    {
      place: { path },
      message: {
        en: `"${written}" is no ${word}.${near ? ` Did you mean "${near}"?` : open.en}`,
        zh: `“${written}”不是有效的${title.zh}。${near ? `是不是“${near}”？` : open.zh}`,
      },
      fixes: (near ? [near] : list.length <= 6 ? list.map((one) => one.value) : []).map((value) => ({
        title: { en: `Write "${value}"`, zh: `改为“${value}”` },
        kind: "suggested",
        changes: [{ do: "set", path, value }],
      })),
    },
  ]
}

function resolveChoices(node: SchemaNode, value: Plain | undefined): SchemaNode {
  if (node.oneOf || node.enum) return node
  if (node.$ref) return resolve(node, value)
  return resolve(node, value)
}

function titleOf(error: Located, path: Path): Words | undefined {
  const parentPath = path.slice(0, -1).filter(() => true)
  const key = path.at(-1)
  const parent = shapeAt(
    typeof key === "number" ? parentPath.slice(0, -1) : parentPath,
    error.root,
    error.format.shape,
  )
  const name = typeof key === "number" ? parentPath.at(-1) : key
  const field = parent && name !== undefined ? childShape(parent, name) : undefined
  const branch = parent?.oneOf?.[0]?.properties?.[String(name)]
  const node = field ?? branch
  return (node && describe(node)?.title) ?? (parent && describe(parent)?.title)
}

/** The value whose Chinese or English word was written. */
function byWord(written: string, list: readonly Choice[]): string | undefined {
  return list.find(
    ({ words }) => words.zh === written || words.en === written || words.zh.startsWith(`${written}：`),
  )?.value
}

function listed(list: readonly Choice[]): Words {
  if (list.length === 0) return { en: "", zh: "" }
  if (list.length > 6) {
    const some = list.slice(0, 6).map((one) => one.value)
    return { en: ` Write one such as ${some.join(", ")}.`, zh: `例如：${some.join("、")}。` }
  }
  const values = list.map((one) => one.value)
  const last = values.at(-1)
  const en = values.length === 1 ? values[0] : `${values.slice(0, -1).join(", ")} or ${last}`
  return { en: ` Write ${en}.`, zh: `可选：${values.join("、")}。` }
}

function outOfRange(error: Located): [Kind, Finding] {
  const limit = Number(error.params["limit"])
  const key = String(error.path.findLast((step) => typeof step === "string") ?? "value")
  const low = error.keyword === "minimum"
  return [
    kinds.numberOutOfRange,
    {
      place: { path: error.path },
      message: {
        en: `"${key}" is at ${low ? "least" : "most"} ${limit}.`,
        zh: `“${key}”${low ? "不能小于" : "不能大于"} ${limit}。`,
      },
      fixes: [
        {
          title: { en: `Write ${limit}`, zh: `改为 ${limit}` },
          kind: "suggested",
          changes: [{ do: "set", path: error.path, value: limit }],
        },
      ],
    },
  ]
}

/** `- 每周: 看数` in a list of texts: YAML makes an entry of what is meant as a text. */
function textWithColon(error: Located): [Kind, Finding] | undefined {
  const entries = isMap(error.value as Plain) ? Object.entries(error.value as { [key: string]: Plain }) : []
  const [key, value] = entries[0] ?? []
  if (entries.length !== 1 || key === undefined || value === null || isObject(value as Plain))
    return undefined
  return [
    colonInText,
    {
      place: { path: error.path },
      message: {
        en: "The text holds a colon and a space, which reads as a key. Put quotes around it.",
        zh: "文本里有“冒号加空格”，会被读成键。请给整段文本加引号。",
      },
      fixes: [
        {
          title: { en: "Put quotes around the text", zh: "给文本加引号" },
          kind: "safe",
          changes: [{ do: "set", path: error.path, value: `${key}: ${value}` }],
        },
      ],
    },
  ]
}

function wrongShape(error: Located, node: SchemaNode | undefined): [Kind, Finding] {
  const wanted = node ? typesOf(node) : ["object" as const]
  const colon =
    typeof error.path.at(-1) === "number" && wanted.includes("string") ? textWithColon(error) : undefined
  if (colon) return colon
  const key = error.path.findLast((step) => typeof step === "string")
  const name: Words =
    key === undefined
      ? { en: `A ${error.format.noun.en}`, zh: error.format.noun.zh }
      : { en: `"${key}"`, zh: `“${key}”` }
  const due = wordsFor(wanted, node)
  const is = wordFor(error.value as Plain)
  return [
    kinds.wrongShape,
    {
      place: { path: error.path },
      message: { en: `${name.en} ${due.en}, not ${is.en}.`, zh: `${name.zh}${due.zh}，而不是${is.zh}。` },
      fixes: fixesFor(error, wanted),
    },
  ]
}

/** A list of one thing where one is due, `yes` for `true`, a number in quotes. */
function fixesFor(error: Located, wanted: readonly JsonType[]): Fix[] {
  const { value, path } = error
  const set = (to: Plain, title: Words): Fix => ({
    title,
    kind: "suggested",
    changes: [{ do: "set", path, value: to }],
  })
  if (Array.isArray(value) && value.length === 1 && !isObject(value[0] as Plain) && !wanted.includes("array"))
    return [set(value[0] as Plain, { en: "Write it without the brackets", zh: "去掉列表括号" })]
  const yes = wanted.includes("boolean") ? yesOrNo(String(value)) : undefined
  if (yes !== undefined) return [set(yes, { en: `Write ${yes}`, zh: `改为 ${yes}` })]
  const grouped =
    typeof value === "string" && /^\d{1,3}(?:[,_]\d{3})+$/.test(value) ? value.replace(/[,_]/g, "") : ""
  if (grouped && (wanted.includes("integer") || wanted.includes("number")))
    return [set(Number(grouped), { en: `Write ${grouped}`, zh: `改为 ${grouped}` })]
  const number =
    typeof value === "string" && (wanted.includes("integer") || wanted.includes("number"))
      ? /^\s*(\d+)/.exec(value)
      : null
  if (number) return [set(Number(number[1]), { en: `Write ${number[1]}`, zh: `改为 ${number[1]}` })]
  if (typeof value === "number" && wanted.includes("integer"))
    return [set(Math.round(value), { en: `Write ${Math.round(value)}`, zh: `改为 ${Math.round(value)}` })]
  return []
}

function yesOrNo(word: string): boolean | undefined {
  if (/^(?:yes|y|on|true|是|有|1)$/i.test(word)) return true
  return /^(?:no|n|off|false|否|无|0)$/i.test(word) ? false : undefined
}

function wordsFor(wanted: readonly JsonType[], node: SchemaNode | undefined): Words {
  const has = (type: JsonType) => wanted.includes(type)
  const keys = node && resolve(node)["x-keys"]
  if (keys === "ages" || keys === "ages-or-weekly")
    return { en: "holds a number for each age, such as w4: 34%", zh: "要按用户龄逐条写，例如 w4: 34%" }
  if (has("object") && !has("string"))
    return { en: "holds entries (key: value)", zh: "下面应是条目（键: 值）" }
  if (has("array") && !has("string")) return { en: "is a list", zh: "应是列表" }
  if (has("integer")) return { en: "is a whole number", zh: "应是整数" }
  if (has("boolean") && !has("string")) return { en: "is true or false", zh: "应是 true 或 false" }
  if (has("number") && !has("string")) return { en: "is a number", zh: "应是数字" }
  const quantity = node && resolve(node)["x-quantity"]
  const text: Words = quantity
    ? { en: "is a quantity", zh: "应是一个数量" }
    : { en: "is a text", zh: "应是文本" }
  if (has("object"))
    return { en: `${text.en} or holds entries (key: value)`, zh: `${text.zh}或条目（键: 值）` }
  if (has("array")) return { en: `${text.en} or a list of them`, zh: `${text.zh}或它们的列表` }
  return text
}

function wordFor(value: Plain): Words {
  if (Array.isArray(value)) return { en: "a list", zh: "列表" }
  if (isMap(value)) return { en: "entries", zh: "条目" }
  if (typeof value === "boolean") return { en: `${value}`, zh: `${value}` }
  if (typeof value === "number") return { en: "a number", zh: "数字" }
  return { en: "a text", zh: "文本" }
}
