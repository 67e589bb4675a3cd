/** Erlang's queue against figures that are in print, and against what must hold of any queue. */
import assert from "node:assert/strict"
import fc from "fast-check"
import { answeredWithin, waiting } from "../../server/core/rules/shared/erlang"

describe("Erlang's queue", () => {
  it("gives the figures of the textbook call centre: 200 calls an hour of three minutes, 14 people", () => {
    assert.ok(Math.abs(waiting(14, 10) - 0.174) < 0.001)
    assert.ok(Math.abs(answeredWithin(14, 10, 20, 180) - 0.888) < 0.001)
  })

  it("is one queue of one person where there is one", () => {
    assert.ok(Math.abs(waiting(1, 0.7) - 0.7) < 1e-12)
  })

  it("answers nobody in time where more comes in than can be done", () => {
    assert.equal(answeredWithin(3, 3, 60, 60), 0)
  })

  it("stays a share, and is better with one more person", () => {
    const people = fc.integer({ min: 1, max: 400 })
    const busy = fc.double({ min: 0.01, max: 0.999, noNaN: true })
    fc.assert(
      fc.property(people, busy, fc.double({ min: 0, max: 10, noNaN: true }), (count, part, within) => {
        const load = count * part
        const [now, more] = [
          answeredWithin(count, load, within, 1),
          answeredWithin(count + 1, load, within, 1),
        ]
        assert.ok(now >= -1e-12 && now <= 1 && more >= now - 1e-12)
      }),
    )
  })
})
