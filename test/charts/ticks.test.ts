/** Numbers, money and dates as charts write them, and the charts of a projection. */
import assert from "node:assert/strict"
import { type Charted, chartsOf } from "../../server/core/charts/charts"
import { readGain, readNumber, readValue, readWeek, weekTicks } from "../../server/core/charts/ticks"
import { shorten, widthOf } from "../../server/core/charts/width"

describe("charts: words", () => {
  it("writes numbers as each language does", () => {
    const written = [82_000, 9_999.99, 120_000_000, 0.5, 0, -1500, 1234].map((value) => [
      readNumber(value, "zh"),
      readNumber(value, "en"),
    ])
    assert.deepEqual(written, [
      ["8.2万", "82k"],
      ["1万", "10k"],
      ["1.2亿", "120M"],
      ["0.5", "0.5"],
      ["0", "0"],
      ["-1500", "-1.5k"],
      ["1234", "1.23k"],
    ])
  })

  it("writes money, rates and what is no number", () => {
    assert.equal(readValue(120_000, { kind: "money", currency: "CNY" }, "zh"), "¥12万")
    assert.equal(readValue(-2500, { kind: "money", currency: "USD" }, "en"), "-$2.5k")
    assert.equal(readValue(0.0894, { kind: "rate" }, "en"), "8.94%")
    assert.equal(readValue(Number.NaN, { kind: "rate" }, "en"), "–")
  })

  it("writes durations in the unit that people count them in, and gains with their sign", () => {
    const day = { kind: "duration" } as const
    const minutes = 5.7 / 1440
    assert.deepEqual([readValue(minutes, day, "zh"), readValue(minutes, day, "en")], ["5.7分钟", "5.7min"])
    assert.deepEqual([readValue(0.5, day, "en"), readValue(30 / 86_400, day, "zh")], ["12h", "30秒"])
    assert.deepEqual([readValue(14, day, "zh"), readValue(0, day, "zh")], ["14天", "0天"])
    assert.equal(readGain(0.023, { kind: "rate" }, "zh"), "+2.3 个百分点")
    assert.equal(readGain(-4735, { kind: "money", currency: "CNY" }, "en"), "-¥4.74k")
    assert.deepEqual([readGain(0, { kind: "count" }, "en"), readGain(Number.NaN, day, "en")], ["0", "–"])
    assert.equal(readValue(1_146_000, { kind: "count" }, "zh", 4), "114.6万")
  })

  it("names weeks by their first day, over the end of a year too", () => {
    assert.equal(readWeek("2026-01-05", 2, "en"), "Jan 12")
    assert.equal(readWeek("2025-12-29", 2, "zh"), "1月5日")
    assert.equal(readWeek("soon", 3, "zh"), "第3周")
    assert.deepEqual(weekTicks(26, 8), [1, 5, 9, 13, 17, 21, 25])
    assert.deepEqual(weekTicks(1, 8), [1])
  })

  it("measures Chinese as wide, and cuts to a width", () => {
    assert.equal(widthOf("首单新客", 12), 48)
    assert.equal(shorten("首单新客", 12, 48), "首单新客")
    assert.equal(shorten("首单新客", 12, 40), "首单…")
  })
})

describe("charts: of a projection", () => {
  const band = { mean: [10, 20], p5: [8, 15], p10: [9, 16], p50: [10, 20], p90: [12, 25], p95: [13, 28] }
  const answer = { all: band, segments: { old: null }, measure: "stock", unit: "count" } as const
  const projection: Charted = {
    start: "2026-01-05",
    currency: "CNY",
    metrics: { active_users: answer, reached: answer, new_users: answer, activated_users: answer },
    targets: {
      more: {
        ...{ metric: "active_users", segment: null, by: "2026-01-18", week: 2, from: null, to: 30 },
        ...{ probability: 0.1, standard_error: 0.01, mean: 20, p10: 16, p50: 20, p90: 25 },
        ...{ measure: "stock", unit: "count", better: "up", confidence: 0.6, at_medians: 21 },
        checkpoints: [{ date: "2026-01-07", week: 1, value: 11 }],
      },
    },
    sensitivity: { more: [{ path: "segments.old.active", low: 18, high: 23, share: 1 }] },
    actuals: {
      points: [
        { date: "2026-01-05", week: 1, metric: "active_users", segment: null, value: 11, percentile: 0.7 },
        { date: "2026-01-05", week: 1, metric: "active_users", segment: "old", value: 9, percentile: null },
      ],
      ...{ from: 1, targets: {}, metrics: {} },
    },
  }

  it("draws what is there, with the target", () => {
    const { fan, funnel, tornados } = chartsOf(projection, { metric: "active_users", locale: "en" })
    assert.match(fan?.svg ?? "", /The target is 30\./)
    assert.deepEqual(fan?.table.rows[1], ["Jan 12", "20", "16", "20", "25", "–"])
    assert.deepEqual(fan?.table.rows[0]?.at(-1), "11")
    assert.deepEqual(funnel?.table.rows[0], ["Reached", "30", "–"])
    assert.match(tornados["more"]?.svg ?? "", /data-path="segments\.old\.active"/)
    assert.match(tornados["more"]?.svg ?? "", />median 21</)
    assert.match(fan?.svg ?? "", />checkpoint</)
  })

  it("leaves out the target of a flow, and what there is no band for", () => {
    const more = { ...projection.targets["more"]!, measure: "flow" } as const
    const { fan } = chartsOf({ ...projection, targets: { more } }, { metric: "active_users", locale: "en" })
    assert.doesNotMatch(fan?.svg ?? "", /The target/)
    assert.equal(
      chartsOf(projection, { metric: "active_users", segment: "old", locale: "en" }).fan,
      undefined,
    )
    assert.equal(chartsOf(projection, { metric: "constructor", locale: "en" }).fan, undefined)
  })
})
