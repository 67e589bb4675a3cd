/** Measured figures from CSV: whatever spreadsheets write, what is wrong by its line, and what the rest says. */
import assert from "node:assert/strict"
import fc from "fast-check"
import { describe, it } from "mocha"
import { analyze } from "../../server/core/analysis"
import { readTable } from "../../server/core/model/actuals"
import type { Locale } from "../../server/core/problem"

const PLAN = `playbook: 会员复购
period: { start: 2026-01-05, weeks: 8 }
data:
  actuals: ./实际.csv
metrics:
  nps: { name: 净推荐值, kind: score, scale: { min: -100, max: 100 } }
  wait: { kind: duration }
segments:
  new_buyers: { name: 首单新客, funnel: { reach: 1000/w } }
`

function measured(csv: string | undefined, plan = PLAN) {
  const table = csv === undefined ? undefined : readTable(csv)
  const { linked, problems } = analyze("/plans/a.playbook.yaml", plan, {
    playbook: () => undefined,
    table: (file) => (file === "/plans/实际.csv" ? table : undefined),
  })
  const about = problems.filter(({ id }) => /^(unusable-)?actual/.test(id))
  return { actuals: linked.actuals, told: (locale: Locale) => about.map(({ message }) => message[locale]) }
}

/** The rows below the usual first line. */
function rows(...lines: readonly string[]) {
  return measured(["date,metric,segment,value", ...lines].join("\n"))
}

describe("actuals", () => {
  it("are read by date, metric, segment and value", () => {
    const { actuals, told } = rows("2026-01-11,active_users,new_buyers,1200", "2026-01-18,pay_rate,,22%")
    assert.deepEqual(told("en"), [])
    assert.deepEqual(actuals, [
      { date: "2026-01-11", day: 20464, metric: "active_users", segment: "new_buyers", value: 1200, line: 2 },
      { date: "2026-01-18", day: 20471, metric: "pay_rate", value: 0.22, line: 3 },
    ])
  })

  it("are read as spreadsheets write them", () => {
    const expected = [["2026-01-11", "active_users", "new_buyers", 1200]]
    for (const csv of [
      "\uFEFFdate,metric,segment,value\r\n2026-01-11,active_users,new_buyers,1200\r\n",
      "date,metric,segment,value\r2026-01-11,active_users,new_buyers,1200",
      '日期,指标,人群,数值\n2026/1/11,周活跃用户,首单新客,"1,200"',
      "日期，指标，人群，数值\n2026年1月11日，active_users，new_buyers，1200",
      "value;segment;metric;date;by\n1200;new_buyers;active_users;2026-01-11;王",
      "date\tmetric\tsegment\tvalue\n2026-01-11\tactive_users\tnew_buyers\t0.12万",
      "\n\nDate , Metric, Segment, Value,,\n 2026-01-11 , active_users , new_buyers , 1200 ,,\n,,,,\n",
    ]) {
      const { actuals, told } = measured(csv)
      assert.deepEqual(told("en"), [], csv)
      assert.deepEqual(
        actuals.map(({ date, metric, segment, value }) => [date, metric, segment, value]),
        expected,
        csv,
      )
    }
  })

  it("take values as people and exports write them", () => {
    const values = (metric: string, ...texts: readonly string[]) => {
      const days = texts.map((text, i) => `2026-02-${String(i + 1).padStart(2, "0")},${metric},,"${text}"`)
      const { actuals, told } = rows(...days)
      assert.deepEqual(told("en"), [])
      return actuals.map(({ value }) => value)
    }
    assert.deepEqual(values("active_users", "8万", "80,000", "8.5k"), [80_000, 80_000, 8500])
    assert.deepEqual(values("pay_rate", "22%", "0.22", "１８％"), [0.22, 0.22, 0.18])
    assert.deepEqual(values("arpu", "¥45", "45", "45元", "1,234.5"), [45, 45, 45, 1234.5])
    assert.deepEqual(values("nps", "-12", "44"), [-12, 44])
    assert.deepEqual(values("wait", "90s"), [90 / 86_400])
    assert.deepEqual(rows("2026-01-11,net,,-¥3万").actuals[0]?.value, -30_000)
  })

  it("tell what is wrong with a row by its line, and count the others", () => {
    const { actuals, told } = rows(
      "2026-01-11,actve_users,,1200",
      "2026-01-18,active_users,new_buyer,1200",
      "2026-02-30,active_users,,1200",
      "01/11/2026,active_users,,1200",
      "2026-01-25,pay_rate,,22",
      "2026-01-25,active_users,,1,200",
      "2026-01-25,active_users,,",
      "2026-01-25,active_users,,1000..1200",
      "2026-01-25,active_users,,1300",
      "2026-01-25,active_users,,1400",
      "2026-01-25,,,1400",
    )
    assert.deepEqual(told("en"), [
      'Line 2 of 实际.csv: no metric is called "actve_users". Did you mean "active_users"?',
      'Line 3 of 实际.csv: no segment is called "new_buyer". Did you mean "new_buyers"?',
      'Line 4 of 实际.csv: "2026-02-30" is no date. Write it as 2026-03-01.',
      'Line 5 of 实际.csv: "01/11/2026" is no date. Write it as 2026-03-01.',
      'Line 6 of 实际.csv: A rate needs its percent sign: is "22" 22% or 2200%?',
      'Line 7 of 实际.csv: it has 5 values for 4 columns. A value with a comma in it needs quotes: "1,200".',
      'Line 8 of 实际.csv: A count is missing here. Write one such as "1200" or "3万".',
      'Line 9 of 实际.csv: "1000..1200" is no single number; what was measured is one.',
      "Line 11 of 实际.csv: it repeats line 10: active_users on 2026-01-25.",
      "Line 12 of 实际.csv: the metric is missing.",
    ])
    assert.deepEqual(told("zh").slice(0, 4), [
      "实际.csv 第 2 行：没有名为“actve_users”的指标。是不是“active_users”？",
      "实际.csv 第 3 行：没有名为“new_buyer”的人群。是不是“new_buyers”？",
      "实际.csv 第 4 行：“2026-02-30”不是日期。请写成 2026-03-01。",
      "实际.csv 第 5 行：“01/11/2026”不是日期。请写成 2026-03-01。",
    ])
    assert.deepEqual(
      actuals.map(({ value }) => value),
      [1300],
    )
  })

  it("tell a flow once a week", () => {
    const { actuals, told } = rows(
      "2026-01-05,revenue,,100",
      "2026-01-11,revenue,,100",
      "2026-01-12,revenue,,100",
    )
    assert.deepEqual(told("en"), [
      "Line 3 of 实际.csv: revenue is told once a week, as the week's total, and line 2 tells it already.",
    ])
    assert.equal(actuals.length, 2)
    assert.deepEqual(rows("2026-01-05,active_users,,100", "2026-01-11,active_users,,100").told("en"), [])
  })

  it("tell twenty rows one by one, and count the rest", () => {
    const wrong = Array.from({ length: 25 }, (_, i) => `2026-01-11,nothing_${i},,1`)
    const { told } = rows(...wrong)
    assert.equal(told("en").length, 21)
    assert.equal(told("en").at(-1), "5 more rows of 实际.csv cannot be used.")
    assert.equal(told("zh").at(-1), "实际.csv 还有 5 行无法使用。")
  })

  it("tell what is wrong with the file", () => {
    assert.deepEqual(measured(undefined).told("en"), [
      'There is no file "./实际.csv" here. The path counts from this file\'s folder.',
    ])
    for (const [csv, message] of [
      ["", '实际.csv is empty. Begin it with the line "date,metric,segment,value".'],
      [
        "date,metrics,value\n",
        'Line 1 of 实际.csv: no column is called "metric", but one is called "metrics".',
      ],
      [
        "2026-01-11,active_users,,1",
        'Line 1 of 实际.csv: no column is called "date". Begin with "date,metric,segment,value".',
      ],
      ["date,metric,segment,value\n\uFFFD\uFFFD,a,,1", '实际.csv is no UTF-8 text. Save it as "CSV UTF-8".'],
      [
        'date,metric,segment,value\n2026-01-11,"active,,1',
        "Line 2 of 实际.csv: the quote that opens here is never closed.",
      ],
    ] as const)
      assert.deepEqual(measured(csv).told("en"), [message])
  })

  it("are read up to ten thousand rows", () => {
    const row = (i: number) =>
      `2026-01-${String(5 + (i % 7)).padStart(2, "0")},retention_w${1 + (i % 52)},${i},22%`
    const lines = Array.from({ length: 10_001 }, (_, i) => row(i))
    const read = (count: number) =>
      readTable(["date,metric,segment,value", ...lines.slice(0, count)].join("\n"))
    assert.deepEqual([read(10_000).rows.length, read(10_000).flaw], [10_001, undefined])
    assert.deepEqual([read(10_001).rows.length, read(10_001).flaw], [10_001, { kind: "too-large" }])
    assert.deepEqual(readTable("a".repeat(8_000_000)), { rows: [], flaw: { kind: "too-large" } })
  })

  it("of another year only are told, but old ones beside new ones are welcome", () => {
    assert.deepEqual(rows("2025-01-11,active_users,,1").told("zh"), [
      "实际.csv 里没有一行的日期落在计划周期内。",
    ])
    assert.deepEqual(rows("2025-01-11,active_users,,1", "2026-01-11,active_users,,1").told("en"), [])
  })

  it("say nothing where a section that would tell is broken, nor without somebody who reads tables", () => {
    const broken = PLAN.replace("segments:\n", "segmnts:\n")
    assert.deepEqual(
      measured("date,metric,segment,value\n2026-01-11,active_users,gone,1", broken).told("en"),
      [],
    )
    const { problems, linked } = analyze("/a.playbook.yaml", PLAN, { playbook: () => undefined })
    assert.deepEqual([problems.filter(({ id }) => id.startsWith("actual")), linked.actuals], [[], []])
  })

  it("never throw, whatever a file holds", () => {
    const piece = fc.constantFrom(
      "2026-01-11",
      "active_users",
      ",",
      "，",
      '"',
      "\n",
      "\r",
      ";",
      "¥",
      "-",
      "%",
      "值",
      "$file",
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((all) => all.join("")),
        ),
        (text) => {
          for (const csv of [text, `date,metric,segment,value\n${text}`]) measured(csv)
        },
      ),
    )
  })
})
