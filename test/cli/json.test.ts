/** The shape of `--format json`, and that its fixes can be applied by whoever reads it. */
import assert from "node:assert/strict"
import { doubtful, right, wrong } from "./playbooks"
import { play, type RunOptions } from "./scene"

interface Position {
  readonly line: number
  readonly column: number
}

interface Range {
  readonly start: Position
  readonly end: Position
}

interface Problem {
  readonly rule: string
  readonly severity: string
  readonly message: string
  readonly path: readonly (string | number)[]
  readonly range: Range
  readonly related: readonly { readonly message: string; readonly path?: string; readonly range: Range }[]
  readonly fixes: readonly { title: string; kind: string; edits: readonly { range: Range; text: string }[] }[]
}

async function problemsOf(text: string, options: RunOptions = {}): Promise<readonly Problem[]> {
  let problems: readonly Problem[] = []
  await play({ "a.playbook.yaml": text }, ({ run }) => {
    problems = JSON.parse(run(["check", "--format", "json"], options).out).files[0].problems
  })
  return problems
}

/** Splits as an editor does, so that what the ranges say is not judged by the code that made them. */
function offsetOf(text: string, { line, column }: Position): number {
  const ends = [...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)
  return (line === 1 ? (text.startsWith("\ufeff") ? 1 : 0) : ends[line - 2]!) + column - 1
}

function textIn(text: string, { start, end }: Range): string {
  return text.slice(offsetOf(text, start), offsetOf(text, end))
}

const variants: Readonly<Record<string, (text: string) => string>> = {
  "with LF": (text) => text,
  "with CRLF": (text) => text.replaceAll("\n", "\r\n"),
  "with a byte order mark": (text) => `\ufeff${text}`,
}

describe("json", function () {
  this.timeout(60_000)

  it("holds every checked file and the summary, and nothing else", () =>
    play({ "w.playbook.yaml": wrong, "a.playbook.yaml": right, "d.playbook.yaml": doubtful }, ({ run }) => {
      const { out } = run(["check", "--format", "json"])
      assert.ok(out.endsWith("}\n"))
      const report = JSON.parse(out)
      assert.deepEqual(Object.keys(report), ["files", "summary"])
      assert.deepEqual(
        report.files.map((file: object) => Object.keys(file)),
        Array(3).fill(["path", "problems"]),
      )
      assert.deepEqual(
        report.files.map((file: { path: string }) => file.path),
        ["a.playbook.yaml", "d.playbook.yaml", "w.playbook.yaml"],
      )
      assert.deepEqual(report.summary, { files: 3, errors: 1, warnings: 1, infos: 0, hints: 0 })
    }))

  for (const [name, vary] of Object.entries(variants)) {
    it(`gives the place, the path and a fix of a problem, in a file ${name}`, async () => {
      const text = vary(wrong)
      const [problem, ...others] = await problemsOf(text)
      assert.ok(problem)
      assert.deepEqual(others, [])
      const keys = ["rule", "severity", "message", "path", "range", "related", "fixes"]
      assert.deepEqual(Object.keys(problem), keys)
      assert.deepEqual([problem.severity, problem.path], ["error", ["strategies", "gift", "segments", 0]])
      assert.deepEqual(problem.range, { start: { line: 9, column: 48 }, end: { line: 9, column: 57 } })
      const [edit, ...more] = problem.fixes[0]!.edits
      assert.ok(edit)
      assert.deepEqual(more, [])
      const [start, end] = [offsetOf(text, edit.range.start), offsetOf(text, edit.range.end)]
      const mended = text.slice(0, start) + edit.text + text.slice(end)
      assert.equal(mended, text.replace("[new_buyer]", "[new_buyers]"))
      assert.deepEqual(await problemsOf(mended), [])
    })
  }

  it("speaks the reader's language, in messages and fixes", async () => {
    const [english] = await problemsOf(wrong)
    const [chinese] = await problemsOf(wrong, { env: { LC_ALL: "zh_CN.UTF-8" } })
    assert.match(english!.message, /new_buyers/)
    assert.match(chinese!.message, /[\u4e00-\u9fff].*new_buyers/)
    assert.match(chinese!.fixes[0]!.title, /[\u4e00-\u9fff]/)
  })

  it("gives a path to what only the syntax sees, and other places as ranges", async () => {
    const twice = `${right}segments:\n  a: { name: 甲 }\n  a: { name: 乙 }\n`
    const [problem] = await problemsOf(twice)
    assert.deepEqual(problem?.path.slice(0, 1), ["segments"])
    assert.deepEqual(problem?.range.start, { line: 7, column: 3 })
    assert.deepEqual(
      problem?.related.map((related) => textIn(twice, related.range)),
      ["a"],
    )
    assert.ok(problem?.related.every((related) => related.path === undefined))
  })
})
