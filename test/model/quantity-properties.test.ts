/** What holds of every quantity and of every text, tried on random ones. */
import assert from "node:assert/strict"
import fc from "fast-check"
import {
  describeQuantity,
  type Expectation,
  formatQuantity,
  parseQuantity,
  type QuantityKind,
} from "../../server/core/model/quantity"

const kinds: readonly QuantityKind[] = [
  "rate",
  "change",
  "count",
  "money",
  "duration",
  "work",
  "flow",
  "score",
  "ratio",
  "span",
]

const expectation: fc.Arbitrary<Expectation> = fc.record(
  {
    kinds: fc.uniqueArray(fc.constantFrom(...kinds), { maxLength: 3 }),
    of: fc.constantFrom("count", "money", "rate"),
    per: fc.constant("week"),
    loose: fc.boolean(),
    bare: fc.boolean(),
    unsigned: fc.boolean(),
    currency: fc.constantFrom("CNY", "JPY", "USD", "SGD", "CHF"),
  },
  { requiredKeys: ["kinds"] },
)

/** A number that is written with up to two decimals, in one of the plain ways. */
function numbers(most: number, sizes: readonly ("" | "," | "_")[] = ["", ",", "_"]) {
  return fc
    .tuple(fc.integer({ min: 1, max: most }), fc.constantFrom("", "", ".5", ".25"), fc.constantFrom(...sizes))
    .map(([whole, part, separator]) => ({
      value: whole + Number(part || 0),
      text: String(whole).replace(/\B(?=(?:\d{3})+$)/g, separator) + part,
    }))
}

/** One, two or three numbers that go up, each dressed, with a gap between them. */
function ranges(
  most: number,
  dress: (digits: string, i: number, last: number) => string,
): fc.Arbitrary<string> {
  return fc
    .tuple(fc.array(numbers(most), { minLength: 1, maxLength: 3 }), fc.constantFrom("..", " .. "))
    .map(([all, gap]) => {
      const sorted = all.toSorted((a, b) => a.value - b.value)
      return sorted.map((number, i) => dress(number.text, i, sorted.length - 1)).join(gap)
    })
}

const periods = fc.constantFrom("", "/d", "/w", "/mo", "/y")
const units = fc.constantFrom("s", "min", "h", "d", "w", "mo", "y")
const scales = fc.constantFrom("", "k", "K", "M", "万", "亿")
const signs = fc.constantFrom("¥", "¥ ", "CNY ")
const shared = fc.boolean()

/** Quantities in plain spelling, each with a place that it fits. */
const plain: fc.Arbitrary<{ text: string; place: Expectation }> = fc.oneof(
  place({ kinds: ["rate"], per: "week" }, fc.tuple(periods, shared), ([period, once]) =>
    ranges(99, (digits, i, last) => digits + (once && i < last ? "" : "%") + (i === last ? period : "")),
  ),
  place({ kinds: ["change"], of: "rate" }, fc.tuple(fc.constantFrom("%", "pp"), shared), ([unit, once]) =>
    ranges(90, (digits, i, last) => `+${digits}${once && i < last ? "" : unit}`),
  ),
  place({ kinds: ["change"], of: "rate" }, fc.constantFrom("%", "pp"), (unit) =>
    ranges(90, (digits, i, last) => `${i === last && last > 0 ? "+" : "-"}${digits}${unit}`).filter(
      (text) => text.split("..").length < 3,
    ),
  ),
  place({ kinds: ["count"] }, scales, (scale) => ranges(1_000_000, (digits) => digits + scale)),
  place({ kinds: ["money"], currency: "CNY" }, fc.tuple(signs, scales, shared), ([sign, scale, once]) =>
    ranges(100_000, (digits, i) => (once && i > 0 ? "" : sign) + digits + scale),
  ),
  place({ kinds: ["duration"] }, units, (unit) => ranges(1000, (digits) => digits + unit)),
  place({ kinds: ["work"], per: "week" }, fc.tuple(units, periods), ([unit, period]) =>
    ranges(100, (digits, i, last) => digits + unit + (i === last ? period : "")),
  ),
  place({ kinds: ["flow"], of: "count", per: "week" }, fc.tuple(scales, periods), ([scale, period]) =>
    ranges(10_000, (digits, i, last) => digits + scale + (i === last ? period : "")),
  ),
  place({ kinds: ["flow"], of: "money", per: "week", currency: "USD" }, periods, (period) =>
    ranges(10_000, (digits, i, last) => `$${digits}${i === last ? period : ""}`),
  ),
  ...(["score", "ratio", "span"] as const).map((kind) =>
    place({ kinds: [kind] }, fc.constant(""), () => ranges(1000, (digits) => digits)),
  ),
)

function place<T>(expected: Expectation, parts: fc.Arbitrary<T>, texts: (parts: T) => fc.Arbitrary<string>) {
  return parts.chain(texts).map((text) => ({ text, place: expected }))
}

/** Pieces of which right, wrong and strange quantities are made. */
const pieces = fc.constantFrom(
  ..."0 1 8 12 007 1,200 1_0 0.12 .5 1e5 1e400 0x1F .inf 1.2.3 + - .. ... ~ – 至 to ± / % ％ pp ‰ ¥ $ 元 USD k w 万 亿".split(
    " ",
  ),
  ..."s min h d mo y 天 次 人 周 /w /d /周 /人 /h P14D PT2H 折 打 八 每 $x $X ８ ， 。 a per week of 倍 m 分 1/100 🎉".split(
    " ",
  ),
  " ",
)

const texts = fc.oneof(
  fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 60 }),
  plain.map(({ text }) => text),
)

describe("every quantity", () => {
  it("in plain spelling is read without a word and printed back as it was", () => {
    fc.assert(
      fc.property(plain, ({ text, place }) => {
        const { quantity, findings } = parseQuantity(text, place)
        assert.deepEqual(findings, [])
        assert.ok(quantity)
        assert.equal(formatQuantity(quantity), text)
        assert.equal(quantity.kind, place.kinds[0])
      }),
      { numRuns: 1000 },
    )
  })

  it("in full-width signs is worth the same", () => {
    fc.assert(
      fc.property(plain, ({ text, place }) => {
        const wide = text
          .replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
          .replace("¥", "￥")
        const { quantity, findings } = parseQuantity(wide, place)
        assert.deepEqual(quantity?.values, parseQuantity(text, place).quantity?.values)
        assert.deepEqual(
          findings.map((finding) => [finding.kind.id, finding.fixes.map((fix) => fix.text)]),
          [["unusual-spelling", [text]]],
        )
      }),
      { numRuns: 300 },
    )
  })

  it("takes other values in its style, which read back as those values", () => {
    const change = fc.array(fc.double({ min: 0.001, max: 0.1, noNaN: true }), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(plain, change, ({ text, place }, drawn) => {
        const { quantity } = parseQuantity(text, place)
        assert.ok(quantity)
        const values = drawn.toSorted((a, b) => a - b)
        const printed = formatQuantity(quantity, values)
        const again = parseQuantity(printed, { ...place, unsigned: true })
        assert.equal(again.quantity?.values.length, values.length, printed)
        for (const [i, value] of values.entries()) {
          assert.ok(
            Math.abs((again.quantity?.values[i] ?? -1) - value) <= 1e-9,
            `${printed} is not ${values}`,
          )
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe("every text", () => {
  it("is a quantity or has an error, and points into itself", () => {
    fc.assert(
      fc.property(texts, expectation, (text, place) => {
        const { quantity, findings } = parseQuantity(text, place)
        const error = findings.some((finding) => finding.kind.severity === "error")
        if (!place.loose) assert.equal(error, quantity === undefined)
        for (const { within, message } of findings) {
          assert.ok(0 <= within.start && within.start <= within.end && within.end <= text.length)
          assert.ok(message.en.length > 10 && message.zh.length > 5)
        }
        if (quantity)
          assert.ok(quantity.values.every(Number.isFinite) && describeQuantity(quantity).zh !== "")
      }),
      { numRuns: 5000 },
    )
  })

  it("is printed so that it reads back as the same, and printing again changes nothing", () => {
    fc.assert(
      fc.property(texts, expectation, (text, place) => {
        const { quantity } = parseQuantity(text, place)
        if (!quantity) return
        const printed = formatQuantity(quantity)
        const again = parseQuantity(printed, place).quantity
        assert.deepEqual([again?.kind, again?.values], [quantity.kind, quantity.values], printed)
        assert.equal(again && formatQuantity(again), printed)
      }),
      { numRuns: 5000 },
    )
  })

  it("is offered only fixes that hold no error, and that end a mere spelling", () => {
    fc.assert(
      fc.property(texts, expectation, (text, place) => {
        for (const { kind, fixes } of parseQuantity(text, place).findings) {
          for (const fix of fixes) {
            assert.notEqual(fix.text, text)
            const left = parseQuantity(fix.text, place).findings
            assert.deepEqual(
              left.filter((finding) => finding.kind.severity === "error" || finding.kind.id === kind.id),
              [],
              fix.text,
            )
          }
        }
      }),
      { numRuns: 5000 },
    )
  })

  it("costs no more than its length", () => {
    const long = ["1,", "1..", "8%", " ", "￥", "$a", "P1D", "(".repeat(9), "..", "1 000", "🎉", "\n", "e9"]
    const started = performance.now()
    for (const piece of long) {
      for (const place of [{ kinds: [] }, { kinds: ["rate"] }] satisfies Expectation[]) {
        const { findings } = parseQuantity(piece.repeat(100_000 / piece.length), place)
        assert.equal(findings[0]?.kind.id, "not-a-quantity")
        assert.ok((findings[0]?.message.en.length ?? 0) < 200)
      }
    }
    assert.ok(performance.now() - started < 500)
  })
})
