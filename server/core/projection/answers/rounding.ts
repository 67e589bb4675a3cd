/**
 * Values of a number in its author's writing, rounded to three digits in the direction of a move, so that what is
 * written goes at least as far as what was sought.
 */

import { formatQuantity, type Quantity } from "../../model/quantity"
import { digitsOf, group, numberOf, shift } from "../../model/quantity/decimal"
import type { Spelling } from "../../model/quantity/quantity"
import { respell, spell } from "../../model/quantity/spelling"
import { powerOf } from "../../model/quantity/units"

export interface Rounding {
  /** Where the move goes. */
  readonly way: 1 | -1
  /** Significant digits. */
  readonly digits: number
  /** Steps of the last digit to go further, or, below 0, less far. */
  readonly steps: number
}

/** The text of values in a quantity's style; `style` is a quantity whose ends are spelled with exactly these values. */
export function roundedText(style: Quantity, rounding: Rounding): string {
  const { ends, gap } = style.style
  if (ends.some(({ unit }) => unit === "iso")) return roundedDays(style, rounding)
  const sizes = ends.map(sizeOf)
  const largest = Math.max(...sizes.map(Math.abs))
  const rounded = ends.map((end, i) => {
    const size = sizes[i]!
    // The ends of a range are told alike, unless the lower one would have no digits left.
    const like = Math.abs(size) * 10 > largest ? largest : Math.abs(size)
    return rewritten(end, stepsOf(size, exponentOf(like, style, rounding.digits), rounding), style)
  })
  return spell({ ends: rounded, gap })
}

/** The number of an end as written, with its scale: per cent are per cent. */
function sizeOf({ sign, number, scale }: Spelling): number {
  return (sign === "-" ? -1 : 1) * numberOf(number, powerOf(scale))
}

/** The power of ten of the last digit. What is left to 100 % tells as much as the rate itself; people are whole. */
function exponentOf(size: number, { kind, style }: Quantity, digits: number): number {
  const whole = style.shared.unit === "%" ? 100 : 1
  const told = kind === "rate" && size < whole ? Math.min(size, whole - size) : size
  if (!(told > 0)) return kind === "count" ? 0 : -2
  const exponent = Math.floor(Math.log10(told) + 1e-12) - digits + 1
  return kind === "count" ? Math.max(0, exponent) : exponent
}

interface Steps {
  readonly count: number
  readonly exponent: number
}

function stepsOf(size: number, exponent: number, { way, steps }: Rounding): Steps {
  const exact = exponent < 0 ? size * 10 ** -exponent : size / 10 ** exponent
  const slack = 1e-9 * Math.max(1, Math.abs(exact))
  const count = way > 0 ? Math.ceil(exact - slack) : Math.floor(exact + slack)
  return { count: count + way * steps, exponent }
}

function rewritten(end: Spelling, { count, exponent }: Steps, { kind, style }: Quantity): Spelling {
  const digits = shift(digitsOf(count), exponent - powerOf(end.scale))
  const separator = /[,_]/.exec(end.number)?.[0]
  const signed = kind === "change" && style.ends.some(({ sign }) => sign !== "")
  return respell(end, {
    sign: count < 0 ? "-" : signed ? "+" : "",
    number: separator ? group(digits, separator) : digits,
  })
}

/** ISO 8601 durations are told in whole days. */
function roundedDays(quantity: Quantity, { way, steps }: Rounding): string {
  const days = quantity.values.map((value) => (way > 0 ? Math.ceil(value) : Math.floor(value)) + way * steps)
  return formatQuantity(quantity, days)
}
