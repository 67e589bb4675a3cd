import assert from "node:assert/strict"
import type { Change } from "../../server/core/problem"
import { editsOf } from "../../server/core/queries/fixes"
import { applyChanges } from "../../server/core/syntax/edit"
import { read } from "../../server/core/syntax/read"

function fixed(text: string, changes: readonly Change[], order?: () => readonly string[]): string {
  const fix = { title: { en: "Mend it", zh: "修复" }, kind: "safe", changes } as const
  const edits = editsOf(fix, read(text), order)
  for (const [index, one] of edits.entries()) {
    const next = edits[index + 1]
    if (next) assert.ok(one.span.end <= next.span.start, "sorted, without overlaps")
  }
  return applyChanges(text, edits)
}

describe("editsOf", () => {
  it("makes all changes of a fix, in the order of the text", () => {
    const text = "segments:\n  a: 1\nstrategies:\n  s:\n    segments: [a, b] # both\n"
    const changes: readonly Change[] = [
      { do: "write", path: ["strategies", "s", "segments", 0], text: "x" },
      { do: "rename", path: ["segments", "a"], to: "x" },
    ]
    assert.equal(fixed(text, changes), text.replace("  a:", "  x:").replace("[a,", "[x,"))
  })

  it("adds several keys to one place, in their order", () => {
    const changes: readonly Change[] = [
      { do: "set", path: ["a", "z"], value: 1 },
      { do: "set", path: ["a", "y"], value: 2 },
    ]
    const order = () => ["y", "z"]
    assert.equal(fixed("a:\n  b: 1\n", changes, order), "a:\n  b: 1\n  y: 2\n  z: 1\n")
    assert.equal(fixed("a: { b: 1 }\n", changes, order), "a: { b: 1, y: 2, z: 1 }\n")
    assert.equal(fixed("a: {\n  b: 1 # c\n}\n", changes), "a: {\n  b: 1, # c\n  z: 1,\n  y: 2\n}\n")
    assert.equal(fixed("a: {}\n", changes), "a:\n  z: 1\n  y: 2\n")
    assert.equal(fixed("b: 1\n", changes), "b: 1\na:\n  z: 1\n  y: 2\n")
    assert.equal(fixed("", changes), "a:\n  z: 1\n  y: 2\n")
  })

  it("deletes several entries of one place, all of them too", () => {
    const changes: readonly Change[] = [
      { do: "delete", path: ["a", 1] },
      { do: "delete", path: ["a", 0] },
    ]
    assert.equal(fixed("a: [x, y, z]\n", changes), "a: [z]\n")
    assert.equal(fixed("a: [x, y]\n", changes), "a: []\n")
    assert.equal(fixed("a:\n  - x\n\n  # of y\n  - y\n\n  # of z\n  - z\n", changes), "a:\n  # of z\n  - z\n")
    assert.equal(fixed("a:\n  - x\n  # of y\n  - y\nb: 1\n", changes), "a: []\nb: 1\n")
  })

  it("takes an entry inside one that goes along with it", () => {
    const changes: readonly Change[] = [
      { do: "delete", path: ["a"] },
      { do: "delete", path: ["a", "c"] },
    ]
    assert.equal(fixed("a:\n  b: 1\n  c: 2\nd: 3\n", changes), "d: 3\n")
  })

  it("makes none where one cannot be made or two contradict each other", () => {
    const text = "a: 1\nb: 2\n"
    assert.equal(
      fixed(text, [
        { do: "set", path: ["a"], value: 3 },
        { do: "rename", path: ["a"], to: "b" },
      ]),
      text,
    )
    assert.equal(
      fixed(text, [
        { do: "write", path: ["a"], text: "3" },
        { do: "write", path: ["a"], text: "4" },
      ]),
      text,
    )
    assert.equal(
      fixed(text, [
        { do: "write", path: ["a"], text: "3" },
        { do: "write", path: ["a"], text: "3" },
      ]),
      "a: 3\nb: 2\n",
    )
  })

  it("makes none inside what another change replaces", () => {
    const text = "a:\n  b: 1\n"
    const inside: Change = { do: "set", path: ["a", "c"], value: 2 }
    assert.equal(fixed(text, [{ do: "set", path: ["a"], value: 3 }, inside]), text)
    assert.equal(fixed(text, [{ do: "delete", path: ["a"] }, inside]), text)
    assert.equal(fixed("b: 1\n", [{ do: "set", path: ["a"], value: 3 }, inside]), "b: 1\n")
  })

  it("has nothing to do where all is as it should be", () => {
    assert.equal(
      fixed("a: 1\n", [
        { do: "set", path: ["a"], value: 1 },
        { do: "delete", path: ["b"] },
      ]),
      "a: 1\n",
    )
    assert.equal(fixed("a: 1\n", []), "a: 1\n")
  })
})
