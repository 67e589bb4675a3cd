/**
 * Changes of retention that cannot come true beside those at earlier ages: more users than these leave, or fewer than
 * any shift keeps. Absent on purpose: changes beyond what any rate can be (world.ts).
 */
import { hasOdds, isRegular, type StayLine } from "./line"
import { noShift, shiftTo } from "./shift"
import type { World } from "./world"

/** Counts them, at full strength. */
export function noteCuts({ pieces }: StayLine, stays: Float64Array, { caps }: World): void {
  let left = 1
  for (const piece of pieces) {
    if (!isRegular(piece) || !(left > 0)) return
    const { from, to, changed, whole, stated } = piece
    const wanted = changed / left
    const kept = Math.min(1 - (1 - whole) / 100, Math.max(whole / 100, wanted))
    if (piece !== pieces[0] && Math.abs(kept - wanted) > 1e-9) caps[stated.change.number]! += 1
    const by = shiftTo(noShift(), stays, piece, kept)
    for (let k = from; k <= to; k++) {
      const stay = stays[k]!
      left *= hasOdds(stay) ? (stay * by) / (1 - stay + stay * by) : stay
    }
  }
}
