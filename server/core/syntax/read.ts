/**
 * Reads a text: `read(text)`, or after an edit `read(text, before)`, which keeps the pieces that did not change.
 * Absent on purpose: what the value means; a source knows YAML, not playbooks.
 */
import type { Plain, Problem, Span } from "../problem"
import { conflicts, controls, firstLine, refuse, type Slip } from "./guards"
import { emptyFile, secondDocument } from "./kinds"
import { mapSlip, type PlacedPiece, readPiece } from "./piece"
import { put } from "./plain"
import { positions } from "./positions"
import { makeShadow, type Repair } from "./shadow"
import type { Source, TextChange } from "./source"
import { type Cut, split } from "./split"
import { repeatedKey } from "./traps/repeated"
import { locate } from "./tree"

/** What is kept of a source for the next reading; invisible to callers. */
interface Kept extends Source {
  readonly pieces: readonly PlacedPiece[]
}

/** Reads a text. Total. With the source before an edit, unchanged pieces are not read again. */
export function read(text: string, before?: Source, _changes?: readonly TextChange[]): Source {
  const refused = refuse(text)
  if (refused) return makeSource(text, [], [{ ...refused, damage: { start: 0, end: text.length } }])
  const slips = [...controls(text), ...conflicts(text)]
  const repairs = slips.flatMap((slip) => slip.repair ?? [])
  const cut = repairs.length > 0 ? undefined : split(text)
  const second = cut?.second
  const pieces = cut ? readPieces(text, cut.pieces, before as Kept | undefined) : readRepaired(text, repairs)
  if (second) slips.push(anotherDocument(second))
  const all = [
    ...slips,
    ...pieces.flatMap(({ start, piece }) => piece.slips.map((slip) => shift(slip, start))),
  ]
  if (all.length === 0 && isEmpty(pieces)) all.push(nothing(text))
  return makeSource(text, pieces, all, before)
}

function readPieces(text: string, cuts: readonly Cut[], before: Kept | undefined): PlacedPiece[] {
  const known = new Map(before?.pieces?.map(({ piece }) => [piece.text, piece]))
  return cuts.map(({ start, end, under }) => {
    const own = text.slice(start, end)
    return { start, ...(under === undefined ? {} : { under }), piece: known.get(own) ?? readPiece(own) }
  })
}

/** With marks of a merge or forbidden characters the text is cut as it would be without them. */
function readRepaired(text: string, repairs: readonly Repair[]): PlacedPiece[] {
  const shadow = makeShadow(text, repairs)
  return split(shadow.text).pieces.map((span) => {
    const start = shadow.toOriginal(span.start)
    const end = shadow.toOriginal(span.end)
    const inside = repairs
      .filter((one) => one.span.start >= start && one.span.end <= end)
      .map((one) => ({ ...one, span: { start: one.span.start - start, end: one.span.end - start } }))
    const under = span.under === undefined ? {} : { under: span.under }
    return { start, ...under, piece: readPiece(text.slice(start, end), inside) }
  })
}

function shift(slip: Slip, by: number): Slip {
  return mapSlip(slip, (span) => ({ start: span.start + by, end: span.end + by }))
}

function isEmpty(pieces: readonly PlacedPiece[]): boolean {
  return pieces.every(({ piece }) => piece.value === null && piece.nodes().root === null)
}

function nothing(text: string): Slip {
  return {
    kind: emptyFile,
    span: firstLine(text),
    message: {
      en: 'This file is empty. A playbook begins with "playbook:" and its title.',
      zh: "文件是空的。作战手册以“playbook:”和标题开头。",
    },
    damage: { start: 0, end: text.length },
    fixes: [],
  }
}

function anotherDocument(span: Span): Slip {
  return {
    kind: secondDocument,
    span,
    message: {
      en: "A file holds one playbook: this begins a second one. Move it into a file of its own, or delete the line.",
      zh: "一个文件只写一份作战手册：这里开始了第二份。请移到单独的文件，或删除这一行。",
    },
    fixes: [],
  }
}

/** The sections of all pieces as one map, entries under their section; the first of two equal keys holds. */
function assemble(pieces: readonly PlacedPiece[]): Plain {
  const [first] = pieces
  if (pieces.length <= 1) return first?.piece.value ?? null
  const all: Entries = {}
  let section: Entries | undefined
  for (const { piece, under } of pieces) {
    if (under === undefined) section = undefined
    const holder = under === undefined ? all : (section ?? sectionOf(all, under))
    if (under !== undefined) section = holder
    for (const [key, value] of Object.entries(isMap(piece.value) ? piece.value : {}))
      if (!Object.hasOwn(holder, key)) put(holder, key, value)
  }
  return all
}

type Entries = { [key: string]: Plain }

function isMap(value: Plain): value is Entries {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/** The map of a section whose first line has just been read; a repeated one leads nowhere. */
function sectionOf(all: Entries, key: string): Entries {
  const section: Entries = {}
  if (all[key] === null) all[key] = section
  return section
}

/** A section whose entries are all the ones that it had is the same section: what looks at it need not look again. */
function keepSections(value: Plain, before: Plain | undefined): Plain {
  if (!isMap(value) || before === undefined || !isMap(before)) return value
  const kept: Entries = {}
  for (const [key, section] of Object.entries(value)) {
    const known = Object.hasOwn(before, key) ? before[key] : undefined
    const same = isMap(section) && known !== undefined && isMap(known) && holdSame(section, known)
    put(kept, key, same ? known : section)
  }
  return kept
}

function holdSame(a: Entries, b: Entries): boolean {
  const keys = Object.keys(a)
  const others = Object.keys(b)
  return keys.length === others.length && keys.every((key, i) => key === others[i] && a[key] === b[key])
}

function makeSource(
  text: string,
  pieces: readonly PlacedPiece[],
  slips: readonly Slip[],
  before?: Source,
): Source {
  const assembled = assemble(pieces)
  const value = pieces.length > 1 ? keepSections(assembled, before?.value) : assembled
  const all = [...slips, ...repeated(pieces)]
  const source: Kept = {
    text,
    value,
    problems: all.map(asProblem),
    damaged: all.flatMap((slip) => (slip.damage ? [slip.damage] : [])),
    pieces,
    spellingAt: spellings(pieces),
    ...positions(text, pieces),
  }
  return source
}

function spellings(pieces: readonly PlacedPiece[]): Source["spellingAt"] {
  const odd = new Map<string, string>()
  for (const { piece, under } of pieces)
    for (const { path, text } of piece.odd) {
      const name = (under === undefined ? path : [under, ...path]).join("\n")
      if (!odd.has(name)) odd.set(name, text)
    }
  return (path) => (odd.size === 0 ? undefined : odd.get(path.join("\n")))
}

function asProblem(slip: Slip): Problem {
  return {
    id: slip.kind.id,
    severity: slip.kind.severity,
    place: { span: slip.span },
    message: slip.message,
    ...(slip.related ? { related: slip.related } : {}),
    ...(slip.fixes && slip.fixes.length > 0 ? { fixes: slip.fixes } : {}),
  }
}

/** Sections, and entries of one section, that stand twice in different pieces. */
function repeated(pieces: readonly PlacedPiece[]): Slip[] {
  if (pieces.length < 2) return []
  const first = new Map<string, PlacedPiece>()
  const found: Slip[] = []
  pieces.forEach((placed, index) => {
    for (const key of Object.keys(isMap(placed.piece.value) ? placed.piece.value : {})) {
      const name = `${placed.under ?? ""} ${key}`
      const earlier = first.get(name)
      if (earlier) found.push(twice(key, earlier, placed, pieces, index))
      else first.set(name, placed)
    }
  })
  return found
}

function twice(
  key: string,
  earlier: PlacedPiece,
  later: PlacedPiece,
  pieces: readonly PlacedPiece[],
  index: number,
): Slip {
  const whole = { start: later.start, end: endOf(pieces, index) }
  return repeatedKey(key, keySpan(earlier, key), keySpan(later, key), whole, whole)
}

/** Where what begins with a piece ends: a section with the last of its entries. */
function endOf(pieces: readonly PlacedPiece[], index: number): number {
  let last = index
  if (pieces[index]?.under === undefined) while (pieces[last + 1]?.under !== undefined) last++
  const placed = pieces[last] as PlacedPiece
  return placed.start + placed.piece.text.length
}

function keySpan({ start, piece }: PlacedPiece, key: string): Span {
  const { root } = piece.nodes()
  const range = locate(root, [key])?.key?.range ?? [0, 1, 1]
  return { start: start + piece.shadow.toOriginal(range[0]), end: start + piece.shadow.toOriginal(range[1]) }
}
