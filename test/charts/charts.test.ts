/**
 * The charts: goldens of small inputs, and what holds of every picture whatever goes in. Absent on purpose: pixels.
 */
import assert from "node:assert/strict"
import { readFileSync, writeFileSync } from "node:fs"
import fc from "fast-check"
import { chances } from "../../server/core/charts/chances"
import { fan } from "../../server/core/charts/fan"
import type { Look, Picture } from "../../server/core/charts/frame"
import { funnel } from "../../server/core/charts/funnel"
import { gantt } from "../../server/core/charts/gantt"
import { dark, light } from "../../server/core/charts/palette"
import { pyramid } from "../../server/core/charts/pyramid"
import { retention } from "../../server/core/charts/retention"
import { sheet } from "../../server/core/charts/sheet"
import { smallFan, smallFunnel, smallRetention } from "../../server/core/charts/small"
import { tornado } from "../../server/core/charts/tornado"
import { worthChart } from "../../server/core/charts/worth"
import { checkXml } from "./xml"

const en: Look = { locale: "en", width: 480 }
const zh: Look = { locale: "zh", width: 360, palette: light }
const start = "2026-01-05"
const series = {
  mean: [100, 110, null, 130],
  p5: [80, 85, null, 90],
  p10: [85, 90, null, 100],
  p50: [100, 109, null, 128],
  p90: [115, 130, null, 160],
  p95: [120, 140, null, 175],
}

const drawn: Readonly<Record<string, () => Picture>> = {
  fan: () => {
    const marks = { checkpoints: [{ week: 2, value: 115 }], actuals: [{ week: 1, value: 98 }] }
    const target = { week: 4, value: 150 }
    return fan({ title: "Active <users>", measure: { kind: "count" }, start, series, target, ...marks }, en)
  },
  funnel: () => {
    const stages = [
      { name: "触达", value: 104_000 },
      { name: "新增用户", value: 9300 },
      { name: "激活", value: null },
    ]
    return funnel({ title: "漏斗", stages }, zh)
  },
  tornado: () => {
    const rows = [
      { path: "segments.a.funnel.activate", low: 0.31, high: 0.36, share: 0.2 },
      { path: "segments.a.funnel.acquire", low: 0.4, high: 0.28, share: 0.7 },
    ]
    return tornado({ title: "What matters", measure: { kind: "rate" }, rows, base: 0.33 }, en)
  },
  retention: () => {
    const points = [
      { day: 0, rate: 1 },
      { day: 7, rate: 0.55, given: true },
      { day: 84, rate: 0.22, given: true },
    ]
    return retention({ title: "留存", curves: [{ name: "首单新客", points }] }, zh)
  },
  gantt: () => {
    const rows = [
      { name: "二单礼", start: 2, end: 9, stage: "retain", stageName: "留存" },
      { name: "大促", start: 12, end: 12, stage: "monetize", stageName: "变现" },
    ]
    return gantt({ title: "日历", start, weeks: 12, rows }, { ...zh, palette: dark })
  },
  worth: () => {
    const cost = { mean: 80_000, p10: 80_000, p50: 80_000, p90: 80_000 }
    const rows = [
      { name: "大促", worth: { mean: -200, p10: -900, p50: -150, p90: 300 }, cost },
      {
        name: "二单礼",
        path: "strategies.gift",
        worth: { mean: 4000, p10: 1500, p50: 3900, p90: 7000 },
        cost,
      },
    ]
    return worthChart({ title: "策略", measure: { kind: "count" }, currency: "CNY", rows }, zh)
  },
  chances: () => {
    const rows = [
      { name: "周活跃", note: "2026-07-05 前 ≥ 8万", probability: 0.63, words: "63% ±1", wanted: 0.8 },
      { name: "净推荐值", note: "≥ 46", probability: null, words: "–", wanted: null },
    ]
    return chances({ title: "目标", rows }, zh)
  },
  pyramid: () => {
    const layers = [
      { name: "Key", share: 0.02 },
      { name: "Regular", share: 0.18 },
      { name: "Potential", share: 0.8 },
    ]
    return pyramid({ title: "Users", layers }, en)
  },
}

describe("charts: goldens", () => {
  for (const [name, draw] of Object.entries(drawn))
    it(`draws the same ${name}`, () => {
      const path = `test/charts/golden/${name}.svg`
      const { svg } = draw()
      checkXml(svg)
      // One element a line, so that a difference can be read.
      const lines = `${svg.replace(/></g, ">\n<")}\n`
      if (process.env["UPDATE_GOLDENS"]) writeFileSync(path, lines)
      assert.equal(lines, readFileSync(path, "utf8").replace(/\r\n/g, "\n"))
    })
})

const amount = fc.oneof(fc.double(), fc.integer({ min: -5, max: 5 }), fc.constant(null))
const words = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("<b>&\"'</b>", "\u0000\ud800", "首单新客"),
)
const look = fc.record({
  locale: fc.constantFrom("en" as const, "zh" as const),
  palette: fc.constantFrom(light, dark),
  width: fc.oneof(fc.integer({ min: 300, max: 900 }), fc.double()),
})
const point = fc.record({ week: fc.integer({ min: -2, max: 12 }), value: fc.double() })
const column = fc.array(amount, { maxLength: 9 })
const band = fc.record({ mean: column, p5: column, p10: column, p50: column, p90: column, p95: column })
const row = fc.record({ path: words, low: amount, high: amount, share: fc.double() })
const age = fc.record({ day: fc.double(), rate: amount, given: fc.boolean() })
const stretch = fc.record({ name: words, start: fc.double(), end: fc.double(), stage: words })

const chance = fc.record({ name: words, note: words, probability: amount, words, wanted: amount })

const spread = fc.record({ mean: amount, p10: amount, p50: amount, p90: amount })
const anyWorth = fc.record({ name: words, path: words, worth: spread, cost: spread })

const anyPicture: fc.Arbitrary<Picture> = fc.oneof(
  fc
    .tuple(
      words,
      band,
      point,
      fc.array(point),
      look,
      fc.constantFrom("count" as const, "rate" as const, "money" as const),
    )
    .map(([title, series, target, actuals, look, kind]) =>
      fan({ title, measure: { kind }, start, series, target, actuals, checkpoints: actuals }, look),
    ),
  fc
    .tuple(words, fc.array(fc.record({ name: words, value: amount })), look)
    .map(([title, stages, look]) => funnel({ title, stages }, look)),
  fc
    .tuple(words, fc.array(row), amount, look)
    .map(([title, rows, base, look]) => tornado({ title, measure: { kind: "count" }, rows, base }, look)),
  fc
    .tuple(words, fc.array(fc.record({ name: words, points: fc.array(age) })), look)
    .map(([title, curves, look]) => retention({ title, curves }, look)),
  fc
    .tuple(words, fc.double(), fc.array(stretch), look)
    .map(([title, weeks, rows, look]) => gantt({ title, start, weeks, rows }, look)),
  fc
    .tuple(words, fc.array(fc.record({ name: words, share: amount })), look)
    .map(([title, layers, look]) => pyramid({ title, layers }, look)),
  fc.tuple(words, fc.array(chance), look).map(([title, rows, look]) => chances({ title, rows }, look)),
  fc
    .tuple(words, fc.array(anyWorth), look)
    .map(([title, rows, look]) => worthChart({ title, measure: { kind: "count" }, rows }, look)),
)

describe("charts: whatever goes in", () => {
  it("gives well-formed SVG with a role, a title and no number that is none", () => {
    fc.assert(
      fc.property(anyPicture, ({ svg }) => {
        checkXml(svg)
        assert.match(svg, /^<svg [^>]*role="img"[^>]*><title>/)
        const geometry = svg.replace(/>[^<]*</g, "><").replace(/ data-path="[^"]*"/g, "")
        assert.doesNotMatch(geometry, /NaN|Infinity|undefined|null/)
        assert.doesNotMatch(geometry, /<script|<style| style=| on[a-z]+=| id=/)
        assert.doesNotMatch(geometry.replace(/#\w+|0\.\d+s/g, ""), /\d\.\d{3}/)
      }),
      { numRuns: 300 },
    )
  })

  it("gives sheets and small pictures that are well-formed too", () => {
    fc.assert(
      fc.property(fc.array(anyPicture, { maxLength: 4 }), words, look, (pictures, title, look) => {
        checkXml(sheet({ title, facts: title, pictures, notes: [title] }, look))
      }),
      { numRuns: 100 },
    )
    const stages = fc.array(fc.record({ name: words, value: amount }))
    const points = fc.array(age)
    fc.assert(
      fc.property(words, band, point, stages, points, (title, series, target, stages, points) => {
        const look = { locale: "zh" } as const
        const measure = { kind: "money" } as const
        for (const svg of [
          smallFan({ title, measure, start, series, target }, look),
          smallFunnel(title, stages, look),
          smallRetention(title, points, look),
        ]) {
          checkXml(svg)
          assert.doesNotMatch(svg.replace(/>[^<]*</g, "><"), /NaN|Infinity|undefined|null/)
        }
      }),
      { numRuns: 200 },
    )
  })

  it("draws higher values higher", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 1e6 }), { minLength: 2, maxLength: 20 }),
        (values) => {
          const mean = [...values].sort((a, b) => a - b)
          const flat = { mean, p5: mean, p10: mean, p50: mean, p90: mean, p95: mean }
          const { svg } = fan({ title: "", measure: { kind: "count" }, start, series: flat }, en)
          const line = /<path d="(M[^"Z]+)" fill="none"/.exec(svg)?.[1] ?? ""
          const ys = [...line.matchAll(/[ML][\d.-]+,([\d.-]+)/g)].map(([, y]) => Number(y))
          assert.equal(ys.length, mean.length)
          assert.deepEqual(
            ys,
            [...ys].sort((a, b) => b - a),
          )
        },
      ),
    )
  })

  it("says what is missing where there is nothing to draw", () => {
    const none = { mean: [], p5: [], p10: [], p50: [], p90: [], p95: [] }
    const { svg } = fan({ title: "活跃", measure: { kind: "count" }, start, series: none }, zh)
    assert.match(svg, /没有可画的数据/)
  })
})
