/**
 * What the property tests of edits draw from: odd texts and values, places in texts of every style, and what an entry
 * there may touch.
 */
import assert from "node:assert/strict"
import fc from "fast-check"
import type { Path, Plain, Span } from "../../server/core/problem"
import { read } from "../../server/core/syntax/read"
import * as scene from "./edit.scene"

const oddTexts = [
  "",
  " ",
  "a",
  "12",
  "-3.5e2",
  "0x1F",
  "007",
  "~",
  "null",
  "True",
  "yes",
  ".inf",
  "2026-03-01",
  "21:00",
  "8%..12%",
  "-5%..-2%",
  "¥80,000",
  "a: b",
  "a:",
  ":a",
  "- a",
  "-",
  "---",
  "...",
  "# x",
  "x #y",
  "x#y",
  "参加 #话题# 活动",
  "!is_new && x",
  "%",
  "@x",
  "`x`",
  "*x",
  "&x",
  ">",
  "|",
  "[a",
  "]",
  "{a}",
  "a, b",
  "it's",
  '"q"',
  "'",
  '"',
  "\\",
  "a\\b",
  "x ",
  " x",
  "x\n",
  "x\ny",
  "x\n\n  y\n",
  "\n",
  "\nx",
  "x\n\n",
  "x \ny",
  "x\ty",
  "\t",
  "a\r\nb",
  "🎯",
  "中文：说明，",
  "\u3000x",
  "\u00a0",
  "\ufeff",
  "\u2028",
  "\u0000",
  "\u0085",
  "\ud800",
  "\uffff",
  "<<",
  "?",
  "? a",
  "=",
  "a?",
  "a\u007f",
]

export const texts = fc.oneof(
  fc.constantFrom(...oddTexts),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 8 }),
)
export const keys = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("new_one", "a_new", "zz", "w4") },
  { weight: 1, arbitrary: texts.filter((text) => !/^[\u3000\u00a0]/.test(text)) },
)
export const scalars = fc.oneof(texts, fc.integer(), fc.double(), fc.boolean(), fc.constant(null))
export const { value: values } = fc.letrec<{ value: Plain }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalars,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(keys, tie("value"), { maxKeys: 3, noNullPrototype: true }),
  ),
}))

export interface Spot {
  readonly text: string
  readonly value: Plain
  readonly path: Path
}

export const ownSpots: readonly Spot[] = scene.plainTexts.flatMap(spotsOf)
/** Samples are long, so every sixtieth of their places has to do. */
export const plainSpots = [
  ...ownSpots,
  ...scene.sampleTexts.flatMap(spotsOf).filter((_, index) => index % 60 === 0),
]

export function spotsOf(text: string): Spot[] {
  const { value } = read(text)
  return scene.pathsOf(value).map((path) => ({ text, value, path }))
}

export const spots = fc.oneof(
  { weight: 9, arbitrary: pick(ownSpots) },
  { weight: 1, arbitrary: pick(plainSpots) },
)
const maps = plainSpots.filter((spot) => isMapWithEntries(scene.get(spot.value, spot.path)))
export const parents = fc.oneof(
  { weight: 9, arbitrary: pick(maps.filter((spot) => ownSpots.includes(spot))) },
  { weight: 1, arbitrary: pick(maps) },
)

export function pick(among: readonly Spot[]): fc.Arbitrary<Spot> {
  return fc.nat().map((index) => among[index % among.length] as Spot)
}

export function isMapWithEntries(value: Plain | undefined): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length > 0
}

/** The lines of an entry, or all of the outermost brackets around it; comments indented below and attached above too. */
export function regionOf({ text, value, path }: Spot): Span {
  const source = read(text)
  const depth = path.findIndex((_, index) => /^flow/.test(source.styleAt(path.slice(0, index)) ?? ""))
  if (depth === 0) return { start: 0, end: text.length }
  const own = depth > 0 ? path.slice(0, depth) : path
  const siblings = Object.keys((scene.get(value, own.slice(0, -1)) ?? {}) as object)
  if (siblings.length < 2)
    return own.length < 2 ? { start: 0, end: text.length } : regionOf({ text, value, path: own.slice(0, -1) })
  const span = source.spanAt(own, "entry") as Span
  return wholeLines(text, span, typeof own.at(-1) === "number")
}

function wholeLines(text: string, span: Span, isItem: boolean): Span {
  const lines = text.split(/(?<=\n)/)
  let index = text.slice(0, span.start).split("\n").length - 1
  const last = text.slice(0, span.end).split("\n").length - 1
  if (isItem) while (!/^\s*-/.test(lines[index] ?? "-")) index--
  const column = /^\ufeff?[ ]*/.exec(lines[index] ?? "")?.[0].length ?? 0
  let first = index
  while (
    first > 0 &&
    (/^\s*$/.test(lines[first - 1] as string) || commentColumn(lines[first - 1]) === column)
  )
    first--
  let end = last + 1
  while (end < lines.length && (/^\s*$/.test(lines[end] as string) || commentColumn(lines[end]) > column))
    end++
  return { start: lines.slice(0, first).join("").length, end: lines.slice(0, end).join("").length }
}

function commentColumn(line: string | undefined): number {
  return /^ *(?=#)/.exec(line ?? "")?.[0].length ?? -1
}

export function isWithin(few: readonly string[], many: readonly string[]): boolean {
  let at = 0
  for (const one of many) if (at < few.length && few[at] === one) at++
  return at === few.length
}

/** What stands outside a region is there byte for byte, but for blank lines next to it. */
export function assertUntouched(before: string, after: string, region: Span): void {
  const head = before.slice(0, region.start).trimEnd()
  const tail = before.slice(region.end).trimStart()
  assert.ok(after.startsWith(head), `changed above:\n${after}`)
  assert.ok(after.endsWith(tail), `changed below:\n${after}`)
}
