/**
 * Scales, units and periods in their one plain spelling, and what each is worth.
 *
 * Absent on purpose: the other spellings that people use for them (vocabulary.ts).
 */
import type { QuantityKind } from "./expectation"

export type Scale = "k" | "K" | "M" | "万" | "亿"

/** Units of time, and how many days each lasts. A month is a twelfth of 365.25 days. */
export const daysOf = {
  s: 1 / 86_400,
  min: 1 / 1440,
  h: 1 / 24,
  d: 1,
  w: 7,
  mo: 365.25 / 12,
  y: 365.25,
} as const

export type Time = keyof typeof daysOf

/**
 * `iso` is an ISO 8601 duration, whose number carries its own units. The rest are read only to be refused with good
 * words: `m` (minutes or months?), `x` (times) and 折 (what is left to pay, in tenths).
 */
export type Unit = "%" | "pp" | Time | "iso" | "m" | "x" | "折"

export type Period = "d" | "w" | "mo" | "y"

/** The power of ten that a scale stands for. */
export function powerOf(scale: Scale | undefined): number {
  switch (scale) {
    case "k":
    case "K":
      return 3
    case "M":
      return 6
    case "万":
      return 4
    case "亿":
      return 8
    default:
      return 0
  }
}

export function isTime(unit: Unit | undefined): unit is Time {
  return unit !== undefined && Object.hasOwn(daysOf, unit)
}

/** How many hours of work a unit of time holds: a day is 8 hours, a week 5 days. */
export function workHoursOf(unit: Time): number {
  const calendar = daysOf[unit]
  if (unit === "d") return 8
  return calendar < 1 ? calendar * 24 : (calendar / 7) * 40
}

/** What a unit of time is worth in the canonical measure of a kind: hours for work, else days. */
export function worthOf(unit: Time, kind: QuantityKind): number {
  return kind === "work" ? workHoursOf(unit) : daysOf[unit]
}

/** How many weeks a period lasts. */
export function weeksOf(period: Period): number {
  return daysOf[period] / 7
}
