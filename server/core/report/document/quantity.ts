/**
 * Quantities as a manager reads them: ranges without dots, units in words. Absent on purpose: what they come to.
 */
import type { Locale, Words } from "../../problem"

/** `8%..10%` is "8%–10%", `14d` "14 days" where a duration stands. What is no quantity stays as it is. */
export function quantityWords(text: string, locale: Locale, kinds: readonly string[] = []): string {
  const lasting = kinds.includes("duration") || kinds.includes("work")
  const parts = text
    .trim()
    .split("..")
    .map((part) => withUnits(part.trim(), locale, lasting))
  const [first = "", middle = ""] = parts
  const last = parts.at(-1) ?? ""
  if (parts.length !== 2 && parts.length !== 3) return first
  const range = `${withoutUnit(first, last)}${to(parts, locale)}${last}`
  if (parts.length === 2) return range
  return locale === "zh" ? `${range}（最可能 ${middle}）` : `${range} (most likely ${middle})`
}

/** A dash between signed numbers would look like a sign. */
function to(parts: readonly string[], locale: Locale): string {
  if (locale === "zh") return "～"
  return parts.some((part) => /^[+-]/.test(part)) ? " to " : "–"
}

/** A unit in words stands once, at the end. */
function withoutUnit(text: string, last: string): string {
  const unit = /(?<=\d)(?:pp| \D+)$/.exec(text)?.[0]
  return unit !== undefined && last.endsWith(unit) ? text.slice(0, -unit.length) : text
}

function withUnits(text: string, locale: Locale, lasting: boolean): string {
  const [, amount = text, period] = /^(.*[^/\s])\s*\/\s*(d|w|mo|y)$/.exec(text) ?? []
  const each = period === undefined ? "" : (PERIODS[period]?.[locale] ?? "")
  const points = locale === "zh" ? amount.replace(/^([+-]?[\d.,]+)\s*pp$/, "$1 个百分点") : amount
  return `${lasting ? span(points, locale) : points}${each}`
}

function span(text: string, locale: Locale): string {
  const [, number, unit = ""] = /^([+-]?[\d.,]+)\s*(mo|min|[sdhwy])$/.exec(text) ?? []
  const words = UNITS[unit]
  if (number === undefined || !words) return text
  if (locale === "zh") return `${number} ${words.zh}`
  return number === "1"
    ? `1 ${words.en}`
    : `${number} ${words.en}${/^(?:s|min|h)$/.test(words.en) ? "" : "s"}`
}

const PERIODS: Readonly<Record<string, Words>> = {
  d: { en: " a day", zh: "/天" },
  w: { en: " a week", zh: "/周" },
  mo: { en: " a month", zh: "/月" },
  y: { en: " a year", zh: "/年" },
}

const UNITS: Readonly<Record<string, Words>> = {
  s: { en: "s", zh: "秒" },
  min: { en: "min", zh: "分钟" },
  h: { en: "h", zh: "小时" },
  d: { en: "day", zh: "天" },
  w: { en: "week", zh: "周" },
  mo: { en: "month", zh: "个月" },
  y: { en: "year", zh: "年" },
}
