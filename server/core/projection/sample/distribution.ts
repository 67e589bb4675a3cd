/**
 * The distribution that a quantity stands for, as a percentile function in canonical measure.
 *
 * Absent on purpose: `$assumption` (the caller looks it up first) and complaints about odd numbers: whatever is given,
 * the percentiles are finite, rising and within what the kind allows.
 */
import type { Quantity } from "../../model/quantity"
import { normalQuantile } from "../numbers/special"
import { pert } from "./pert"
import { plain, scaleOf } from "./scale"

export interface Distribution {
  /** The canonical value at a percentile between 0 and 1. */
  readonly at: (percentile: number) => number
  readonly median: number
  readonly p10: number
  readonly p90: number
  /** Whether it is one number, taken as certain. */
  readonly point: boolean
}

type Uncertain = Pick<Quantity, "kind" | "values" | "measure">

/**
 * Two numbers are the middle `interval` (0.8: P10 and P90), logit-normal for rates, log-normal for amounts, normal for
 * changes and scores; three are a PERT. One is certain, and so is a span; none is a certain 0.
 */
export function distributionOf(quantity: Uncertain, interval: number): Distribution {
  const values = sound(quantity)
  const low = values[0] ?? 0
  const high = values.at(-1) ?? 0
  if (low === high) return certain(low)
  if (quantity.kind === "span") return certain(low / 2 + high / 2)
  return told(values.length > 2 ? pert(low, values[1]!, high) : normal(quantity, low, high, interval))
}

/** The numbers in rising order, without what is none, rates within 0 and 1. */
function sound({ kind, values }: Uncertain): readonly number[] {
  const finite = values.filter((value) => Number.isFinite(value))
  const within = kind === "rate" ? finite.map((value) => Math.min(1, Math.max(0, value))) : finite
  return [...within].sort((a, b) => a - b)
}

function certain(value: number): Distribution {
  return { at: () => value, median: value, p10: value, p90: value, point: true }
}

function told(at: (percentile: number) => number): Distribution {
  return { at, median: at(0.5), p10: at(0.1), p90: at(0.9), point: false }
}

/**
 * A normal distribution on the scale of the kind. An end that the scale does not reach (0 or 100 %, which a check
 * reports) makes it a plain normal one, cut off at what the kind allows.
 */
function normal(
  quantity: Uncertain,
  low: number,
  high: number,
  interval: number,
): (percentile: number) => number {
  const own = scaleOf(quantity)
  const reached = Number.isFinite(own.to(low)) && Number.isFinite(own.to(high))
  const { to, from } = reached ? own : plain
  const [least, most] = limits(quantity.kind, low)
  const centre = to(low) / 2 + to(high) / 2
  const spread = (to(high) / 2 - to(low) / 2) / normalQuantile((1 + sensible(interval)) / 2)
  return (percentile) => Math.min(most, Math.max(least, from(centre + spread * normalQuantile(percentile))))
}

function limits(kind: Quantity["kind"], low: number): readonly [least: number, most: number] {
  if (kind === "rate") return [0, 1]
  const signed = kind === "change" || kind === "score" || low < 0
  return [signed ? -Number.MAX_VALUE : 0, Number.MAX_VALUE]
}

/** Of no width or of all, an interval says nothing. */
function sensible(interval: number): number {
  return interval >= 0.001 && interval < 1 ? interval : 0.8
}
