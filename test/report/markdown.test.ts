/** Projections as Markdown: what names cannot do to it, and the report of a small plan in both languages. */
import assert from "node:assert/strict"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import fc from "fast-check"
import { markdownTable, plain } from "../../server/core/report/markdown"
import { projectionMarkdown } from "../../server/core/report/projection-markdown"
import { answerOf, sampleAnswer, sampleFiles, small } from "./scene"

declare const __ROOT__: string

describe("report: texts as Markdown", () => {
  it("disarms what Markdown would take for its own, and leaves the rest as it reads", () => {
    const cases: readonly (readonly [string, string])[] = [
      ["首单新客 8%..12% (w4)", "首单新客 8%..12% (w4)"],
      ["segments.new_buyers.funnel", "segments.new_buyers.funnel"],
      ["a|b", "a&#124;b"],
      ["`x` *y* _z_", "\\`x\\` \\*y\\* \\_z\\_"],
      ["<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;"],
      ["![a](http://x)", "\\!\\[a\\](http&#58;//x)"],
      ["www.x.cn a@b.cn 发给 @all", "www&#46;x.cn a&#64;b.cn 发给 &#64;all"],
      ["&lt;", "&amp;lt;"],
      ["参加 #话题#", "参加 \\#话题\\#"],
      ["$5 … $7", "\\$5 … \\$7"],
      ["$5", "$5"],
      ["a\nb\u202e", "a b"],
      ["a\\|b", "a\\\\&#124;b"],
    ]
    for (const [text, written] of cases) assert.equal(plain(text), written)
  })

  it("lets no text out of its cell or its line", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: "binary" }), { minLength: 2, maxLength: 4 })),
        (rows) => {
          const lines = markdownTable(rows)
          assert.equal(lines.length, rows.length === 0 ? 0 : rows.length + 1)
          const pipes = lines.map((line) => line.split("|").length)
          assert.equal(new Set(pipes).size, Math.min(1, lines.length))
          for (const line of lines) assert.doesNotMatch(line, /[\n\r\u2028<]/)
        },
      ),
    )
  })
})

describe("report: a projection as Markdown", () => {
  for (const locale of ["en", "zh"] as const)
    it(`tells a small plan (${locale})`, () => {
      const path = join(__ROOT__, `test/report/golden/small.${locale}.md`)
      const text = projectionMarkdown(answerOf(small), locale)
      if (process.env["UPDATE_GOLDEN"]) writeFileSync(path, text)
      assert.equal(text, readFileSync(path, "utf8").replace(/\r\n/g, "\n"))
    })

  it("names the scenario, and what could not be projected with the field to write", () => {
    const slow = projectionMarkdown(answerOf(small, { scenario: "slow" }), "zh")
    assert.match(slow, /，情景“放缓”\n/)
    const lacking = projectionMarkdown(answerOf(small.replace(", spend: ¥50", "")), "en")
    assert.match(
      lacking,
      /## Not projected\n\n- targets\.sales: would need segments\.new_buyers\.funnel\.spend\n/,
    )
  })

  it("tells problems with their place, their code left as code", () => {
    const answer = answerOf(small)
    const problem = {
      id: "x",
      severity: "warning",
      place: { path: ["targets", "weekly", "to"] },
      message: { en: "`a_*b` is *far*.", zh: "`a_*b` *太远*。" },
    } as const
    const projection = { ...answer.projection, problems: [problem] }
    const text = projectionMarkdown({ ...answer, projection }, "en")
    assert.match(text, /\n- \*\*Warning\*\* targets\.weekly\.to: `a_\*b` is \\\*far\\\*\.\n/)
    assert.match(
      projectionMarkdown({ ...answer, projection }, "zh"),
      /\n- \*\*警告\*\* targets\.weekly\.to：`a_/,
    )
  })

  it("gives every sample whole tables", function () {
    this.timeout(60_000)
    for (const file of sampleFiles) {
      const text = projectionMarkdown(sampleAnswer(file), "zh")
      for (const table of text.matchAll(/(?:^\|.*\n)+/gm))
        assert.equal(
          new Set(
            table[0]
              .trimEnd()
              .split("\n")
              .map((line) => line.split("|").length),
          ).size,
          1,
        )
      assert.doesNotMatch(text, /undefined|NaN|\[object/)
    }
  })
})
