import assert from "node:assert/strict"
import fc from "fast-check"
import { analyze, judgedProblems } from "../../server/core/analysis"
import { fixAll } from "../../server/core/fixing"
import { foreseen } from "../../server/core/foresight"
import { defaultSettings } from "../../server/core/judgement"
import { spanOf } from "../../server/core/queries/place"
import { ignoringsOf, ignoringText } from "../../server/core/suppressions/ignoring"

const alone = { playbook: () => undefined }
const head = "playbook: 试点\nperiod: { start: 2026-01-05, weeks: 8 }\n"
const analysis = (text: string) => analyze("/a.playbook.yaml", head + text, alone)

/** Unknown references and what is said of comments, each with the words that it stands at. */
function told(text: string): string[] {
  const { problems, source } = analysis(text)
  return problems
    .filter(({ id }) => id === "unknown-reference" || id.includes("ignore"))
    .map(({ id, place }) => {
      const { start, end } = spanOf(place, source)
      return `${id} ${source.text.slice(start, end)}`
    })
}

const plan = (...lines: string[]) => `segments:\n  all: { name: 全部 }\nstrategies:\n${lines.join("\n")}\n`
const ignore = "# ops-playbook-ignore unknown-reference: 下次导入时补上"

describe("comments that ignore a problem", () => {
  it("are for the next entry, all of it, and no other", () => {
    assert.deepEqual(told(plan("  gift: { segments: [al] }", "  text: { segments: [lal] }")), [
      "unknown-reference al",
      "unknown-reference lal",
    ])
    assert.deepEqual(told(plan(`  ${ignore}`, "  gift: { segments: [al] }", "  text: { segments: [lal] }")), [
      "unknown-reference lal",
    ])
    assert.deepEqual(
      told(plan(`  ${ignore}`, "  gift:", "    stage: retain", "    segments:", "      - al", "      - lal")),
      [],
    )
  })

  it("may stand above a field, a list's item, and within braces that span lines", () => {
    assert.deepEqual(told(plan("  gift:", `    ${ignore}`, "    segments: [al]", "    stage: retian")), [
      "unknown-reference retian",
    ])
    assert.deepEqual(told(plan("  gift:", "    segments:", "      - lal", `      ${ignore}`, "      - al")), [
      "unknown-reference lal",
    ])
    assert.deepEqual(told(plan("  gift: {", `    ${ignore}`, "    segments: [al],", "    stage: retian }")), [
      "unknown-reference retian",
    ])
  })

  it("reach over blank lines and other comments", () => {
    assert.deepEqual(told(plan(`  ${ignore}`, "", "  # 老客", "  gift: { segments: [al] }")), [])
  })

  it("are for the whole file where they say so, wherever they stand", () => {
    const wide = ignore.replace("ignore", "ignore-file")
    const lines = ["  gift: { segments: [al] }", "  text: { segments: [lal] }"]
    assert.deepEqual(told(plan(...lines, `  ${wide}`)), [])
    assert.deepEqual(told(`${wide}\n${plan(...lines)}`), [])
  })

  it("need a reason, and may be written in Chinese", () => {
    assert.deepEqual(told(plan("  # ops-playbook-ignore unknown-reference", "  gift: { segments: [al] }")), [
      "ignore-without-reason # ops-playbook-ignore unknown-reference",
      "unknown-reference al",
    ])
    assert.deepEqual(
      told(plan("  # ops-playbook-ignore unknown-reference：以后补", "  gift: { segments: [al] }")),
      [],
    )
    assert.deepEqual(
      told(plan("  #ops-playbook-ignore unknown-reference:以后补", "  gift: { segments: [al] }")),
      [],
    )
  })

  it("may name several rules", () => {
    const both = "# ops-playbook-ignore unknown-reference、missing-unit: 以后补"
    const text = plan(`  ${both}`, "  gift: { segments: [al], effect: { pay: 9 } }")
    assert.deepEqual(told(text), [])
    assert.ok(!analysis(text).problems.some(({ id }) => id === "missing-unit"))
  })

  it("are told of where they are of no use, and go with one fix", () => {
    const text = plan(`  ${ignore}`, "  gift: { segments: [all] }")
    assert.deepEqual(told(text), [`unused-ignore ${ignore}`])
    const check = (now: string) => analyze("/a.playbook.yaml", now, alone)
    assert.equal(
      fixAll(head + text, { kind: "safe", check }).text,
      head + plan("  gift: { segments: [all] }"),
    )
    assert.deepEqual(
      told(plan("  # ops-playbook-ignore unknown-referense: 以后补", "  gift: { segments: [all] }")),
      ["unknown-ignore unknown-referense"],
    )
  })

  it("are text within a text", () => {
    const text = `summary: |\n  ${ignore}\n  第二行\n${plan("  gift: { segments: [al] }")}`
    assert.deepEqual(told(text), ["unknown-reference al"])
  })

  it("mean the same with CRLF", () => {
    const text = (head + plan(`  ${ignore}`, "  gift: { segments: [al] }")).replace(/\n/g, "\r\n")
    assert.ok(
      !analyze("/a.playbook.yaml", text, alone).problems.some(({ id }) => /reference|ignore/.test(id)),
    )
  })

  it("of what a projection shows are not called useless before one was run", () => {
    const text = plan("  # ops-playbook-ignore strategy-loses-money: 品牌投入", "  gift: { stage: retain }")
    const found = analysis(text)
    assert.ok(!found.problems.some(({ id }) => id === "unused-ignore"))
    assert.ok(judgedProblems(found, foreseen(found)).some(({ id }) => id === "unused-ignore"))
  })

  it("do nothing of the kind to a text that has none", () => {
    const settings = { ...defaultSettings, severities: new Map([["references", "off" as const]]) }
    const { problems } = analyze(
      "/a.playbook.yaml",
      head + plan("  gift: { segments: [al] }"),
      alone,
      settings,
    )
    assert.ok(!problems.some(({ id }) => id === "unknown-reference"))
  })
})

describe("the comment that an editor writes", () => {
  const plans = [
    plan("  gift: { segments: [al] }"),
    plan("  gift:", "    segments:", "      - al"),
    plan("  gift:", "    stage: retian"),
    plan("  gift: {", "    segments: [al] }"),
    plan("  gift:", "    checklist:", "      - 发券", "    segments: [al]"),
  ]
  for (const [i, text] of plans.entries())
    for (const end of ["\n", "\r\n"])
      for (const mark of ["", "\ufeff", "# 说明\n\n"])
        it(`lets it stand, here or in the file (${i + 1}, ${JSON.stringify(end + mark)})`, () => {
          const whole = (mark + head + text).replace(/\n/g, end)
          const { problems, source } = analyze("/a.playbook.yaml", whole, alone)
          const one = problems.find(({ id }) => id === "unknown-reference")
          assert.ok(one)
          const ways = ignoringsOf(one, source)
          assert.equal(ways.length, 2)
          for (const way of ways) {
            const changed = whole.slice(0, way.at) + ignoringText(way, "以后补") + whole.slice(way.at)
            const ids = analyze("/a.playbook.yaml", changed, alone).problems.map(({ id }) => id)
            assert.ok(!ids.some((id) => id === "unknown-reference" || id.includes("ignore")), changed)
            assert.equal(changed.startsWith("\ufeff"), mark === "\ufeff")
            assert.equal(/[^\r]\n/.test(changed), end === "\n")
          }
        })

  it("can be made for any text", () => {
    const bits = fc.constantFrom(
      "  ",
      "- ",
      "a:",
      "\n",
      "segments: [x]",
      "{",
      "}",
      "#",
      "|",
      "gift",
      "strategies:",
    )
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), (parts) => {
        const { problems, source } = analysis(parts.join(""))
        for (const one of problems)
          for (const { at } of ignoringsOf(one, source)) assert.ok(at >= 0 && at <= source.text.length)
      }),
      { numRuns: 50 },
    )
  })
})
