/**
 * Scalars that may stand at a place: choices of the format, ids, quantities, days, and a few that everybody needs.
 * Absent on purpose: text, which is the author's own.
 */
import type { Path, Words } from "../../problem"
import { choices, examplesOf } from "../../schema/describe"
import type { SchemaNode } from "../../schema/node"
import { sectionsOf } from "../../schema/shape"
import { dateOffers } from "./dates"
import type { Offer, Scene } from "./offer"
import { quantityOffers } from "./quantities"
import { referenceOffers } from "./references"

/** What a scalar of a shape may be, at its own path. */
export function valueOffers(node: SchemaNode, path: Path, scene: Scene): Offer[] {
  const listed = choices(node).map(
    ({ value, words }): Offer => ({ label: value, kind: "value", detail: words, raw: true }),
  )
  if (listed.length > 0) return listed
  const sections = sectionsOf(node["x-ref"])
  if (sections.length > 0) return referenceOffers(sections, node, scene)
  if (node["x-quantity"]) return [...defaultOffer(node), ...quantityOffers(node, path, scene)]
  if (node["x-cel"]) return []
  if (allows(node, "boolean")) return booleans
  return formatOffers(node, path, scene)
}

function allows(node: SchemaNode, type: string): boolean {
  return node.type === type || (Array.isArray(node.type) && node.type.includes(type))
}

const booleans: Offer[] = [
  { label: "true", kind: "value", detail: { en: "Yes", zh: "是" }, raw: true },
  { label: "false", kind: "value", detail: { en: "No", zh: "否" }, raw: true },
]

function defaultOffer(node: SchemaNode): Offer[] {
  if (node.default === undefined) return []
  return [{ label: String(node.default), kind: "quantity", detail: standard, raw: true }]
}

const standard: Words = { en: "What holds when it is left out", zh: "不写时的取值" }
const example: Words = { en: "Example", zh: "示例" }

function formatOffers(node: SchemaNode, path: Path, scene: Scene): Offer[] {
  if (node.format === "date") return dateOffers(scene)
  if (node.format === "time") return hours(path)
  if (node.format === "currency")
    return currencies.map(([label, words]) => ({ label, kind: "value", detail: words }))
  if (node.format === "path") return []
  if (path.length === 1 && path[0] === "timezone") return zones
  const known = [
    ...new Set([...(node.default === undefined ? [] : [String(node.default)]), ...examplesOf(node)]),
  ]
  return known.map((label) => ({ label, kind: "value", detail: example, raw: true }))
}

function hours(path: Path): Offer[] {
  const quiet = path.at(-2) === "quiet"
  const starts = path.at(-1) === "from"
  const evening = ["21:00", "22:00", "20:00"]
  const morning = ["09:00", "08:00", "10:00"]
  return (quiet === starts ? evening : morning).map((label) => ({
    label,
    kind: "value",
    detail: timeOfDay,
    raw: true,
  }))
}

const timeOfDay: Words = { en: "Time of day", zh: "时刻" }

const currencies: readonly (readonly [string, Words])[] = [
  ["CNY", { en: "Renminbi", zh: "人民币" }],
  ["USD", { en: "US dollar", zh: "美元" }],
  ["EUR", { en: "Euro", zh: "欧元" }],
  ["JPY", { en: "Japanese yen", zh: "日元" }],
  ["GBP", { en: "Pound sterling", zh: "英镑" }],
  ["HKD", { en: "Hong Kong dollar", zh: "港元" }],
  ["TWD", { en: "New Taiwan dollar", zh: "新台币" }],
  ["SGD", { en: "Singapore dollar", zh: "新加坡元" }],
  ["KRW", { en: "South Korean won", zh: "韩元" }],
  ["THB", { en: "Thai baht", zh: "泰铢" }],
  ["VND", { en: "Vietnamese dong", zh: "越南盾" }],
  ["IDR", { en: "Indonesian rupiah", zh: "印尼盾" }],
  ["INR", { en: "Indian rupee", zh: "印度卢比" }],
  ["BRL", { en: "Brazilian real", zh: "巴西雷亚尔" }],
]

const zones: Offer[] = [
  ["Asia/Shanghai", "China", "中国"],
  ["Asia/Hong_Kong", "Hong Kong", "香港"],
  ["Asia/Taipei", "Taipei", "台北"],
  ["Asia/Tokyo", "Tokyo", "东京"],
  ["Asia/Seoul", "Seoul", "首尔"],
  ["Asia/Singapore", "Singapore", "新加坡"],
  ["Asia/Bangkok", "Bangkok", "曼谷"],
  ["Asia/Jakarta", "Jakarta", "雅加达"],
  ["Asia/Kolkata", "India", "印度"],
  ["Europe/London", "London", "伦敦"],
  ["Europe/Berlin", "Berlin", "柏林"],
  ["America/New_York", "New York", "纽约"],
  ["America/Los_Angeles", "Los Angeles", "洛杉矶"],
  ["America/Sao_Paulo", "São Paulo", "圣保罗"],
  ["UTC", "Coordinated universal time", "协调世界时"],
].map(([label = "", en = "", zh = ""]) => ({ label, kind: "value", detail: { en, zh } }))
