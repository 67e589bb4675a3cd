/**
 * The ends of uncertain numbers, so that rules compare what is certain, and numbers and names as messages print them.
 */
import type { Quantity } from "../../model/quantity"
import type { Words } from "../../problem"

/** What a quantity comes to at least, by its author's belief. */
export function least(quantity: Quantity | undefined): number | undefined {
  return quantity && quantity.values.length > 0 ? Math.min(...quantity.values) : undefined
}

/** What it comes to at most. */
export function most(quantity: Quantity | undefined): number | undefined {
  return quantity && quantity.values.length > 0 ? Math.max(...quantity.values) : undefined
}

/** A share as a percentage, rounded. */
export function percent(share: number): Words {
  const digits = String(Number((share * 100).toPrecision(3)))
  return { en: `${digits} %`, zh: `${digits}%` }
}

/** How long some days are, in weeks where they are whole ones. */
export function lasting(days: number): Words {
  const whole = days % 7 === 0
  const count = whole ? days / 7 : Number(days.toPrecision(3))
  const unit = `${whole ? "week" : "day"}${count === 1 ? "" : "s"}`
  return { en: `${count} ${unit}`, zh: `${count} ${whole ? "周" : "天"}` }
}

/** A count with separators between its thousands. */
export function counted(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(?:\d{3})+$)/g, ",")
}

/** Names, the last one joined by "and". */
export function named(names: readonly string[]): Words {
  const last = names.at(-1) ?? ""
  const before = names.slice(0, -1)
  if (before.length === 0) return { en: `"${last}"`, zh: `“${last}”` }
  return {
    en: `${before.map((name) => `"${name}"`).join(", ")} and "${last}"`,
    zh: `${before.map((name) => `“${name}”`).join("、")}和“${last}”`,
  }
}
