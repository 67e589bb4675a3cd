/**
 * The functions of expressions: what each takes and gives, and the few words that completion shows. CEL has more
 * (bytes, types, optional values); those that a plan has no use for are known by name only and never offered.
 */
import type { Words } from "../../problem"
import type { Type } from "./type"

export interface Callable {
  readonly name: string
  /** What stands before the dot; a function without it is called with everything in parentheses. */
  readonly of?: Type["is"]
  /** One entry for each thing it takes; one that takes `more` repeats the last. */
  readonly takes: readonly (Type["is"] | "any")[]
  readonly more?: boolean
  /** How many may be left out at the end. */
  readonly optional?: number
  readonly gives: Type["is"]
  /** Present when it is offered while typing. */
  readonly detail?: Words
}

const offered: readonly Callable[] = [
  {
    name: "days_since",
    takes: ["date"],
    gives: "number",
    detail: { en: "days from a date until today", zh: "某个日期距今的天数" },
  },
  {
    name: "date",
    takes: ["text"],
    gives: "date",
    detail: { en: 'a day, such as date("2026-03-01")', zh: '某一天，如 date("2026-03-01")' },
  },
  {
    name: "min",
    takes: ["number", "number"],
    more: true,
    gives: "number",
    detail: { en: "the smallest of its numbers", zh: "其中最小的数" },
  },
  {
    name: "max",
    takes: ["number", "number"],
    more: true,
    gives: "number",
    detail: { en: "the largest of its numbers", zh: "其中最大的数" },
  },
  {
    name: "abs",
    takes: ["number"],
    gives: "number",
    detail: { en: "a number without its sign", zh: "绝对值" },
  },
  {
    name: "round",
    takes: ["number"],
    gives: "number",
    detail: { en: "the nearest whole number", zh: "四舍五入到整数" },
  },
  {
    name: "size",
    takes: ["any"],
    gives: "number",
    detail: { en: "how many characters or entries", zh: "字符数或条目数" },
  },
  {
    name: "startsWith",
    of: "text",
    takes: ["text"],
    gives: "bool",
    detail: { en: "whether a text begins so", zh: "文本是否以此开头" },
  },
  {
    name: "endsWith",
    of: "text",
    takes: ["text"],
    gives: "bool",
    detail: { en: "whether a text ends so", zh: "文本是否以此结尾" },
  },
  {
    name: "contains",
    of: "text",
    takes: ["text"],
    gives: "bool",
    detail: { en: "whether a text has this in it", zh: "文本是否包含此内容" },
  },
  {
    name: "matches",
    of: "text",
    takes: ["text"],
    gives: "bool",
    detail: { en: "whether a text fits a regular expression", zh: "文本是否匹配正则表达式" },
  },
]

const dateParts = [
  "FullYear",
  "Month",
  "Date",
  "DayOfMonth",
  "DayOfWeek",
  "DayOfYear",
  "Hours",
  "Minutes",
  "Seconds",
  "Milliseconds",
]

const known: readonly Callable[] = [
  { name: "int", takes: ["any"], gives: "number" },
  { name: "uint", takes: ["any"], gives: "number" },
  { name: "double", takes: ["any"], gives: "number" },
  { name: "string", takes: ["any"], gives: "text" },
  { name: "bool", takes: ["any"], gives: "bool" },
  { name: "timestamp", takes: ["any"], gives: "date" },
  { name: "duration", takes: ["text"], gives: "unknown" },
  { name: "type", takes: ["any"], gives: "unknown" },
  { name: "dyn", takes: ["any"], gives: "unknown" },
  { name: "bytes", takes: ["any"], gives: "unknown" },
  { name: "has", takes: ["any"], gives: "bool" },
  { name: "size", of: "unknown", takes: [], gives: "number" },
  { name: "trim", of: "text", takes: [], gives: "text" },
  { name: "lowerAscii", of: "text", takes: [], gives: "text" },
  { name: "upperAscii", of: "text", takes: [], gives: "text" },
  { name: "indexOf", of: "text", takes: ["text", "number"], optional: 1, gives: "number" },
  { name: "lastIndexOf", of: "text", takes: ["text", "number"], optional: 1, gives: "number" },
  { name: "substring", of: "text", takes: ["number", "number"], optional: 1, gives: "text" },
  { name: "split", of: "text", takes: ["text", "number"], optional: 1, gives: "list" },
  { name: "join", of: "list", takes: ["text"], optional: 1, gives: "text" },
  ...dateParts.map(
    (part): Callable => ({
      name: `get${part}`,
      of: "unknown",
      takes: ["text"],
      optional: 1,
      gives: "number",
    }),
  ),
]

/** Those that name an entry of a list and say something of it: `list.exists(entry, entry > 3)`. */
export const quantifiers: ReadonlySet<string> = new Set(["all", "exists", "exists_one", "filter", "map"])

/** `cel.bind(name, value, expression)`. */
export const binder = "bind"

export const functions: ReadonlyMap<string, Callable> = byName(
  [...offered, ...known].filter((one) => !one.of),
)
export const methods: ReadonlyMap<string, Callable> = byName([...offered, ...known].filter((one) => one.of))

function byName(list: readonly Callable[]): ReadonlyMap<string, Callable> {
  return new Map(list.map((one) => [one.name, one]))
}
