/**
 * PERT estimates: a beta distribution of shape 4 from three numbers (Malcolm, Roseboom, Clark & Fazar 1959, Operations
 * Research 7, 646–669; the shape as in Vose 2008), quick enough to be asked for thousands of percentiles.
 */
import {
  betaQuantileLogit,
  expit,
  lnBeta,
  normalCdf,
  normalDensity,
  normalQuantile,
} from "../numbers/special"

const SHAPE = 4

/** The percentile function of a PERT between `low` and `high`, which differ, with its mode at `likely`. */
export function pert(low: number, likely: number, high: number): (percentile: number) => number {
  // Halves, so that the distance of the two largest numbers is still one.
  const mode = (likely / 2 - low / 2) / (high / 2 - low / 2)
  const share = betaPercentiles(1 + SHAPE * mode, 1 + SHAPE * (1 - mode))
  return (percentile) => {
    const x = share(percentile)
    return low * (1 - x) + high * x
  }
}

/** Knots lie an eighth apart over five standard deviations each way; beyond them the quantile is solved for itself. */
const STEP = 0.125
const SIDE = 40

/**
 * The percentile function of a beta distribution. The logit of x is a smooth curve over the normal score of the
 * percentile, and its first two derivatives are known, so that a polynomial of fifth degree between knots agrees with
 * the solved quantile to ten digits. The knots are solved when the first percentile is asked for.
 */
function betaPercentiles(a: number, b: number): (percentile: number) => number {
  let knots: Float64Array | undefined
  return (percentile) => {
    const place = normalQuantile(percentile) / STEP + SIDE
    const left = Math.floor(place)
    if (!(left >= 0 && left < 2 * SIDE)) return expit(betaQuantileLogit(percentile, a, b))
    knots ??= solve(a, b)
    return expit(between(knots, left, place - left))
  }
}

/** For each knot the logit of the quantile and its first two derivatives, each times its power of the step. */
function solve(a: number, b: number): Float64Array {
  const knots = new Float64Array(3 * (2 * SIDE + 1))
  const lnB = lnBeta(a, b)
  for (const direction of [1, -1]) {
    let guess = Math.log(a / b)
    for (let away = 0; away <= SIDE; away++) {
      const z = direction * away * STEP
      const logit = betaQuantileLogit(normalCdf(z), a, b, guess)
      const [x, rest] = [expit(logit), expit(-logit)]
      const slope = normalDensity(z) / Math.exp(a * Math.log(x) + b * Math.log(rest) - lnB)
      const bend = slope * (-z - (a * rest - b * x) * slope)
      knots.set([logit, slope * STEP, bend * STEP * STEP], 3 * (SIDE + direction * away))
      guess = logit + direction * STEP * slope + (STEP * STEP * bend) / 2
    }
  }
  return knots
}

/** Hermite's polynomial of fifth degree between a knot and the next. */
function between(knots: Float64Array, left: number, t: number): number {
  const at = 3 * left
  const value = knots[at]!
  const slope = knots[at + 1]!
  const half = knots[at + 2]! / 2
  // What the parabola from the left misses at the right, in value, slope and half the second derivative.
  const p = knots[at + 3]! - value - slope - half
  const q = knots[at + 4]! - slope - 2 * half
  const r = knots[at + 5]! / 2 - half
  const c3 = 10 * p - 4 * q + r
  const c4 = -15 * p + 7 * q - 2 * r
  const c5 = 6 * p - 3 * q + r
  return value + t * (slope + t * (half + t * (c3 + t * (c4 + t * c5))))
}
