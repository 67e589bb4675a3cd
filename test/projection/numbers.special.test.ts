/** The special functions against forty-digit values (mpmath 1.3), and what must hold of them everywhere. */
import assert from "node:assert/strict"
import fc from "fast-check"
import {
  betaQuantile,
  digamma,
  expit,
  lgamma,
  lnBeta,
  lnRising,
  logit,
  normalCdf,
  normalDensity,
  normalQuantile,
  regularisedBeta,
  tilted,
  trigamma,
} from "../../server/core/projection/numbers/special"

/** Equal but for a part of the value, or of 1 where the value is smaller. */
function close(actual: number, expected: number, part: number) {
  const error = Math.abs(actual - expected)
  assert.ok(error <= part * Math.max(1, Math.abs(expected)), `${actual} is not ${expected}`)
}

/** Equal in all but the last digits, however small. */
function same(actual: number, expected: number, part: number) {
  assert.ok(Math.abs(actual - expected) <= part * Math.abs(expected), `${actual} is not ${expected}`)
}

const inside = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true })
const parameter = fc.double({ min: 0.05, max: 500, noNaN: true })

describe("gamma functions", () => {
  it("know the logarithm of the gamma function", () => {
    const known = [
      [1e-8, 18.42068073818021],
      [0.1, 2.252712651734206],
      [0.5, 0.5723649429247001],
      [1.5, -0.12078223763524522],
      [2.5, 0.2846828704729192],
      [9.99, 12.779315214350193],
      [10.5, 13.940625219403763],
      [171.5, 709.1431630309282],
      [1e6, 12815504.569147613],
    ] as const
    for (const [x, expected] of known) close(lgamma(x), expected, 1e-14)
  })

  it("know its first two derivatives", () => {
    const known = [
      [1e-4, -10000.577051183514, 100000001.64469367],
      [0.5, -1.9635100260214235, 4.934802200544679],
      [1, -0.5772156649015329, 1.6449340668482264],
      [3.25, 1.016990911068179, 0.3597982903095799],
      [12, 2.442661679975812, 0.08690187287176838],
      [1e4, 9.210290371142849, 0.00010000500016666666],
    ] as const
    for (const [x, first, second] of known) {
      same(digamma(x), first, 1e-14)
      same(trigamma(x), second, 1e-14)
    }
  })

  it("know rising factorials, also where both gammas are huge", () => {
    same(lnRising(1e-4, 0.142857), -7.331848482110757, 1e-14)
    same(lnRising(0.3, 12), 17.143185412274168, 1e-14)
    same(lnRising(1e4, 0.5), 4.605157685988097, 1e-14)
    same(lnRising(5, 52), 169.17474330881487, 1e-14)
    fc.assert(fc.property(parameter, (x) => close(lnRising(x, 1), Math.log(x), 1e-13)))
  })
})

describe("the normal distribution", () => {
  it("is right in the middle and in the tails", () => {
    const known = [
      [-37, 5.725571222524577e-300],
      [-8, 6.220960574271784e-16],
      [-3, 0.0013498980316300946],
      [-2.5, 0.006209665325776135],
      [-1, 0.15865525393145705],
      [-0.1, 0.460172162722971],
      [0.5, 0.6914624612740131],
      [2.4, 0.9918024640754038],
      [5, 0.9999997133484281],
    ] as const
    for (const [z, expected] of known) same(normalCdf(z), expected, 1e-12)
    assert.equal(normalCdf(0), 0.5)
    assert.equal(normalCdf(Number.NEGATIVE_INFINITY), 0)
    assert.equal(normalCdf(Number.POSITIVE_INFINITY), 1)
    close(normalDensity(1), 0.24197072451914337, 1e-15)
  })

  it("is inverted to the last digits", () => {
    const known = [
      [1e-20, -9.262340089798407],
      [1e-6, -4.753424308822899],
      [0.01, -2.326347874040841],
      [0.1, -1.2815515655446004],
      [0.3, -0.5244005127080408],
      [0.75, 0.6744897501960817],
      [0.975, 1.9599639845400538],
    ] as const
    for (const [p, expected] of known) same(normalQuantile(p), expected, 2e-15)
    assert.equal(normalQuantile(0), Number.NEGATIVE_INFINITY)
    assert.equal(normalQuantile(1), Number.POSITIVE_INFINITY)
    fc.assert(
      fc.property(fc.double({ min: -300, max: -1, noNaN: true }), (exponent) => {
        same(normalCdf(normalQuantile(10 ** exponent)), 10 ** exponent, 1e-11)
      }),
    )
  })
})

describe("the beta distribution", () => {
  it("is right for parameters small, large and uneven", () => {
    const known = [
      [0.1, 1, 5, 0.40951],
      [0.5, 2.2, 3.8, 0.760010873286504],
      [0.3, 7.7, 32.6, 0.950113377096865],
      [0.95, 0.2, 0.3, 0.8232139202234192],
      [0.001, 0.5, 0.5, 0.020135041633377492],
      [0.52, 500, 480, 0.7300884694932807],
    ] as const
    for (const [x, a, b, expected] of known) same(regularisedBeta(x, a, b), expected, 1e-12)
    same(betaQuantile(0.05, 2.2, 3.8), 0.09570428352919887, 1e-12)
    same(Math.exp(lnBeta(2, 3)), 1 / 12, 1e-14)
  })

  it("is inverted by its quantile, which never leaves 0 to 1", () => {
    fc.assert(
      fc.property(inside, parameter, parameter, (u, a, b) => {
        const x = betaQuantile(u, a, b)
        assert.ok(x >= 0 && x <= 1)
        // Where the density is steep, one step of the last bit of x moves the probability.
        const density = Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - lnBeta(a, b))
        if (x < 1) assert.ok(Math.abs(regularisedBeta(x, a, b) - u) <= 1e-11 + 1e-15 * density)
      }),
    )
    assert.equal(betaQuantile(0, 2, 3), 0)
    assert.equal(betaQuantile(1, 2, 3), 1)
  })
})

describe("odds", () => {
  it("come back from their logarithm", () => {
    fc.assert(fc.property(inside, (rate) => close(expit(logit(rate)), rate, 1e-14)))
    assert.equal(expit(logit(0)), 0)
    assert.equal(expit(logit(1)), 1)
    assert.equal(expit(-800), 0)
    assert.equal(expit(800), 1)
  })

  it("tilt a rate as adding on the scale of logits does, and leave 0 and 1", () => {
    fc.assert(
      fc.property(inside, fc.double({ min: -20, max: 20, noNaN: true }), (rate, shift) => {
        close(tilted(rate, Math.exp(shift)), expit(logit(rate) + shift), 1e-12)
      }),
    )
    assert.equal(tilted(0, 7), 0)
    assert.equal(tilted(1, 7), 1)
  })
})

/** Overlapping tactics: each moves a rate of p0 to p1 alone; k of them together. */
describe("several tactics on one rate", () => {
  const counts = [1, 2, 3, 5]
  const together = (p0: number, p1: number) => {
    const ratio = Math.exp(logit(p1) - logit(p0))
    return counts.map((k) => Array.from({ length: k }).reduce<number>((rate) => tilted(rate, ratio), p0))
  }

  it("vector overlap: shifts of odds add up between sums and products of rates", () => {
    const odds = together(0.2, 0.25)
    odds.forEach((rate, i) => {
      close(rate, [0.25, 0.307692, 0.372093, 0.513026][i]!, 1e-6)
    })
    const additive = counts.map((k) => 0.2 + k * 0.05)
    const multiplicative = counts.map((k) => 0.2 * 1.25 ** k)
    const noisyOr = counts.map((k) => 1 - 0.8 * (0.75 / 0.8) ** k)
    assert.deepEqual(additive.map(to6), [0.25, 0.3, 0.35, 0.45])
    assert.deepEqual(multiplicative.map(to6), [0.25, 0.3125, 0.390625, 0.610352])
    assert.deepEqual(noisyOr.map(to6), [0.25, 0.296875, 0.34082, 0.420643])
    for (const i of [1, 2, 3]) assert.ok(odds[i]! > noisyOr[i]! && odds[i]! < multiplicative[i]!)
  })

  it("vector overlap.high: they stay below 1 where multiplying does not", () => {
    together(0.6, 0.75).forEach((rate, i) => {
      close(rate, [0.75, 0.857143, 0.923077, 0.979592][i]!, 1e-6)
    })
    assert.deepEqual(
      counts.map((k) => to6(0.6 * 1.25 ** k)),
      [0.75, 0.9375, 1.171875, 1.831055],
    )
    assert.deepEqual(
      counts.map((k) => to6(1 - 0.4 * (0.25 / 0.4) ** k)),
      [0.75, 0.84375, 0.902344, 0.961853],
    )
  })
})

function to6(value: number): number {
  return Number(value.toFixed(6))
}
