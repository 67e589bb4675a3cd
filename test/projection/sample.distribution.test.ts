/** Which distribution a quantity stands for, and that it behaves whatever is written. */
import assert from "node:assert/strict"
import fc from "fast-check"
import type { QuantityKind } from "../../server/core/model/quantity"
import { expit, logit, normalCdf, normalQuantile } from "../../server/core/projection/numbers/special"
import { distributionOf, moved, scaleOf } from "../../server/core/projection/sample"

function close(actual: number, expected: number, error: number) {
  assert.ok(Math.abs(actual - expected) <= error, `${actual} is not ${expected}`)
}

const count = (...values: number[]) => ({ kind: "count" as const, values })
const rate = (...values: number[]) => ({ kind: "rate" as const, values })
const percentile = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true })

describe("two numbers", () => {
  const one = normalCdf(1)

  it("vectors ln.2-5, ln.2-5.80: amounts are log-normal", () => {
    for (const [interval, sigma] of [
      [0.9, 0.27853260523016377],
      [0.8, 0.3574927285445488],
    ] as const) {
      const { at, median } = distributionOf(count(2, 5), interval)
      close(Math.log(median), 1.1512925464970227, 1e-12)
      close(Math.log(at(one) / median), sigma, 1e-12)
    }
  })

  it("vector ln.10-100: its mean, mode and spread follow", () => {
    const { at, median } = distributionOf(count(10, 100), 0.9)
    const mu = Math.log(median)
    const square = Math.log(at(one) / median) ** 2
    close(mu, 3.453877639491069, 1e-12)
    close(Math.sqrt(square), 0.6999361691719632, 1e-12)
    close(median, 31.6227766, 1e-4)
    close(Math.exp(mu + square / 2), 40.4001, 1e-4)
    close(Math.exp(mu - square), 19.3747, 1e-4)
    close(Math.exp(mu + square / 2) * Math.sqrt(Math.expm1(square)), 32.1218, 1e-4)
    let sum = 0
    const draws = 200_000
    for (let i = 0; i < draws; i++) sum += at((i + 0.5) / draws)
    close(sum / draws, 40.4001, 2e-3)
  })

  it("are the ends of the interval, on odds for rates and plain for changes and scores", () => {
    const share = distributionOf(rate(0.08, 0.12), 0.8)
    close(share.p10, 0.08, 1e-15)
    close(share.p90, 0.12, 1e-15)
    close(share.median, expit((logit(0.08) + logit(0.12)) / 2), 1e-15)
    close(
      share.at(0.3),
      expit(
        logit(share.median) +
          normalQuantile(0.3) * ((logit(0.12) - logit(share.median)) / normalQuantile(0.9)),
      ),
      1e-14,
    )
    const change = distributionOf({ kind: "change", measure: "points", values: [-0.01, 0.05] }, 0.8)
    close(change.median, 0.02, 1e-15)
    close(change.at(0.9), 0.05, 1e-15)
    close(distributionOf({ kind: "score", values: [30, 50] }, 0.9).at(0.05), 30, 1e-12)
    close(distributionOf(count(10, 20), 0.9).at(0.95), 20, 1e-12)
  })

  it("with an end that the scale does not reach are plain and cut off", () => {
    const low = distributionOf(rate(0, 0.1), 0.8)
    close(low.median, 0.05, 1e-15)
    close(low.at(0.9), 0.1, 1e-15)
    assert.equal(low.at(0.001), 0)
    const high = distributionOf(rate(0.9, 1), 0.8)
    assert.equal(high.at(0.999), 1)
    assert.equal(distributionOf(count(0, 10), 0.8).at(0.001), 0)
    assert.ok(distributionOf({ kind: "money", values: [-10, 10] }, 0.8).at(0.001) < -10)
  })
})

describe("one number", () => {
  it("is certain; so are equal ends and spans, and nothing at all is 0", () => {
    for (const values of [[7], [7, 7], [7, 7, 7]]) {
      const { at, point, p10, p90 } = distributionOf(count(...values), 0.8)
      assert.deepEqual([at(0.01), at(0.99), p10, p90, point], [7, 7, 7, 7, true])
    }
    assert.equal(distributionOf({ kind: "span", values: [25, 35] }, 0.8).at(0.9), 30)
    assert.equal(distributionOf(count(), 0.8).at(0.9), 0)
    assert.equal(distributionOf(rate(1), 0.8).at(0.9), 1)
  })
})

describe("whatever is written", () => {
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
  const number = fc.oneof(
    fc.double(),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom(0, 1, 1e-320, 1e-300, Number.MAX_VALUE, -Number.MAX_VALUE),
  )

  it("the percentiles are finite, rising and within what the kind allows", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.array(number, { maxLength: 3 }),
        fc.double(),
        fc.array(percentile, { minLength: 2, maxLength: 5 }),
        (kind, values, interval, levels) => {
          const { at, median, p10, p90, point } = distributionOf({ kind, values }, interval)
          const found = [...levels].sort((a, b) => a - b).map(at)
          for (const value of [...found, median, p10, p90]) {
            assert.ok(Number.isFinite(value))
            if (kind === "rate") assert.ok(value >= 0 && value <= 1)
          }
          found.slice(1).forEach((value, i) => {
            assert.ok(value >= found[i]! || value - found[i]! >= -1e-10 * Math.abs(value), `${found}`)
          })
          assert.ok(p10 <= median && median <= p90)
          if (point) assert.equal(p10, p90)
        },
      ),
      { numRuns: 500 },
    )
  })

  it("between ordinary ends, a percentile is what the distribution function gives back", () => {
    const end = fc.double({ min: 0.001, max: 0.999, noNaN: true })
    fc.assert(
      fc.property(end, end, percentile, (a, b, u) => {
        fc.pre(Math.abs(a - b) > 1e-3)
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        const [centre, spread] = [
          (logit(low) + logit(high)) / 2,
          (logit(high) - logit(low)) / 2 / normalQuantile(0.9),
        ]
        const value = distributionOf(rate(low, high), 0.8).at(u)
        fc.pre(value > 1e-6 && value < 1 - 1e-6)
        close(normalCdf((logit(value) - centre) / spread), u, 1e-9)
      }),
    )
  })
})

describe("a distribution moved", () => {
  it("has the wanted median and keeps its width on its scale", () => {
    const narrow = rate(0.08, 0.12)
    const there = moved(distributionOf(narrow, 0.8), scaleOf(narrow), 0.5)
    assert.equal(there.median, 0.5)
    close(there.at(0.5), 0.5, 1e-14)
    close(logit(there.p90) - logit(there.p10), logit(0.12) - logit(0.08), 1e-12)
    const amount = count(10, 40)
    close(moved(distributionOf(amount, 0.8), scaleOf(amount), 100).p10, 50, 1e-10)
    const change = { kind: "change" as const, values: [0.01, 0.03] }
    close(moved(distributionOf(change, 0.8), scaleOf(change), -0.02).p90, -0.01, 1e-15)
  })

  it("moves a PERT from 0, and a point anywhere", () => {
    const uneven = rate(0, 0.02, 0.1)
    const there = moved(distributionOf(uneven, 0.8), scaleOf(uneven), 0.6)
    close(there.at(0.5), 0.6, 1e-12)
    assert.ok(there.at(1e-9) >= 0 && there.at(1 - 1e-9) <= 1)
    for (const [from, to] of [
      [0, 0.3],
      [0.3, 0],
      [1, 1],
    ] as const) {
      const point = rate(from)
      assert.equal(moved(distributionOf(point, 0.8), scaleOf(point), to).at(0.2), to)
    }
  })
})
