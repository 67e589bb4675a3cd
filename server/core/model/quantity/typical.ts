/**
 * Typical values of each kind of quantity: what completion offers and what messages show as an example.
 *
 * Absent on purpose: effect sizes. These show how to write, not what to expect, so the author must change them.
 */
import { moneyOf } from "./currencies"
import type { Expectation, QuantityKind } from "./expectation"

/** Values to offer at a place, as text, the usual kind first. They hold no comma, which `{ }` would split. */
export function suggestQuantities(expected: Expectation): readonly string[] {
  if (expected.kinds.length === 0) return ["8%..12%", "+5%..+12%", "3万..5万", ...money(expected).slice(1, 2)]
  return [...new Set(expected.kinds.flatMap((kind) => typical[kind](expected)))]
}

const typical: { readonly [kind in QuantityKind]: (expected: Expectation) => readonly string[] } = {
  rate: ({ bare }) => (bare ? ["5%", "80%", "0.05", "5%..10%"] : ["10%", "8%..12%", "5%..8%..15%"]),
  change: (expected) => {
    if (expected.unsigned)
      return expected.of === "count" || expected.of === "money" ? ["5%", "3%..5%"] : ["2pp", "5%", "2pp..3pp"]
    if (expected.of === "count") return ["+5%..+12%", "+8%", "+500"]
    if (expected.of === "money") return ["+5%..+12%", "+8%", `+${amount(expected, "5")}`]
    return ["+5%..+12%", "+2pp..+5pp", "+8%"]
  },
  count: () => ["1200", "3万", "3万..5万"],
  money,
  duration: () => ["7d", "2w", "1mo", "10d..14d"],
  work: ({ per }) => (per ? ["2d/w", "4h/w", "2d..3d/w"] : ["2d", "4h", "2d..3d"]),
  flow: (expected) => {
    const ofMoney = [`${amount(expected, "45..60")}/w`, `${amount(expected, "3k")}/mo`]
    return expected.of === "money" ? ofMoney : ["2/w", "1/d", "90k..120k/w"]
  },
  score: () => ["40", "35..45"],
  ratio: () => ["3", "2.5..3.5"],
  span: () => ["18..30"],
}

function money(expected: Expectation): readonly string[] {
  return [amount(expected, "20k"), amount(expected, "45..60"), amount(expected, "3万..5万")]
}

function amount({ currency = "CNY" }: Expectation, digits: string): string {
  const { text, spaced } = moneyOf(currency, currency)
  return text + (spaced ? " " : "") + digits
}
