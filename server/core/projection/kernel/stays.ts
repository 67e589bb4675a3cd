/**
 * The stay-probabilities in force in a week: a segment's own, shifted by every tactic that speaks of retention.
 *
 * With strength s, `{w4: +3pp}` is the shift at which S(4) becomes the mixture x + s·(x' − x), solved anew where s
 * changes: a cohort that lived all four weeks under it ends at what those it reached and those it did not come to
 * together. `weekly` mixes the stay-probability of each age. Where everybody or nobody stays there are no odds: points
 * mix and are clipped, a relative change does nothing.
 */
import type { Change, RetentionPlan } from "../plan/shape"
import { noteCuts } from "./cut"
import { hasOdds, isRegular, NOBODY, type Piece, type StayLine } from "./line"
import { fillOdds, type Stated } from "./odds"
import { type Ages, shiftTo } from "./shift"
import { changedRate, type World } from "./world"

/** Looks at a draw's curve: what each stated share is, and what it becomes. */
export function beginLine(
  line: StayLine,
  stays: Float64Array,
  retention: RetentionPlan,
  percentile: number,
  factor: number,
  world: World,
): void {
  const { strengths, pieces, steps } = line
  const schedule = world.schedules[line.tactic]!
  for (const t of steps) strengths[t] = factor * schedule[t]!
  line.strength = 0
  clear(line, stays)
  let before = 1
  let age = 0
  for (const piece of pieces) {
    while (age < piece.to - 1) before *= stays[++age]!
    const stated = piece.stated.age
    const known = knownShare(retention, stated, percentile)
    const stay = stays[piece.to]!
    piece.part =
      known !== undefined && hasOdds(stay) && before > 0
        ? Math.min(1, Math.max(1e-9, Math.log(known / before) / Math.log(stay)))
        : stated - (piece.to - 1)
    const kept = piece.part === 1 ? stay : stay ** piece.part
    piece.share = before * kept
    piece.changed = statedShare(piece.share, piece.stated.change, world)
    piece.whole = kept
    for (let k = piece.from; k < piece.to; k++) piece.whole *= stays[k]!
    piece.root.odds = 1
    piece.root.slope = 0
  }
  const [first] = pieces
  const regular = first !== undefined && isRegular(first)
  line.single = regular && pieces.length === 1 && !line.weekly
  if (regular && factor > 0) fillOdds(line, stays, first, statedOf(first), first.root)
  if (line.weekly) beginWeekly(line, line.weekly, stays, world)
  if (world.counting && pieces.length > 1) noteCuts(line, stays, world)
}

function beginWeekly({ added, last }: StayLine, change: Change, stays: Float64Array, world: World): void {
  const { values, caps } = world
  const counted = caps[change.number]!
  const points = change.measure === "relative" ? 0 : values[change.number]!
  for (let k = 1; k <= last; k++) {
    const stay = stays[k]!
    const changed = hasOdds(stay) ? changedRate(stay, change, world) : Math.min(1, Math.max(0, stay + points))
    added[k] = changed - stay
  }
  // Many ages of one draw are one draw.
  caps[change.number] = Math.min(caps[change.number]!, counted + 1)
}

/** The share that the curve itself states within a week; at whole weeks the curve goes through it anyway. */
function knownShare({ points }: RetentionPlan, age: number, percentile: number): number | undefined {
  if (Number.isInteger(age)) return undefined
  let share = 1
  for (const point of points) {
    share = Math.min(share, point.at(percentile))
    if (point.age === age) return share
  }
  return undefined
}

function statedShare(share: number, change: Change, world: World): number {
  if (share > NOBODY && share < 1) return changedRate(share, change, world)
  if (change.measure === "relative") return share
  return Math.min(1, Math.max(0, share + world.values[change.number]!))
}

function clear({ row, last }: StayLine, stays: Float64Array): void {
  for (let k = 1; k <= last; k++) row[k] = hasOdds(stays[k]!) ? 1 : 0
}

/** Brings a line to its strength in week t. */
export function setStrength(line: StayLine, stays: Float64Array, t: number): void {
  line.strength = line.strengths[t - 1]!
  if (line.weekly || line.strength === 0) clear(line, stays)
  let before = 1
  for (const piece of line.pieces) {
    setPiece(line, piece, stays, before, t)
    if (piece.to < line.last) before = leftAfter(line, piece, stays, before)
  }
  if (line.weekly) mixWeekly(line, stays)
}

/** What is left after a piece, kept within its own hundredths. */
function statedOf({ share, changed, whole }: Piece): Stated {
  return { share, changed, least: whole / 100, most: 1 - (1 - whole) / 100 }
}

/** Fills the ages of a piece. */
function setPiece(
  { row, strength, pieces, odds }: StayLine,
  piece: Piece,
  stays: Float64Array,
  before: number,
  t: number,
): void {
  if (strength === 0) return
  const { from, to, share, changed, whole } = piece
  const mixed = share + strength * (changed - share)
  if (isRegular(piece) && before > 0) {
    const wanted = Math.min(1 - (1 - whole) / 100, Math.max(whole / 100, mixed / before))
    const by = piece === pieces[0] ? odds[t - 1]! : shiftTo(piece.root, stays, piece, wanted)
    for (let k = from; k <= to; k++) if (hasOdds(stays[k]!)) row[k] = by
  } else spread(row, stays, piece, mixed, before)
}

/** The share that is left after a piece. */
function leftAfter({ row }: StayLine, { from, to }: Piece, stays: Float64Array, before: number): number {
  let left = before
  for (let k = from; k <= to; k++) left *= shifted(stays[k]!, row[k]!)
  return left
}

/** Where everybody stays, or nobody: each age takes an even part of what is stated. */
function spread(row: Float64Array, stays: Float64Array, ages: Ages, mixed: number, before: number): void {
  const each = before > 0 ? Math.min(1, mixed / before) ** (1 / (ages.to - ages.from + ages.part)) : 0
  for (let k = ages.from; k <= ages.to; k++) if (!hasOdds(stays[k]!)) row[k] = each - stays[k]!
}

function mixWeekly({ row, strength, last, added }: StayLine, stays: Float64Array): void {
  for (let k = 1; k <= last; k++) {
    const stay = stays[k]!
    if (hasOdds(stay)) {
      const mixed = stay + strength * added[k]!
      row[k]! *= (mixed * (1 - stay)) / (stay * (1 - mixed))
    } else row[k]! += strength * added[k]!
  }
}

/** A stay-probability after a factor on its odds, or after an addition where it has none. */
export function shifted(stay: number, by: number): number {
  if (!hasOdds(stay)) return Math.min(1, Math.max(0, stay + by))
  const odds = stay * by
  return odds / (1 - stay + odds)
}
