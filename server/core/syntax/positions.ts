/**
 * Where things stand in a text that has been read in pieces: the answers to `spanAt`, `pathAt` and their kin.
 * Computed when asked; a valid file in CI never pays for them.
 */
import { isScalar, type Node } from "yaml"
import type { Path, Span } from "../problem"
import type { PlacedPiece } from "./piece"
import { alignScalar } from "./scalar"
import type { Part, ScalarStyle, Source, Spot } from "./source"
import { type Located, locate, spanOfNode, spotAt, styleOf } from "./tree"

type Positions = Pick<
  Source,
  "textAt" | "styleAt" | "spanAt" | "spanWithin" | "isBorrowed" | "pathAt" | "offsetWithin"
>

interface Found extends Located {
  readonly placed: PlacedPiece
}

/** The positions of a text's pieces. */
export function positions(text: string, pieces: readonly PlacedPiece[]): Positions {
  const index = indexOf(pieces)
  const find = (path: Path) => findIn(pieces, index, path)
  const whole = { start: text.charCodeAt(0) === 0xfeff ? 1 : 0, end: text.length }
  return {
    textAt: (path) => textOf(find(path)),
    styleAt: (path) =>
      (path.length === 0 && pieces.length > 1) || entriesSpan(pieces, index, path)
        ? "map"
        : styleOf(find(path)?.value ?? null),
    spanAt: (path, part = "value") => {
      if (path.length === 0) return whole
      const entries = part === "key" ? undefined : entriesSpan(pieces, index, path)
      if (!entries) return spanOf(find(path), part)
      return part === "value"
        ? entries
        : { start: spanOf(find(path), "key")?.start ?? entries.start, end: entries.end }
    },
    spanWithin: (path, within, at = "value") => spanWithin(find(path), within, at) ?? whole,
    isBorrowed: (path) => find(path)?.through !== undefined,
    pathAt: (offset) => pathAt(pieces, offset),
    offsetWithin: (path, offset) => offsetWithin(find(path), offset),
  }
}

/** Where sections and their entries are among the pieces; of two equal ones the first. Built when first asked. */
function indexOf(pieces: readonly PlacedPiece[]): (section: string, entry?: string) => number | undefined {
  let index: Map<string, number> | undefined
  return (section, entry) => {
    index ??= buildIndex(pieces)
    return index.get(entry === undefined ? section : `${section}\n${entry}`)
  }
}

function buildIndex(pieces: readonly PlacedPiece[]): Map<string, number> {
  const index = new Map<string, number>()
  pieces.forEach(({ piece: { value }, under }, at) => {
    for (const key of typeof value === "object" && value !== null ? Object.keys(value) : []) {
      const name = under === undefined ? key : `${under}\n${key}`
      if (!index.has(name)) index.set(name, at)
    }
  })
  return index
}

function findIn(
  pieces: readonly PlacedPiece[],
  index: ReturnType<typeof indexOf>,
  path: Path,
): Found | undefined {
  const [section, entry] = path
  const first = pieces.length === 1 || section === undefined ? 0 : index(String(section))
  if (first === undefined) return undefined
  const placed = pieces[first]
  if (!placed) return undefined
  if (path.length < 2 || pieces[first + 1]?.under === undefined) return locateIn(placed, path)
  const inside = pieces[index(String(section), String(entry)) ?? -1]
  return inside && locateIn(inside, path.slice(1))
}

function locateIn(placed: PlacedPiece, path: Path): Found | undefined {
  const { root, document } = placed.piece.nodes()
  const found = locate(root, path, document)
  return found && { ...found, placed }
}

/** The entries of a section that was read apart: from the first key to the end of the last value. */
function entriesSpan(
  pieces: readonly PlacedPiece[],
  index: ReturnType<typeof indexOf>,
  path: Path,
): Span | undefined {
  const header = path.length === 1 ? index(String(path[0])) : undefined
  if (header === undefined || pieces[header + 1]?.under === undefined) return undefined
  let last = header + 1
  while (pieces[last + 1]?.under !== undefined) last++
  const first = pieces[header + 1] as PlacedPiece
  const start = first.start + first.piece.text.search(/\S/)
  return { start, end: contentEnd(pieces[last] as PlacedPiece) }
}

/** Where a piece's content ends, without the comments and blank lines behind it. */
function contentEnd(placed: PlacedPiece): number {
  const { root } = placed.piece.nodes()
  return root ? move(placed, spanOfNode(root, placed.piece.shadow.text)).end : placed.start
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
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle] as PlacedPiece).start <= offset) low = middle + 1
    else high = middle
  }
  const holder = pieces[low - 1]
  if (!holder) return { path: [], at: "gap" }
  const { piece, start, under } = holder
  const spot = spotAt(piece.nodes().root, piece.shadow.toShadow(offset - start))
  return under === undefined ? spot : { ...spot, path: [under, ...spot.path] }
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
