/** Bands of draws: means and percentiles, without the draws that have no figure. */
import { mean, present, quantiles, roundTo12 } from "../numbers/statistics"
import type { Band } from "./projection"

/** A figure as it leaves the core; `null` where there is none. */
export function figure(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : roundTo12(value)
}

/** A difference of figures of some size: digits that the size does not have are noise of the last bits. */
export function difference(value: number, size: number): number {
  if (!(size > 0) || !Number.isFinite(size)) return value
  const step = 10 ** (Math.ceil(Math.log10(size)) - 12)
  return step > 0 ? Math.round(value / step) * step : value
}

const LEVELS = [0.1, 0.5, 0.9]

export function bandOf(draws: Float64Array): Band {
  const known = present(draws.slice())
  const middle = mean(known)
  const [p10, p50, p90] = quantiles(known, LEVELS)
  return { mean: figure(middle), p10: figure(p10), p50: figure(p50), p90: figure(p90) }
}
