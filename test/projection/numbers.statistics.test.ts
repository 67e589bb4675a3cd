/** Quantiles, moments, proportions and shares of variance, against sorting, closed forms and the literature. */
import assert from "node:assert/strict"
import fc from "fast-check"
import {
  mean,
  present,
  quantiles,
  roundTo12,
  shareOfVariance,
  standardErrorOfProportion,
  variance,
  wilson,
} from "../../server/core/projection/numbers/statistics"
import { stratified } from "../../server/core/projection/sample"

const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e100, max: 1e100 }),
  fc.integer({ min: 0, max: 5 }),
)
const levels = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 })
  .map((list) => list.sort((a, b) => a - b))

/** Type 7, by sorting. */
function sortedQuantile(values: readonly number[], level: number): number {
  const sorted = Float64Array.from(values).sort()
  const place = level * (sorted.length - 1)
  const low = sorted[Math.floor(place)]!
  const part = place - Math.floor(place)
  return part === 0 ? low : low + part * (sorted[Math.floor(place) + 1]! - low)
}

describe("quantiles", () => {
  it("are those of the sorted values, for any levels at once", () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), levels, (values, at) => {
        const found = quantiles(Float64Array.from(values), at)
        assert.deepEqual(
          [...found],
          at.map((level) => sortedQuantile(values, level)),
        )
      }),
    )
  })

  it("are right in arrays so large that they are first narrowed, in order, reversed, shuffled or with few values", () => {
    const at = [0, 0.05, 0.1, 0.1001, 0.5, 0.9, 0.95, 1]
    const size = 5000
    const arrays = [
      Float64Array.from({ length: size }, (_, i) => i),
      Float64Array.from({ length: size }, (_, i) => -i),
      stratified("any", 1, size),
      Float64Array.from({ length: size }, (_, i) => i % 3),
      new Float64Array(size).fill(7),
    ]
    for (const values of arrays) {
      const expected = at.map((level) => sortedQuantile([...values], level))
      const before = values.slice().sort()
      assert.deepEqual([...quantiles(values, at)], expected)
      assert.deepEqual(values.sort(), before, "the values are only reordered")
    }
  })

  it("are none of no values, and leave draws without a figure out", () => {
    assert.deepEqual([...quantiles(new Float64Array(0), [0.5])], [Number.NaN])
    const holes = present(Float64Array.of(Number.NaN, 3, Number.NaN, 1, 2))
    assert.deepEqual([...holes], [3, 1, 2])
    assert.equal(quantiles(holes, [0.5])[0], 2)
  })
})

describe("moments", () => {
  it("are exact where all values are equal, whatever they are", () => {
    fc.assert(
      fc.property(value, fc.integer({ min: 1, max: 2000 }), (one, count) => {
        const values = new Float64Array(count).fill(one)
        assert.equal(mean(values), one + 0)
        assert.equal(variance(values), 0)
      }),
    )
  })

  it("keep their digits far from zero and near the largest number", () => {
    assert.equal(mean([1e9 + 1, 1e9 + 2, 1e9 + 3]), 1e9 + 2)
    assert.ok(Math.abs(variance([1e9 + 1, 1e9 + 2, 1e9 + 3]) - 2 / 3) < 1e-12)
    assert.equal(mean([1e308, 1e308, 1e308]), 1e308)
  })
})

describe("proportions", () => {
  it("vector wilson: score intervals of Newcombe's table", () => {
    const table = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const
    for (const [successes, trials, low, high] of table) {
      const found = wilson(successes, trials)
      assert.ok(Math.abs(found[0] - low) <= 5e-5 && Math.abs(found[1] - high) <= 5e-5, `${found}`)
    }
  })

  it("have a standard error near the usual one, which no certainty brings to 0", () => {
    const usual = Math.sqrt((0.63 * 0.37) / 2000)
    assert.ok(Math.abs(standardErrorOfProportion(1260, 2000) / usual - 1) < 1e-3)
    assert.ok(standardErrorOfProportion(0, 2000) > 2e-4)
    assert.ok(standardErrorOfProportion(2000, 2000) > 2e-4)
    assert.equal(standardErrorOfProportion(0, 0), 0.5)
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (a, b) => {
        const [low, high] = wilson(Math.min(a, b), Math.max(a, b))
        assert.ok(low >= 0 && low <= high && high <= 1)
      }),
    )
  })
})

describe("shares of variance", () => {
  const pi = Math.PI
  /** Ishigami's function with a = 7 and b = 0.1 of three numbers between −π and π. */
  const ishigami = (u: readonly [number, number, number]) => {
    const [x, y, z] = u.map((share) => pi * (2 * share - 1)) as [number, number, number]
    return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x)
  }
  const whole = 7 ** 2 / 8 + (0.1 * pi ** 4) / 5 + (0.01 * pi ** 8) / 18 + 0.5
  const first = [(0.5 * (1 + (0.1 * pi ** 4) / 5) ** 2) / whole, 7 ** 2 / 8 / whole, 0]

  it("vector sobol.ishigami: the closed form is the published one", () => {
    const total = [
      first[0]! + (8 * 0.01 * pi ** 8) / 225 / whole,
      first[1]!,
      (8 * 0.01 * pi ** 8) / 225 / whole,
    ]
    const published = [0.3139051911, 0.4424111448, 0, 0.5575888553, 0.4424111448, 0.2436836641]
    ;[...first, ...total].forEach((share, i) => {
      assert.ok(Math.abs(share - published[i]!) < 1e-9)
    })
    assert.ok(Math.abs(whole - 13.8445879407) < 1e-9)
  })

  it("vector sobol.ishigami: draws come close to it", () => {
    for (const [draws, error] of [
      [2000, 0.03],
      [50_000, 0.006],
    ] as const) {
      const inputs = ["x", "y", "z"].map((name) => stratified(name, 1, draws))
      const outcomes = Float64Array.from({ length: draws }, (_, i) =>
        ishigami([inputs[0]![i]!, inputs[1]![i]!, inputs[2]![i]!]),
      )
      assert.ok(Math.abs(variance(outcomes) / whole - 1) < 5 * error)
      inputs.forEach((input, i) => {
        const share = shareOfVariance(input, outcomes)
        assert.ok(Math.abs(share - first[i]!) < error, `S${i + 1} is ${share} of ${draws} draws`)
      })
    }
  })

  it("are all of it for the only input, none for a stranger or where nothing varies", () => {
    const alone = stratified("alone", 1, 2000)
    const stranger = stratified("stranger", 1, 2000)
    assert.ok(
      shareOfVariance(
        alone,
        alone.map((u) => 3 * u),
      ) > 0.998,
    )
    assert.ok(shareOfVariance(stranger, alone) < 0.02)
    assert.equal(shareOfVariance(alone, new Float64Array(2000).fill(5)), 0)
    assert.equal(shareOfVariance(new Float64Array(0), new Float64Array(0)), 0)
    const holes = alone.map((u, i) => (i % 2 ? u : Number.NaN))
    assert.ok(shareOfVariance(alone, holes) > 0.998)
  })
})

describe("rounding", () => {
  it("keeps twelve digits, and is the same for neighbours in the last bit", () => {
    assert.equal(roundTo12(0.1 + 0.2), 0.3)
    assert.equal(roundTo12(123456.7890123456), 123456.789012)
    assert.equal(roundTo12(-0), 0)
    assert.ok(Object.is(roundTo12(-0), 0))
    assert.equal(roundTo12(Number.POSITIVE_INFINITY), Number.POSITIVE_INFINITY)
    fc.assert(
      fc.property(value, (one) => {
        const rounded = roundTo12(one)
        assert.equal(roundTo12(rounded), rounded)
        assert.ok(Math.abs(rounded - one) <= 5.1e-12 * Math.abs(one))
      }),
    )
  })
})
