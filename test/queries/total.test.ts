import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import fc from "fast-check"
import { complete } from "../../server/core/queries/choices"
import { cursorAt } from "../../server/core/queries/cursor"
import { definitionOf } from "../../server/core/queries/definition"
import { explain } from "../../server/core/queries/explain"
import { folds } from "../../server/core/queries/folding"
import { outline } from "../../server/core/queries/outline"
import { usesOf } from "../../server/core/queries/references"
import { readAt } from "./marked"

declare const __ROOT__: string

const sample = readFileSync(`${__ROOT__}/samples/first.playbook.yaml`, "utf8")

/** Asks everything at an offset; every span must lie in the text. */
function askAll(text: string, offset: number): void {
  const { read, linked } = readAt(text, offset)
  const inside = (span: { start: number; end: number }) =>
    assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length)
  for (const one of complete(read, linked, offset)) {
    inside(one.replace)
    assert.ok(one.replace.start <= offset && offset <= one.replace.end)
  }
  const explained = explain(read, linked, offset)
  if (explained) inside(explained.span)
  const defined = definitionOf(read, linked, offset)
  if (defined) inside(defined.from)
  for (const use of usesOf(read, linked, offset)?.uses ?? []) inside(use.span)
  for (const fold of folds(read)) inside(fold.span)
  for (const item of outline(read)) inside(item.span)
}

describe("queries", () => {
  it("answer on any text at any offset", () => {
    const piece = fc.constantFrom(
      "a:",
      " ",
      "\n",
      "\r\n",
      "\r",
      "  ",
      "- ",
      "{",
      "}",
      "[",
      "]",
      ",",
      ": ",
      "#",
      '"',
      "'",
      "|",
      ">",
      "&x",
      "*x",
      "!",
      "$",
      "8%..12%",
      "名：",
      "😀",
      "\t",
      "segments:",
      "when:",
      "---\n",
      "\ufeff",
      "<<: ",
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(), (pieces, at) => {
        const text = pieces.join("")
        askAll(text, text.length === 0 ? 0 : at % (text.length + 1))
      }),
      { numRuns: 400 },
    )
  })

  it("answer on a sample with a part torn out", () => {
    fc.assert(
      fc.property(fc.nat(sample.length), fc.nat(60), fc.string({ maxLength: 4 }), (start, length, put) => {
        askAll(sample.slice(0, start) + put + sample.slice(start + length), start)
      }),
      { numRuns: 150 },
    )
  })

  it("answer outside of the text", () => {
    for (const offset of [-5, sample.length + 5, Number.NaN]) {
      const { read, linked } = readAt(sample, 0)
      assert.deepEqual(explain(read, linked, offset), undefined)
      assert.ok(Array.isArray(complete(read, linked, offset)))
    }
  })

  it("find the place in a deep or huge text at once", () => {
    const deep = `a: ${"[".repeat(20_000)}`
    const wide = Array.from({ length: 20_000 }, (_, index) => `  k${index}:\n    stage: retain`).join("\n")
    const started = performance.now()
    cursorAt(deep, deep.length)
    const cursor = cursorAt(`strategies:\n${wide}`, wide.length + 12)
    assert.deepEqual(cursor.path, ["strategies", "k19999"])
    assert.ok(performance.now() - started < 1000)
  })
})
