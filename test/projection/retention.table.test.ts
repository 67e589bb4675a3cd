/** Tables of retention: what a curve must be, exactness where points are given, and totality. */
import assert from "node:assert/strict"
import fc from "fast-check"
import {
  type RetentionPoint,
  type RetentionTable,
  retentionFromCounts,
  retentionFromPoints,
  retentionFromSbg,
  sbgStay,
  sbgSurvival,
} from "../../server/core/projection/retention"
import { distributionOf } from "../../server/core/projection/sample"

const AGES = 104

function close(actual: number, expected: number, error: number) {
  assert.ok(Math.abs(actual - expected) <= error, `${actual} is not ${expected}`)
}

function survival(table: RetentionTable, percentile = 0.5): Float64Array {
  const into = new Float64Array(table.ages + 1)
  table.survival(percentile, into)
  return into
}

function stays(table: RetentionTable, percentile = 0.5): Float64Array {
  const into = new Float64Array(table.ages + 1)
  table.stays(percentile, into)
  return into
}

function point(age: number, ...values: number[]): RetentionPoint {
  return { age, at: distributionOf({ kind: "rate", values }, 0.8).at }
}

function holdsLaws(curve: Float64Array) {
  assert.equal(curve[0], 1)
  curve.forEach((share, k) => {
    assert.ok(share > 0 && share <= (curve[k - 1] ?? 1), `S(${k}) is ${share} after ${curve[k - 1]}`)
  })
}

describe("retention from points", () => {
  it("is exact where it is given, straight in ln S between, and an sBG's beyond", () => {
    const table = retentionFromPoints(
      [point(1 / 7, 0.7), point(1, 0.55), point(4, 0.34), point(12, 0.22)],
      AGES,
    )
    const curve = survival(table)
    close(curve[1]!, 0.55, 1e-15)
    close(curve[4]!, 0.34, 1e-15)
    close(curve[12]!, 0.22, 1e-15)
    close(Math.log(curve[2]!), Math.log(0.55) + (Math.log(0.34) - Math.log(0.55)) / 3, 1e-14)
    const hazards = stays(table).subarray(13)
    // 1 − r_k of an sBG is α/(α+β+k−1): its inverse rises by the same each week.
    const step = 1 / (1 - hazards[1]!) - 1 / (1 - hazards[0]!)
    hazards.forEach((stay, i) => {
      close(1 / (1 - stay), 1 / (1 - hazards[0]!) + i * step, 1e-9 * (i + 1))
    })
    assert.ok(step > 0)
    assert.equal(table.certain, true)
  })

  it("leads through days that are no whole weeks", () => {
    const table = retentionFromPoints([point(1 / 7, 0.7), point(1, 0.55), point(30 / 7, 0.34)], AGES)
    const curve = survival(table)
    close(Math.log(curve[4]!), Math.log(0.55) + ((Math.log(0.34) - Math.log(0.55)) * 3) / (30 / 7 - 1), 1e-14)
    assert.ok(curve[5]! < 0.34 && curve[4]! > 0.34)
    holdsLaws(curve)
  })

  it("is geometric for one point and for points on a geometric curve", () => {
    for (const table of [
      retentionFromPoints([point(4, 0.8 ** 4)], AGES),
      retentionFromPoints([point(1, 0.8), point(4, 0.8 ** 4), point(12, 0.8 ** 12)], AGES),
    ]) {
      for (const stay of stays(table).subarray(1)) close(stay, 0.8, 1e-12)
    }
    close(survival(retentionFromPoints([point(1 / 7, 0.9)], AGES))[1]!, 0.9 ** 7, 1e-15)
  })

  it("moves as one: every point takes the same percentile", () => {
    const points = [point(1, 0.5, 0.6), point(4, 0.3, 0.4), point(12, 0.15, 0.3)]
    const table = retentionFromPoints(points, AGES)
    assert.equal(table.certain, false)
    for (const [percentile, error] of [
      [0.5, 1e-15],
      [0.1, 1e-15],
      [0.9, 1e-15],
      [0.05, 1e-7],
      [0.3, 1e-7],
      [0.777, 1e-7],
      [0.9995, 1e-7],
    ] as const) {
      const curve = survival(table, percentile)
      for (const { age, at } of points) close(curve[age]!, at(percentile), error)
      const alone = survival(
        retentionFromPoints(
          points.map(({ age, at }) => ({ age, at: () => at(percentile) })),
          AGES,
        ),
      )
      alone.forEach((share, k) => {
        close(curve[k]! / share, 1, 10 * error + 1e-12)
      })
    }
  })

  it("is as if fitted for the percentile, also where the tail turns geometric and where hazards rise", () => {
    const lists = [
      [point(1, 0.78, 0.82), point(4, 0.39, 0.43), point(12, 0.062, 0.076)],
      [point(1, 0.85, 0.9), point(4, 0.4, 0.5)],
      [point(1 / 7, 0.28, 0.3, 0.32), point(1, 0.27, 0.29, 0.31)],
    ]
    for (const points of lists) {
      const table = retentionFromPoints(points, AGES)
      for (let percentile = 0.025; percentile < 1; percentile += 0.05) {
        const curve = survival(table, percentile)
        const fixed = points.map(({ age, at }) => ({ age, at: () => at(percentile) }))
        survival(retentionFromPoints(fixed, AGES)).forEach((share, k) => {
          close(curve[k]!, share, 5e-5)
        })
      }
    }
  })

  it("clamps each point to the one before, and does not mind their order or a second one of an age", () => {
    const table = retentionFromPoints(
      [point(12, 0.5), point(4, 0.2, 0.4), point(0, 0.3), point(4, 0.9)],
      AGES,
    )
    for (const percentile of [0.1, 0.5, 0.9]) {
      const curve = survival(table, percentile)
      close(curve[12]!, curve[4]!, 1e-15)
      close(curve[4]!, distributionOf({ kind: "rate", values: [0.2, 0.4] }, 0.8).at(percentile), 1e-15)
    }
  })

  it("has no gaps for 0 %, 100 %, tiny and no shares", () => {
    const all = survival(retentionFromPoints([point(1, 1), point(12, 1)], AGES))
    assert.ok(all.every((share) => share === 1))
    const none = retentionFromPoints([point(1, 0.5), point(4, 0), point(12, 0)], AGES)
    close(survival(none)[1]!, 0.5, 1e-15)
    assert.ok(survival(none)[4]! < 1e-200)
    holdsLaws(survival(none))
    holdsLaws(survival(retentionFromPoints([point(1 / 7, 0)], AGES)))
    assert.ok(stays(none).every((stay) => stay >= 0 && stay <= 1))
    assert.ok(survival(retentionFromPoints([], 3)).every((share) => share === 1))
    assert.deepEqual([...survival(retentionFromPoints([point(4, 0.5)], 0))], [1])
  })
})

describe("retention from a curve", () => {
  it("is that curve", () => {
    const table = retentionFromSbg(0.668, 3.806, AGES)
    survival(table).forEach((share, k) => {
      close(share, sbgSurvival({ alpha: 0.668, beta: 3.806 }, k), 1e-13)
    })
    assert.deepEqual(survival(table, 0.01), survival(table, 0.99))
  })

  it("is fitted to counts, week by week", () => {
    const table = retentionFromCounts([1000, 869, 743, 653, 593, 551, 517, 491], AGES)
    assert.ok(table.certain)
    stays(table).forEach((stay, k) => {
      if (k > 0) close(stay, sbgStay({ alpha: 0.66814, beta: 3.80613 }, k), 1e-4)
    })
  })

  it("lets everybody stay where it is no curve", () => {
    for (const [alpha, beta] of [
      [0, 0],
      [-1, 2],
      [Number.NaN, 1],
      [1, Number.NEGATIVE_INFINITY],
    ] as const) {
      holdsLaws(survival(retentionFromSbg(alpha, beta, 20)))
    }
  })
})

describe("whatever is given", () => {
  const share = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1, 1e-12, 1 - 1e-12))
  const quantity = fc.array(share, { minLength: 1, maxLength: 3 })
  const age = fc.oneof(
    fc.integer({ min: 1, max: 60 }).map((day) => day / 7),
    fc.integer({ min: 1, max: 60 }),
  )
  const percentiles = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 4 })

  it("survival begins at 1, never rises, stays above 0, and is made of what stays each week", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(age, quantity), { maxLength: 6 }), percentiles, (list, levels) => {
        const table = retentionFromPoints(
          list.map(([at, values]) => point(at, ...values)),
          60,
        )
        for (const level of levels) {
          const curve = survival(table, level)
          const each = stays(table, level)
          holdsLaws(curve)
          each.forEach((stay, k) => {
            assert.ok(stay >= 0 && stay <= 1)
            if (k > 0 && curve[k]! > 1e-290) close(stay, curve[k]! / curve[k - 1]!, 1e-12)
          })
        }
      }),
    )
  })

  it("counts of any kind give a curve", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(1000), fc.double()), { maxLength: 8 }), (survivors) => {
        holdsLaws(survival(retentionFromCounts(survivors, 60)))
      }),
    )
  })
})
