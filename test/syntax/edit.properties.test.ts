import assert from "node:assert/strict"
import fc from "fast-check"
import type { Change, Path, Plain, Span } from "../../server/core/problem"
import { applyChanges, edit } from "../../server/core/syntax/edit"
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

const texts = fc.oneof(
  fc.constantFrom(...oddTexts),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 8 }),
)
const keys = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("new_one", "a_new", "zz", "w4") },
  { weight: 1, arbitrary: texts.filter((text) => !/^[\u3000\u00a0]/.test(text)) },
)
const scalars = fc.oneof(texts, fc.integer(), fc.double(), fc.boolean(), fc.constant(null))
const { value: values } = fc.letrec<{ value: Plain }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalars,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(keys, tie("value"), { maxKeys: 3, noNullPrototype: true }),
  ),
}))

interface Spot {
  readonly text: string
  readonly value: Plain
  readonly path: Path
}

const ownSpots: readonly Spot[] = scene.plainTexts.flatMap(spotsOf)
/** Samples are long, so every sixtieth of their places has to do. */
const plainSpots = [...ownSpots, ...scene.sampleTexts.flatMap(spotsOf).filter((_, index) => index % 60 === 0)]

function spotsOf(text: string): Spot[] {
  const { value } = read(text)
  return scene.pathsOf(value).map((path) => ({ text, value, path }))
}

const spots = fc.oneof({ weight: 9, arbitrary: pick(ownSpots) }, { weight: 1, arbitrary: pick(plainSpots) })
const maps = plainSpots.filter((spot) => isMapWithEntries(scene.get(spot.value, spot.path)))
const parents = fc.oneof(
  { weight: 9, arbitrary: pick(maps.filter((spot) => ownSpots.includes(spot))) },
  { weight: 1, arbitrary: pick(maps) },
)

function pick(among: readonly Spot[]): fc.Arbitrary<Spot> {
  return fc.nat().map((index) => among[index % among.length] as Spot)
}

function isMapWithEntries(value: Plain | undefined): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length > 0
}

function apply(text: string, change: Change): string {
  return applyChanges(
    text,
    edit(read(text), change, () => ["gift", "segments", "a", "start", "zz", "cost", "b", "new_one"]),
  )
}

/** The lines of an entry, or all of the outermost brackets around it; comments indented below and attached above too. */
function regionOf({ text, value, path }: Spot): Span {
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

function isWithin(few: readonly string[], many: readonly string[]): boolean {
  let at = 0
  for (const one of many) if (at < few.length && few[at] === one) at++
  return at === few.length
}

/** What stands outside a region is there byte for byte, but for blank lines next to it. */
function assertUntouched(before: string, after: string, region: Span): void {
  const head = before.slice(0, region.start).trimEnd()
  const tail = before.slice(region.end).trimStart()
  assert.ok(after.startsWith(head), `changed above:\n${after}`)
  assert.ok(after.endsWith(tail), `changed below:\n${after}`)
}

const runs = { numRuns: Number(process.env.EDIT_RUNS ?? 400), seed: Number(process.env.EDIT_SEED ?? 6) }

describe("edits of any text", function () {
  this.timeout(600_000)

  it("the texts are clean to begin with", () => {
    for (const text of scene.plainTexts)
      assert.deepEqual(
        read(text).problems.filter((one) => one.severity === "error"),
        [],
        text,
      )
  })

  it("a value that is set reads back, and nothing else changes", () => {
    fc.assert(
      fc.property(spots, values, (spot, fresh) => {
        const after = apply(spot.text, { do: "set", path: spot.path, value: fresh })
        assert.deepStrictEqual(read(after).value, scene.put(spot.value, spot.path, fresh))
        assertUntouched(spot.text, after, regionOf(spot))
        assert.ok(isWithin(scene.commentsOf(after), scene.commentsOf(spot.text)))
      }),
      runs,
    )
  })

  it("a scalar that takes a scalar's place leaves every comment", () => {
    const leaves = ownSpots.filter(({ value, path }) => typeof scene.get(value, path) !== "object")
    const leaf = pick(leaves)
    fc.assert(
      fc.property(leaf, scalars, (spot, fresh) => {
        const after = apply(spot.text, { do: "set", path: spot.path, value: fresh })
        assert.deepStrictEqual(read(after).value, scene.put(spot.value, spot.path, fresh))
        assert.deepEqual(scene.commentsOf(after), scene.commentsOf(spot.text))
      }),
      runs,
    )
  })

  it("what is set as it is makes no edit", () => {
    for (const { text, value, path } of plainSpots) {
      const present = scene.get(value, path) as Plain
      assert.deepEqual(edit(read(text), { do: "set", path, value: structuredClone(present) }), [])
    }
  })

  it("a new entry reads back with all comments, and deleting it gives the old text", () => {
    fc.assert(
      fc.property(parents, keys, values, (spot, key, fresh) => {
        const path = [...spot.path, key]
        fc.pre(scene.get(spot.value, path) === undefined)
        const after = apply(spot.text, { do: "set", path, value: fresh })
        assert.deepStrictEqual(read(after).value, scene.put(spot.value, path, fresh))
        assert.deepEqual(scene.commentsOf(after), scene.commentsOf(spot.text))
        assert.equal(apply(after, { do: "delete", path }), spot.text)
      }),
      runs,
    )
  })

  it("a new entry at the root likewise", () => {
    fc.assert(
      fc.property(fc.constantFrom(...scene.plainTexts), keys, values, (text, key, fresh) => {
        const { value } = read(text)
        fc.pre(isMapWithEntries(value) && !Object.hasOwn(value as object, key))
        const after = apply(text, { do: "set", path: [key], value: fresh })
        assert.deepStrictEqual(read(after).value, scene.put(value, [key], fresh))
        assert.deepEqual(scene.commentsOf(after), scene.commentsOf(text))
        assert.equal(apply(after, { do: "delete", path: [key] }), text)
      }),
      { ...runs, numRuns: runs.numRuns / 4 },
    )
  })

  it("an entry that is deleted is gone with its own comments alone", () => {
    for (const spot of plainSpots) {
      const after = apply(spot.text, { do: "delete", path: spot.path })
      assert.deepStrictEqual(read(after).value, scene.put(spot.value, spot.path, undefined))
      const region = regionOf(spot)
      assertUntouched(spot.text, after, region)
      const left = scene.commentsOf(after)
      assert.ok(isWithin(left, scene.commentsOf(spot.text)))
    }
  })

  it("a key that is renamed keeps everything else", () => {
    const keyed = ownSpots.filter(({ path }) => typeof path.at(-1) === "string")
    const named = pick(keyed)
    fc.assert(
      fc.property(named, keys, (spot, to) => {
        fc.pre(scene.get(spot.value, [...spot.path.slice(0, -1), to]) === undefined)
        const edits = edit(read(spot.text), { do: "rename", path: spot.path, to })
        const after = applyChanges(spot.text, edits)
        assert.deepStrictEqual(read(after).value, scene.rename(spot.value, spot.path, to))
        assert.equal(edits.length, 1)
        assert.deepEqual(scene.commentsOf(after), scene.commentsOf(spot.text))
      }),
      runs,
    )
  })

  it("a part of a scalar that is written reads back in whatever style it has", () => {
    const leaves = ownSpots.filter(({ value, path }) => typeof scene.get(value, path) === "string")
    const leaf = pick(leaves)
    fc.assert(
      fc.property(leaf, fc.nat(40), fc.nat(40), texts, (spot, one, two, fresh) => {
        const old = scene.get(spot.value, spot.path) as string
        const within = {
          start: Math.min(one, two, old.length),
          end: Math.min(Math.max(one, two), old.length),
        }
        const after = apply(spot.text, { do: "write", path: spot.path, within, text: fresh })
        const source = read(after)
        const now = scene.get(source.value, spot.path)
        const expected = old.slice(0, within.start) + fresh + old.slice(within.end)
        assert.equal(typeof now === "string" ? now : source.textAt(spot.path), expected)
        assert.deepEqual(scene.commentsOf(after), scene.commentsOf(spot.text))
      }),
      { ...runs, numRuns: 2 * runs.numRuns },
    )
  })

  it("anchors, aliases and merges are never broken", () => {
    const knotty = scene.knottyTexts.flatMap(spotsOf)
    const spot = pick(knotty)
    fc.assert(
      fc.property(spot, keys, values, fc.nat(3), (at, key, fresh, kind) => {
        const path = kind === 1 ? [...at.path, key] : at.path
        const changes: Change[] = [
          { do: "set", path, value: fresh },
          { do: "set", path, value: fresh },
          { do: "delete", path },
          { do: "rename", path, to: key },
        ]
        const edits = edit(read(at.text), changes[kind] as Change)
        const after = applyChanges(at.text, edits)
        assert.ok(scene.isClean(after), after)
        if (edits.length > 0 && kind < 2) assert.deepStrictEqual(scene.get(read(after).value, path), fresh)
      }),
      runs,
    )
  })

  it("broken texts never throw, and what could be read still can", () => {
    const cut = fc
      .tuple(fc.constantFrom(...scene.plainTexts, ...scene.knottyTexts), fc.nat())
      .map(([text, at]) => {
        return text.slice(0, at % Math.min(text.length, 1500))
      })
    const torn = fc
      .tuple(cut, fc.nat(), fc.constantFrom(..."{}[]:,#\"'-|&*! \n\t"))
      .map(([text, at, char]) => {
        const place = at % (text.length + 1)
        return text.slice(0, place) + char + text.slice(place)
      })
    const broken = fc.oneof(cut, torn, fc.constantFrom(...scene.brokenTexts), fc.string())
    fc.assert(
      fc.property(broken, fc.nat(), keys, values, fc.nat(5), (text, index, key, fresh, kind) => {
        const source = read(text)
        const paths: readonly Path[] = [[], ...scene.pathsOf(source.value)]
        const at = paths[index % paths.length] as Path
        const changes: Change[] = [
          { do: "set", path: at, value: fresh },
          { do: "set", path: [...at, key], value: fresh },
          { do: "delete", path: at },
          { do: "rename", path: at, to: key },
          { do: "write", path: at, text: key },
          { do: "write", path: at, at: "key", within: { start: 0, end: 1 }, text: key },
        ]
        const after = applyChanges(text, edit(source, changes[kind] as Change))
        if (source.problems.length === 0) assert.ok(scene.isClean(after), `${text}\n----\n${after}`)
      }),
      { ...runs, numRuns: 3 * runs.numRuns },
    )
  })
})
