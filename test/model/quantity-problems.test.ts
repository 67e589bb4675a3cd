/** What is said of a quantity that is wrong: each typical mistake with its place, its words and its fixes. */
import assert from "node:assert/strict"
import { type Expectation, parseQuantity, quantityKinds } from "../../server/core/model/quantity"

const cny = { currency: "CNY" } as const
const rate: Expectation = { kinds: ["rate"], ...cny }
const effect: Expectation = { kinds: ["change"], of: "rate", ...cny }
const reachEffect: Expectation = { kinds: ["change"], of: "count", per: "week", ...cny }
const count: Expectation = { kinds: ["count"], ...cny }
const money: Expectation = { kinds: ["money"], ...cny }
const duration: Expectation = { kinds: ["duration"], ...cny }
const work: Expectation = { kinds: ["work"], ...cny }
const flow: Expectation = { kinds: ["flow"], of: "count", per: "week", ...cny }
const cap: Expectation = { kinds: ["flow"], of: "count", ...cny }
const spend: Expectation = { kinds: ["flow"], of: "money", per: "week", ...cny }
const score: Expectation = { kinds: ["score"], ...cny }
const coupon: Expectation = { kinds: ["money", "rate"], ...cny }

/** Where, what, which kind of problem, at which characters, and the texts that are offered. */
const wrong: readonly [Expectation, string, string, string, readonly string[]][] = [
  [rate, "看情况", "not-a-quantity", "看情况", []],
  [rate, "", "not-a-quantity", "", []],
  [rate, "8%..", "not-a-quantity", "8%..", []],
  [rate, "..8%", "not-a-quantity", "..8%", []],
  [rate, "2026-03-01", "not-a-quantity", "2026-03-01", []],
  [rate, "21:00", "not-a-quantity", "21:00", []],
  [rate, "8% of users", "not-a-quantity", "of users", ["8%"]],
  [rate, "8%左右", "not-a-quantity", "左右", ["8%"]],
  [rate, "1%..2%..3%..4%", "not-a-quantity", "1%..2%..3%..4%", []],
  [rate, "$Coupon-Lift", "not-a-quantity", "$Coupon-Lift", ["$coupon_lift"]],
  [count, "两万", "not-a-quantity", "两万", []],
  [duration, "1h30min", "not-a-quantity", "30min", []],
  [rate, "12", "missing-unit", "12", ["12%"]],
  [rate, "0.12", "missing-unit", "0.12", ["12%", "0.12%"]],
  [rate, "1200", "missing-unit", "1200", []],
  [rate, "8..12", "missing-unit", "8..12", ["8%..12%"]],
  [money, "12", "missing-unit", "12", ["¥12"]],
  [money, "1.2亿", "missing-unit", "1.2亿", ["¥1.2亿"]],
  [money, "45..60", "missing-unit", "45..60", ["¥45..60"]],
  [money, "20w", "missing-unit", "20w", ["¥20万"]],
  [{ kinds: ["money"] }, "45", "missing-unit", "45", ["¥45", "$45", "€45"]],
  [duration, "14", "missing-unit", "14", ["14d", "14w", "14mo", "14h"]],
  [duration, "30m", "missing-unit", "30m", ["30min", "30mo"]],
  [work, "2", "missing-unit", "2", ["2h", "2d", "2w"]],
  [effect, "8", "missing-unit", "8", ["+8%", "+8pp"]],
  [effect, "-0.05", "missing-unit", "-0.05", ["-5%", "-5pp"]],
  [cap, "3", "missing-unit", "3", ["3/w", "3/d", "3/mo"]],
  [spend, "45/mo", "missing-unit", "45/mo", ["¥45/mo"]],
  [coupon, "12", "missing-unit", "12", ["¥12", "12%"]],
  [rate, "¥12", "wrong-unit", "¥12", ["12%"]],
  [rate, "3pp", "wrong-unit", "3pp", ["3%"]],
  [rate, "5%/w", "wrong-unit", "/w", ["5%"]],
  [money, "12%", "wrong-unit", "12%", []],
  [money, "¥12k/mo", "wrong-unit", "/mo", ["¥12k"]],
  [money, "¥0.4/人", "wrong-unit", "/人", ["¥0.4"]],
  [count, "14d", "wrong-unit", "14d", ["14"]],
  [duration, "12%", "wrong-unit", "12%", []],
  [work, "P2D", "wrong-unit", "P2D", ["2d"]],
  [flow, "¥3", "wrong-unit", "¥3", ["3"]],
  [flow, "100/h", "wrong-unit", "/h", ["2400/d"]],
  [reachEffect, "+3pp", "wrong-unit", "+3pp", ["+3%"]],
  [score, "3x", "wrong-unit", "3x", ["3"]],
  [rate, "12%..8%", "range-reversed", "12%..8%", ["8%..12%"]],
  [rate, "12..8%", "range-reversed", "12..8%", ["8..12%"]],
  [effect, "-5%..-10%", "range-reversed", "-5%..-10%", ["-10%..-5%"]],
  [money, "¥60..45", "range-reversed", "¥60..45", ["¥45..60"]],
  [rate, "3%..1%..9%", "range-reversed", "3%..1%..9%", ["1%..3%..9%"]],
  [rate, "8%-12%", "range-spelling", "8%-12%", ["8%..12%"]],
  [rate, "8~12%", "range-spelling", "8~12%", ["8..12%"]],
  [rate, "8～12％", "range-spelling", "8～12％", ["8..12%"]],
  [rate, "8% to 12%", "range-spelling", "8% to 12%", ["8%..12%"]],
  [rate, "8%至12%", "range-spelling", "8%至12%", ["8%..12%"]],
  [rate, "8%到12%", "range-spelling", "8%到12%", ["8%..12%"]],
  [rate, "8%...12%", "range-spelling", "8%...12%", ["8%..12%"]],
  [rate, "8%…12%", "range-spelling", "8%…12%", ["8%..12%"]],
  [rate, "8%–12%", "range-spelling", "8%–12%", ["8%..12%"]],
  [rate, "10%±2%", "range-spelling", "10%±2%", ["8%..12%"]],
  [rate, "0.08-0.12", "range-spelling", "0.08-0.12", ["8%..12%", "0.08%..0.12%"]],
  [duration, "7-14天", "range-spelling", "7-14天", ["7..14d"]],
  [rate, "1/100000", "odds-as-fraction", "1/100000", ["0.001%"]],
  [rate, "1/10万", "odds-as-fraction", "1/10万", ["0.001%"]],
  [rate, "1/3", "odds-as-fraction", "1/3", ["33.33%"]],
  [coupon, "8折", "discount-as-fold", "8折", ["20%"]],
  [coupon, "8.5折", "discount-as-fold", "8.5折", ["15%"]],
  [coupon, "打八五折", "discount-as-fold", "打八五折", ["15%"]],
  [coupon, "8折..9折", "discount-as-fold", "8折..9折", ["10%..20%"]],
  [money, "¥45..$60", "mixed-currencies", "$", ["¥45..¥60"]],
  [{ kinds: ["money"] }, "¥45..$60", "mixed-currencies", "$", ["¥45..¥60", "$45..$60"]],
  [money, "$12", "mixed-currencies", "$", ["¥12"]],
  [money, "12美元", "mixed-currencies", "美元", ["¥12"]],
  [duration, "1d..2w", "mixed-units", "w", ["1d..14d"]],
  [duration, "P7D..2w", "mixed-units", "w", ["7d..14d"]],
  [effect, "+2pp..+5%", "mixed-units", "%", ["+2pp..+5pp", "+2%..+5%"]],
  [flow, "2k/d..20k/w", "mixed-units", "/w", ["14k/w..20k/w"]],
  [money, "¥5%", "mixed-units", "%", ["¥5"]],
  [rate, "150%", "out-of-range", "150%", []],
  [rate, "-5%", "out-of-range", "-5%", ["5%"]],
  [rate, "50%..150%", "out-of-range", "150%", []],
  [count, "-5", "out-of-range", "-5", ["5"]],
  [money, "-¥5k", "out-of-range", "-¥5k", ["¥5k"]],
  [effect, "-120%", "out-of-range", "-120%", []],
  [effect, "+120pp", "out-of-range", "+120pp", []],
  [count, "0x1F", "odd-number", "0x1F", ["31"]],
  [count, "0o17", "odd-number", "0o17", ["15"]],
  [count, ".inf", "odd-number", ".inf", []],
  [count, ".nan", "odd-number", ".nan", []],
  [count, "1e400", "odd-number", "1e400", []],
  [count, "1e5", "odd-number", "1e5", ["100000"]],
  [count, "+35", "odd-number", "+35", ["35"]],
  [rate, "+35%", "odd-number", "+35", ["35%"]],
  [count, "007", "odd-number", "007", ["7"]],
  [count, "1,00,0", "odd-number", "1,00,0", ["1000"]],
  [count, "1,5", "odd-number", "1,5", ["1.5", "15"]],
  [count, "1.2.3", "odd-number", "1.2.3", []],
  [count, "12 000", "odd-number", "12 000", ["12000"]],
  [rate, "0%..5%", "range-from-zero", "0%", []],
  [rate, "80%..100%", "range-from-zero", "100%", []],
  [count, "0..5", "range-from-zero", "0", []],
  [count, "3..5万", "scale-at-one-end", "3..5万", ["3万..5万"]],
  [count, "8k..10", "scale-at-one-end", "8k..10", ["8k..10k"]],
  [effect, "8%", "unsigned-change", "8%", ["+8%", "+8pp"]],
  [effect, "5%..8%", "unsigned-change", "5%..8%", ["+5%..+8%", "+5pp..+8pp"]],
  [reachEffect, "8%", "unsigned-change", "8%", ["+8%"]],
]

describe("problems of quantities", () => {
  for (const [place, text, id, at, fixes] of wrong) {
    it(`says ${id} of ${JSON.stringify(text)} where ${place.kinds.join(" or ")} is due`, () => {
      const { findings, quantity } = parseQuantity(text, place)
      const [finding, ...others] = findings
      assert.ok(finding)
      assert.deepEqual(others, [], "one cause, one finding")
      assert.equal(finding.kind.id, id)
      assert.equal(text.slice(finding.within.start, finding.within.end), at)
      assert.deepEqual(
        finding.fixes.map((fix) => fix.text),
        fixes,
      )
      assert.equal(quantity === undefined, finding.kind.severity === "error")
    })
  }

  it("speaks of 12 as people would", () => {
    const say = (text: string) => parseQuantity(text, rate).findings[0]?.message
    assert.deepEqual(say("12"), {
      en: 'A rate needs its percent sign: is "12" 12% or 1200%?',
      zh: '比率要写百分号："12" 是 12% 还是 1200%？',
    })
    assert.deepEqual(say("0.12"), {
      en: 'A rate needs its percent sign: is "0.12" 12% or 0.12%?',
      zh: '比率要写百分号："0.12" 是 12% 还是 0.12%？',
    })
  })

  it("calls a fix safe only where nothing else can be meant", () => {
    const kinds = (text: string) => parseQuantity(text, rate).findings[0]?.fixes.map((fix) => fix.kind)
    assert.deepEqual(kinds("8%-12%"), ["safe"])
    assert.deepEqual(kinds("12%..8%"), ["safe"])
    assert.deepEqual(kinds("0.08-0.12"), ["suggested", "suggested"])
    assert.deepEqual(kinds("12"), ["suggested"])
  })

  it("mentions two things where there are two", () => {
    const ids = parseQuantity("８％", effect).findings.map((finding) => finding.kind.id)
    assert.deepEqual(ids, ["unsigned-change", "unusual-spelling"])
  })

  it("points into the text as given, with the spaces around it", () => {
    const [finding] = parseQuantity("  8元 ", money).findings
    assert.deepEqual(finding?.within, { start: 3, end: 4 })
    assert.equal(finding?.fixes[0]?.text, "¥8")
  })
})

/** The places that the examples of the kinds speak of, by key. */
const keys: Readonly<Record<string, Expectation>> = {
  acquire: rate,
  activate: rate,
  odds: rate,
  market: count,
  people: count,
  total: money,
  value: coupon,
  sla: duration,
}

const effects: Readonly<Record<string, Expectation>> = { pay: effect, acquire: effect, reach: reachEffect }

/** The place of a line of an example, the text that stands there and where in the line. */
function placeOf(lines: readonly string[], at: number) {
  const hit = /^(.*\b([a-z]+): )([^{}\n]*?)(?: })?$/.exec(lines[at] ?? "")
  const under = lines.slice(0, at).findLast((line) => line.endsWith("effect:") || line.endsWith("funnel:"))
  const [, before = "", key = "", text = ""] = hit ?? []
  const place = under?.endsWith("effect:") ? effects[key] : key === "reach" ? flow : keys[key]
  return { place, text, column: before.length }
}

describe("the kinds of problem of quantities", () => {
  it("are each told in both languages, once", () => {
    assert.equal(new Set(quantityKinds.map((kind) => kind.id)).size, 15)
    for (const kind of quantityKinds) {
      assert.equal(kind.section, "quantities")
      for (const words of [kind.summary, kind.why])
        assert.ok(words.en.endsWith(".") && words.zh.endsWith("。"), kind.id)
    }
  })

  for (const kind of quantityKinds) {
    it(`${kind.id} finds what its examples show, and no more`, () => {
      assert.ok(kind.examples.bad.length > 0 && kind.examples.good.length > 0)
      for (const example of kind.examples.bad) {
        const lines = example.split("\n")
        const caret = lines.findIndex((line) => /^#\s*\^/.test(line))
        const [, lead = "", carets = "", message] = /^(#\s*)(\^+) (.*)$/.exec(lines[caret] ?? "") ?? []
        const { place, text, column } = placeOf(lines, caret - 1)
        // A file without `currency` takes any, as the example of two currencies shows.
        const file =
          example.includes("currency: CNY") || kind.id !== "mixed-currencies"
            ? place
            : { kinds: ["money" as const] }
        const { findings } = parseQuantity(text, file ?? { kinds: [] })
        const found = findings.map(({ kind: { id }, within, message: { en } }) => ({ id, ...within, en }))
        const start = lead.length - column
        assert.deepEqual(found, [{ id: kind.id, start, end: start + carets.length, en: message }])
      }
      for (const example of kind.examples.good) {
        const lines = example.split("\n")
        for (const [i] of lines.entries()) {
          const { place, text } = placeOf(lines, i)
          const fits = example.includes("currency: USD") && place ? { ...place, currency: "USD" } : place
          if (fits && i > 1) assert.deepEqual(parseQuantity(text, fits).findings, [], text)
        }
      }
    })
  }
})
