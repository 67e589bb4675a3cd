import assert from "node:assert/strict"
import { catalogue } from "../../server/core/catalogue"
import type { Kind, Problem } from "../../server/core/problem"
import { spanOf } from "../../server/core/queries/place"
import { type Example, judgedExample, parseExample } from "../../server/core/report/rules/example"
import type { Source } from "../../server/core/syntax/source"

function told(problem: Problem, source: Source) {
  const { start, end } = spanOf(problem.place, source)
  const line = source.text.slice(0, start).split("\n").length - 1
  const column = start - (source.text.lastIndexOf("\n", start - 1) + 1)
  return { line, column, length: Math.max(end - start, 1), message: problem.message.en }
}

/** What only a projection shows is looked for in a file that has no errors. */
function judged(kind: Kind, example: Example, text?: string) {
  const analysis = judgedExample(kind, example, text)
  if (kind.section === "projection") assert.ok(analysis.found.every(({ severity }) => severity !== "error"))
  return analysis
}

function check(kind: Kind, written: string, crlf: boolean): void {
  const example = parseExample(written)
  const { text, expected } = example
  const { source, problems } = judged(kind, example, crlf ? text.replace(/\n/g, "\r\n") : text)
  const found = problems.map((one) => told(one, source))
  assert.deepEqual(found, expected)
  assert.ok(problems.length === 0 || problems.some((one) => one.id === kind.id))
  for (const { message, related, fixes } of problems) {
    const words = [
      message,
      ...(related ?? []).map((one) => one.message),
      ...(fixes ?? []).map((fix) => fix.title),
    ]
    for (const { zh } of words) assert.match(zh, /\p{Script=Han}/u)
  }
}

describe("examples of every kind of problem", () => {
  it("says of every kind whether it ever brings a fix", () => {
    const mended = new Set<string>()
    for (const kind of catalogue)
      for (const example of kind.examples.bad)
        for (const { id, fixes } of judged(kind, parseExample(example)).problems)
          if (fixes && fixes.length > 0) mended.add(id)
    const wrong = catalogue
      .filter(({ id, fixable = false }) => fixable !== mended.has(id))
      .map(({ id }) => id)
    assert.deepEqual(wrong, [])
  })

  it("has no two kinds of one id, and words in both languages", () => {
    assert.equal(new Set(catalogue.map((kind) => kind.id)).size, catalogue.length)
    for (const { id, summary, why } of catalogue) {
      assert.match(id, /^[a-z]+(-[a-z0-9]+)*$/)
      assert.match(summary.zh + why.zh, /\p{Script=Han}/u)
      assert.ok(summary.en.endsWith(".") && why.en.endsWith("."), id)
      assert.ok(summary.zh.endsWith("。") && why.zh.endsWith("。"), id)
    }
  })
  for (const kind of catalogue)
    describe(kind.id, () => {
      kind.examples.bad.forEach((example, index) => {
        it(`tells what is wrong in bad example ${index + 1}`, () => check(kind, example, false))
        it(`tells the same with CRLF, ${index + 1}`, () => check(kind, example, true))
      })
      kind.examples.good.forEach((example, index) => {
        it(`is silent on good example ${index + 1}`, () => {
          const { problems } = judged(kind, parseExample(example))
          assert.deepEqual(
            problems.map((one) => [one.id, one.message.en]),
            [],
          )
        })
      })
    })
})
