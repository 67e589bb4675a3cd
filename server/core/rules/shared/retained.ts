/** The points of a segment's retention: how many of those who began are still active at which age. */
import type { Quantity } from "../../model/quantity"
import type { Segment } from "./touched"

export interface Point {
  /** As written: `d30`, `w4`. */
  readonly key: string
  /** In days. */
  readonly age: number
  readonly rate: Quantity
}

/** The points that can be read, the youngest first. */
export function pointsOf({ value, quantity }: Segment): readonly Point[] {
  const points = Object.keys(value.funnel?.retain ?? {}).flatMap((key) => {
    const [age, rate] = [daysOf(key), quantity("funnel", "retain", key)]
    return age !== undefined && rate && rate.values.length > 0 ? [{ key, age, rate }] : []
  })
  return points.sort((a, b) => a.age - b.age)
}

function daysOf(key: string): number | undefined {
  const [, unit, count] = /^([dw])([1-9][0-9]{0,3})$/.exec(key) ?? []
  return count === undefined ? undefined : Number(count) * (unit === "w" ? 7 : 1)
}

/** The middle of what is believed. */
export function middleOf({ values }: Quantity): number {
  const [low = 0, likely = low, high] = values
  return high === undefined ? (low + likely) / 2 : likely
}
