import assert from "node:assert/strict"
import fc from "fast-check"
import { unifiedDiff } from "../../server/cli/diff"

/** Applies a diff as `patch` does, and complains where it does not fit. */
function patched(before: string, diff: string): string {
  const old = before.match(/[^\n]*\n|[^\n]+$/g) ?? []
  const out: string[] = []
  let at = 0
  const lines = diff.split("\n").slice(2, -1)
  for (const [i, line] of lines.entries()) {
    const [, start, length = "1"] = /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,\d+)? @@$/.exec(line) ?? []
    if (start !== undefined) {
      const first = length === "0" ? Number(start) : Number(start) - 1
      out.push(...old.slice(at, first))
      at = first
    } else if (!line.startsWith("\\")) {
      const text = line.slice(1) + (lines[i + 1]?.startsWith("\\") ? "" : "\n")
      if (line[0] !== "+") assert.equal(old[at++], text)
      if (line[0] !== "-") out.push(text)
    }
  }
  return [...out, ...old.slice(at)].join("")
}

describe("a diff", () => {
  it("is nothing where nothing changed", () => assert.equal(unifiedDiff("a", "x\n", "x\n"), ""))

  it("names the lines of both texts, with what is around them", () => {
    const lines = Array.from({ length: 20 }, (_, i) => `${i + 1}\n`)
    const changed = lines.map((line, i) => (i === 1 ? "zwei\n" : line)).filter((_, i) => i !== 15)
    assert.equal(
      unifiedDiff("a.yaml", lines.join(""), changed.join("")),
      `--- a/a.yaml
+++ b/a.yaml
@@ -1,5 +1,5 @@
 1
-2
+zwei
 3
 4
 5
@@ -13,7 +13,6 @@
 13
 14
 15
-16
 17
 18
 19
`,
    )
  })

  it("makes the one text of the other", () => {
    const text = fc
      .tuple(fc.array(fc.constantFrom("a", "b", "c", "", "\r"), { maxLength: 30 }), fc.boolean())
      .map(([lines, ended]) => lines.join("\n") + (ended ? "\n" : ""))
    fc.assert(
      fc.property(text, text, (before, after) => {
        assert.equal(patched(before, unifiedDiff("x", before, after)), after)
      }),
      { numRuns: 500 },
    )
  })

  it("of very many changes is quick", () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `${i}\n`)
    const begun = performance.now()
    const before = lines.join("")
    for (const after of [lines.map((line, i) => (i % 3 ? line : `x${line}`)), lines.filter((_, i) => i % 3)])
      assert.equal(patched(before, unifiedDiff("x", before, after.join(""))), after.join(""))
    assert.ok(performance.now() - begun < 5000)
  })
})
