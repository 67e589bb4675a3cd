/**
 * One shift of the stay-probabilities of some ages, on the scale of odds, such that the share left at their end becomes
 * what is stated. Absent on purpose: which ages, and what is stated.
 */

/** Ages from one to another, of the last of which only a part lies before the age that is stated. */
export interface Ages {
  readonly from: number
  readonly to: number
  /** The part of the last age's ln r that lies before: 1 for a whole week. */
  readonly part: number
}

/**
 * The factor on the odds last found, the share that it leaves, and how ln S bends around it: the next one is mostly
 * near, and then one look is enough.
 */
export interface Root {
  odds: number
  share: number
  slope: number
  bend: number
}

export function noShift(): Root {
  return { odds: 1, share: 1, slope: 0, bend: 0 }
}

const STEPS = 60
const MOST = Math.exp(60)

/** A step so small that the next one, whose error is its cube, would change no digit. */
const SMALL = 1e-5

/**
 * Moves a root to another share and gives the factor on the odds. Ages at which everybody or nobody stays have no odds
 * and do not move. Halley's method on ln S, which rises with the shift and bends down. It is one function because calls
 * that hand numbers over cost as much as what it computes.
 */
export function shiftTo(root: Root, stays: Float64Array, { from, to, part }: Ages, share: number): number {
  let { odds, slope, bend } = root
  if (slope > 0) odds *= raised(halley(logarithm(share / root.share), slope, bend))
  for (let step = 0; step < STEPS; step++) {
    let product = 1
    let rest = 0
    slope = 0
    bend = 0
    for (let k = from; k <= to; k++) {
      const up = stays[k]! * odds
      const shifted = up / (1 - stays[k]! + up)
      const weight = k === to ? part : 1
      slope += weight * (1 - shifted)
      bend -= weight * shifted * (1 - shifted)
      if (weight < 1) rest += weight * Math.log(shifted)
      else product *= shifted
      if (product < 1e-200) {
        rest += Math.log(product)
        product = 1
      }
    }
    if (!(slope > 0)) break
    const move = halley(logarithm(share / product) - rest, slope, bend)
    odds = Math.max(1 / MOST, Math.min(MOST, odds * raised(move)))
    if (move < SMALL && move > -SMALL) break
  }
  root.odds = odds
  root.share = share
  root.slope = slope
  root.bend = bend
  return odds
}

/** How far the shift is away, ln S being a parabola around the root. */
function halley(away: number, slope: number, bend: number): number {
  const square = slope * slope
  return Math.max(-4, Math.min(4, (2 * away * slope) / Math.max(square, 2 * square + away * bend)))
}

/** The natural logarithm; close to 1, where most are asked for, by the series of the area tangent. */
function logarithm(x: number): number {
  const y = (x - 1) / (x + 1)
  if (!(y < 0.01 && y > -0.01)) return Math.log(x)
  const z = y * y
  return 2 * y * (1 + z * (1 / 3 + z * (1 / 5 + z * (1 / 7 + z * (1 / 9)))))
}

/** e to a power; close to 0, where most are asked for, by its series. */
function raised(x: number): number {
  if (!(x < 0.01 && x > -0.01)) return Math.exp(x)
  return 1 + x * (1 + x * (1 / 2 + x * (1 / 6 + x * (1 / 24 + x * (1 / 120 + x * (1 / 720))))))
}
