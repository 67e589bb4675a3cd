import assert from "node:assert/strict"
import fc from "fast-check"
import { parse } from "yaml"
import type { Plain } from "../../server/core/problem"
import { read } from "../../server/core/syntax/read"
import { yamlText } from "./texts"

interface Case {
  readonly text: string
  readonly value: Plain
  /** id, the text it stands on, and what its first fix writes. */
  readonly told: readonly (readonly [id: string, at: string, fix?: string])[]
}

const cases: readonly Case[] = [
  {
    text: "a: { total: ¥80,000 }\n",
    value: { a: { total: "¥80,000" } },
    told: [["thousands-comma", "¥80,000", '"¥80,000"']],
  },
  {
    text: "a: { total: 1,200,000 }\n",
    value: { a: { total: "1,200,000" } },
    told: [["thousands-comma", "1,200,000", '"1,200,000"']],
  },
  {
    text: "a: [10,000, 20,000]\n",
    value: { a: [10000, 20000] },
    told: [
      ["thousands-comma", "10,000", "10000"],
      ["thousands-comma", "20,000", "20000"],
    ],
  },
  { text: "a: [1000,869,743]\n", value: { a: [1000, 869, 743] }, told: [] },
  { text: "a: [100, 200, 300]\n", value: { a: [100, 200, 300] }, told: [] },
  {
    text: "a: { is: hello, world }\n",
    value: { a: { is: "hello, world" } },
    told: [["comma-in-text", "hello, world", '"hello, world"']],
  },
  {
    text: "a: { if: max(1, 2) > 3, b: 1 }\n",
    value: { a: { if: "max(1, 2) > 3", b: 1 } },
    told: [["comma-in-text", "max(1, 2) > 3", '"max(1, 2) > 3"']],
  },
  {
    text: "a: 参加 #话题# 活动\n",
    value: { a: "参加" },
    told: [["hash-in-text", "#话题# 活动", '"参加 #话题# 活动"']],
  },
  { text: "a: #618大促\n", value: { a: null }, told: [["hash-in-text", "#618大促", '"#618大促"']] },
  { text: "a: 活动 # 见纪要\n", value: { a: "活动" }, told: [] },
  {
    text: "when: !is_new && x > 1\n",
    value: { when: "!is_new && x > 1" },
    told: [["needs-quotes", "!is_new && x > 1", '"!is_new && x > 1"']],
  },
  {
    text: "a: { when: !x && y, b: 1 }\n",
    value: { a: { when: "!x && y", b: 1 } },
    told: [["needs-quotes", "!x && y", '"!x && y"']],
  },
  { text: "a: %5 x\n", value: { a: "%5 x" }, told: [["needs-quotes", "%5 x", '"%5 x"']] },
  { text: "a: @me hi\n", value: { a: "@me hi" }, told: [["needs-quotes", "@me hi", '"@me hi"']] },
  { text: "a: `x`\n", value: { a: "`x`" }, told: [["needs-quotes", "`x`", '"`x`"']] },
  {
    text: "a: *bold text\n",
    value: { a: "*bold text" },
    told: [["needs-quotes", "*bold text", '"*bold text"']],
  },
  { text: "a: *b\n", value: { a: null }, told: [["unknown-alias", "*b", '"*b"']] },
  { text: "a: &b text\n", value: { a: "&b text" }, told: [["needs-quotes", "&b text", '"&b text"']] },
  { text: "a: > 7 天\n", value: { a: "> 7 天" }, told: [["needs-quotes", "> 7 天", '"> 7 天"']] },
  { text: "a: | text\n", value: { a: "| text" }, told: [["needs-quotes", "| text", '"| text"']] },
  {
    text: "a: [活动] 文案\n",
    value: { a: "[活动] 文案" },
    told: [["needs-quotes", "[活动] 文案", '"[活动] 文案"']],
  },
  {
    text: 'a: "foo" bar\n',
    value: { a: '"foo" bar' },
    told: [["needs-quotes", '"foo" bar', "'\"foo\" bar'"]],
  },
  {
    text: "a: {{name}} 您好\n",
    value: { a: "{{name}} 您好" },
    told: [["needs-quotes", "{{name}} 您好", '"{{name}} 您好"']],
  },
  { text: "a: - b\n", value: { a: "- b" }, told: [["needs-quotes", "- b", ":\n  "]] },
  {
    text: "is: 注意: 这是\n",
    value: { is: "注意: 这是" },
    told: [["colon-in-text", "注意: 这是", '"注意: 这是"']],
  },
  {
    text: "a: { is: 注意: 这, c: 1 }\n",
    value: { a: { is: "注意: 这", c: 1 } },
    told: [["colon-in-text", "注意: 这", '"注意: 这"']],
  },
  { text: "a: {w1:55%}\n", value: { a: { w1: "55%" } }, told: [["missing-space", ":", " "]] },
  {
    text: "s:\n  stage:retain\n  b: 1\n",
    value: { s: { stage: "retain", b: 1 } },
    told: [["missing-space", ":", " "]],
  },
  {
    text: "s:\n  stage： retain\n  b: 1\n",
    value: { s: { stage: "retain", b: 1 } },
    told: [["full-width-punctuation", "：", ": "]],
  },
  {
    text: "s:\n  a: 1\n  stage：retain\n",
    value: { s: { a: 1, stage: "retain" } },
    told: [["full-width-punctuation", "：", ": "]],
  },
  {
    text: "s:\n  stage：retain\n",
    value: { s: { stage: "retain" } },
    told: [["full-width-punctuation", "：", ": "]],
  },
  { text: "s:\n　　a: 1\n", value: { s: { a: 1 } }, told: [["full-width-punctuation", "　　", "  "]] },
  { text: "s:\n\ta: 1\n", value: { s: { a: 1 } }, told: [["tab-indentation", "\t", "  "]] },
  { text: "s:\n    a: 1\n\tb: 2\n", value: { s: { a: 1, b: 2 } }, told: [["tab-indentation", "\t", "    "]] },
  { text: "null: 1\n", value: { null: 1 }, told: [["null-as-id", "null", '"null"']] },
  { text: 'a: "abc\nb: 1\n', value: { a: "abc", b: 1 }, told: [["unexpected-end", "c", '"']] },
  {
    text: 'x:\n  a: {b: "c }\n  d: 1\n',
    value: { x: { a: { b: "c" }, d: 1 } },
    told: [["unexpected-end", "}", '"']],
  },
  { text: "a: [1, 2\nb: 1\n", value: { a: [1, 2], b: 1 }, told: [["unexpected-end", "2", "]"]] },
  {
    text: "x:\n  a: {x: 1\n  b: 2\n",
    value: { x: { a: { x: 1 }, b: 2 } },
    told: [["unexpected-end", "1", "}"]],
  },
  { text: "a: 1\na: 2\n", value: { a: 1 }, told: [["duplicate-key", "a", ""]] },
  { text: "x:\n  a: 1\n  a: 2\n", value: { x: { a: 1 } }, told: [["duplicate-key", "a", ""]] },
  { text: "a: 1\n---\nb: 2\n", value: { a: 1 }, told: [["second-document", "---"]] },
  { text: "---\na: 1\n", value: { a: 1 }, told: [] },
  { text: "a:\n  b: 1\n c: 2\n", value: { a: { b: 1, c: 2 } }, told: [["bad-indentation", "c", "  "]] },
  { text: "a:\n  b: x\n   c: 2\n", value: { a: { b: "x", c: 2 } }, told: [["bad-indentation", "c", "  "]] },
  {
    text: "s:\n  a: 1\n  stag\n  b: 2\n",
    value: { s: { a: 1, stag: null, b: 2 } },
    told: [["missing-colon", "stag", ": "]],
  },
  {
    text: "playbook: x\nperiod\n",
    value: { playbook: "x", period: null },
    told: [["missing-colon", "period", ": "]],
  },
  { text: 'a: "x\\qy"\n', value: { a: "x\\qy" }, told: [["bad-escape", "\\q", "\\"]] },
  { text: "a: \u0007x\n", value: { a: "x" }, told: [["control-character", "\u0007", ""]] },
  { text: "", value: null, told: [["empty-file", ""]] },
  { text: "# only\n", value: null, told: [["empty-file", "# only"]] },
  { text: "\ufeffa: 1\n", value: { a: 1 }, told: [] },
  { text: "a: {\n  b: 1,\n}\nd: 1\n", value: { a: { b: 1 }, d: 1 }, told: [] },
  {
    text: "a: { when: c in ['x'], b: 3 }\n",
    value: { a: { when: "c in ['x']", b: 3 } },
    told: [["needs-quotes", "c in ['x']", "\"c in ['x']\""]],
  },
  {
    text: 'a: { when: "a" == c, b: 3 }\n',
    value: { a: { when: '"a" == c', b: 3 } },
    told: [["needs-quotes", '"a" == c', "'\"a\" == c'"]],
  },
  {
    text: "a: { name: 参加 #话题#, b: 3 }\n",
    value: { a: { name: "参加 #话题#", b: 3 } },
    told: [["hash-in-text", "#话题#", '"参加 #话题#"']],
  },
  {
    text: "a:\n  b:\n\tc: 1\n\td: 2\n",
    value: { a: { b: { c: 1, d: 2 } } },
    told: [["tab-indentation", "\t", "    "]],
  },
  {
    text: "a: { active：300, name： 甲 }\n",
    value: { a: { active: 300, name: "甲" } },
    told: [
      ["full-width-punctuation", "：", ": "],
      ["full-width-punctuation", "：", ": "],
    ],
  },
  {
    text: "a: { active: 300， name: 甲 }\n",
    value: { a: { active: 300, name: "甲" } },
    told: [["full-width-punctuation", "，", ", "]],
  },
  { text: "%YAML 1.2\n---\na: 1\n", value: { a: 1 }, told: [] },
  {
    text: "q: 1\n<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\nz: 1\n",
    value: { q: 1, a: 1, z: 1 },
    told: [["merge-conflict", "<<<<<<< HEAD", "a: 1\n"]],
  },
  {
    text: "a: &x {b: 1}\nc: *x\nd:\n  <<: *x\n  e: 1\n",
    value: { a: { b: 1 }, c: { b: 1 }, d: { e: 1, b: 1 } },
    told: [],
  },
  {
    text: "a: %5\nb: @me\nc:d\ne： f\n",
    value: { a: "%5", b: "@me", c: "d", e: "f" },
    told: [
      ["needs-quotes", "%5", '"%5"'],
      ["needs-quotes", "@me", '"@me"'],
      ["missing-space", ":", " "],
      ["full-width-punctuation", "：", ": "],
    ],
  },
]

function tell(text: string) {
  const source = read(text)
  return source.problems.map(({ id, place, fixes }) => {
    const span = "span" in place ? place.span : { start: 0, end: 0 }
    const change = fixes?.[0]?.changes[0]
    const fix = change && "text" in change ? [change.text] : []
    return [id, text.slice(span.start, span.end), ...fix]
  })
}

describe("reading", () => {
  for (const { text, value, told } of cases) {
    it(`reads ${JSON.stringify(text)}`, () => {
      assert.deepEqual(read(text).value, value)
      assert.deepEqual(tell(text), told)
    })
    if (!text.includes("<<<<")) {
      it(`reads ${JSON.stringify(text)} with CRLF`, () => {
        assert.deepEqual(read(text.replace(/\n/g, "\r\n")).value, value)
        assert.deepEqual(
          tell(text.replace(/\n/g, "\r\n")).map(([id]) => id),
          told.map(([id]) => id),
        )
      })
    }
  }

  it("reads a text as mended when its fixes are applied", () => {
    for (const { text, value } of cases.filter(
      ({ told }) =>
        told.length > 0 && told.every(([id, , fix]) => mendable.has(id) && !fix?.startsWith(":\n")),
    )) {
      const changes = read(text)
        .problems.flatMap((one) => one.fixes?.[0]?.changes ?? [])
        .filter((one) => one.do === "replace")
      let mended = text
      for (const one of changes.sort((a, b) => b.span.start - a.span.start))
        mended = mended.slice(0, one.span.start) + one.text + mended.slice(one.span.end)
      assert.deepEqual(read(mended).problems, [], mended)
      assert.deepEqual(read(mended).value, value, mended)
    }
  })

  it("refuses what is too large or too deep, and says so", () => {
    assert.equal(read("a: b\n".repeat(500_000)).problems[0]?.id, "too-large")
    assert.equal(read("a: b\n".repeat(100_000)).problems[0]?.id, "too-large")
    assert.equal(read(`a: ${"[".repeat(10_000)}`).problems[0]?.id, "too-deep")
    assert.equal(read("- ".repeat(10_000)).problems[0]?.id, "too-deep")
    assert.equal(
      read(Array.from({ length: 1500 }, (_, i) => `${" ".repeat(i)}a:`).join("\n")).problems[0]?.id,
      "too-deep",
    )
  })

  it("tells every full-width colon of a block at once", () => {
    const text = `s:\n${Array.from({ length: 30 }, (_, i) => `  k${i}：x\n`).join("")}`
    assert.equal(read(text).problems.length, 30)
    assert.equal(read(text.replace(/\n/g, "\r\n")).problems.length, 30)
    assert.deepEqual(Object.keys((read(text).value as { s: object }).s).length, 30)
  })

  it("names an alias bomb once", () => {
    let text = "a0: &a0 [x,x]\n"
    for (let i = 1; i < 30; i++) text += `a${i}: &a${i} [*a${i - 1},*a${i - 1}]\n`
    assert.deepEqual(
      read(text).problems.map((one) => one.id),
      ["alias-bomb"],
    )
  })

  it("never throws, and places every problem inside the text", () => {
    fc.assert(
      fc.property(yamlText, (text) => {
        for (const { place } of read(text).problems) {
          assert.ok("span" in place)
          assert.ok(
            place.span.start >= 0 && place.span.start <= place.span.end && place.span.end <= text.length,
          )
        }
      }),
      { numRuns: 400 },
    )
  })

  it("gives yaml's own value where yaml finds nothing wrong", () => {
    fc.assert(
      fc.property(yamlText, (text) => {
        let expected: unknown
        try {
          expected = parse(text, { merge: true, maxAliasCount: -1, logLevel: "error" })
        } catch {
          return
        }
        const source = read(text)
        // Keys are ids: kept as they are written, where YAML would make `007:` a 7.
        if (source.problems.length > 0 || text.includes("?") || /(?:^|[\s{,])[-+.\d][\w.]*:/m.test(text))
          return
        assert.deepEqual(JSON.stringify(source.value), JSON.stringify(expected ?? null))
      }),
      { numRuns: 400 },
    )
  })

  it("gives the same source after an edit as a fresh reading", () => {
    fc.assert(
      fc.property(
        yamlText,
        fc.nat(),
        fc.nat({ max: 8 }),
        fc.string({ maxLength: 6 }),
        (text, at, cut, put) => {
          const start = at % (text.length + 1)
          const edited = text.slice(0, start) + put + text.slice(start + cut)
          const after = read(edited, read(text))
          const fresh = read(edited)
          assert.deepEqual(after.value, fresh.value)
          assert.deepEqual(after.problems, fresh.problems)
        },
      ),
      { numRuns: 500 },
    )
  })
})

/** Kinds whose first fix mends the text as it was read. */
const mendable = new Set(
  "thousands-comma comma-in-text needs-quotes colon-in-text missing-space full-width-punctuation tab-indentation unexpected-end bad-indentation bad-escape control-character".split(
    " ",
  ),
)
