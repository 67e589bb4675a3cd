/** Streams that move together, and correlations that contradict each other. */
import assert from "node:assert/strict"
import fc from "fast-check"
import { normalQuantile } from "../../server/core/projection/numbers/special"
import { quantiles } from "../../server/core/projection/numbers/statistics"
import { correlate, distributionOf, stratified } from "../../server/core/projection/sample"

function close(actual: number, expected: number, error: number) {
  assert.ok(Math.abs(actual - expected) <= error, `${actual} is not ${expected}`)
}

function joined(
  names: readonly string[],
  correlation: (a: string, b: string) => number,
  draws: number,
  seed = 1,
) {
  const result = correlate(names, correlation, seed, draws)
  assert.ok("percentiles" in result)
  return names.map((name) => result.percentiles.get(name)!)
}

function spearman(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i]! - 0.5) * (b[i]! - 0.5)
  return (12 * sum) / a.length
}

function kendall(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < i; j++) sum += Math.sign((a[i]! - a[j]!) * (b[i]! - b[j]!))
  return (2 * sum) / (a.length * (a.length - 1))
}

describe("a Gaussian copula", () => {
  it("vector copula: reaches the rank correlations of its closed form", () => {
    const table = [
      [0.3, 0.287564, 0.193973],
      [0.5, 0.482584, 1 / 3],
      [0.8, 0.785939, 0.590334],
    ] as const
    for (const [rho, rho_s, tau] of table) {
      close((6 / Math.PI) * Math.asin(rho / 2), rho_s, 1e-6)
      close((2 / Math.PI) * Math.asin(rho), tau, 1e-6)
      const [a, b] = joined(["a", "b"], () => rho, 3000)
      close(spearman(a!, b!), rho_s, 0.015)
      close(kendall(a!, b!), tau, 0.015)
      const [c, d] = joined(["a", "b"], () => rho, 50_000)
      close(spearman(c!, d!), rho_s, 0.004)
    }
  })

  it("vector ln.product: a product of two that move together", () => {
    const draws = 50_000
    const wide = distributionOf(
      { kind: "count", values: [Math.exp(0.5 * normalQuantile(0.1)), Math.exp(0.5 * normalQuantile(0.9))] },
      0.8,
    )
    const [a, b] = joined(["a", "b"], () => 0.6, draws)
    const products = a!.map((u, i) => wide.at(u) * wide.at(b![i]!))
    const logs = products.map(Math.log)
    const sd = Math.sqrt(logs.reduce((sum, log) => sum + log * log, 0) / draws)
    close(Math.sqrt(0.25 + 0.25 + 2 * 0.6 * 0.25), 0.8944271909999159, 1e-9)
    close(sd, 0.8944271909999159, 0.002)
    close(products.reduce((sum, one) => sum + one) / draws, 1.4918246976412703, 0.01)
    close(Math.exp(normalQuantile(0.95) * 0.8944271909999159), 4.354465233852466, 1e-9)
    close(quantiles(products, [0.95])[0]!, 4.354465233852466, 0.05)
  })

  it("keeps every stratum of each, and takes 1 and −1 exactly", () => {
    const matrix = (x: string, y: string) => (x === "a" && y === "b" ? 0.7 : x === "b" ? -0.4 : 0.1)
    for (const stream of joined(["a", "b", "c"], matrix, 999)) {
      assert.deepEqual(
        stream.slice().sort(),
        Float64Array.from({ length: 999 }, (_, i) => (i + 0.5) / 999),
      )
    }
    const [a, b] = joined(["a", "b"], () => 1, 500)
    assert.deepEqual(a, b)
    const [c, d] = joined(["a", "b"], () => -1, 500)
    close(spearman(c!, d!), -1, 1e-5)
  })

  it("leaves those that nothing links as they are alone, whatever else is there", () => {
    const linked = (a: string, b: string) => (a === "a" && b === "c" ? 0.5 : 0)
    const [a, b, c, d] = joined(["a", "b", "c", "d"], linked, 400, 3)
    assert.deepEqual(a, stratified("a", 3, 400))
    assert.deepEqual(b, stratified("b", 3, 400))
    assert.deepEqual(d, stratified("d", 3, 400))
    assert.notDeepEqual(c, stratified("c", 3, 400))
    assert.deepEqual(joined(["c", "a"], linked, 400, 3), [c, a])
  })

  it("gives the same in any order of names, and works with fewer draws than names", () => {
    const half = () => 0.5
    const names = ["a", "b", "c", "d", "e"]
    fc.assert(
      fc.property(
        fc.shuffledSubarray(names, { minLength: 5 }),
        fc.integer({ min: 0, max: 30 }),
        (order, draws) => {
          const streams = joined(order, half, draws)
          const plain = joined(names, half, draws)
          order.forEach((name, i) => {
            assert.deepEqual(streams[i], plain[names.indexOf(name)])
          })
        },
      ),
    )
  })
})

describe("correlations that no numbers have", () => {
  it("are told by the fewest names that contradict each other, and by what would fit", () => {
    const stated: Record<string, number> = { ab: 0.9, ac: 0.9, bc: -0.9, cd: 0.3, de: 0.2 }
    const result = correlate(["e", "d", "c", "b", "a", "z"], (a, b) => stated[a + b] ?? 0, 1, 100)
    assert.ok("notPositive" in result)
    assert.deepEqual(result.notPositive, ["a", "b", "c"])
    // With all three at ±x the least eigenvalue is 1 − 2x.
    close(result.fitting, 0.5 / 0.9, 1e-6)
  })

  it("are those above 1 as well; what is no number is none", () => {
    const result = correlate(["a", "b"], () => 2, 1, 100)
    assert.ok("notPositive" in result)
    assert.deepEqual(result.notPositive, ["a", "b"])
    close(result.fitting, 0.5, 1e-6)
    assert.ok("percentiles" in correlate(["a", "b"], () => Number.NaN, 1, 100))
    assert.ok("notPositive" in correlate(["a", "b"], () => Number.POSITIVE_INFINITY, 1, 100))
  })

  it("are never found in matrices that are products of themselves", () => {
    const row = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 7 }), (rows) => {
        const long = rows.map((vector) => Math.hypot(...vector) || 1)
        const names = rows.map((_, i) => `n${i}`)
        const at = (name: string) => Number(name.slice(1))
        const dot = (a: string, b: string) =>
          rows[at(a)]!.reduce((sum, x, k) => sum + x * rows[at(b)]![k]!, 0) / (long[at(a)]! * long[at(b)]!)
        assert.ok("percentiles" in correlate(names, dot, 1, 20))
      }),
    )
  })
})
