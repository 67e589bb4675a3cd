import assert from "node:assert/strict"
import { analyze } from "../../server/core/analysis"
import { catalogue } from "../../server/core/catalogue"
import type { Kind, Problem } from "../../server/core/problem"
import { spanOf } from "../../server/core/queries/place"
import type { Source } from "../../server/core/syntax/source"
import { parseExample } from "./carets"

const alone = { playbook: () => undefined }

function told(problem: Problem, source: Source) {
  const { start, end } = spanOf(problem.place, source)
  const line = source.text.slice(0, start).split("\n").length - 1
  const column = start - (source.text.lastIndexOf("\n", start - 1) + 1)
  return { line, column, length: Math.max(end - start, 1), message: problem.message.en }
}

function check(kind: Kind, example: string, crlf: boolean): void {
  const { text, expected } = parseExample(example)
  const { source, problems } = analyze(
    "/example.playbook.yaml",
    crlf ? text.replace(/\n/g, "\r\n") : text,
    alone,
  )
  const found = problems.map((one) => told(one, source))
  assert.deepEqual(found, expected)
  assert.ok(problems.length === 0 || problems.some((one) => one.id === kind.id))
}

describe("examples of every kind of problem", () => {
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
          const { problems } = analyze("/example.playbook.yaml", parseExample(example).text, alone)
          assert.deepEqual(
            problems.map((one) => [one.id, one.message.en]),
            [],
          )
        })
      })
    })
})
