/**
 * What the numbers of a quantity are worth in canonical measure, and back.
 *
 * Absent on purpose: whether they make sense. Callers ask that first.
 */
import { digitsOf, numberOf, shift } from "./decimal"
import type { QuantityKind } from "./expectation"
import { daysOfIso } from "./iso"
import type { Shape, Spelling } from "./quantity"
import { isTime, type Period, powerOf, weeksOf, worthOf } from "./units"

/** The canonical value of one end: in weeks where a period is written. */
export function worth(end: Spelling, shape: Shape, kind: QuantityKind): number {
  const value = asWritten(end, shape, kind)
  return clean(shape.period ? toWeek(value, shape.period, kind) : value)
}

/** The value of one end for the period that is written, if any. */
export function asWritten(end: Spelling, { unit }: Shape, kind: QuantityKind): number {
  const sign = end.sign === "-" ? -1 : 1
  if (end.unit === "iso") return sign * daysOfIso(end.number)
  const share = unit === "%" || unit === "pp" ? -2 : 0
  const value = numberOf(end.number, powerOf(end.scale) + share)
  return clean(sign * value * (isTime(unit) ? worthOf(unit, kind) : 1))
}

/** The digits to write for the size of a canonical value, in the scale of an end; the sign is the caller's. */
export function digitsFor(value: number, end: Spelling, { unit, period }: Shape, kind: QuantityKind): string {
  const written = period ? fromWeek(value, period, kind) : value
  const share = unit === "%" || unit === "pp" ? 2 : 0
  const digits = digitsOf(isTime(unit) ? written / worthOf(unit, kind) : written)
  return shift(digits, share - powerOf(end.scale))
}

/** Rates convert as hazards do, everything else in proportion. */
function toWeek(value: number, period: Period, kind: QuantityKind): number {
  return kind === "rate" ? compound(value, 1 / weeksOf(period)) : value / weeksOf(period)
}

function fromWeek(value: number, period: Period, kind: QuantityKind): number {
  return kind === "rate" ? compound(value, weeksOf(period)) : value * weeksOf(period)
}

/** The chance of what has the chance `p` in one span, over that many spans. */
function compound(p: number, spans: number): number {
  return spans === 1 ? p : -Math.expm1(spans * Math.log1p(-p))
}

/** Zero has no sign here. */
function clean(value: number): number {
  return value === 0 ? 0 : value
}
