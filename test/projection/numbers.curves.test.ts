/** Saturation, carry-over and lifetimes, with the growth figures that follow from them. */
import assert from "node:assert/strict"
import fc from "fast-check"
import { carriedOver, discountedLife, hill } from "../../server/core/projection/numbers/curves"

function close(actual: number, expected: number, error: number) {
  assert.ok(Math.abs(actual - expected) <= error, `${actual} is not ${expected}`)
}

describe("spend response", () => {
  it("vector adstock: what acts is carried over", () => {
    const acting = carriedOver([100, 100, 100, 100, 100], 0.5)
    assert.deepEqual([...acting], [100, 150, 175, 187.5, 193.75])
    close(acting.reduce((sum, one) => sum + one) / 500, 1.6125, 1e-12)
  })

  it("vector hill.robyn: saturation", () => {
    const expected = [0.5, 0.7714286, 0.8308811, 0.8727573, 0.8888889]
    ;[100, 150, 170, 190, 200].forEach((input, i) => {
      close(hill(input, 100, 3), expected[i]!, 1e-7)
    })
  })

  it("saturates between 0 and 1, however little or much is spent", () => {
    const amount = fc.double({ min: 0, max: 1e300, noNaN: true })
    const shape = fc.double({ min: 0.1, max: 10, noNaN: true })
    fc.assert(
      fc.property(
        amount,
        amount,
        fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
        shape,
        (a, b, half, power) => {
          const [less, more] = [hill(Math.min(a, b), half, power), hill(Math.max(a, b), half, power)]
          assert.ok(less >= 0 && less <= more && more <= 1)
        },
      ),
    )
    assert.equal(hill(0, 100, 1), 0)
    assert.equal(hill(20, 20, 4), 0.5)
  })
})

describe("lifetimes", () => {
  const geometric = (stay: number, periods: number) =>
    Float64Array.from({ length: periods }, (_, k) => stay ** k)

  it("vector clv.multiple: years of a margin, discounted from the first renewal on", () => {
    const table = [
      [1.2, 1.75, 2.67, 4.5],
      [1.15, 1.67, 2.5, 4.09],
      [1.11, 1.59, 2.35, 3.75],
      [1.07, 1.52, 2.22, 3.46],
    ]
    ;[0.1, 0.12, 0.14, 0.16].forEach((rate, i) => {
      ;[0.6, 0.7, 0.8, 0.9].forEach((stay, j) => {
        const life = discountedLife(geometric(stay, 500), rate, 500, 1) - 1
        close(life, stay / (1 + rate - stay), 1e-12)
        close(life, table[i]![j]!, 0.005)
      })
    })
  })

  it("vector dau.powerlaw: a steady inflow times the days that each stays", () => {
    const days = Float64Array.from({ length: 365 }, (_, n) => (n === 0 ? 1 : 0.4 * n ** -0.5))
    close(1000 * discountedLife(days), 15689.4, 0.1)
  })

  it("takes no more periods than there are, and only those asked", () => {
    assert.equal(discountedLife([1, 0.5, 0.25]), 1.75)
    assert.equal(discountedLife([1, 0.5, 0.25], 0, 2), 1.5)
    assert.equal(discountedLife([], 0.1), 0)
    close(discountedLife([0, 1], 0.1, 52, 52), 1.1 ** (-1 / 52), 1e-15)
  })
})

describe("growth, stepped as the projection steps it", () => {
  it("vector viral: each cycle's joiners invite the next", () => {
    const joined = (cycles: number) => {
      let [all, latest] = [10, 10]
      for (let cycle = 0; cycle < cycles; cycle++) {
        latest *= 2
        all += latest
      }
      return all
    }
    assert.deepEqual([joined(20 / 2), joined(20 / 1)], [20470, 20971510])
    assert.deepEqual(
      [10, 20].map((cycles) => (10 * (2 ** (cycles + 1) - 1)) / (2 - 1)),
      [20470, 20971510],
    )
  })

  it("vector markov.lifecycle: flows between stages settle", () => {
    const moves = [
      [0, 0.4, 0.35],
      [0, 0.8, 0.15],
      [0, 0.1, 0.6],
    ]
    let users = [0, 0, 0]
    for (let week = 0; week < 200; week++) {
      users = [1000, 0, 0].map(
        (joined, to) => joined + users.reduce((sum, count, from) => sum + count * moves[from]![to]!, 0),
      )
    }
    ;[1000, 3000, 2000].forEach((expected, i) => {
      close(users[i]!, expected, 1e-9)
    })
  })

  it("vector stickiness: days of a month on which one of its users is active", () => {
    const month = (p: number) => {
      let absent = 1
      for (let day = 0; day < 30; day++) absent *= 1 - p
      return p / (1 - absent)
    }
    const expected = [0.063665, 0.104427, 0.200248, 0.5]
    ;[0.05, 0.1, 0.2, 0.5].forEach((p, i) => {
      close(month(p), expected[i]!, 1e-6)
    })
  })
})
