/**
 * ISO 8601 durations: `P14D`, `PT2H`, `P1Y6M`.
 *
 * Absent on purpose: intervals between dates and repetitions, which the format does not have.
 */
import { daysOf, type Time } from "./units"

const part = (letter: string) => `(?:(\\d{1,15}(?:\\.\\d{1,15})?)${letter})?`

const pattern = ["P", ...["Y", "M", "W", "D"].map(part), "(?:T", ...["H", "M", "S"].map(part), ")?"].join("")

const units: readonly Time[] = ["y", "mo", "w", "d", "h", "min", "s"]

/** How long the duration at an offset is written; 0 where none stands. */
export function isoAt(text: string, at: number): number {
  if (text.charAt(at) !== "P") return 0
  const written = new RegExp(`^${pattern}(?![A-Za-z\\d])`).exec(text.slice(at, at + 150))?.[0] ?? ""
  return /\d/.test(written) && !written.endsWith("T") ? written.length : 0
}

/** How many days a duration lasts. */
export function daysOfIso(written: string): number {
  const parts = partsOf(written)
  return parts.reduce((days, { digits, unit }) => days + Number(digits) * daysOf[unit], 0)
}

/** A duration in days. */
export function isoOfDays(digits: string): string {
  return `P${digits}D`
}

/** The same as number and unit, where the duration has but one. */
export function plainOfIso(written: string): string | undefined {
  const [only, ...others] = partsOf(written)
  return only && others.length === 0 ? `${only.digits}${only.unit}` : undefined
}

function partsOf(written: string): readonly { digits: string; unit: Time }[] {
  const found = new RegExp(`^${pattern}$`).exec(written)?.slice(1) ?? []
  return units.flatMap((unit, i) => {
    const digits = found[i]
    return digits === undefined ? [] : [{ digits, unit }]
  })
}
