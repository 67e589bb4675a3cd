/** Streams: each stratum once, in an order that only the name and the seed decide and that looks like any other. */
import assert from "node:assert/strict"
import fc from "fast-check"
import { stratified } from "../../server/core/projection/sample"

const name = fc.string({ unit: "grapheme", maxLength: 20 })

describe("a stratified stream", () => {
  it("holds the middle of each slice once", () => {
    fc.assert(
      fc.property(name, fc.double(), fc.nat(300), (path, seed, draws) => {
        const expected = Float64Array.from({ length: draws }, (_, i) => (i + 0.5) / draws)
        assert.deepEqual(stratified(path, seed, draws).sort(), expected)
      }),
    )
    assert.equal(stratified("a", 1, -3).length, 0)
    assert.equal(stratified("a", 1, Number.NaN).length, 0)
    assert.equal(stratified("a", 1, 2.9).length, 2)
  })

  it("is the same for the same name and seed, and pinned for every engine", () => {
    assert.deepEqual(stratified("a.b", 7, 500), stratified("a.b", 7, 500))
    const order = [...stratified("segments.new_buyers.funnel.reach", 1, 8)].map((u) => u * 8 - 0.5)
    assert.deepEqual(order, [3, 5, 6, 7, 2, 4, 1, 0])
  })

  it("differs by name, by seed, by length of the name and by the high half of a seed", () => {
    const streams = [
      stratified("a", 1, 100),
      stratified("b", 1, 100),
      stratified("a", 2, 100),
      stratified("aa", 1, 100),
      stratified("", 1, 100),
      stratified("a", 1 + 2 ** 32, 100),
      stratified("a", -1, 100),
      stratified("的", 1, 100),
    ]
    assert.equal(new Set(streams.map((stream) => stream.join())).size, streams.length)
  })

  it("puts every stratum everywhere equally often (chi-square), for names and seeds that count up", () => {
    const [size, tries] = [8, 4000]
    for (const stream of [
      (i: number) => stratified(`segments.s${i}.funnel.reach`, 1, size),
      (i: number) => stratified("reach", i, size),
    ]) {
      const seen = new Float64Array(size * size)
      for (let i = 0; i < tries; i++) {
        stream(i).forEach((u, place) => {
          seen[place * size + Math.floor(u * size)]! += 1
        })
      }
      const expected = tries / size
      const chi = seen.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
      // 49 degrees of freedom: one chance in a million above 115, one in a million below 14.
      assert.ok(chi > 14 && chi < 115, `chi-square is ${chi}`)
    }
  })

  it("takes every order of four equally often", () => {
    const seen = new Map<string, number>()
    const tries = 12_000
    for (let i = 0; i < tries; i++) {
      const order = stratified(`x${i}`, 1, 4).join()
      seen.set(order, (seen.get(order) ?? 0) + 1)
    }
    assert.equal(seen.size, 24)
    const chi = [...seen.values()].reduce((sum, count) => sum + (count - tries / 24) ** 2 / (tries / 24), 0)
    assert.ok(chi < 70, `chi-square is ${chi}`)
  })

  it("is not correlated with its neighbours in name or seed, nor with itself a draw later", () => {
    const draws = 2000
    const streams = Array.from({ length: 40 }, (_, i) => [
      stratified(`s.${i}`, 1, draws),
      stratified("s", i, draws),
    ]).flat()
    const limit = 4.5 / Math.sqrt(draws)
    streams.forEach((a, i) => {
      assert.ok(
        Math.abs(
          correlation(
            a,
            a.map((_, k) => a[(k + 1) % draws]!),
          ),
        ) < limit,
      )
      for (const b of streams.slice(i + 1)) assert.ok(Math.abs(correlation(a, b)) < limit)
    })
  })
})

function correlation(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i]! - 0.5) * (b[i]! - 0.5)
  return (12 * sum) / a.length
}
