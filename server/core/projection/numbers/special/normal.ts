/** The standard normal distribution: density, probability and its inverse. */

const ROOT_TWO_PI = 2.5066282746310007

export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / ROOT_TWO_PI
}

/** `Φ(z)`: a series of equal signs in the middle, a continued fraction in the tails, so that small tails keep their digits. */
export function normalCdf(z: number): number {
  if (z < -MIDDLE) return upperTail(-z)
  if (z > MIDDLE) return 1 - upperTail(z)
  return 0.5 + normalDensity(z) * oddSeries(z)
}

const MIDDLE = 2.5

/** `z + z³/3 + z⁵/(3·5) + …` (Abramowitz & Stegun 26.2.11). */
function oddSeries(z: number): number {
  const square = z * z
  let term = z
  let sum = z
  for (let n = 3; Math.abs(term) > 1e-17 * Math.abs(sum); n += 2) {
    term *= square / n
    sum += term
  }
  return sum
}

/** Laplace's continued fraction, from its end (Abramowitz & Stegun 26.2.14); sixty terms settle it from 2.5 on. */
function upperTail(z: number): number {
  if (z > 40) return 0
  let fraction = z
  for (let n = 60; n >= 1; n--) fraction = z + n / fraction
  return normalDensity(z) / fraction
}

/**
 * `Φ⁻¹(p)`: Wichura's PPND16 (1988, algorithm AS 241, Applied Statistics 37, 477–484), right to about 16 digits;
 * infinite at 0 and 1.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) return q * central(0.180625 - q * q)
  if (p <= 0) return Number.NEGATIVE_INFINITY
  if (p >= 1) return Number.POSITIVE_INFINITY
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p))
  const size = r <= 5 ? near(r - 1.6) : far(r - 5)
  return q < 0 ? -size : size
}

function central(r: number): number {
  const over = (2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087
  const under = (5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271
  return (
    (((((over * r + 45921.95393154987) * r + 13731.69376550946) * r + 1971.5909503065513) * r +
      133.14166789178438) *
      r +
      3.3871328727963665) /
    (((((under * r + 21213.794301586597) * r + 5394.196021424751) * r + 687.1870074920579) * r +
      42.31333070160091) *
      r +
      1)
  )
}

function near(r: number): number {
  const over = (0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506
  const under = (1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457
  return (
    (((((over * r + 1.2704582524523684) * r + 3.6478483247632045) * r + 5.769497221460691) * r +
      4.630337846156546) *
      r +
      1.4234371107496835) /
    (((((under * r + 0.14810397642748008) * r + 0.6897673349851) * r + 1.6763848301838038) * r +
      2.053191626637759) *
      r +
      1)
  )
}

function far(r: number): number {
  const over = (2.0103343992922881e-7 * r + 2.7115555687434876e-5) * r + 0.0012426609473880784
  const under = (2.0442631033899397e-15 * r + 1.4215117583164459e-7) * r + 1.8463183175100548e-5
  return (
    (((((over * r + 0.026532189526576124) * r + 0.2965605718285049) * r + 1.7848265399172913) * r +
      5.463784911164114) *
      r +
      6.657904643501103) /
    (((((under * r + 0.0007868691311456133) * r + 0.014875361290850615) * r + 0.1369298809227358) * r +
      0.599832206555888) *
      r +
      1)
  )
}
