/**
 * A plan at a glance: every entry is there with its state, in both languages, whether or not there are figures.
 */
import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { analyze } from "../../server/core/analysis"
import type { Locale } from "../../server/core/problem"
import { planOf } from "../../server/core/projection/plan"
import { project } from "../../server/core/projection/project"
import { type OverviewRow, overview } from "../../server/core/report/overview"
import { moodOf, worst } from "../../server/core/report/overview/goals"

declare const __ROOT__: string

const workspace = { playbook: () => undefined }
const read = (name: string) => readFileSync(join(__ROOT__, "samples", name), "utf8")

function seen(text: string, locale: Locale, withFigures = true) {
  const analysis = analyze("/plan.playbook.yaml", text, workspace)
  const { plan } = planOf(analysis.linked)
  const { projection } =
    plan && withFigures ? project(plan, { draws: 300, metrics: ["active_users"], strategies: true }) : {}
  return overview(analysis, { projection, locale })
}

const flat = (rows: readonly OverviewRow[]): readonly OverviewRow[] =>
  rows.flatMap((row) => [row, ...flat(row.rows)])

describe("a plan at a glance", () => {
  it("tells of the first sample what there is", () => {
    const found = seen(read("first.playbook.yaml"), "zh")
    assert.deepEqual(
      found?.groups.map(({ name, rows }) => [name, rows.length]),
      [
        ["目标", 1],
        ["人群", 1],
        ["策略", 1],
      ],
    )
    const [target, segment, stage] = found.groups.flatMap(({ rows }) => rows)
    assert.match(target?.detail ?? "", /^\d\d% ±\d$/)
    assert.equal(found.chance, target?.detail)
    assert.match(segment?.detail ?? "", /^6\.2万 → \d\.\d+万$/)
    assert.match(stage?.rows[0]?.detail ?? "", /^\+[\d,]+ · 成本 ¥8万$/)
  })

  it("shows every entry once, by a path that leads somewhere, in both languages", () => {
    const text = read("music-streaming.playbook.yaml")
    const { linked } = analyze("/plan.playbook.yaml", text, workspace)
    for (const locale of ["en", "zh"] as const) {
      const groups = seen(text, locale)?.groups ?? []
      for (const { path, rows } of groups) {
        const entries = flat(rows).filter(({ kind }) => kind !== "stage")
        const ids = [...linked.definitions(path).keys()]
        assert.deepEqual(entries.map((row) => row.path).sort(), ids.map((id) => `${path}.${id}`).sort())
        for (const { name, lines } of entries) {
          assert.notEqual(name, "")
          for (const line of lines) assert.match(line, locale === "zh" ? /\p{Script=Han}.*。$/u : /[.]$/)
        }
      }
      assert.ok(groups.some(({ path }) => path === "team.roles"))
    }
  })

  it("shows the same entries while there are no figures", () => {
    const text = read("music-streaming.playbook.yaml")
    const [without, known] = [seen(text, "en", false), seen(text, "en")]
    const paths = (found: typeof known) =>
      found?.groups.flatMap(({ rows }) => flat(rows).map(({ path }) => path))
    assert.deepEqual(paths(without), paths(known))
    assert.equal(without?.chance, "")
    assert.ok(without.groups.every(({ rows }) => flat(rows).every(({ mood }) => mood === "unknown")))
  })

  it("calls a target good that is as likely as the plan asks, and bad far below that", () => {
    assert.equal(moodOf({ probability: 0.8, confidence: 0.8 }), "good")
    assert.equal(moodOf({ probability: 0.79, confidence: 0.8 }), "doubtful")
    assert.equal(moodOf({ probability: 0.5, confidence: 0.8 }), "bad")
    assert.equal(moodOf({ probability: 0.5, confidence: null }), "good")
    assert.equal(moodOf({ probability: null, confidence: 0.8 }), "unknown")
    assert.equal(worst(["good", "doubtful", "good"]), "doubtful")
  })

  it("says nothing of a library, and something of whatever else there may be in a file", () => {
    assert.equal(seen("library: 人群\n", "en"), undefined)
    for (const text of [
      "",
      "playbook:",
      "- a",
      "playbook: x\ntargets: 3\nsegments: [a]\nstrategies: { a: , b: 4 }\n",
    ])
      assert.ok(Array.isArray(seen(text, "en")?.groups ?? []))
    const odd = seen("playbook: x\nstrategies: { a: , b: 4, constructor: { stage: toString } }\n", "en")
    assert.ok(flat(odd?.groups.flatMap(({ rows }) => rows) ?? []).some(({ path }) => path === "strategies.b"))
  })
})
