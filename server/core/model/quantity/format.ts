/**
 * Quantities printed: as they were written, or other values in the same style.
 *
 * Absent on purpose: rounding. Whoever has too many digits rounds before.
 */

import { moneyOf } from "./currencies"
import { digitsOf, group } from "./decimal"
import type { QuantityKind } from "./expectation"
import { isoOfDays } from "./iso"
import type { Quantity, QuantityStyle, Spelling } from "./quantity"
import { respell, spell } from "./spelling"
import type { Unit } from "./units"
import { digitsFor } from "./worth"

/** Prints canonical values in the style of a quantity; its own values keep the digits of its author. */
export function formatQuantity(quantity: Quantity, values: readonly number[] = quantity.values): string {
  if (values.length === 0)
    return quantity.assumption === undefined ? quantity.text : `$${quantity.assumption}`
  const own = values.length === quantity.style.ends.length
  const style = own ? quantity.style : stretched(quantity, values.length)
  const ends = style.ends.map((end, i) => {
    const value = values[i] ?? 0
    const kept = (own && value === quantity.values[i]) || !Number.isFinite(value)
    return kept ? end : rewritten(quantity, style, end, value)
  })
  return spell({ ends, gap: style.gap })
}

function rewritten(
  quantity: Quantity,
  { ends, shared }: QuantityStyle,
  end: Spelling,
  value: number,
): Spelling {
  const signed = quantity.kind === "change" && ends.some((one) => one.sign !== "")
  const sign = value < 0 ? "-" : signed ? "+" : ""
  if (end.unit === "iso") return respell(end, { sign, number: isoOfDays(digitsOf(value)) })
  const digits = digitsFor(Math.abs(value), end, shared, quantity.kind)
  const separator = /[,_]/.exec(end.number)?.[0]
  return respell(end, { sign, number: separator ? group(digits, separator) : digits })
}

/** The style for another count of numbers: each with its unit, money at the first and the period at the last. */
function stretched(quantity: Quantity, count: number): QuantityStyle {
  const { ends, gap, shared } = quantity.style.ends.length > 0 ? quantity.style : usual(quantity)
  const last = ends.at(-1) ?? { sign: "", number: "0" }
  const money = shared.currency
  const stretchedEnds = Array.from({ length: count }, (_, i) =>
    respell(ends[i] ?? last, {
      ...(shared.unit && { unit: shared.unit }),
      currency: money && (money.after ? i === count - 1 : i === 0) ? money : undefined,
      period: i === count - 1 ? shared.period : undefined,
    }),
  )
  return { ends: stretchedEnds, gap, shared }
}

const usualUnits: { readonly [kind in QuantityKind]?: Unit } = {
  rate: "%",
  change: "%",
  duration: "d",
  work: "h",
}

/** The plainest style of a kind, for what was written as an assumption. */
function usual({ kind, of, currency }: Quantity): QuantityStyle {
  const money = kind === "money" || of === "money" ? moneyOf(currency ?? "CNY", currency) : undefined
  const unit = usualUnits[kind]
  const signed = { sign: kind === "change" ? "+" : "", number: "0" } as const
  return {
    ends: [signed],
    gap: "..",
    shared: {
      ...(money && { currency: money }),
      ...(unit && { unit }),
      ...(kind === "flow" && { period: "w" }),
    },
  }
}
