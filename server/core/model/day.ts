/**
 * Days as numbers: ISO dates and back. Absent on purpose: time zones, times of day and today.
 */

/** The day of an ISO date, counted from 1970-01-01; undefined where there is no such day (Hinnant's days_from_civil). */
export function dayOf(iso: string): number | undefined {
  const [, y, m, d] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? []
  if (y === undefined) return undefined
  const [year, month, date] = [Number(y), Number(m), Number(d)]
  const shifted = month > 2 ? year : year - 1
  const era = Math.floor(shifted / 400)
  const ofEra = shifted - era * 400
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1
  const day = era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468
  return isoOf(day) === iso ? day : undefined
}

/** The ISO date of a day. */
export function isoOf(day: number): string {
  const z = day + 719_468
  const era = Math.floor(z / 146_097)
  const ofEra = z - era * 146_097
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  const shifted = Math.floor((5 * ofYear + 2) / 153)
  const date = ofYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const full = era * 400 + year + (month <= 2 ? 1 : 0)
  return `${padded(full, 4)}-${padded(month, 2)}-${padded(date, 2)}`
}

function padded(number: number, width: number): string {
  return String(number).padStart(width, "0")
}

/** Days from a first one up to, not including, an end. */
export interface Span {
  readonly start: number
  readonly end: number
}
