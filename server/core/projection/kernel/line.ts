/**
 * What tactics say of a segment's retention, ready to be brought to a draw: in pieces of ages, each up to an age at which
 * they state a share. Absent on purpose: what it comes to (stays.ts).
 */
import type { AgedChange, Change } from "../plan/shape"
import { noShift, type Root } from "./shift"

/** A tactic's retention effect on one segment, and what it comes to at the strength it last had. */
export interface StayLine {
  readonly tactic: number
  readonly pieces: readonly Piece[]
  readonly weekly: Change | undefined
  /** The last age that it changes. */
  readonly last: number
  /** The weeks, from 0, in which its strength is another one than the week before, and 1 by each of them. */
  readonly steps: number[]
  readonly stepped: Uint8Array
  /** By week with a step, in this draw: its strength from then on, and the factor on the odds of its first piece. */
  readonly strengths: Float64Array
  readonly odds: Float64Array
  /** In this draw: whether that factor is all that it does. */
  single: boolean
  strength: number
  /** By age: the factor on the odds, or what is added where there are none. */
  readonly row: Float64Array
  /** By age, in this draw: what `weekly` adds at full strength. */
  readonly added: Float64Array
}

export interface Piece {
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
  weeks: number,
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
    steps: [],
    stepped: new Uint8Array(weeks),
    strengths: new Float64Array(weeks),
    odds: new Float64Array(weeks),
    single: false,
    strength: 0,
    row: new Float64Array(oldest + 1),
    added: new Float64Array(oldest + 1),
  }
}

/** Whether an age has odds to shift. */
export function hasOdds(stay: number): boolean {
  return stay > 0 && stay < 1
}

/** Whether a line only adds to the stay-probabilities of all ages. */
export function isPlain({ pieces, weekly }: StayLine): boolean {
  return weekly !== undefined && pieces.length === 0
}

/** Fewer users than this are nobody. */
export const NOBODY = 1e-250

/** Whether some shift of the odds leaves any share. */
export function isRegular({ whole }: Piece): boolean {
  return whole > NOBODY && whole < 1
}
