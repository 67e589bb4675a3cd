/**
 * Where things stand in a text that has been read in pieces: the answers to `spanAt`, `pathAt` and their kin.
 * Computed when asked; a valid file in CI never pays for them.
 */
import { isScalar, type Node } from "yaml"
import type { Path, Plain, Span } from "../problem"
import type { PlacedPiece } from "./piece"
import { alignScalar } from "./scalar"
import type { Part, ScalarStyle, Source, Spot } from "./source"
import { type Located, locate, spanOfNode, spotAt, styleOf } from "./tree"

type Positions = Pick<Source, "textAt" | "styleAt" | "spanAt" | "spanWithin" | "pathAt" | "offsetWithin">

interface Found extends Located {
  readonly placed: PlacedPiece
}

/** The positions of a text's pieces. */
export function positions(text: string, pieces: readonly PlacedPiece[]): Positions {
  const find = (path: Path) => findIn(pieces, path)
  const whole = { start: text.charCodeAt(0) === 0xfeff ? 1 : 0, end: text.length }
  return {
    textAt: (path) => textOf(find(path)),
    styleAt: (path) => (path.length === 0 && pieces.length > 1 ? "map" : styleOf(find(path)?.value ?? null)),
    spanAt: (path, part = "value") => (path.length === 0 ? whole : spanOf(find(path), part)),
    spanWithin: (path, within, at = "value") => spanWithin(find(path), within, at) ?? whole,
    pathAt: (offset) => pathAt(pieces, offset),
    offsetWithin: (path, offset) => offsetWithin(find(path), offset),
  }
}

function findIn(pieces: readonly PlacedPiece[], path: Path): Found | undefined {
  for (const placed of pieces) {
    if (pieces.length > 1 && path.length > 0 && !holds(placed.piece.value, path[0])) continue
    const found = locate(placed.piece.root, path, placed.piece.document)
    if (found) return { ...found, placed }
  }
  return undefined
}

function holds(value: Plain, key: string | number | undefined): boolean {
  return typeof value === "object" && value !== null && Object.hasOwn(value, String(key))
}

function textOf(found: Found | undefined): string | undefined {
  const node = found?.value
  if (!isScalar(node)) return undefined
  return node.source ?? (node.value === null ? "" : String(node.value))
}

/** From the reading's offsets to the text's. */
function move(placed: PlacedPiece, span: Span): Span {
  const { shadow } = placed.piece
  const limit = placed.start + placed.piece.text.length
  const start = Math.min(limit, placed.start + shadow.toOriginal(span.start))
  return { start, end: Math.min(limit, Math.max(start, placed.start + shadow.toOriginal(span.end))) }
}

function spanOf(found: Found | undefined, part: Part): Span | undefined {
  if (!found) return undefined
  const { placed } = found
  const text = placed.piece.shadow.text
  const key = found.key?.range ? spanOfNode(found.key, text) : undefined
  if (found.through && part !== "key") return move(placed, spanOfNode(found.through, text))
  const value = found.value?.range && !isNothing(found.value) ? spanOfNode(found.value, text) : undefined
  const wanted = part === "key" ? (key ?? value) : part === "value" ? (value ?? key) : both(key, value)
  return wanted && move(placed, wanted)
}

/** An empty value has no place of its own; its key stands for it. */
function isNothing(node: Node): boolean {
  return isScalar(node) && node.value === null && (node.source ?? "") === ""
}

function both(key: Span | undefined, value: Span | undefined): Span | undefined {
  if (!key || !value) return key ?? value
  return { start: key.start, end: value.end }
}

/** The alignment of a scalar's value with its text: offsets of the reading. */
function alignment(
  found: Found,
  at: "key" | "value",
): { readonly base: number; readonly places: readonly number[] } | undefined {
  const node = at === "key" ? found.key : found.value
  if (found.through || !isScalar(node) || !node.range || typeof node.value !== "string") {
    if (found.through || !isScalar(node) || !node.range) return undefined
    const length = node.range[1] - node.range[0]
    return { base: node.range[0], places: Array.from({ length: length + 1 }, (_, index) => index) }
  }
  const text = found.placed.piece.shadow.text.slice(node.range[0], node.range[1])
  return { base: node.range[0], places: alignScalar(text, node.value, styleOf(node) as ScalarStyle) }
}

function spanWithin(found: Found | undefined, within: Span, at: "key" | "value"): Span | undefined {
  if (!found) return undefined
  const aligned = alignment(found, at)
  if (!aligned) return spanOf(found, at)
  const { base, places } = aligned
  const last = places.length - 1
  const start = places[Math.min(within.start, last)] ?? 0
  const lastInside = places[Math.min(Math.max(within.end - 1, within.start), last)] ?? start
  const after = places[Math.min(within.end, last)] ?? lastInside
  const end =
    within.end > within.start ? Math.max(lastInside + 1, sameLineEnd(found, base, lastInside, after)) : start
  return move(found.placed, { start: base + start, end: base + end })
}

/** The end of a part: right behind its last character, not behind the line break that may follow it. */
function sameLineEnd(found: Found, base: number, last: number, after: number): number {
  const between = found.placed.piece.shadow.text.slice(base + last, base + after)
  return /[\r\n]/.test(between) ? last + 1 : after
}

function pathAt(pieces: readonly PlacedPiece[], offset: number): Spot {
  let holder: PlacedPiece | undefined
  for (const placed of pieces) if (placed.start <= offset) holder = placed
  if (!holder) return { path: [], at: "gap" }
  return spotAt(holder.piece.root, holder.piece.shadow.toShadow(offset - holder.start))
}

function offsetWithin(found: Found | undefined, offset: number): number | undefined {
  const aligned = found && alignment(found, "value")
  if (!found || !aligned) return undefined
  const at = found.placed.piece.shadow.toShadow(offset - found.placed.start) - aligned.base
  const { places } = aligned
  if (at < (places[0] ?? 0) || at > (places.at(-1) ?? 0)) return undefined
  let index = places.findIndex((place) => place >= at)
  if (index < 0) index = places.length - 1
  return index
}
