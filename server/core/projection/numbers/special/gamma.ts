/** The logarithm of the gamma function, its derivative and its ratios, for positive arguments only. */

const HALF_LN_TWO_PI = 0.9189385332046728

/** Below this the argument is moved up by the recurrence; from here on eight terms reach the last bit. */
const ASYMPTOTIC = 10

/** `ln Γ(x)`: Stirling's series (Abramowitz & Stegun 6.1.41) after the recurrence 6.1.15. */
export function lgamma(x: number): number {
  let product = 1
  let z = x
  for (; z < ASYMPTOTIC; z++) product *= z
  return (z - 0.5) * Math.log(z) - z + HALF_LN_TWO_PI + stirling(z) - Math.log(product)
}

/**
 * `ln(Γ(x+t)/Γ(x))`, the logarithm of a rising factorial: from the difference of two Stirling series, so that nothing
 * cancels where x is large.
 */
export function lnRising(x: number, t: number): number {
  let product = 1
  let z = x
  for (; z < ASYMPTOTIC; z++) product *= z / (z + t)
  const series = (z - 0.5) * Math.log1p(t / z) + t * Math.log(z + t) - t + stirling(z + t) - stirling(z)
  return series + Math.log(product)
}

/** What Stirling's formula lacks of `ln Γ(x)` (Abramowitz & Stegun 6.1.41). */
function stirling(x: number): number {
  const y = 1 / (x * x)
  const tail = 1 / 1188 - y * (691 / 360360 - y * (1 / 156))
  return (1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * (1 / 1680 - y * tail)))) / x
}

/** `ψ(x)`, the derivative of `ln Γ(x)` (Abramowitz & Stegun 6.3.18 after the recurrence 6.3.5). */
export function digamma(x: number): number {
  let sum = 0
  let z = x
  for (; z < ASYMPTOTIC; z++) sum += 1 / z
  const y = 1 / (z * z)
  const tail = 1 / 132 - y * (691 / 32760 - y * (1 / 12))
  return Math.log(z) - 0.5 / z - y * (1 / 12 - y * (1 / 120 - y * (1 / 252 - y * (1 / 240 - y * tail)))) - sum
}

/** `ψ′(x)` (Abramowitz & Stegun 6.4.12 after the recurrence 6.4.6). */
export function trigamma(x: number): number {
  let sum = 0
  let z = x
  for (; z < ASYMPTOTIC; z++) sum += 1 / (z * z)
  const y = 1 / (z * z)
  const tail = 5 / 66 - y * (691 / 2730 - y * (7 / 6))
  return sum + 1 / z + y / 2 + (y / z) * (1 / 6 - y * (1 / 30 - y * (1 / 42 - y * (1 / 30 - y * tail))))
}
