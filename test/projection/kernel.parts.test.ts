/** What the kernel takes short cuts for is what plain loops come to. */
import assert from "node:assert/strict"
import fc from "fast-check"
import { describe, it } from "mocha"
import { curveOf, readCurve } from "../../server/core/projection/kernel/curve"
import { grownOf, leftOf, noteGrown } from "../../server/core/projection/kernel/grown"
import { fillOdds } from "../../server/core/projection/kernel/odds"
import { noShift } from "../../server/core/projection/kernel/shift"
import { retentionFromSbg } from "../../server/core/projection/retention"

const YEAR = 52

function near(actual: number, expected: number, slack: number, what: string): void {
  assert.ok(
    Math.abs(actual - expected) <= slack * Math.max(1e-3, Math.abs(expected)),
    `${what}: ${actual} where ${expected} was expected`,
  )
}

function curveFor(alpha: number, beta: number, young: number, weeks: number) {
  const table = retentionFromSbg(alpha, beta, weeks + YEAR)
  const curve = curveOf(weeks + YEAR, young, weeks)
  readCurve(curve, { table, stream: undefined, points: [] }, 0.5, young)
  return curve
}

const shape = fc.record({
  alpha: fc.integer({ min: 1, max: 60 }).map((one) => one / 20),
  beta: fc.integer({ min: 1, max: 200 }).map((one) => one / 20),
  young: fc.integer({ min: 0, max: YEAR }),
  weeks: fc.integer({ min: 1, max: 160 }),
})

describe("a curve of the kernel", () => {
  it("has today's older users as sums over a window of ages that moves on", () => {
    fc.assert(
      fc.property(shape, ({ alpha, beta, young, weeks }) => {
        const { windows, shares, whole } = curveFor(alpha, beta, young, weeks)
        for (let t = 0; t <= weeks; t++) {
          let sum = 0
          for (let k = young + 1; k <= YEAR; k++) sum += shares[k + t]!
          near(windows[t]!, sum, 1e-12, `week ${t}`)
        }
        const all = shares.subarray(1, YEAR + 1).reduce((sum, share) => sum + share, 0)
        near(whole, all, 1e-12, "all ages")
      }),
    )
  })
})

describe("users who have left the young ages", () => {
  it("are kept as a plain sum over the weeks in which they did, whether these are alike or not", () => {
    const users = fc.array(fc.tuple(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 1, max: 40 })), {
      minLength: 1,
      maxLength: 40,
    })
    fc.assert(
      fc.property(shape, users, ({ alpha, beta, young, weeks }, runs) => {
        const curve = curveFor(alpha, beta, young, weeks)
        const grown = grownOf(weeks)
        const each = runs.flatMap(([count, times]) => Array<number>(times).fill(count / 7))
        noteGrown(grown, 0, each[0]!)
        for (let t = 1; t <= weeks; t++) {
          let sum = 0
          for (let i = 0; i < t; i++) sum += (each[i] ?? 0) * curve.tail[t - i]!
          near(leftOf(grown, curve, t), sum, 1e-9, `week ${t}`)
          noteGrown(grown, t, each[t] ?? 0)
        }
      }),
    )
  })
})

describe("the factor on the odds", () => {
  it("leaves the share that is stated, in every week, whether strength changes seldom or often", () => {
    const strengths = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 30 })
    const stays = fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 14 })
    fc.assert(
      fc.property(strengths, stays, fc.double({ min: -0.99, max: 0.99, noNaN: true }), (found, kept, by) => {
        const rates = Float64Array.from([1, ...kept.map((one) => one / 1000)])
        const share = rates.reduce((product, one) => product * one, 1)
        const [least, most] = [share / 100, 1 - (1 - share) / 100]
        const changed = by < 0 ? share * (1 + by) : share + (1 - share) * by
        const steps = found.map((_, t) => t)
        const line = {
          steps,
          strengths: Float64Array.from(found, (one) => one / 100),
          odds: new Float64Array(found.length),
        }
        const ages = { from: 1, to: kept.length, part: 1 }
        fillOdds(line, rates, ages, { share, changed, least, most }, noShift())
        for (const t of steps) {
          let left = 1
          for (let k = 1; k <= kept.length; k++)
            left *= (rates[k]! * line.odds[t]!) / (1 - rates[k]! + rates[k]! * line.odds[t]!)
          const wanted = share + line.strengths[t]! * (changed - share)
          const stated = Math.min(most, Math.max(least, wanted))
          assert.ok(Math.abs(left / stated - 1) < 1e-10, `${left} where ${stated} was stated`)
        }
      }),
    )
  })
})
