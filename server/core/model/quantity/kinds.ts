/**
 * The kinds of quantity in the words of messages.
 *
 * Absent on purpose: the words of the fields that hold them, which the schema knows.
 */
import { same, type Words } from "../../problem"
import type { Expectation, QuantityKind } from "./expectation"
import type { Shape } from "./quantity"
import { quote } from "./quote"
import { suggestQuantities } from "./typical"
import { isTime } from "./units"

const names: { readonly [kind in QuantityKind]: Words } = {
  rate: { en: "a rate", zh: "比率" },
  change: { en: "a change", zh: "变化量" },
  count: { en: "a count", zh: "数量" },
  money: { en: "an amount of money", zh: "金额" },
  duration: { en: "a duration", zh: "时长" },
  work: { en: "an amount of work", zh: "工时" },
  flow: { en: "a number per period", zh: "按周期计的数量" },
  score: { en: "a score", zh: "分数" },
  ratio: { en: "a plain number", zh: "不带单位的数" },
  span: { en: "a plain span of numbers", zh: "数字区间" },
}

const moneyFlow: Words = { en: "an amount of money per period", zh: "按周期计的金额" }

/** The name of a kind, with its article. */
export function nameOf(kind: QuantityKind, { of }: Pick<Expectation, "of"> = {}): Words {
  return kind === "flow" && of === "money" ? moneyFlow : names[kind]
}

/** What a place asks for: "a rate", "an amount of money or a rate". */
export function nameOfPlace(expected: Expectation): Words {
  const all = expected.kinds.map((kind) => nameOf(kind, expected))
  if (all.length === 0) return { en: "a quantity", zh: "数量" }
  return { en: all.map((name) => name.en).join(" or "), zh: all.map((name) => name.zh).join("或") }
}

/** A name that begins a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** One or two values that fit a place. */
export function examplesOf(expected: Expectation, most = 2): Words {
  const [first = "8%", second] = suggestQuantities(expected)
  if (second === undefined || most < 2) return same(quote(first))
  return { en: `${quote(first)} or ${quote(second)}`, zh: `${quote(first)} 或 ${quote(second)}` }
}

/** A range that fits a place. */
export function rangeOf(expected: Expectation): string {
  return quote(suggestQuantities(expected).find((value) => value.includes("..")) ?? "30..40")
}

/** What a quantity is by its shape, whatever its place asks for. */
export function natureOf({ currency, unit, period }: Shape): Words {
  if (currency) return period ? moneyFlow : names.money
  if (unit === "%") return { en: "a percentage", zh: "百分比" }
  if (unit === "pp") return { en: "a number of percentage points", zh: "百分点" }
  if (unit === "x") return { en: "a multiple", zh: "倍数" }
  if (isTime(unit) || unit === "iso")
    return period ? { en: "time per period", zh: "按周期计的时长" } : names.duration
  return period ? names.flow : { en: "a plain number", zh: "不带单位的数" }
}
