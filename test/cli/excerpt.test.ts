/** The line under a problem and its underline, in columns of a terminal. */
import assert from "node:assert/strict"
import fc from "fast-check"
import stringWidth from "string-width"
import { type Excerpt, excerpt } from "../../server/cli/formats/excerpt"

/** The line and its underline as they are printed. */
function drawn({ text, indent, width }: Excerpt): string {
  return `${text}\n${" ".repeat(indent)}${"^".repeat(width)}`
}

function under(line: string, part: string): string {
  const from = line.indexOf(part)
  return drawn(excerpt(line, from, from + part.length))
}

describe("an excerpt", () => {
  it("underlines exactly what is wrong", () => {
    assert.equal(under("segments: [new_buyer]", "new_buyer"), "segments: [new_buyer]\n           ^^^^^^^^^")
  })

  it("counts Chinese characters as two columns", () => {
    assert.equal(under("name: 首单新客 x", "新客"), "name: 首单新客 x\n          ^^^^")
  })

  it("counts an emoji of several signs as two columns", () => {
    assert.equal(under("a 👩‍👩‍👧 bad", "bad"), "a 👩‍👩‍👧 bad\n     ^^^")
  })

  it("expands tabs", () => {
    assert.equal(under("\ta\tbad", "bad"), "    a   bad\n        ^^^")
  })

  it("shows a control character as its picture", () => {
    assert.equal(under("a\u001b[31mb bad", "bad"), "a␛[31mb bad\n        ^^^")
  })

  it("marks a place of no width with one caret", () => {
    assert.equal(drawn(excerpt("playbook:", 9, 9)), "playbook:\n         ^")
    assert.equal(drawn(excerpt("", 0, 0)), "\n^")
  })

  it("takes a place within a character for the whole character", () => {
    assert.equal(drawn(excerpt("a👩‍👩‍👧b", 3, 4)), "a👩‍👩‍👧b\n ^")
  })

  it("keeps lines of 120 columns whole", () => {
    const line = `${"中".repeat(58)} bad`
    assert.equal(excerpt(line, 59, 62).text, line)
  })

  it("cuts a longer line around the place, with a sign at each cut", () => {
    const { text, indent, width } = excerpt(`${"a".repeat(200)}bad${"b".repeat(200)}`, 200, 203)
    assert.match(text, /^…a+badb+…$/)
    assert.equal(stringWidth(text), 120)
    assert.equal(text.slice(indent, indent + width), "bad")
  })

  it("has no sign where nothing is cut", () => {
    assert.match(excerpt(`bad${"b".repeat(200)}`, 0, 3).text, /^badb+…$/)
    assert.match(excerpt(`${"b".repeat(200)}bad`, 200, 203).text, /^…b+bad$/)
  })

  it("answers at once for a line of a million characters", () => {
    const before = performance.now()
    const { text, indent, width } = excerpt(
      `${"中".repeat(1_000_000)}bad${"中".repeat(1_000_000)}`,
      1_000_000,
      1_000_003,
    )
    assert.ok(performance.now() - before < 200)
    assert.equal(stringWidth(text.slice(0, text.indexOf("bad"))), indent)
    assert.equal(width, 3)
  })

  it("underlines what it should wherever it cuts", () => {
    const part = fc.constantFrom("a", "中", "😀", "é", "…", " ", "👩‍👩‍👧")
    const side = fc.array(part, { maxLength: 300 }).map((parts) => parts.join(""))
    fc.assert(
      fc.property(side, side, (before, after) => {
        const line = `${before}BAD${after}`
        const { text, indent, width } = excerpt(line, before.length, before.length + 3)
        assert.ok(stringWidth(text) <= 120)
        assert.equal(stringWidth(text.slice(0, text.indexOf("BAD"))), indent)
        assert.equal(width, 3)
      }),
    )
  })
})
