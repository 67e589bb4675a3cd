/** The beta function and the beta distribution, for positive parameters: what PERT estimates are made of. */
import { lgamma, lnRising } from "./gamma"
import { expit } from "./odds"

/** `ln B(a, b)`; the larger parameter enters only by a ratio of gammas, in which nothing cancels. */
export function lnBeta(a: number, b: number): number {
  const small = Math.min(a, b)
  return lgamma(small) - lnRising(Math.max(a, b), small)
}

/** `I_x(a, b)`, the probability that a beta variable is below x. */
export function regularisedBeta(x: number, a: number, b: number): number {
  return below(x, 1 - x, a, b, lnBeta(a, b))
}

/** The same with `y = 1−x` and `ln B(a, b)` given; the fraction converges on the near side of the mean. */
function below(x: number, y: number, a: number, b: number, lnB: number): number {
  if (x <= 0) return 0
  if (y <= 0) return 1
  const front = Math.exp(a * Math.log(x) + b * Math.log(y) - lnB)
  return x * (a + b + 2) < a + 1 ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(y, b, a)) / b
}

/**
 * The continued fraction of Abramowitz & Stegun 26.5.8 by the modified method of Lentz (Thompson & Barnett 1986,
 * Journal of Computational Physics 64, 490–509).
 */
function fraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / apart(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m <= 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / apart(1 + even * d)
    c = apart(1 + even / c)
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / apart(1 + odd * d)
    c = apart(1 + odd / c)
    value *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return value
}

/** Keeps a denominator away from zero, as the modified method asks. */
function apart(x: number): number {
  return Math.abs(x) < 1e-300 ? 1e-300 : x
}

/** The x below which a beta variable falls with probability u. */
export function betaQuantile(u: number, a: number, b: number): number {
  return expit(betaQuantileLogit(u, a, b))
}

/**
 * The logit of that x: by Newton's method on the logit, where the ends are far away, inside a bracket that is halved
 * whenever a step would leave it. `near` is where to begin.
 */
export function betaQuantileLogit(u: number, a: number, b: number, near = Math.log(a / b)): number {
  if (!(u > 0)) return Number.NEGATIVE_INFINITY
  if (u >= 1) return Number.POSITIVE_INFINITY
  const lnB = lnBeta(a, b)
  let low = -745
  let high = 745
  let y = near
  for (let step = 0; step < 200; step++) {
    const x = expit(y)
    const rest = expit(-y)
    const miss = below(x, rest, a, b, lnB) - u
    if (miss === 0) return y
    if (miss > 0) high = y
    else low = y
    const slope = Math.exp(a * Math.log(x) + b * Math.log(rest) - lnB)
    const newton = y - miss / slope
    const next = newton > low && newton < high ? newton : (low + high) / 2
    const moved = Math.abs(next - y)
    y = next
    if (moved <= 1e-15 * Math.max(1, Math.abs(y))) break
  }
  return y
}
