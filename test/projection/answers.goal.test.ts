/** What a number would have to be: where the answer is known, and that what is promised is kept. */
import assert from "node:assert/strict"
import fc from "fast-check"
import { describe, it } from "mocha"
import { analyze } from "../../server/core/analysis"
import { type Goal, type Sought, seek, seeking } from "../../server/core/projection/answers/goal"
import { levers } from "../../server/core/projection/answers/levers"
import { normalQuantile } from "../../server/core/projection/numbers/special"
import { planOf } from "../../server/core/projection/plan"
import { project } from "../../server/core/projection/project"

const head = (weeks: number) => `playbook: by hand
period: { start: 2026-01-05, weeks: ${weeks} }
`

function linkedOf(text: string) {
  const { linked, problems } = analyze("/p.playbook.yaml", text, { playbook: () => undefined })
  const errors = problems.filter(({ severity }) => severity === "error")
  assert.deepEqual(
    errors.map(({ message }) => message.en),
    [],
  )
  return linked
}

function sought(text: string, goal: Omit<Goal, "target">): Sought {
  return seek(linkedOf(text), { target: "t", ...goal })
}

function found(text: string, goal: Omit<Goal, "target">) {
  const answer = sought(text, goal)
  assert.ok(answer.kind === "found", JSON.stringify(answer))
  return answer
}

/** The probability of the target with a text at a place, as anybody would project it. */
function chanceWith(text: string, path: string, to: string): number {
  const { plan } = planOf(linkedOf(text), { set: [{ path, text: to }] })
  assert.ok(plan)
  return project(plan).projection?.targets["t"]?.probability ?? Number.NaN
}

const ends = (text: string) => text.match(/\d+(?:\.\d+)?/g)!.map(Number)

describe("goal seek", () => {
  const certain = (to: string) => `${head(4)}segments: { a: { funnel: { reach: 1k/w, acquire: 10% } } }
targets: { t: { metric: new_users, to: ${to} } }
`

  it("is exact where all is certain, in the author's writing", () => {
    assert.equal(found(certain("500"), { path: "segments.a.funnel.reach" }).to, "1.25k/w")
    assert.equal(found(certain("500"), { path: "segments.a.funnel.acquire" }).to, "12.5%")
    assert.equal(found(certain("399999"), { path: "segments.a.funnel.reach" }).to, "1000k/w")
    const { from, now, probability, confidence } = found(certain("500"), { path: "segments.a.funnel.reach" })
    assert.deepEqual([from, now, probability, confidence], ["1k/w", 0, 1, 0.5])
  })

  it("rounds towards what still reaches the target", () => {
    assert.equal(found(certain("512.3"), { path: "segments.a.funnel.reach" }).to, "1.29k/w")
    assert.equal(found(certain("401"), { path: "segments.a.funnel.acquire" }).to, "10.1%")
    const down = `${head(2)}segments: { a: { active: 100, funnel: { retain: { w1: 100% } } } }
strategies: { s: { stage: retain, cost: { weekly: "¥1,234" } } }
targets: { t: { metric: cost, to: ¥2017 } }
`
    assert.equal(found(down, { path: "strategies.s.cost.weekly" }).to, "¥1,000")
  })

  it("moves a range by its middle and keeps its width", () => {
    const text = `${head(4)}segments: { a: { funnel: { reach: 90k..120k/w } } }
targets: { t: { metric: reached, to: 480k, confidence: 80% } }
`
    const { to, probability } = found(text, { path: "segments.a.funnel.reach", draws: 4000 })
    const spread = Math.log(120 / 90) / 2 / normalQuantile(0.9)
    const median = Math.log(120) + normalQuantile(0.8) * spread
    const [low, high] = ends(to)
    for (const [got, z] of [
      [low, -1],
      [high, 1],
    ] as const) {
      const exact = Math.exp(median + z * normalQuantile(0.9) * spread)
      assert.ok(got! >= exact * 0.999 && got! <= exact + 1.1, `${to}: ${got} for ${exact}`)
    }
    assert.ok(probability >= 0.8 && probability < 0.83)
  })

  it("keeps rates between 0 % and 100 %, on the scale of odds", () => {
    const text = `${head(2)}segments: { a: { active: 1000, funnel: { retain: { w1: 90% }, pay: 20%..30% } } }
targets: { t: { metric: pay_rate, to: 40%, confidence: 90% } }
`
    const { to } = found(text, { path: "segments.a.funnel.pay" })
    // Its P10 has to be the target itself.
    const [low, high] = ends(to)
    assert.ok(low! >= 40 && low! <= 40.1, to)
    const odds = (percent: number) => Math.log(percent / (100 - percent))
    assert.ok(Math.abs(odds(high!) - odds(low!) - (odds(30) - odds(20))) < 0.01, to)
  })

  it("says so where it is reached already, and where it never is", () => {
    const already = sought(certain("399"), { path: "segments.a.funnel.reach" })
    assert.deepEqual([already.kind, already.kind === "already" && already.now], ["already", 1])
    const text = `${head(1)}segments: { a: { funnel: { reach: 900..1100/w, acquire: 10% } } }
targets: { t: { metric: new_users, to: 1000, confidence: 80% } }
`
    const never = sought(text, { path: "segments.a.funnel.acquire" })
    assert.ok(never.kind === "never" && never.best)
    assert.ok(ends(never.best.to)[0]! > 99 && never.best.probability > 0.4 && never.best.probability < 0.5)
    const idle = sought(`${text.trimEnd()}\nstrategies: { s: { stage: retain, cost: { once: ¥5 } } }\n`, {
      path: "strategies.s.cost.once",
    })
    assert.deepEqual(idle.kind === "never" && idle.best, undefined)
  })

  it("moves the assumption that a place names, where it is written", () => {
    const text = (
      written: string,
    ) => `${head(1)}assumptions: { r: ${written} }\nsegments: { a: { funnel: { reach: $r } }, b: { funnel: { reach: $r } } }
targets: { t: { metric: reached, to: 240 } }
`
    const plain = found(text("100/w"), { path: "segments.a.funnel.reach" })
    assert.deepEqual([plain.path, plain.from, plain.to], ["assumptions.r", "100/w", "120/w"])
    const entry = found(text("{ is: 100/w, source: counted }"), { path: "assumptions.r" })
    assert.deepEqual([entry.path, entry.to], ["assumptions.r.is", "120/w"])
  })

  it("lets no retention rise with age", () => {
    const text = (
      w4: string,
      to: number,
    ) => `${head(8)}segments: { a: { funnel: { reach: 1000/w, acquire: 100%, activate: 100%, retain: { w1: 60%, w4: ${w4} } } } }
targets: { t: { metric: active_users, to: ${to}, confidence: 90% } }
`
    const path = "segments.a.funnel.retain.w4"
    const valueAt = (w4: string) => {
      const { plan } = planOf(linkedOf(text(w4, 1)))
      return plan ? project(plan).projection!.targets["t"]!.mean! : Number.NaN
    }
    assert.equal(found(text("40%", valueAt("50%")), { path }).to, "50%")
    const never = sought(text("40%", valueAt("60%") + 1), { path })
    assert.deepEqual(never.kind === "never" && never.best, undefined)
    const unsure = sought(text("38%..42%", valueAt("60%")), { path })
    assert.ok(unsure.kind === "never" && unsure.now === 0, JSON.stringify(unsure))
    const half = found(text("38%..42%", valueAt("55%")), { path, confidence: 0.5 })
    assert.ok(ends(half.to).every((end) => end <= 60) && ends(half.to)[1]! > 55, half.to)
  })

  it("takes a scenario and other numbers as they are set, and another confidence", () => {
    const text = `${certain("500").trimEnd()}\nscenarios: { half: { set: { segments.a.funnel.reach: 500/w } } }\n`
    const path = "segments.a.funnel.acquire"
    assert.equal(found(text, { path, scenario: "half" }).to, "25%")
    const set = [{ path: "segments.a.funnel.reach", text: "800/w" }]
    assert.equal(found(text, { path, set }).to, "15.7%")
    const wide = text.replace("10%", "9%..11%")
    assert.ok(found(wide, { path, confidence: 0.9 }).move > found(wide, { path, confidence: 0.6 }).move)
  })

  it("refuses what there is not, with the nearest", () => {
    const said = (goal: Partial<Goal>, text = certain("500")) => {
      const answer = seek(linkedOf(text), { target: "t", path: "segments.a.funnel.reach", ...goal })
      return answer.kind === "refused" ? answer.refused.map(({ message }) => message.en) : answer.kind
    }
    assert.deepEqual(said({ path: "segments.a.funnel.reech" }), [
      'The playbook has no number at "segments.a.funnel.reech". Did you mean "segments.a.funnel.reach"?',
    ])
    assert.deepEqual(said({ path: "segments.a.funnel.pay" }).length, 1)
    assert.deepEqual(said({ target: "tt" }), ['No target is called "tt". Did you mean "t"?'])
    assert.deepEqual(said({}, certain("500").replace("new_users", "active_users")), [
      'The target "t" cannot be projected: it would need segments.a.funnel.activate.',
    ])
    assert.deepEqual(said({ scenario: "x" }), ['No scenario or risk is called "x".'])
  })

  it("can be stopped between blocks of draws", () => {
    const text = certain("500").replace("10%", "9%..11%")
    const steps = seeking(linkedOf(text), { target: "t", path: "segments.a.funnel.reach" })
    assert.equal(steps.next().done, false)
    assert.equal(steps.return(undefined as never).done, true)
  })
})

describe("what is found", () => {
  const numbers = fc.record({
    reach: fc.integer({ min: 20, max: 90_000 }),
    wide: fc.integer({ min: 105, max: 300 }),
    acquire: fc.integer({ min: 10, max: 600 }),
    times: fc.integer({ min: 60, max: 400 }),
    confidence: fc.integer({ min: 20, max: 95 }),
  })

  it("gives what it promises when it is written, and a step less does not", () => {
    fc.assert(
      fc.property(numbers, ({ reach, wide, acquire, times, confidence }) => {
        const to = (2 * reach * (acquire / 1000) * times) / 100
        const text = `${head(2)}segments: { a: { funnel: { reach: ${reach}/w, acquire: ${acquire / 10}%..${Math.min(99, (acquire * wide) / 1000).toFixed(2)}% } } }
targets: { t: { metric: new_users, to: ${to.toFixed(3)}, confidence: ${confidence}% } }
`
        const path = "segments.a.funnel.reach"
        const answer = sought(text, { path })
        if (answer.kind !== "found") return assert.equal(answer.kind, "already")
        assert.ok(answer.probability >= confidence / 100)
        assert.equal(chanceWith(text, path, answer.to), answer.probability)
        const [size] = ends(answer.to)
        const less = size! - 10 ** (Math.floor(Math.log10(size! - 1e-9)) - 2)
        if (less > reach) assert.ok(chanceWith(text, path, `${less.toFixed(6)}/w`) < confidence / 100)
      }),
      { numRuns: 25 },
    )
  })

  it("does not depend on the order of entries", () => {
    const [a, b] = ["a: { funnel: { reach: 90..110/w } }", "b: { funnel: { reach: 5..7/w } }"]
    const of = (list: readonly string[]) =>
      sought(`${head(3)}segments: { ${list.join(", ")} }\ntargets: { t: { metric: reached, to: 340 } }\n`, {
        path: "segments.a.funnel.reach",
      })
    assert.deepEqual(of([a, b]), of([b, a]))
  })
})

describe("levers", () => {
  const text = `${head(8)}segments:
  a: { active: 500..600, funnel: { reach: 900..1100/w, acquire: 10%, activate: 50%, retain: { w1: 70%, w4: 50% }, pay: 10%..20% } }
  b: { active: 10, funnel: { retain: { w1: 50% } } }
seasons: { slow: { effect: { reach: -20%..-10% } } }
strategies: { s: { stage: retain, segments: a, effect: { retain: { w4: +1pp..+3pp } } } }
targets: { t: { metric: active_users, to: 740, confidence: 80% } }
`

  function of(source: string, most?: number): readonly Sought[] {
    const steps = levers(linkedOf(source), { target: "t", ...(most === undefined ? {} : { most }) })
    for (;;) {
      const { done, value } = steps.next()
      if (done) return value
    }
  }

  it("are the numbers that can be worked on, the smallest move first, each as good as its word", () => {
    const all = of(text)
    assert.ok(all.length >= 3)
    const moves = all.map((one) => {
      assert.ok(one.kind === "found")
      assert.match(
        one.path,
        /^segments\.a\.funnel\.(?:reach|acquire|activate|retain\.w[14])$|^strategies\.s\.effect/,
      )
      assert.equal(chanceWith(text, one.path, one.to), one.probability)
      assert.ok(one.probability >= 0.8)
      return Math.abs(one.move)
    })
    assert.deepEqual(
      moves,
      [...moves].sort((a, b) => a - b),
    )
    assert.equal(of(text, 2).length, 2)
  })

  it("are one answer where there is nothing to do or nothing to be done", () => {
    assert.deepEqual(
      of(text.replace("740", "4")).map(({ kind }) => kind),
      ["already"],
    )
    assert.deepEqual(
      of(text.replace("active_users", "revenue").replace("740", "¥5")).map(({ kind }) => kind),
      ["refused"],
    )
  })
})
