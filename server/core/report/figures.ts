/**
 * Figures as people read them: as many digits as tell something, units as the reader's language counts them.
 */
import type { Locale } from "../problem"

/** People are whole; what is counted of other things may be an average. */
export type FigureKind = "people" | "count" | "rate" | "money" | "duration" | "score" | "ratio"

export interface Figures {
  readonly locale: Locale
  readonly currency: string
}

/** No figure is a dash. */
export function shownFigure(value: number | null | undefined, kind: FigureKind, figures: Figures): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return "–"
  switch (kind) {
    case "rate":
      return percent(value)
    case "money":
      return `${value < 0 ? "-" : ""}${signOf(figures.currency)}${amount(Math.abs(value), figures.locale, 3)}`
    case "duration":
      return duration(value, figures.locale)
    case "people":
      return amount(Math.abs(value) < 1000 ? Math.round(value) + 0 : value, figures.locale, 3)
    case "count":
      return amount(value, figures.locale, 3)
    default:
      return digits(value, 3)
  }
}

/** With its sign, as a gain or a loss. */
export function shownGain(value: number | null | undefined, kind: FigureKind, figures: Figures): string {
  const text =
    kind === "rate" && typeof value === "number"
      ? `${digits(value * 100, 3)} ${figures.locale === "zh" ? "个百分点" : "pp"}`
      : shownFigure(value, kind, figures)
  return typeof value === "number" && value > 0 && text !== "0" ? `+${text}` : text
}

export function percent(value: number): string {
  return `${digits(value * 100, 3)}%`
}

/** A share of variance, of which digits behind the point are noise. */
export function shownShare(share: number): string {
  return share > 0 && share < 0.005 ? "<1%" : `${Math.round(share * 100)}%`
}

/** A share of draws, which is never told more exactly than it is known; at its ends that says enough. */
export function probability(value: number | null, error: number | null): string {
  if (value === null) return "–"
  if (value > 0.995) return value < 1 ? ">99%" : "100%"
  if (value < 0.005) return value > 0 ? "<1%" : "0%"
  const share = String(Math.round(value * 100))
  return error === null || error < 0.0005 ? `${share}%` : `${share}% ±${Math.max(1, Math.round(error * 100))}`
}

const SCALES: Readonly<Record<Locale, readonly (readonly [size: number, word: string])[]>> = {
  en: [
    [1e9, "B"],
    [1e6, "M"],
    [1e4, "k"],
  ],
  zh: [
    [1e8, "亿"],
    [1e4, "万"],
  ],
}

function amount(value: number, locale: Locale, figures: number): string {
  const size = Math.abs(value)
  const scale = SCALES[locale].find(([least]) => size >= least * 0.9995)
  if (!scale) return digits(value, figures)
  const unit = scale[1] === "k" ? 1e3 : scale[0]
  return `${digits(value / unit, figures)}${scale[1]}`
}

/** So many significant digits, and no zeros behind the point; whole numbers keep all of theirs up to 9,999. */
function digits(value: number, figures: number): string {
  const size = Math.abs(value)
  if (size >= 10 ** figures) return Math.round(value).toLocaleString("en-US")
  return String(Number(value.toPrecision(figures)))
}

function duration(days: number, locale: Locale): string {
  const [value, en, zh] =
    Math.abs(days) >= 1
      ? [days, "d", "天"]
      : Math.abs(days) >= 1 / 24
        ? [days * 24, "h", "小时"]
        : [days * 1440, "min", "分钟"]
  return `${digits(value as number, 3)}${locale === "zh" ? ` ${zh}` : en}`
}

const SIGNS: Readonly<Record<string, string>> = { CNY: "¥", JPY: "¥", USD: "$", EUR: "€", GBP: "£" }

function signOf(currency: string): string {
  return SIGNS[currency] ?? `${currency} `
}
