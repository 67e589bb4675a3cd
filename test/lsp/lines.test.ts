import assert from "node:assert/strict"
import fc from "fast-check"
import { changed, newDocument } from "../../server/lsp/document"
import { changedLines, linesOf, offsetAt, positionAt, spanIn } from "../../server/lsp/lines"

const pieces = fc.array(fc.constantFrom("a", "中", "😀", " ", "\n", "\r\n", "\r", "key: value"), {
  maxLength: 12,
})
const texts = pieces.map((some) => some.join(""))

describe("lines", () => {
  it("begin after LF, CRLF and lone CR", () => {
    assert.deepEqual(linesOf("a\nb\r\nc\rd").starts, [0, 2, 5, 7])
    assert.deepEqual(linesOf("").starts, [0])
    assert.deepEqual(linesOf("\r\n").starts, [0, 2])
  })

  it("count UTF-16 units", () => {
    const lines = linesOf("a: 1\n名: 😀x\n")
    assert.deepEqual(positionAt(lines, 10), { line: 1, character: 5 })
    assert.equal(offsetAt(lines, { line: 1, character: 5 }), 10)
  })

  it("end before their break, whatever a client asks for", () => {
    const lines = linesOf("ab\r\nc")
    assert.equal(offsetAt(lines, { line: 0, character: 99 }), 2)
    assert.equal(offsetAt(lines, { line: 9, character: 0 }), 5)
    assert.equal(offsetAt(lines, { line: -1, character: 3 }), 0)
    assert.deepEqual(positionAt(lines, 3), { line: 0, character: 2 })
    assert.deepEqual(positionAt(lines, 99), { line: 1, character: 1 })
  })

  it("take back every position that they give", () => {
    fc.assert(
      fc.property(texts, fc.nat(40), (text, near) => {
        const lines = linesOf(text)
        const position = positionAt(lines, near)
        assert.deepEqual(positionAt(lines, offsetAt(lines, position)), position)
      }),
    )
  })

  it("are the same after a change as when found anew", () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(40), fc.nat(40), (before, text, one, other) => {
        const [start = 0, end = 0] = [one, other]
          .map((at) => Math.min(at, before.length))
          .sort((a, b) => a - b)
        const after = changedLines(linesOf(before), { span: { start, end }, text })
        assert.equal(after.text, before.slice(0, start) + text + before.slice(end))
        assert.deepEqual(after.starts, linesOf(after.text).starts)
      }),
      { numRuns: 2000 },
    )
  })
})

describe("document", () => {
  const positions = fc.record({ line: fc.nat(6), character: fc.nat(6) })
  const events = fc.array(
    fc.record({ range: fc.record({ start: positions, end: positions }), text: texts }),
    {
      maxLength: 6,
    },
  )

  it("sums up all changes since the last reading in one", () => {
    fc.assert(
      fc.property(texts, events, (before, changes) => {
        const read = { ...newDocument(before, 1), unread: "nothing" as const }
        const { unread, lines, version } = changed(read, changes, 2)
        assert.equal(version, 2)
        assert.equal(lines.text, changes.reduce(applied, before))
        if (unread === "nothing") return assert.equal(changes.length, 0)
        assert(typeof unread === "object")
        assert.equal(
          before.slice(0, unread.span.start) + unread.text + before.slice(unread.span.end),
          lines.text,
        )
      }),
      { numRuns: 2000 },
    )
  })

  it("is all unread after a change of all", () => {
    const { unread, lines } = changed({ ...newDocument("a"), unread: "nothing" }, [{ text: "b\nc" }], 2)
    assert.equal(unread, "all")
    assert.deepEqual(lines, linesOf("b\nc"))
  })
})

function applied(text: string, change: { range: Parameters<typeof spanIn>[1]; text: string }): string {
  const { start, end } = spanIn(linesOf(text), change.range)
  return text.slice(0, start) + change.text + text.slice(end)
}
