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

/** The shift last found, and how ln S bends around it: the next one is mostly near, and then one look is enough. */
export interface Root {
  shift: number
  lnShare: number
  slope: number
  bend: number
}

export function noShift(): Root {
  return { shift: 0, lnShare: 0, slope: 0, bend: 0 }
}

const STEPS = 60
const MOST = 60

/** A step so small that the next one, whose error is its cube, would change no digit. */
const SMALL = 1e-5

/**
 * Moves a root to another share and gives the factor on the odds. Ages at which everybody or nobody stays have no odds
 * and do not move. Halley's method on ln S, which rises with the shift and bends down.
 */
export function shiftTo(root: Root, stays: Float64Array, ages: Ages, share: number): number {
  const wanted = Math.log(share)
  if (root.slope > 0) root.shift += halley(wanted - root.lnShare, root)
  for (let step = 0; step < STEPS; step++) {
    look(root, stays, ages)
    if (!(root.slope > 0)) break
    const move = halley(wanted - root.lnShare, root)
    root.shift = Math.max(-MOST, Math.min(MOST, root.shift + move))
    root.lnShare = wanted
    if (Math.abs(move) < SMALL) break
  }
  return Math.exp(root.shift)
}

function halley(away: number, { slope, bend }: Root): number {
  const curved = Math.max(0.5, 1 + (away * bend) / (2 * slope * slope))
  return Math.max(-4, Math.min(4, away / (slope * curved)))
}

/** Finds ln S and its first two derivatives at a root's shift. */
function look(root: Root, stays: Float64Array, { from, to, part }: Ages): void {
  const odds = Math.exp(root.shift)
  let product = 1
  let sum = 0
  let slope = 0
  let bend = 0
  for (let k = from; k <= to; k++) {
    const stay = stays[k]!
    const shifted = (stay * odds) / (1 - stay + stay * odds)
    const weight = k === to ? part : 1
    slope += weight * (1 - shifted)
    bend -= weight * shifted * (1 - shifted)
    if (weight < 1) sum += weight * Math.log(shifted)
    else product *= shifted
    if (product < 1e-200) {
      sum += Math.log(product)
      product = 1
    }
  }
  root.lnShare = sum + Math.log(product)
  root.slope = slope
  root.bend = bend
}
