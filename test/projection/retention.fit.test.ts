/** The shifted beta-geometric curve against Fader and Hardie's published figures. */
import assert from "node:assert/strict"
import fc from "fast-check"
import { discountedLife } from "../../server/core/projection/numbers/curves"
import {
  fitCounts,
  fitPoints,
  retentionFromSbg,
  type Sbg,
  sbgLnLikelihood,
  sbgStay,
  sbgSurvival,
} from "../../server/core/projection/retention"

function close(actual: number, expected: number, error: number) {
  assert.ok(Math.abs(actual - expected) <= error, `${actual} is not ${expected}`)
}

const highEnd = [1000, 869, 743, 653, 593, 551, 517, 491]
const regular = [1000, 631, 468, 382, 326, 289, 262, 241]

describe("fitted to counts", () => {
  it("vectors sbg.fit.highend, sbg.fit.regular: one cohort", () => {
    const high = fitCounts(highEnd)
    close(high.alpha, 0.66814, 1e-3)
    close(high.beta, 3.80613, 1e-3)
    close(high.lnLikelihood, -1611.1581, 1e-3)
    const plain = fitCounts(regular)
    close(plain.alpha, 0.7041, 1e-3)
    close(plain.beta, 1.182, 1e-3)
    close(plain.lnLikelihood, -1680.2652, 1e-3)
  })

  it("vectors sbg.fitMulti.case1, sbg.fitMulti.case2: several cohorts", () => {
    const cohorts = (counts: readonly number[]) => [5, 4, 3, 2].map((length) => counts.slice(0, length))
    const first = fitCounts(...cohorts([10000, 8000, 6480, 5307, 4391]))
    close(first.alpha, 3.7981, 0.01)
    close(first.beta, 15.1919, 0.03)
    const second = fitCounts(...cohorts([10000, 8000, 7600, 7383, 7235]))
    close(second.alpha, 0.0667, 1e-3)
    close(second.beta, 0.2667, 1e-3)
  })

  it("is as likely as no curve around it", () => {
    const { alpha, beta, lnLikelihood } = fitCounts(highEnd)
    const weeks = highEnd.slice(1).map((stayed, i) => ({ stayed, left: highEnd[i]! - stayed }))
    for (const [a, b] of [
      [1.001, 1],
      [0.999, 1],
      [1, 1.001],
      [1, 0.999],
    ] as const) {
      assert.ok(sbgLnLikelihood({ alpha: alpha * a, beta: beta * b }, weeks) < lnLikelihood)
    }
  })

  it("is geometric where users do not differ, and holds where nobody or everybody leaves", () => {
    close(fitCounts([100_000, 80_000, 64_000, 51_200]).stay!, 0.8, 1e-12)
    assert.equal(fitCounts([100, 99, 90, 60, 10]).stay, 259 / 349)
    assert.equal(fitCounts([100, 100, 100]).stay, 1)
    assert.equal(fitCounts([100, 0, 0]).stay, 0)
    assert.equal(fitCounts([]).stay, 1)
    assert.equal(fitCounts([5]).stay, 1)
  })
})

describe("the curve itself", () => {
  const survival = {
    highend: [
      0.850693, 0.746882, 0.669817, 0.609951, 0.561869, 0.522252, 0.488945, 0.460479, 0.43582, 0.414213,
      0.395096, 0.37804,
    ],
    regular: [
      0.626723, 0.473843, 0.388, 0.332095, 0.292374, 0.262483, 0.239051, 0.220112, 0.204437, 0.191216,
      0.179891, 0.170063,
    ],
  }

  it("vectors sbg.survival.highend, sbg.survival.regular", () => {
    survival.highend.forEach((expected, i) => {
      close(sbgSurvival({ alpha: 0.668, beta: 3.806 }, i + 1), expected, 1e-6)
    })
    survival.regular.forEach((expected, i) => {
      close(sbgSurvival({ alpha: 0.704, beta: 1.182 }, i + 1), expected, 1e-6)
    })
  })

  /** Discounted expected residual life, at the n-th renewal, from a table of the curve. */
  function residualLife(alpha: number, beta: number, renewal: number, discount: number): number {
    const stays = new Float64Array(3001)
    retentionFromSbg(alpha, beta, 3000).stays(0.5, stays)
    let share = 1
    const left = stays.subarray(renewal).map((stay) => (share *= stay))
    return discountedLife(left, discount, left.length, 1)
  }

  it("vector sbg.derl.highend: what is left of a customer's time", () => {
    const expected = [5.414856, 5.901753, 6.294261, 6.62028, 6.897057, 7.136002, 7.345052, 7.52995]
    expected.forEach((life, i) => {
      close(residualLife(0.668, 3.806, i + 1, 0.1), life, 1e-5)
    })
  })

  it("vector sbg.basevalue: a constant rate understates those who stay", () => {
    const cases = [
      { counts: [10000, 8000, 6480, 5307, 4391], curve: 120550, even: 105848, under: 0.122 },
      { counts: [10000, 8000, 7600, 7383, 7235], curve: 375434, even: 220480, under: 0.413 },
    ]
    for (const { counts, curve, even, under } of cases) {
      const cohorts = [5, 4, 3, 2].map((length) => counts.slice(0, length))
      const { alpha, beta } = fitCounts(...cohorts)
      // The base holds five cohorts: the youngest has just joined, the oldest has renewed four times.
      const byCurve = counts.reduce((sum, users, i) => sum + users * residualLife(alpha, beta, i + 1, 0.1), 0)
      const rate = total(counts.slice(1)) / total(counts.slice(0, -1))
      const life = discountedLife(
        Float64Array.from({ length: 800 }, (_, k) => rate ** (k + 1)),
        0.1,
        800,
        1,
      )
      close(byCurve, curve, 5)
      close(life * total(counts), even, 5)
      close(1 - (life * total(counts)) / byCurve, under, 5e-4)
    }
  })
})

describe("fitted to points", () => {
  const parameter = fc.double({ min: 0.05, max: 50, noNaN: true })
  const ages = [1 / 7, 1, 30 / 7, 12]

  it("finds the curve that the points were taken from, between whole ages too", () => {
    fc.assert(
      fc.property(parameter, parameter, (alpha, beta) => {
        const points = ages.map((age) => ({ age, lnSurvival: Math.log(sbgSurvival({ alpha, beta }, age)) }))
        const fit = fitPoints(points)
        for (const k of [13, 26, 52, 200]) close(sbgStay(fit, k), sbgStay({ alpha, beta }, k), 1e-6)
      }),
    )
  })

  it("is nowhere further from the points than the curves around it", () => {
    const share = fc.array(fc.double({ min: 0.02, max: 0.98, noNaN: true }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(share, (shares) => {
        const points = [...shares]
          .sort((a, b) => b - a)
          .map((s, i) => ({ age: ages[i]!, lnSurvival: Math.log(s) }))
        const miss = (sbg: Sbg) =>
          points.reduce(
            (sum, { age, lnSurvival }) => sum + (Math.log(sbgSurvival(sbg, age)) - lnSurvival) ** 2,
            0,
          )
        const fit = fitPoints(points)
        if (fit.stay !== undefined) return assert.ok(miss(fit) <= miss({ ...fit, stay: fit.stay * 0.999 }))
        const { alpha, beta } = fit
        for (const [a, b] of [
          [1.01, 1],
          [0.99, 1],
          [1, 1.01],
          [1, 0.99],
          [1.01, 1.01],
          [0.99, 0.99],
        ] as const) {
          const [x, y] = [alpha * a, beta * b]
          if (Math.min(x, y) >= 1e-4) assert.ok(miss(fit) <= miss({ alpha: x, beta: y }) * (1 + 1e-9))
        }
      }),
    )
  })

  it("is geometric for one point, for points on a geometric curve, and where hazards would rise", () => {
    const point = (age: number, share: number) => ({ age, lnSurvival: Math.log(share) })
    close(fitPoints([point(4, 0.4)]).stay!, 0.4 ** 0.25, 1e-15)
    close(fitPoints([point(1, 0.8), point(4, 0.8 ** 4), point(12, 0.8 ** 12)]).stay!, 0.8, 1e-12)
    const rising = fitPoints([point(1, 0.9), point(4, 0.5)])
    close(Math.log(rising.stay!), (Math.log(0.9) + 4 * Math.log(0.5)) / 17, 1e-12)
    assert.equal(fitPoints([point(4, 1), point(12, 1)]).stay, 1)
    assert.equal(fitPoints([]).stay, 1)
  })

  it("ends where a fit close by began", () => {
    const points = [0.7, 0.55, 0.34, 0.22].map((s, i) => ({ age: ages[i]!, lnSurvival: Math.log(s) }))
    const [cold, warm] = [fitPoints(points), fitPoints(points, { alpha: 0.4, beta: 0.5 })]
    close(warm.alpha, cold.alpha, 1e-11)
    close(warm.beta, cold.beta, 1e-11)
  })
})

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count)
}
