import assert from "node:assert/strict"
import fc from "fast-check"
import { isBelow, matches } from "../../server/core/config/glob"

describe("patterns of files", () => {
  const meant: readonly (readonly [string, string, boolean])[] = [
    ["*.playbook.yaml", "a.playbook.yaml", true],
    ["*.playbook.yaml", "deep/er/a.playbook.yaml", true],
    ["./*.playbook.yaml", "deep/a.playbook.yaml", true],
    ["drafts/*.yaml", "drafts/a.yaml", true],
    ["drafts/*.yaml", "drafts/b/a.yaml", false],
    ["drafts/**", "drafts/b/a.yaml", true],
    ["drafts/**", "drafts", false],
    ["**/drafts/**", "x/y/drafts/b/a.yaml", true],
    ["**/drafts/**", "drafts/a.yaml", true],
    ["drafts/**/a.yaml", "drafts/a.yaml", true],
    ["{cn,eu}/*.yaml", "eu/a.yaml", true],
    ["{cn,eu}/*.yaml", "us/a.yaml", false],
    ["20??-*.yaml", "2026-春季.yaml", true],
    ["a.b", "axb", false],
    ["", "a", false],
    ["{", "{", true],
    ["**", "a/b", true],
  ]
  for (const [pattern, file, expected] of meant)
    it(`${pattern || "nothing"} ${expected ? "means" : "does not mean"} ${file}`, () => {
      assert.equal(matches(pattern, file), expected)
    })

  it("reach nothing outside of their folder", () => {
    for (const pattern of ["../a", "a/../../b", "/a", "C:\\a", "a\\b"]) assert.ok(!isBelow(pattern), pattern)
    for (const pattern of ["a", "a/b/**", "*.yaml", "..a"]) assert.ok(isBelow(pattern), pattern)
  })

  it("are quick whatever is written", () => {
    const sign = fc.constantFrom("*", "**", "/", "?", "a", "{", "}", ",")
    fc.assert(
      fc.property(
        fc.array(sign, { maxLength: 60 }),
        fc.array(fc.constantFrom("a", "/", "b"), { maxLength: 200 }),
        (pattern, file) => {
          const begun = performance.now()
          matches(pattern.join(""), file.join(""))
          assert.ok(performance.now() - begun < 200)
        },
      ),
    )
  })
})
