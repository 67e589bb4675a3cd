/** Quantities as design/format.md tells them: every way of writing one, and what it is worth. */
import assert from "node:assert/strict"
import {
  currencyOf,
  describeQuantity,
  type Expectation,
  formatQuantity,
  parseQuantity,
  suggestQuantities,
} from "../../server/core/model/quantity"

const cny = { currency: "CNY" } as const
const places = {
  rate: { kinds: ["rate"], ...cny },
  weekly_rate: { kinds: ["rate"], per: "week", ...cny },
  significance: { kinds: ["rate"], bare: true, ...cny },
  effect: { kinds: ["change"], of: "rate", ...cny },
  effect_of_count: { kinds: ["change"], of: "count", per: "week", ...cny },
  effect_of_money: { kinds: ["change"], of: "money", per: "week", ...cny },
  effect_of_any: { kinds: ["change"], ...cny },
  detect: { kinds: ["change"], of: "rate", unsigned: true, ...cny },
  count: { kinds: ["count"], ...cny },
  money: { kinds: ["money"], ...cny },
  weekly_money: { kinds: ["money"], per: "week", ...cny },
  any_money: { kinds: ["money"] },
  yen: { kinds: ["money"], currency: "JPY" },
  duration: { kinds: ["duration"], ...cny },
  work: { kinds: ["work"], per: "week", ...cny },
  work_once: { kinds: ["work"], ...cny },
  flow: { kinds: ["flow"], of: "count", per: "week", ...cny },
  cap: { kinds: ["flow"], of: "count", ...cny },
  spend: { kinds: ["flow"], of: "money", per: "week", ...cny },
  score: { kinds: ["score"], ...cny },
  ratio: { kinds: ["ratio"], ...cny },
  span: { kinds: ["span"], ...cny },
  coupon: { kinds: ["money", "rate"], ...cny },
  touches: { kinds: ["count", "flow"], of: "count", ...cny },
  assumption: { kinds: [], ...cny },
} as const satisfies Record<string, Expectation>

type PlaceName = keyof typeof places

const month = 365.25 / 12

/** What is written where, and the kind and values it is read as. */
const clean: readonly [PlaceName, string, string, readonly number[]][] = [
  ["rate", "8%", "rate", [0.08]],
  ["rate", "8%..12%", "rate", [0.08, 0.12]],
  ["rate", "8..12%", "rate", [0.08, 0.12]],
  ["rate", "8%..12", "rate", [0.08, 0.12]],
  ["rate", "8% .. 12%", "rate", [0.08, 0.12]],
  ["rate", "8 %", "rate", [0.08]],
  ["rate", "5%..8%..15%", "rate", [0.05, 0.08, 0.15]],
  ["rate", "0%..8%..100%", "rate", [0, 0.08, 1]],
  ["rate", "0.001%", "rate", [0.00001]],
  ["rate", "5%..5%", "rate", [0.05, 0.05]],
  ["rate", "0%", "rate", [0]],
  ["rate", "100%..100%", "rate", [1, 1]],
  ["count", "0..0", "count", [0, 0]],
  ["weekly_rate", "5%/mo", "rate", [1 - 0.95 ** (7 / month)]],
  ["weekly_rate", "5%/w", "rate", [0.05]],
  ["weekly_rate", "1%..2%/d", "rate", [1 - 0.99 ** 7, 1 - 0.98 ** 7]],
  ["weekly_rate", "100%/y", "rate", [1]],
  ["significance", "0.05", "rate", [0.05]],
  ["significance", "5%", "rate", [0.05]],
  ["effect", "+8%", "change", [0.08]],
  ["effect", "+3pp", "change", [0.03]],
  ["effect", "3pp", "change", [0.03]],
  ["effect", "-2%..3%", "change", [-0.02, 0.03]],
  ["effect", "+2pp..+5pp", "change", [0.02, 0.05]],
  ["effect", "0%..+5%", "change", [0, 0.05]],
  ["effect", "0%", "change", [0]],
  ["effect_of_count", "+2k/w", "change", [2000]],
  ["effect_of_count", "+10/d", "change", [70]],
  ["effect_of_count", "500", "change", [500]],
  ["effect_of_money", "-¥5..+¥10", "change", [-5, 10]],
  ["effect_of_any", "+0.5", "change", [0.5]],
  ["effect_of_any", "-2d", "change", [-2]],
  ["detect", "2pp", "change", [0.02]],
  ["detect", "5%", "change", [0.05]],
  ["count", "12", "count", [12]],
  ["count", "1,200", "count", [1200]],
  ["count", "1_200", "count", [1200]],
  ["count", "0.8", "count", [0.8]],
  ["count", "6.2万", "count", [62_000]],
  ["count", "1.2亿", "count", [120_000_000]],
  ["count", "90k..1.2M", "count", [90_000, 1_200_000]],
  ["count", "500..1k", "count", [500, 1000]],
  ["count", "4.35万", "count", [43_500]],
  ["count", "0", "count", [0]],
  ["money", "¥80k", "money", [80_000]],
  ["money", "¥45..60", "money", [45, 60]],
  ["money", "¥ 45 .. 60", "money", [45, 60]],
  ["money", "45..¥60", "money", [45, 60]],
  ["money", "8 CNY", "money", [8]],
  ["money", "CNY 8", "money", [8]],
  ["any_money", "$12", "money", [12]],
  ["any_money", "60€", "money", [60]],
  ["any_money", "HK$1,200", "money", [1200]],
  ["any_money", "KRW 20k", "money", [20_000]],
  ["yen", "¥980", "money", [980]],
  ["weekly_money", "¥3k", "money", [3000]],
  ["weekly_money", "¥1/d", "money", [7]],
  ["duration", "14d", "duration", [14]],
  ["duration", "3w", "duration", [21]],
  ["duration", "30min", "duration", [30 / 1440]],
  ["duration", "12h..24h", "duration", [0.5, 1]],
  ["duration", "90s", "duration", [90 / 86_400]],
  ["duration", "1mo", "duration", [month]],
  ["duration", "2y", "duration", [730.5]],
  ["duration", "P14D", "duration", [14]],
  ["duration", "PT2H", "duration", [2 / 24]],
  ["duration", "P3W", "duration", [21]],
  ["duration", "P1M", "duration", [month]],
  ["duration", "P1DT12H", "duration", [1.5]],
  ["duration", "P7D..P14D", "duration", [7, 14]],
  ["work_once", "1d", "work", [8]],
  ["work_once", "1w", "work", [40]],
  ["work_once", "1mo", "work", [(month / 7) * 40]],
  ["work_once", "90min", "work", [1.5]],
  ["work", "2d/w", "work", [16]],
  ["work", "2d", "work", [16]],
  ["work", "1h/d", "work", [7]],
  ["flow", "90k..120k/w", "flow", [90_000, 120_000]],
  ["flow", "90k..120k", "flow", [90_000, 120_000]],
  ["flow", "3/d", "flow", [21]],
  ["flow", "100/mo", "flow", [700 / month]],
  ["flow", "0.2/w", "flow", [0.2]],
  ["cap", "3/w", "flow", [3]],
  ["spend", "¥45..60", "flow", [45, 60]],
  ["spend", "¥200/mo", "flow", [1400 / month]],
  ["spend", "¥45/w", "flow", [45]],
  ["score", "4.5", "score", [4.5]],
  ["score", "-20", "score", [-20]],
  ["score", "30..40", "score", [30, 40]],
  ["score", "0..10", "score", [0, 10]],
  ["ratio", "3", "ratio", [3]],
  ["span", "18..30", "span", [18, 30]],
  ["span", "0..6", "span", [0, 6]],
  ["coupon", "¥8", "money", [8]],
  ["coupon", "20%", "rate", [0.2]],
  ["touches", "2", "count", [2]],
  ["touches", "1/w", "flow", [1]],
  ["assumption", "8%..12%", "rate", [0.08, 0.12]],
  ["assumption", "150%", "change", [1.5]],
  ["assumption", "+8%", "change", [0.08]],
  ["assumption", "3pp", "change", [0.03]],
  ["assumption", "¥8", "money", [8]],
  ["assumption", "¥8/w", "flow", [8]],
  ["assumption", "3/d", "flow", [21]],
  ["assumption", "1200", "count", [1200]],
  ["assumption", "2w", "duration", [14]],
  ["assumption", "P2W", "duration", [14]],
  ["assumption", "1d/w", "work", [8]],
]

/** Read all right, with a hint that offers the plain form. */
const unusual: readonly [PlaceName, string, string, readonly number[]][] = [
  ["rate", "８％", "8%", [0.08]],
  ["rate", "８％．．１２％", "8%..12%", [0.08, 0.12]],
  ["rate", "5‰", "0.5%", [0.005]],
  ["rate", "8 percent", "8%", [0.08]],
  ["effect", "＋３ｐｐ", "+3pp", [0.03]],
  ["effect", "−3pp", "-3pp", [-0.03]],
  ["effect", "+3个百分点", "+3pp", [0.03]],
  ["count", "20w", "20万", [200_000]],
  ["count", "20W", "20万", [200_000]],
  ["count", "3千", "3k", [3000]],
  ["count", "3百万", "3M", [3_000_000]],
  ["count", "1.5千万", "1500万", [15_000_000]],
  ["count", "１，２００人", "1,200", [1200]],
  ["count", ".5", "0.5", [0.5]],
  ["money", "8元", "¥8", [8]],
  ["money", "￥8", "¥8", [8]],
  ["money", "RMB 8", "¥8", [8]],
  ["money", "8块钱", "¥8", [8]],
  ["money", "¥20w", "¥20万", [200_000]],
  ["money", "20w元", "¥20万", [200_000]],
  ["money", "45..60元", "¥45..60", [45, 60]],
  ["any_money", "12美元", "$12", [12]],
  ["any_money", "12 usd", "$12", [12]],
  ["yen", "980円", "¥980", [980]],
  ["duration", "7天", "7d", [7]],
  ["duration", "2周", "2w", [14]],
  ["duration", "10分钟", "10min", [10 / 1440]],
  ["duration", "3个月", "3mo", [month * 3]],
  ["duration", "1季度", "3mo", [month * 3]],
  ["duration", "2 weeks", "2w", [14]],
  ["duration", "7D", "7d", [7]],
  ["flow", "3次/周", "3/w", [3]],
  ["flow", "3/天", "3/d", [21]],
  ["flow", "每周3次", "3/w", [3]],
  ["flow", "3 per week", "3/w", [3]],
  ["flow", "20w/w", "20万/w", [200_000]],
  ["score", "4.5分", "4.5", [4.5]],
  ["assumption", "＄coupon_lift", "$coupon_lift", []],
]

describe("quantities", () => {
  for (const [place, text, kind, values] of clean) {
    it(`reads ${text} as ${place} without a word`, () => {
      const { quantity, findings } = parseQuantity(text, places[place])
      assert.deepEqual(findings, [])
      assert.equal(quantity?.kind, kind)
      near(quantity?.values, values)
    })
  }

  for (const [place, text, plain, values] of unusual) {
    it(`reads ${text} as ${place} and offers ${plain}`, () => {
      const { quantity, findings } = parseQuantity(text, places[place])
      near(quantity?.values, values)
      assert.deepEqual(
        findings.map((finding) => [
          finding.kind.id,
          finding.kind.severity,
          finding.fixes.map((fix) => [fix.text, fix.kind]),
        ]),
        [["unusual-spelling", "hint", [[plain, "safe"]]]],
      )
      assert.ok(findings[0]?.message.zh.includes(`"${plain}"`))
    })
  }

  it("knows how a change is meant", () => {
    const measures = ["+8%", "+8pp", "+¥8"].map(
      (text) => parseQuantity(text, places.assumption).quantity?.measure,
    )
    assert.deepEqual(measures, ["relative", "points", "absolute"])
  })

  it("takes an assumption by its id, in the usual kind of the place", () => {
    const { quantity, findings } = parseQuantity("$coupon_lift", places.effect)
    assert.deepEqual(findings, [])
    assert.deepEqual([quantity?.kind, quantity?.assumption, quantity?.values], ["change", "coupon_lift", []])
  })

  it("takes $ before a number as money", () => {
    assert.equal(parseQuantity("$12", places.any_money).quantity?.currency, "USD")
    assert.equal(parseQuantity("$12", { kinds: ["money"], currency: "HKD" }).quantity?.currency, "HKD")
  })

  it("reads ¥ as yen only in a file of yen", () => {
    assert.equal(parseQuantity("¥12", places.any_money).quantity?.currency, "CNY")
    assert.equal(parseQuantity("¥12", places.yen).quantity?.currency, "JPY")
  })

  it("knows every currency of the world by its code", () => {
    for (const code of Intl.supportedValuesOf("currency")) {
      const { quantity, findings } = parseQuantity(`12 ${code}`, places.any_money)
      assert.deepEqual([quantity?.currency, findings], [code, []])
    }
  })

  it("names a currency that is written alone", () => {
    const codes = ["CNY", "¥", "￥", "元", " usd ", "HK$", "¥¥", "money", ""].map(currencyOf)
    assert.deepEqual(codes, ["CNY", "CNY", "CNY", "CNY", "USD", "HKD", undefined, undefined, undefined])
  })

  it("leaves text alone where text is welcome", () => {
    const loose: Expectation = { ...places.count, loose: true }
    for (const text of ["每周一次", "8-12", "12%", "2026-03-01", "007", "0x1F", "8元", "", "🎉"]) {
      assert.deepEqual(parseQuantity(text, loose).findings, [], text)
    }
    assert.deepEqual(parseQuantity("3万", loose).quantity?.values, [30_000])
    assert.equal(parseQuantity("12..8", loose).findings[0]?.kind.id, "range-reversed")
  })

  it("prints what it read, and other values in the same style", () => {
    const print = (place: PlaceName, text: string, ...values: number[]) => {
      const { quantity } = parseQuantity(text, places[place])
      assert.ok(quantity)
      assert.equal(formatQuantity(quantity), text)
      return formatQuantity(quantity, values)
    }
    assert.equal(print("rate", "8%..12%", 0.07, 0.12), "7%..12%")
    assert.equal(print("rate", "8..12%", 0.1), "10%")
    assert.equal(print("rate", "8%", 0.05, 0.1), "5%..10%")
    assert.equal(print("money", "¥45..60", 50, 70), "¥50..70")
    assert.equal(print("money", "¥45..60", 40, 50, 70), "¥40..50..70")
    assert.equal(print("count", "1,200", 12_000), "12,000")
    assert.equal(print("count", "6.2万", 80_000), "8万")
    assert.equal(print("effect", "+2pp..+5pp", -0.01, 0.05), "-1pp..+5pp")
    assert.equal(print("flow", "90k..120k/w", 100_000), "100k/w")
    assert.equal(print("flow", "3/d", 14), "2/d")
    assert.equal(print("weekly_rate", "5%/d", 1 - 0.9 ** 7), "10%/d")
    assert.equal(print("duration", "P14D", 7), "P7D")
    assert.equal(print("duration", "10min", 0.5), "720min")
    assert.equal(print("work", "2d/w", 20), "2.5d/w")
    assert.equal(print("effect", "$lift", 0.05, 0.1), "+5%..+10%")
    assert.equal(print("rate", "8%", Number.NaN), "8%")
  })

  it("describes a quantity in both languages", () => {
    const say = (place: PlaceName, text: string, interval?: number) => {
      const { quantity } = parseQuantity(text, places[place])
      assert.ok(quantity)
      return describeQuantity(quantity, interval)
    }
    assert.deepEqual(say("rate", "8%..12%"), {
      en: "80% sure that it is between 8% and 12%; logit-normal",
      zh: "有 80% 的把握在 8% 到 12% 之间；logit 正态分布",
    })
    assert.equal(say("money", "¥45..60", 0.9).en, "90% sure that it is between ¥45 and ¥60; log-normal")
    assert.equal(
      say("effect", "+2pp..+5pp").en,
      "80% sure that it is between +2pp and +5pp; normal; in percentage points",
    )
    assert.equal(say("rate", "5%..8%..15%").zh, "最可能是 8%，不低于 5%，不高于 15%；PERT 分布")
    assert.equal(say("rate", "8%").en, "8%, taken as certain")
    assert.equal(
      say("flow", "3..4/d").en,
      "80% sure that it is between 3/d and 4/d; log-normal; 21..28 a week",
    )
    assert.equal(say("span", "18..30").en, "From 18 to 30; never sampled")
    assert.match(say("rate", "$base").zh, /"base"/)
  })

  it("offers values that fit their place", () => {
    for (const [name, place] of Object.entries(places)) {
      const offered = suggestQuantities(place)
      assert.ok(offered.length > 0 && offered.some((text) => text.includes("..")), name)
      for (const text of offered)
        assert.deepEqual(parseQuantity(text, place).findings, [], `${name}: ${text}`)
    }
    assert.deepEqual(suggestQuantities({ kinds: ["money"], currency: "SGD" }), [
      "$20k",
      "$45..60",
      "$3万..5万",
    ])
    assert.deepEqual(suggestQuantities({ kinds: ["money"], currency: "CHF" })[0], "CHF 20k")
  })
})

/** Compares numbers to the last bits, which conversions may round. */
function near(actual: readonly number[] | undefined, expected: readonly number[]): void {
  assert.equal(actual?.length, expected.length)
  for (const [i, value] of expected.entries()) {
    assert.ok(
      Math.abs((actual?.[i] ?? Number.NaN) - value) <= Math.abs(value) * 1e-12,
      `${actual} is not ${expected}`,
    )
  }
}
