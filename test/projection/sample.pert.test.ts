/** PERT estimates, and the beta distribution below them. */
import assert from "node:assert/strict"
import fc from "fast-check"
import { betaQuantile, regularisedBeta } from "../../server/core/projection/numbers/special"
import { distributionOf } from "../../server/core/projection/sample"

function close(actual: number, expected: number, error: number) {
  assert.ok(Math.abs(actual - expected) <= error, `${actual} is not ${expected}`)
}

const percentile = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true })

describe("three numbers", () => {
  const z = [0.05, 0.5, 0.95]
  const table = [
    {
      id: "pert.1-2-10",
      values: [1, 2, 10],
      mean: 3.1666666666666665,
      sd: 1.454331243245281,
      q: [1.2951586770262344, 2.8977593527510717, 5.962536386653614],
    },
    {
      id: "pert.10-20-60",
      values: [10, 20, 60],
      mean: 25,
      sd: 8.660254037844387,
      q: [12.948869380590862, 23.833612969625946, 41.06383620080952],
    },
    {
      id: "pert.0.02-0.05-0.12",
      values: [0.02, 0.05, 0.12],
      mean: 0.056666666666666664,
      sd: 0.01821389666562407,
      q: [0.029570428352919887, 0.055099948494911816, 0.08915510177116263],
    },
  ] as const

  for (const { id, values, mean, sd, q } of table) {
    it(`vector ${id}: a PERT, whose mean and spread its percentiles have`, () => {
      const { at } = distributionOf({ kind: values[2] < 1 ? "rate" : "count", values }, 0.8)
      z.forEach((level, i) => {
        close(at(level), q[i]!, 1e-9)
      })
      const draws = 100_000
      let [sum, squares] = [0, 0]
      for (let i = 0; i < draws; i++) {
        const value = at((i + 0.5) / draws)
        sum += value
        squares += (value - mean) ** 2
      }
      close(sum / draws, mean, 1e-6 * values[2])
      close(Math.sqrt(squares / draws), sd, 1e-5 * values[2])
    })
  }

  it("are interpolated as they would be solved", () => {
    const likely = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(likely, percentile, (mode, u) => {
        const { at } = distributionOf({ kind: "ratio", values: [0, mode, 1] }, 0.8)
        close(at(u), betaQuantile(u, 1 + 4 * mode, 5 - 4 * mode), 1e-11)
      }),
    )
  })

  it("vector beta.ci: the percentiles of a beta distribution can be asked for its parameters", () => {
    const miss = (a: number, b: number) =>
      [regularisedBeta(0.1, a, b) - 0.05, regularisedBeta(0.3, a, b) - 0.95] as const
    let [a, b] = [2, 8]
    for (let step = 0; step < 60; step++) {
      const [f, g] = miss(a, b)
      const [fa, ga] = miss(a * 1.000001, b).map((value, i) => (value - [f, g][i]!) / (a * 1e-6)) as [
        number,
        number,
      ]
      const [fb, gb] = miss(a, b * 1.000001).map((value, i) => (value - [f, g][i]!) / (b * 1e-6)) as [
        number,
        number,
      ]
      const whole = fa * gb - fb * ga
      a = Math.max(a / 2, Math.min(a * 2, a - (f * gb - g * fb) / whole))
      b = Math.max(b / 2, Math.min(b * 2, b - (fa * g - ga * f) / whole))
    }
    close(a, 7.7197134, 1e-5)
    close(b, 32.65064571, 1e-5)
  })
})
