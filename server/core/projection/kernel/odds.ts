/**
 * The factor on the odds of a line's first ages for every week at once. Weeks do not wait for each other here: where
 * strength changes often, a curve through four of them is so near that one look at each is enough.
 */
import { type Ages, type Root, shiftTo } from "./shift"

/** More changes of strength than these are worth a curve, which costs three. */
const FEW = 6

/** What share is to be left at a strength. */
export interface Stated {
  readonly share: number
  readonly changed: number
  readonly least: number
  readonly most: number
}

/** The weeks in which strength changes, and by these weeks what it is and the odds that are wanted. */
export interface Steps {
  readonly steps: readonly number[]
  readonly strengths: Float64Array
  readonly odds: Float64Array
}

export function fillOdds(line: Steps, stays: Float64Array, ages: Ages, stated: Stated, root: Root): void {
  const { steps, strengths, odds } = line
  const curve = steps.length > FEW ? curveThrough(line, stays, ages, stated, root) : undefined
  for (const t of steps) {
    const strength = strengths[t]!
    if (strength === 0) odds[t] = 1
    else {
      if (curve) guess(root, curve, strength)
      odds[t] = shiftTo(root, stays, ages, wantedAt(stated, strength))
    }
  }
}

/** Newton's form of the cubic through no strength and the thirds of the largest. */
interface Cubic {
  readonly third: number
  readonly slope: number
  readonly bend: number
  readonly twist: number
}

function curveThrough(
  { steps, strengths }: Steps,
  stays: Float64Array,
  ages: Ages,
  stated: Stated,
  root: Root,
): Cubic {
  let top = 0
  for (const t of steps) if (strengths[t]! > top) top = strengths[t]!
  const third = top / 3
  const first = shiftTo(root, stays, ages, wantedAt(stated, third))
  const second = shiftTo(root, stays, ages, wantedAt(stated, 2 * third))
  const last = shiftTo(root, stays, ages, wantedAt(stated, top))
  return {
    third,
    slope: first - 1,
    bend: (second - 2 * first + 1) / 2,
    twist: (last - 3 * second + 3 * first - 1) / 6,
  }
}

function guess(root: Root, { third, slope, bend, twist }: Cubic, strength: number): void {
  const x = strength / third
  const odds = 1 + x * (slope + (x - 1) * (bend + (x - 2) * twist))
  root.odds = odds > 0 ? odds : 1
  root.slope = 0
}

function wantedAt({ share, changed, least, most }: Stated, strength: number): number {
  return Math.min(most, Math.max(least, share + strength * (changed - share)))
}
