/** How messages show fragments, types and lists of values; no message as a whole lives here. */
import type { Words } from "../../problem"
import type { Type } from "./type"

/** A fragment of an expression as it appears in a message: one line, in backticks, a text literal as it is. */
export function code(fragment: string): string {
  const line = fragment.replace(/\s+/g, " ").trim()
  const short = [...line.slice(0, 120)]
  const shown = short.length > 48 || line.length > 120 ? `${short.slice(0, 45).join("")}…` : line
  return /^(["']).*\1$/.test(shown) || shown.includes("`") ? shown : `\`${shown}\``
}

/** "a number", "text", "a date" …; `a` says that a fragment is one. */
export function typeWords(type: Type): Words {
  return TYPE_WORDS[type.is]
}

const TYPE_WORDS: Readonly<Record<Type["is"], Words>> = {
  number: { en: "a number", zh: "数字" },
  text: { en: "text", zh: "文本" },
  bool: { en: "true or false", zh: "真假值" },
  date: { en: "a date", zh: "日期" },
  list: { en: "a list", zh: "列表" },
  null: { en: "an empty value", zh: "空值" },
  unknown: { en: "something else", zh: "其他内容" },
}

/** A text literal of the expression language. */
export function literal(value: string): string {
  return JSON.stringify(value)
}

/** `"a", "b" or "c"`, for the few values that a message may list. */
export function orList(values: readonly string[]): Words {
  const shown = values.map(literal)
  if (shown.length < 2) return { en: shown.join(""), zh: shown.join("") }
  const rest = shown.slice(0, -1)
  return { en: `${rest.join(", ")} or ${shown.at(-1)}`, zh: `${rest.join("、")} 或 ${shown.at(-1)}` }
}
