/**
 * What is said of a number that the author gave as a range: its middle, and where nine of ten futures lie.
 */
import { formatQuantity, type Quantity } from "../../model/quantity"
import type { Locale } from "../../problem"
import { distributionOf } from "../../projection/sample"
import type { Remark } from "./remark"

/** Nothing for a number that is taken as certain. `interval` is how sure the author is of two numbers. */
export function spreadRemark(quantity: Quantity, interval: number, locale: Locale): Remark | undefined {
  if (quantity.assumption !== undefined || quantity.values.length < 2) return undefined
  const { at, point } = distributionOf(quantity, interval)
  if (point) return undefined
  const written = (...percentiles: readonly number[]) =>
    formatQuantity(
      quantity,
      percentiles.map((one) => sensible(at(one))),
    )
  const [middle, band] = [written(0.5), written(0.05, 0.95)]
  const line =
    locale === "zh"
      ? `中位数 ${middle}；十次里有九次在 ${band} 之间。`
      : `${middle} in the middle; nine times in ten within ${band}.`
  return { label: `${middle} · ${band}`, lines: [line] }
}

/** Three digits tell enough of a belief. */
function sensible(value: number): number {
  return Number(value.toPrecision(3))
}
