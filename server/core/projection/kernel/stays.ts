/**
 * The stay-probabilities in force in a week: a segment's own, shifted by every tactic that speaks of retention.
 *
 * With strength s, `{w4: +3pp}` is the shift at which S(4) becomes the mixture x + s·(x' − x), solved anew where s
 * changes: a cohort that lived all four weeks under it ends at what those it reached and those it did not come to
 * together. `weekly` mixes the stay-probability of each age. Where everybody or nobody stays there are no odds: points
 * mix and are clipped, a relative change does nothing.
 */
import type { AgedChange, Change, RetentionPlan } from "../plan/shape"
import { type Ages, noShift, type Root, shiftTo } from "./shift"
import { changedRate, type World } from "./world"

/** A tactic's retention effect on one segment, and what it comes to at the strength it last had. */
export interface StayLine {
  readonly tactic: number
  readonly pieces: readonly Piece[]
  readonly weekly: Change | undefined
  /** The last age that it changes. */
  readonly last: number
  strength: number
  /** By age: the factor on the odds, or what is added where there are none. */
  readonly row: Float64Array
  /** By age, in this draw: what `weekly` adds at full strength. */
  readonly added: Float64Array
}

interface Piece {
  readonly stated: AgedChange
  readonly from: number
  readonly to: number
  /**
   * In this draw: the share at the stated age, what it becomes at full strength, the part of the last week, and the
   * share of those who enter the piece that its own curve keeps.
   */
  share: number
  changed: number
  part: number
  whole: number
  root: Root
}

export function stayLineOf(
  tactic: number,
  ages: readonly AgedChange[],
  weekly: Change | undefined,
  oldest: number,
): StayLine {
  const kept = ages.filter(({ age }) => Math.ceil(age) <= oldest)
  const pieces = kept.map((stated, i): Piece => {
    const from = i === 0 ? 1 : Math.ceil(kept[i - 1]!.age) + 1
    return {
      stated,
      from,
      to: Math.ceil(stated.age),
      share: 1,
      changed: 1,
      part: 1,
      whole: 1,
      root: noShift(),
    }
  })
  const last = weekly ? oldest : (pieces.at(-1)?.to ?? 0)
  return {
    tactic,
    pieces,
    weekly,
    last,
    strength: 0,
    row: new Float64Array(oldest + 1),
    added: new Float64Array(oldest + 1),
  }
}

/** Whether an age has odds to shift. */
export function hasOdds(stay: number): boolean {
  return stay > 0 && stay < 1
}

/** Looks at a draw's curve: what each stated share is, and what it becomes. */
export function beginLine(
  line: StayLine,
  stays: Float64Array,
  retention: RetentionPlan,
  percentile: number,
  world: World,
): void {
  line.strength = 0
  clear(line, stays)
  let before = 1
  let age = 0
  for (const piece of line.pieces) {
    while (age < piece.to - 1) before *= stays[++age]!
    const stated = piece.stated.age
    const known = knownShare(retention, stated, percentile)
    const stay = stays[piece.to]!
    piece.part =
      known !== undefined && hasOdds(stay) && before > 0
        ? Math.min(1, Math.max(1e-9, Math.log(known / before) / Math.log(stay)))
        : stated - (piece.to - 1)
    piece.share = before * stay ** piece.part
    piece.changed = statedShare(piece.share, piece.stated.change, world)
    piece.whole = productOf(stays, piece)
    piece.root.shift = 0
    piece.root.slope = 0
  }
  if (line.weekly) beginWeekly(line, line.weekly, stays, world)
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

const NOBODY = 1e-250

function clear({ row, last }: StayLine, stays: Float64Array): void {
  for (let k = 1; k <= last; k++) row[k] = hasOdds(stays[k]!) ? 1 : 0
}

/** Brings a line to a strength; whether anything changed. */
export function setStrength(line: StayLine, stays: Float64Array, strength: number, alone: boolean): boolean {
  if (strength === line.strength) return false
  line.strength = strength
  // One that only adds to every age needs no odds where no other line shifts them too.
  if (alone && isPlain(line)) return true
  clear(line, stays)
  let before = 1
  for (const piece of line.pieces) {
    setPiece(line, piece, stays, before)
    if (piece.to < line.last) before = leftAfter(line, piece, stays, before)
  }
  if (line.weekly) mixWeekly(line, stays)
  return true
}

/** Whether a line only adds to the stay-probabilities of all ages. */
export function isPlain({ pieces, weekly }: StayLine): boolean {
  return weekly !== undefined && pieces.length === 0
}

/** Fills the ages of a piece. */
function setPiece({ row, strength }: StayLine, piece: Piece, stays: Float64Array, before: number): void {
  if (strength === 0) return
  const { from, to, share, changed, whole } = piece
  const mixed = share + strength * (changed - share)
  if (whole > NOBODY && whole < 1 && before > 0) {
    const wanted = Math.min(1 - (1 - whole) / 100, Math.max(whole / 100, mixed / before))
    const odds = shiftTo(piece.root, stays, piece, wanted)
    for (let k = from; k <= to; k++) if (hasOdds(stays[k]!)) row[k] = odds
  } else spread(row, stays, piece, mixed, before)
}

/** The share that is left after a piece. */
function leftAfter({ row }: StayLine, { from, to }: Piece, stays: Float64Array, before: number): number {
  let left = before
  for (let k = from; k <= to; k++) left *= shifted(stays[k]!, row[k]!)
  return left
}

function productOf(stays: Float64Array, { from, to, part }: Ages): number {
  let product = stays[to]! ** part
  for (let k = from; k < to; k++) product *= stays[k]!
  return product
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
