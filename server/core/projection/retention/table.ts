/** Stay-probabilities by age for any percentile of an uncertain curve, tabulated once and interpolated. */
import { normalCdf, normalQuantile } from "../numbers/special"
import { NOBODY } from "./sbg"

/** How a segment's users stay, by whole ages from 0 to `ages`. Both functions fill `ages + 1` places. */
export interface RetentionTable {
  readonly ages: number
  /** Whether every percentile gives the same curve. */
  readonly certain: boolean
  /** `S(k)`, the share still active at age k: 1 at age 0, never rising, never quite 0. */
  survival(percentile: number, into: Float64Array): void
  /** `r_k = S(k)/S(k−1)`, the chance to stay from age k−1 to age k; 1 at age 0, where nobody has had to stay. */
  stays(percentile: number, into: Float64Array): void
}

/** Fills the stay-probabilities of ages 1 and up for one percentile. */
export type Row = (percentile: number, into: Float64Array) => void

/** Rows lie a tenth of the way from P50 to P90 apart in normal scores, so that those three are rows themselves. */
const STEP = normalQuantile(0.9) / 10
const SIDE = 40
const ROWS = 2 * SIDE + 1

/** A table of a curve that no percentile changes. */
export function certainTable(ages: number, fill: Row): RetentionTable {
  const row = new Float64Array(ages + 1).fill(1)
  fill(0.5, row)
  return told(ages, true, (_, into) => {
    into.set(row.subarray(0, into.length))
  })
}

/**
 * A table of rows, each filled after its neighbour on the side of the median, when the first of them is asked for: whoever
 * only looks at a plan, or has its curves already, does not wait for them.
 */
export function uncertainTable(ages: number, fill: (side: 1 | -1) => Row): RetentionTable {
  const width = ages + 1
  let rows: Float64Array | undefined
  return told(ages, false, (percentile, into) => {
    rows ??= filledRows(width, fill)
    interpolate(rows, width, percentile, into)
  })
}

function filledRows(width: number, fill: (side: 1 | -1) => Row): Float64Array {
  const rows = new Float64Array(ROWS * width).fill(1)
  for (const side of [1, -1] as const) {
    const fillNext = fill(side)
    for (let away = 0; away <= SIDE; away++) {
      const row = SIDE + side * away
      fillNext(normalCdf(side * away * STEP), rows.subarray(row * width, (row + 1) * width))
    }
  }
  return rows
}

function told(ages: number, certain: boolean, stays: Row): RetentionTable {
  return {
    ages,
    certain,
    stays,
    survival(percentile, into) {
      stays(percentile, into)
      stayed(into, into)
    },
  }
}

/** Survival from stay-probabilities; they may be the same array. */
export function stayed(stays: Float64Array, into: Float64Array): void {
  let share = 1
  into[0] = 1
  for (let k = 1; k < into.length; k++) {
    share *= stays[k]!
    if (share < NOBODY) share = NOBODY
    into[k] = share
  }
}

/** Lagrange's cubic through the four rows around a percentile. */
function interpolate(rows: Float64Array, width: number, percentile: number, into: Float64Array): void {
  const place = Math.max(0, Math.min(ROWS - 1, normalQuantile(percentile) / STEP + SIDE)) || 0
  const first = Math.max(0, Math.min(ROWS - 4, Math.floor(place) - 1))
  const [a, b, c, d] = [place - first, place - first - 1, place - first - 2, place - first - 3]
  const [w0, w1, w2, w3] = [(-b * c * d) / 6, (a * c * d) / 2, (-a * b * d) / 2, (a * b * c) / 6]
  const at0 = first * width
  const [at1, at2, at3] = [at0 + width, at0 + 2 * width, at0 + 3 * width]
  const count = Math.min(width, into.length)
  for (let k = 0; k < count; k++) {
    const stay = w0 * rows[at0 + k]! + w1 * rows[at1 + k]! + w2 * rows[at2 + k]! + w3 * rows[at3 + k]!
    // What is no number, as between rates too small to divide by, is nobody.
    into[k] = stay >= 0 ? (stay > 1 ? 1 : stay) : 0
  }
}
