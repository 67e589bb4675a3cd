/**
 * Quantities printed in plain spelling, and the ways in which one spelling becomes another.
 *
 * Absent on purpose: numbers as values (format.ts prints those in the style of a quantity).
 */
import type { QuantityStyle, Spelling } from "./quantity"

/** The text of a quantity as it is spelled. */
export function spell(style: Pick<QuantityStyle, "ends" | "gap">): string {
  return style.ends.map(spellEnd).join(style.gap)
}

export function spellEnd(end: Spelling): string {
  const { sign, currency, number, scale, unit, period, spaced } = end
  const before = currency && !currency.after ? currency.text + (currency.spaced ? " " : "") : ""
  const behind = currency?.after ? (currency.spaced ? " " : "") + currency.text : ""
  const scaled = scale ? (spaced?.scale ? " " : "") + scale : ""
  // An ISO 8601 duration carries its units in its number; a unit right behind a scale would read as one word with it.
  const united = unit && unit !== "iso" ? (spaced?.unit || scale ? " " : "") + unit : ""
  return `${sign}${before}${number}${scaled}${united}${behind}${period ? `/${period}` : ""}`
}

export type Respelling = { readonly [K in keyof Spelling]?: Spelling[K] | undefined }

/** The printed parts of an end with some of them changed; a part that is undefined is taken away. */
export function respell(end: Spelling, parts: Respelling = {}): Spelling {
  const { sign, currency, number, scale, unit, period, spaced }: Respelling = { ...end, ...parts }
  return {
    sign: sign ?? "",
    number: number ?? "0",
    ...(currency && { currency }),
    ...(scale && { scale }),
    ...(unit && { unit }),
    ...(period && { period }),
    ...(spaced && { spaced }),
  }
}
