/** Offsets as lines and columns, whatever ends a line. */
import assert from "node:assert/strict"
import fc from "fast-check"
import { linesOf } from "../../server/cli/position"

describe("lines and columns", () => {
  it("count from 1, in UTF-16 units", () => {
    const lines = linesOf("会员: 😀!\nb")
    assert.deepEqual(lines.at(0), { line: 1, column: 1 })
    assert.deepEqual(lines.at(6), { line: 1, column: 7 })
    assert.deepEqual(lines.at(8), { line: 2, column: 1 })
  })

  it("know LF, CRLF and a lone CR as ends of lines", () => {
    const lines = linesOf("a\r\nb\rc\n\nd")
    assert.deepEqual(["a", "b", "c", "", "d"], [1, 2, 3, 4, 5].map(lines.text))
    assert.deepEqual(lines.at(3), { line: 2, column: 1 })
    assert.deepEqual(lines.at(5), { line: 3, column: 1 })
    assert.deepEqual(lines.at(8), { line: 5, column: 1 })
  })

  it("leave a byte order mark out of the first column", () => {
    const lines = linesOf("\ufeffplaybook: x")
    assert.deepEqual(lines.at(0), { line: 1, column: 1 })
    assert.deepEqual(lines.at(1), { line: 1, column: 1 })
    assert.deepEqual(lines.at(9), { line: 1, column: 9 })
    assert.equal(lines.text(1), "playbook: x")
  })

  it("keep an offset beyond the text at its end", () => {
    assert.deepEqual(linesOf("ab\nc").at(99), { line: 2, column: 2 })
    assert.deepEqual(linesOf("").at(5), { line: 1, column: 1 })
  })

  it("lead back to the offset they were made of", () => {
    const text = fc.array(fc.constantFrom("a", "中", "😀", "\n", "\r", "\r\n", "\t"), { maxLength: 60 })
    fc.assert(
      fc.property(text, fc.nat(200), (parts, at) => {
        const whole = parts.join("")
        const lines = linesOf(whole)
        const offset = Math.min(at, whole.length)
        const { line, column } = lines.at(offset)
        assert.equal(lines.start(line) + column - 1, offset)
        const ended = [...whole.matchAll(/\r\n|\r|\n/g)].filter((end) => end.index + end[0].length <= offset)
        assert.equal(line, ended.length + 1)
      }),
    )
  })
})
