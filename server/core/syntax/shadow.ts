/**
 * A text as it was probably meant: the repairs that the syntax proposes, applied, with offsets mapped both ways.
 * So a slip is reported once, at its place, and all else is still read and checked as if it were mended.
 */
import type { Span } from "../problem"

/** What should stand instead of a span of the original text. */
export interface Repair {
  readonly span: Span
  readonly text: string
}

export interface Shadow {
  readonly text: string
  toOriginal(offset: number): number
  toShadow(offset: number): number
}

/** A repair with where it begins in the repaired text. */
interface Placed extends Repair {
  readonly at: number
}

/** Applies repairs, sorted or not; of two that overlap the one that begins first holds. */
export function makeShadow(original: string, repairs: readonly Repair[]): Shadow {
  if (repairs.length === 0) return { text: original, toOriginal: (at) => at, toShadow: (at) => at }
  const pieces: string[] = []
  const placed: Placed[] = []
  let end = 0
  let shift = 0
  for (const repair of [...repairs].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    if (repair.span.start < end) continue
    pieces.push(original.slice(end, repair.span.start), repair.text)
    placed.push({ ...repair, at: repair.span.start + shift })
    end = repair.span.end
    shift += repair.text.length - (repair.span.end - repair.span.start)
  }
  pieces.push(original.slice(end))
  return {
    text: pieces.join(""),
    toOriginal: (at) => toOriginal(placed, at),
    toShadow: (at) => toShadow(placed, at),
  }
}

/** Offsets inside a replacement map into what it replaces, as far as that reaches. */
function toOriginal(placed: readonly Placed[], at: number): number {
  const last = lastWhere(placed, (one) => one.at <= at)
  if (!last) return at
  const inside = at - last.at
  if (inside < last.text.length) return Math.min(last.span.start + inside, last.span.end)
  return last.span.end + inside - last.text.length
}

function toShadow(placed: readonly Placed[], at: number): number {
  const last = lastWhere(
    placed,
    (one) => one.span.start < at || (one.span.start === at && one.span.end === at),
  )
  if (!last) return at
  if (at < last.span.end) return last.at + Math.min(at - last.span.start, last.text.length)
  return last.at + last.text.length + at - last.span.end
}

/** The last of a sorted list for which something holds that holds for all before it too. */
function lastWhere(placed: readonly Placed[], holds: (one: Placed) => boolean): Placed | undefined {
  let low = 0
  let high = placed.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(placed[middle] as Placed)) low = middle + 1
    else high = middle
  }
  return placed[low - 1]
}
