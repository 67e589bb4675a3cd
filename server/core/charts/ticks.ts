/**
 * Numbers, money, shares and dates as people read them in their language. Absent on purpose: axes, which draw them.
 */
import type { Locale } from "../problem"
import { dayOf, isoOf } from "../projection/calendar"

/** What the numbers of a chart are. */
export interface Measure {
  readonly kind: "count" | "rate" | "money" | "duration" | "score" | "ratio"
  /** ISO code of money. */
  readonly currency?: string
}

/** 8.2万 in Chinese, 82k in English; three digits that count unless more are asked for. */
export function readNumber(value: number, locale: Locale, digits = 3): string {
  const size = Math.abs(value)
  if (!Number.isFinite(value)) return "–"
  const [, divisor, scale] = (scales[locale].find(([from]) => size >= from) ?? [0, 1, ""]) as Scale
  return `${digitsOf(value / divisor, digits)}${scale}`
}

export function readValue(value: number, measure: Measure, locale: Locale, digits = 3): string {
  switch (measure.kind) {
    case "rate":
      return Number.isFinite(value) ? `${digitsOf(value * 100, digits)}%` : "–"
    case "money": {
      const code = measure.currency ?? "CNY"
      const sign = signs[code] ?? `${code} `
      return `${value < 0 ? "-" : ""}${sign}${readNumber(Math.abs(value), locale, digits)}`
    }
    case "duration":
      return readDuration(value, clockOf(value), locale, digits)
    default:
      return readNumber(value, locale, digits)
  }
}

/** A gain with its sign; that of a rate is in points. */
export function readGain(value: number, measure: Measure, locale: Locale): string {
  if (!Number.isFinite(value)) return "–"
  const points = locale === "zh" ? "个百分点" : "pp"
  const words =
    measure.kind === "rate" ? `${digitsOf(value * 100)} ${points}` : readValue(value, measure, locale)
  return value > 0 ? `+${words}` : words
}

/** A unit of time that people count a duration in: how many make a day, and its name. */
export interface Clock {
  readonly perDay: number
  readonly names: Readonly<Record<Locale, string>>
}

const clocks: readonly Clock[] = [
  { perDay: 1, names: { en: "d", zh: "天" } },
  { perDay: 24, names: { en: "h", zh: "小时" } },
  { perDay: 1440, names: { en: "min", zh: "分钟" } },
  { perDay: 86_400, names: { en: "s", zh: "秒" } },
]

/** The largest of which a duration in days is at least one. */
export function clockOf(days: number): Clock {
  const [day, , , second] = clocks as readonly [Clock, Clock, Clock, Clock]
  if (!(Math.abs(days) > 0)) return day
  return clocks.find(({ perDay }) => Math.abs(days) * perDay >= 0.9999) ?? second
}

export function readDuration(days: number, { perDay, names }: Clock, locale: Locale, digits = 3): string {
  return `${readNumber(days * perDay, locale, digits)}${names[locale]}`
}

/** The first day of a week that counts from 1: `Jan 12`, `1月12日`. */
export function readWeek(start: string, week: number, locale: Locale): string {
  const first = dayOf(start)
  if (first === undefined) return locale === "zh" ? `第${week}周` : `W${week}`
  const [, month = "1", day = "1"] = isoOf(first + 7 * (week - 1)).split("-")
  return locale === "zh"
    ? `${Number(month)}月${Number(day)}日`
    : `${months[Number(month) - 1]} ${Number(day)}`
}

/** Weeks to name on an axis, evenly spaced, so many as have room. */
export function weekTicks(weeks: number, most: number): readonly number[] {
  const wanted = Math.max(1, weeks / Math.max(1, most))
  const step = [1, 2, 4, 8, 13, 26, 52, 104].find((one) => one >= wanted) ?? Math.ceil(wanted / 52) * 52
  const count = Math.floor((Math.max(1, weeks) - 1) / step) + 1
  return Array.from({ length: count }, (_, i) => 1 + i * step)
}

type Scale = readonly [from: number, divisor: number, name: string]

/** A little below each scale counts as the scale, so that 9999.9 is 1万 and not 10000. */
const scales: Readonly<Record<Locale, readonly Scale[]>> = {
  zh: [
    [0.99995e12, 1e12, "万亿"],
    [0.99995e8, 1e8, "亿"],
    [0.99995e4, 1e4, "万"],
  ],
  en: [
    [0.9995e12, 1e12, "T"],
    [0.9995e9, 1e9, "B"],
    [0.9995e6, 1e6, "M"],
    [0.9995e3, 1e3, "k"],
  ],
}

const signs: Readonly<Record<string, string>> = { CNY: "¥", JPY: "JP¥", USD: "$", EUR: "€", GBP: "£" }

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

/** So many digits that count, but never fewer than stand before the point; very large and small ones by power. */
function digitsOf(value: number, digits = 3): string {
  const size = Math.abs(value)
  if (size === 0) return "0"
  if (size >= 1e6 || size < 1e-4) return value.toExponential(1).replace("e+", "e")
  return String(Number(size >= 10 ** (digits - 1) ? value.toFixed(0) : value.toPrecision(digits)))
}
