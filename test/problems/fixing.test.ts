/**
 * All fixes at once: they end, lose no comment and leave the file no worse, whatever is wrong with it.
 */
import assert from "node:assert/strict"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { analyze } from "../../server/core/analysis"
import { catalogue } from "../../server/core/catalogue"
import { fixAll } from "../../server/core/fixing"
import type { Problem, Severity } from "../../server/core/problem"
import { judgedExample, parseExample } from "../../server/core/report/rules/example"

declare const __ROOT__: string

const alone = { playbook: () => undefined }
const ORDER: readonly Severity[] = ["error", "warning", "info", "hint"]

/** How many there are of each severity or a graver one. */
const gravity = (problems: readonly Problem[]) =>
  ORDER.map((_, i) => problems.filter(({ severity }) => ORDER.indexOf(severity) <= i).length)

const comments = (text: string) =>
  [...text.matchAll(/(?:^|[ \t])(#[^\r\n]*)/gm)]
    .map(([, comment = ""]) => comment.trimEnd())
    .filter((one) => !one.includes("ops-playbook-ignore"))

function holds(text: string, check: (text: string) => ReturnType<typeof analyze>): void {
  for (const kind of ["safe", "suggested"] as const) {
    const fixed = fixAll(text, { kind, check })
    const [before, after] = [gravity(check(text).problems), gravity(check(fixed.text).problems)]
    assert.ok(
      after.every((count, i) => count <= (before[i] ?? 0)),
      `${kind}: ${before} → ${after}\n${fixed.text}`,
    )
    for (const comment of comments(text)) assert.ok(fixed.text.includes(comment), `${kind} loses ${comment}`)
    assert.equal(fixAll(fixed.text, { kind, check }).text, fixed.text, `${kind} does not end`)
    assert.equal(fixed.count > 0, fixed.text !== text)
    if (text.includes("\r\n")) assert.doesNotMatch(fixed.text, /[^\r]\n/)
  }
}

describe("all fixes at once", () => {
  for (const kind of catalogue)
    for (const [index, written] of kind.examples.bad.entries())
      it(`end and do no harm: ${kind.id}, ${index + 1}`, () => {
        const example = parseExample(written)
        holds(example.text, (text) => judgedExample({ section: "" }, example, text))
        if (index === 0)
          holds(`${example.text.replace(/\n/g, "\r\n")}# 末尾\r\n`, (text) =>
            judgedExample({ section: "" }, example, text),
          )
      })

  const folder = join(__ROOT__, "samples/broken")
  for (const name of readdirSync(folder).filter((one) => one.endsWith(".yaml")))
    it(`end and do no harm: ${name}`, () => {
      const text = readFileSync(join(folder, name), "utf8")
      holds(text, (now) => analyze(join(folder, name), now, alone))
    })

  /** A plan with a part of its own, and what is wrong with it. */
  const judge = (part: string) =>
    analyze("/a.playbook.yaml", `playbook: 试点\nperiod: { start: 2026-03-02, weeks: 8 }\n${part}`, alone)
  const titles = (part: string, id: string) =>
    judge(part)
      .problems.filter((one) => one.id === id)
      .map(({ fixes }) => (fixes ?? []).map(({ title }) => title.en))

  it("leave an amount in another currency to its author", () => {
    const part = "budget: { total: $8k }\n"
    assert.deepEqual(titles(part, "mixed-currencies"), [['Write "¥8k" (the amount is not converted)']])
    const { text } = judge(part).source
    const check = (now: string) => analyze("/a.playbook.yaml", now, alone)
    assert.equal(fixAll(text, { kind: "suggested", check }).text, text)
  })

  it("leave those who belong to two tiers to the higher one, where it is the higher one", () => {
    const tiers = (key: string, regular: string) =>
      titles(
        `data: { attributes: { orders: { type: number } } }\nsegments:\n  steady: { rank: regular, when: ${regular} }\n  core: { rank: key, when: ${key} }\n`,
        "segments-that-overlap",
      )
    assert.deepEqual(tiers("orders >= 5", "orders >= 2"), [
      ['Leave them to "core": `orders >= 2 && orders < 5`'],
    ])
    assert.deepEqual(tiers("orders < 3", "orders >= 2"), [[]])
  })

  it("put no quotes around a number that a text is to be more than", () => {
    const city = (when: string) =>
      titles(
        `data: { attributes: { city: { type: text } } }\nsegments:\n  far: { when: ${when} }\n`,
        "expression-type",
      )
    assert.deepEqual(city("city > 3"), [[]])
    assert.deepEqual(city("city == 3"), [['Write "3"']])
  })

  it("leave out what would lose a comment or make things worse", () => {
    const problem = (message: string, start: number, end: number, text: string): Problem => ({
      id: "x",
      severity: "hint",
      place: { span: { start, end } },
      message: { en: message, zh: message },
      fixes: [
        {
          title: { en: "", zh: "" },
          kind: "safe",
          changes: [{ do: "replace", span: { start, end }, text }],
        },
      ],
    })
    const { source } = analyze("/a", "", alone)
    const check = (text: string) => {
      const found = [problem("comment", 2, 8, ""), problem("word", 0, 1, "b")]
      const worse: Problem = { ...problem("", 0, 0, ""), severity: "error", fixes: [] }
      if (text.startsWith("b")) return { source: { ...source, text }, problems: [worse] }
      return { source: { ...source, text }, problems: found }
    }
    assert.deepEqual(fixAll("a # keep\n", { kind: "safe", check }), { text: "a # keep\n", count: 0 })
  })

  it("do not go round in circles", () => {
    const { source } = analyze("/a", "", alone)
    const check = (text: string) => ({
      source: { ...source, text },
      problems: [
        {
          id: "x",
          severity: "hint" as const,
          place: { span: { start: 0, end: 1 } },
          message: { en: text, zh: text },
          fixes: [
            {
              title: { en: "", zh: "" },
              kind: "safe" as const,
              changes: [
                { do: "replace" as const, span: { start: 0, end: 1 }, text: text === "a" ? "b" : "a" },
              ],
            },
          ],
        },
      ],
    })
    assert.deepEqual(fixAll("a", { kind: "safe", check }), { text: "b", count: 1 })
  })
})
