/** Sizes of experiments, as R's power.prop.test and the usual calculators give them. */
import assert from "node:assert/strict"
import fc from "fast-check"
import { detectableRise, powerOf, usersPerArm } from "../../server/core/projection/numbers/experiment"
import { normalQuantile } from "../../server/core/projection/numbers/special"

const usual = { significance: 0.05, power: 0.8 }

function close(actual: number | undefined, expected: number, error: number) {
  assert.ok(actual !== undefined && Math.abs(actual - expected) <= error, `${actual} is not ${expected}`)
}

describe("users an experiment needs", () => {
  it("vector ab.n: .20 against .25 at 5 % and 80 % is 1094 an arm", () => {
    close(usersPerArm(0.2, 0.25, usual), 1093.739046, 1e-3)
    assert.equal(Math.ceil(usersPerArm(0.2, 0.25, usual)), 1094)
  })

  it("vector ab.n: what other formulas say lies around it", () => {
    const [za, zb] = [normalQuantile(0.975), normalQuantile(0.8)]
    const apart = 0.2 * 0.8 + 0.25 * 0.75
    const pooled = usersPerArm(0.2, 0.25, usual)
    close(((za + zb) ** 2 * apart) / 0.05 ** 2, 1090.994, 1e-3)
    close((pooled / 4) * (1 + Math.sqrt(1 + 4 / (pooled * 0.05))) ** 2, 1133.386, 1e-3)
    close((za * Math.sqrt(2 * 0.2 * 0.8) + zb * Math.sqrt(apart)) ** 2 / 0.05 ** 2, 1030.219, 1e-3)
  })

  it("vectors ab.n.0.1-0.12, ab.n.0.05-0.06, ab.n.0.3-0.33, ab.n.R", () => {
    close(usersPerArm(0.1, 0.12, usual), 3840.847482, 1e-3)
    close(usersPerArm(0.05, 0.06, usual), 8157.731448, 1e-3)
    close(usersPerArm(0.3, 0.33, usual), 3762.358683, 1e-3)
    close(usersPerArm(0.5, 0.75, { significance: 0.05, power: 0.9 }), 76.70693011, 1e-5)
  })

  it("vector ab.power.R: the chance that fifty users show it", () => {
    close(powerOf(50, 0.5, 0.75, 0.05), 0.7401659, 1e-6)
  })

  it("vector ab.mde: the rise that a thousand users show, which R leaves where its search stops", () => {
    const missing = (after: number) => powerOf(1000, 0.2, after, 0.05) - 0.8
    close(brent(missing, 0.2, 1, Number.EPSILON ** 0.25) - 0.2, 0.052402536, 1e-6)
    close(missing(0.2 + detectableRise(1000, 0.2, usual)!), 0, 1e-12)
    close(detectableRise(1000, 0.2, usual), 0.0523864372257913, 1e-12)
  })

  it("are endless for equal rates, and no rise is seen from 100 % or by one user", () => {
    assert.equal(usersPerArm(0.2, 0.2, usual), Number.POSITIVE_INFINITY)
    assert.equal(detectableRise(1000, 1, usual), undefined)
    assert.equal(detectableRise(1, 0.2, usual), undefined)
    assert.equal(detectableRise(0, 0.2, usual), undefined)
    assert.equal(usersPerArm(0, 1, usual) > 0, true)
  })

  it("give back the power and the rise they were found for", () => {
    const rate = fc.double({ min: 0.01, max: 0.9, noNaN: true })
    const rise = fc.double({ min: 0.005, max: 0.09, noNaN: true })
    const demand = fc.record({
      significance: fc.constantFrom(0.01, 0.05, 0.1),
      power: fc.constantFrom(0.7, 0.8, 0.9, 0.95),
    })
    fc.assert(
      fc.property(rate, rise, demand, (before, gap, asked) => {
        const users = usersPerArm(before, before + gap, asked)
        close(powerOf(users, before, before + gap, asked.significance), asked.power, 1e-9)
        close(detectableRise(users, before, asked), gap, 1e-9)
      }),
    )
  })
})

/** Brent's `zeroin` as R's uniroot has it, which returns the better end of a bracket once that is shorter than `slack`. */
function brent(f: (x: number) => number, from: number, to: number, slack: number): number {
  let [a, b, c] = [from, to, from]
  let [fa, fb, fc] = [f(a), f(b), f(a)]
  for (;;) {
    const before = b - a
    if (Math.abs(fc) < Math.abs(fb)) {
      ;[a, b, c] = [b, c, b]
      ;[fa, fb, fc] = [fb, fc, fb]
    }
    const least = 2 * Number.EPSILON * Math.abs(b) + slack / 2
    const half = (c - b) / 2
    if (Math.abs(half) <= least || fb === 0) return b
    let step = half
    if (Math.abs(before) >= least && Math.abs(fa) > Math.abs(fb)) {
      const [q, r, s] = [fa / fc, fb / fc, fb / fa]
      const straight = a === c
      const over = straight ? 2 * half * s : s * (2 * half * q * (q - r) - (b - a) * (r - 1))
      const under = straight ? 1 - s : (q - 1) * (r - 1) * (s - 1)
      const [p, d] = over > 0 ? [over, -under] : [-over, under]
      if (p < 1.5 * half * d - Math.abs(least * d) / 2 && p < Math.abs((before * d) / 2)) step = p / d
    }
    if (Math.abs(step) < least) step = least * Math.sign(half)
    ;[a, fa] = [b, fb]
    b += step
    fb = f(b)
    if (fb > 0 === fc > 0) [c, fc] = [a, fa]
  }
}
