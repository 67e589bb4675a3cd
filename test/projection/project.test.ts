/** Draws, probabilities, worth and what matters, where the answer is known, and the laws that any plan obeys. */
import assert from "node:assert/strict"
import { describe, it } from "mocha"
import { link, readPlaybook } from "../../server/core/analysis"
import { normalCdf, normalQuantile } from "../../server/core/projection/numbers/special"
import { planOf } from "../../server/core/projection/plan"
import { type Ask, type Projection, project, projecting } from "../../server/core/projection/project"
import { planFrom } from "./scenes"

const head = (weeks: number) => `playbook: by hand
period: { start: 2026-01-05, weeks: ${weeks} }
`

function answer(text: string, ask: Ask = {}): Projection {
  const { projection } = project(planFrom(text), ask)
  assert.ok(projection)
  return projection
}

function near(actual: number | null | undefined, expected: number, slack: number, what = ""): void {
  assert.ok(
    typeof actual === "number" && Math.abs(actual - expected) <= slack,
    `${what} ${actual} where ${expected} was expected`,
  )
}

const Z90 = normalQuantile(0.9)
const logit = (p: number) => Math.log(p / (1 - p))

describe("probabilities", () => {
  it("of a log-normal amount are exact within a point", () => {
    const { targets } = answer(
      `${head(4)}segments: { a: { funnel: { reach: 90k..120k/w } } }
targets: { t: { metric: reached, to: 400k }, u: { metric: reached, to: 480k } }
`,
      { draws: 10_000 },
    )
    const [centre, spread] = [Math.log(90e3 * 120e3) / 2, Math.log(120 / 90) / 2 / Z90]
    const exact = (to: number) => 1 - normalCdf((Math.log(to) - centre) / spread)
    near(targets["t"]!.probability, exact(100e3), 0.001)
    near(targets["u"]!.probability, exact(120e3), 0.001)
    near(targets["t"]!.p10, 360e3, 400)
    near(targets["t"]!.mean, 4 * Math.exp(centre + spread ** 2 / 2), 0.001 * 400e3)
    near(targets["t"]!.standard_error, Math.sqrt((exact(100e3) * (1 - exact(100e3))) / 1e4), 1e-4)
  })

  it("of a logit-normal rate are exact within a point, also after an effect", () => {
    const { targets } = answer(
      `${head(2)}segments: { a: { active: 1000, funnel: { retain: { w1: 90% }, pay: 20%..30% } } }
strategies: { s: { stage: monetize, effect: { pay: +10% } } }
targets: { t: { metric: pay_rate, to: 27% } }
`,
      { draws: 10_000 },
    )
    const [centre, spread] = [(logit(0.2) + logit(0.3)) / 2, (logit(0.3) - logit(0.2)) / 2 / Z90]
    near(targets["t"]!.probability, 1 - normalCdf((logit(0.27 / 1.1) - centre) / spread), 0.001)
  })

  it("of a target where less is better count what is at most that", () => {
    const text = (
      metric: string,
    ) => `${head(2)}segments: { a: { active: 1000, funnel: { retain: { w1: 80%..90% } } } }
metrics: { left: { kind: rate, formula: churn_rate, better: down } }
targets: { t: { metric: ${metric}, to: 15% } }
`
    const [centre, spread] = [(logit(0.8) + logit(0.9)) / 2, (logit(0.9) - logit(0.8)) / 2 / Z90]
    const exact = 1 - normalCdf((logit(0.85) - centre) / spread)
    near(answer(text("churn_rate")).targets["t"]!.probability, exact, 0.002)
    assert.equal(
      answer(text("left")).targets["t"]!.probability,
      answer(text("churn_rate")).targets["t"]!.probability,
    )
  })

  it("of all targets together hold in the same draws", () => {
    const { targets, all_targets } =
      answer(`${head(1)}segments: { a: { funnel: { reach: 90..110/w } }, b: { funnel: { reach: 90..110/w } } }
targets: { x: { metric: reached, segment: a, to: 100 }, y: { metric: reached, segment: b, to: 100 }, z: { metric: reached, segment: b, to: 95 } }
`)
    const [x, y] = [targets["x"]!.probability!, targets["y"]!.probability!]
    near(all_targets.probability, x * y, 0.03)
  })

  it("of a plan without any range are 0 or 1, met exactly where it is met exactly", () => {
    const { targets } = answer(`${head(3)}segments: { a: { funnel: { reach: 100/w } } }
targets: { x: { metric: reached, to: 300 }, y: { metric: reached, to: 301 }, z: { metric: reached, to: 200, by: 2026-01-18 } }
`)
    assert.deepEqual(
      ["x", "y", "z"].map((id) => targets[id]!.probability),
      [1, 0, 1],
    )
  })
})

describe("uncertainty", () => {
  const segments = (
    reach: string,
  ) => `segments: { a: { funnel: { reach: ${reach} } }, b: { funnel: { reach: ${reach} } } }
targets: { t: { metric: reached, to: 200 } }
`

  it("is shared by places with the same assumption, and correlated where assumptions say so", () => {
    const width = (text: string) => {
      const { p10, p90 } = answer(text).targets["t"]!
      return Math.log(p90! / p10!)
    }
    const alone = width(`${head(1)}${segments("90..110/w")}`)
    const shared = width(`${head(1)}assumptions: { r: 90..110/w }\n${segments("$r")}`)
    near(shared, Math.log(110 / 90), 0.002)
    near(alone, Math.log(110 / 90) / Math.SQRT2, 0.006)
    const correlated = (by: number) =>
      width(`${head(1)}assumptions: { r: { is: 90..110/w, correlates: { q: ${by} } }, q: 90..110/w }
segments: { a: { funnel: { reach: $r } }, b: { funnel: { reach: $q } } }
targets: { t: { metric: reached, to: 200 } }
`)
    near(correlated(0.6), Math.log(110 / 90) * Math.sqrt((1 + 0.6) / 2), 0.006)
    near(correlated(1), shared, 0.002)
  })

  it("that contradicts itself is refused with the assumptions that do", () => {
    const plan = planFrom(`${head(1)}assumptions:
  x: { is: 1..2/w, correlates: { y: 0.9, z: 0.9 } }
  y: { is: 1..2/w, correlates: { z: -0.9 } }
  z: 1..2/w
segments: { a: { funnel: { reach: $x } }, b: { funnel: { reach: $y } }, c: { funnel: { reach: $z } } }
`)
    assert.deepEqual(project(plan).contradiction?.notPositive, ["$x", "$y", "$z"])
  })

  it("of one number does not change when another entry is added or the order is another", () => {
    const [a, b] = [
      "a: { funnel: { reach: 90..110/w, acquire: 5%..9% } }",
      "b: { funnel: { reach: 5..7/w } }",
    ]
    const targets = "targets: { t: { metric: new_users, segment: a, to: 7 } }\n"
    const ask = { metrics: ["new_users", "reached"], strategies: true, sensitivity: true }
    const of = (list: readonly string[]) =>
      JSON.stringify(
        answer(`${head(3)}segments:\n${list.map((one) => `  ${one}\n`).join("")}${targets}`, ask),
      )
    assert.equal(of([a, b]), of([b, a]))
    assert.deepEqual(JSON.parse(of([a])).targets, JSON.parse(of([a, b])).targets)
  })

  it("gives the same bytes again, and other ones for another seed", () => {
    const text = `${head(5)}${segments("90..110/w")}`
    const of = (seed: number) => JSON.stringify(answer(text, { seed, metrics: ["reached"] }).targets)
    assert.equal(of(1), of(1))
    assert.notEqual(of(1), of(2))
  })

  it("can be stopped between blocks of draws", () => {
    const steps = projecting(planFrom(`${head(5)}${segments("90..110/w")}`), { draws: 1000 })
    const first = steps.next()
    assert.equal(first.done, false)
    assert.equal(steps.return(undefined as never).done, true)
  })
})

describe("worth", () => {
  const text = `${head(2)}segments: { a: { active: 1000, funnel: { retain: { w1: 100% }, pay: 50%, spend: ¥10, margin: 40% } } }
strategies:
  x: { stage: monetize, effect: { spend: +20% }, cost: { weekly: ¥100 } }
  y: { stage: monetize, effect: { spend: +10% }, cost: { once: ¥50 } }
targets: { t: { metric: revenue, to: ¥1k }, c: { metric: cost, to: ¥1k } }
`

  it("is all less all but this one, with what several do together as overlap", () => {
    const { strategies, overlap } = answer(text, { strategies: true })
    const [x, y] = [strategies["x"]!, strategies["y"]!]
    near(x.worth["t"]!.mean, 2 * 5000 * (1.32 - 1.1), 1e-6)
    near(y.worth["t"]!.p50, 2 * 5000 * (1.32 - 1.2), 1e-6)
    near(overlap["t"], 10_000 * (0.32 - 0.22 - 0.12), 1e-6)
    near(x.cost.mean, 200, 1e-9)
    near(x.worth["c"]!.mean, -200, 1e-9, "less cost is better:")
    near(x.net!.mean, 0.4 * 2200 - 200, 1e-6)
    near(y.revenue!.mean, 1200, 1e-6)
  })

  it("of a metric without a formula moves from where the target stands", () => {
    const { targets, strategies } = answer(
      `${head(2)}metrics: { nps: { kind: score, scale: { min: -100, max: 100 } } }
segments: { a: { active: 1, funnel: { retain: { w1: 100% } } } }
strategies: { s: { stage: retain, covers: 50%, start: 2026-01-12, effect: { metrics: { nps: +4 } } }, r: { stage: retain, effect: { metrics: { nps: +200 } }, start: 2026-01-12, weeks: 1, covers: 1% } }
targets: { n: { metric: nps, from: 40, to: 44 }, early: { metric: nps, to: 40, from: 40, by: 2026-01-06 } }
`,
      { strategies: true },
    )
    near(targets["n"]!.mean, 44, 1e-9)
    near(targets["early"]!.mean, 40, 1e-9)
    near(strategies["s"]!.worth["n"]!.mean, 2, 1e-9)
  })
})

describe("what matters", () => {
  it("is the swing from P10 to P90 and the share of variance, the widest first", () => {
    const { sensitivity } = answer(
      `${head(1)}assumptions: { big: 50..200/w }
segments: { a: { funnel: { reach: $big } }, b: { funnel: { reach: 90..110/w } }, c: { active: 1..2, funnel: { retain: { w1: 50%..60% } } } }
targets: { t: { metric: reached, to: 200 } }
`,
      { sensitivity: true, draws: 4000 },
    )
    const [first, second, ...others] = sensitivity["t"]!
    assert.deepEqual(others, [])
    assert.equal(first!.path, "assumptions.big")
    assert.equal(second!.path, "segments.b.funnel.reach")
    const median = Math.sqrt(90 * 110)
    near(first!.low, 50 + median, 1e-6)
    near(first!.high, 200 + median, 1e-6)
    near(first!.share + second!.share, 1, 0.06)
    assert.ok(first!.share > 0.9)
  })
})

describe("a change that goes too far", () => {
  it("is told with the share of draws in which it is kept back", () => {
    const { capped } = project(
      planFrom(`${head(2)}segments: { a: { active: 10, funnel: { retain: { w1: 50% }, pay: 60% } }, b: { active: 10, funnel: { retain: { w1: 50% }, pay: 10% } } }
strategies: { s: { stage: monetize, segments: a, effect: { pay: +30pp..+50pp } }, r: { stage: retain, segments: b, effect: { pay: +5pp } } }
targets: { t: { metric: pay_rate, to: 50% } }
`),
    )
    assert.deepEqual(
      capped?.map(({ path }) => path),
      ["strategies.s.effect.pay"],
    )
    // Of a middle of 40 points and 10 each way for 80 %, 39.6 points and more are too many.
    near(capped?.[0]?.share, 1 - normalCdf((0.396 - 0.4) / (0.1 / Z90)), 0.002)
  })
})

describe("settings", () => {
  const text = (
    reach: string,
  ) => `${head(3)}segments: { a: { active: 10, funnel: { reach: ${reach}, acquire: 5%..6%, activate: 50%, retain: { w1: 50% } } } }
scenarios: { slow: { set: { segments.a.funnel.reach: 6k/w } } }
risks: { storm: { effect: { reach: -50% } } }
targets: { t: { metric: active_users, to: 300 } }
`
  const targetsOf = (source: string, request?: Parameters<typeof planFrom>[1]) =>
    project(planFrom(source, request)).projection!.targets

  it("project as the edited file does", () => {
    const edited = targetsOf(text("6k/w"))
    assert.deepEqual(targetsOf(text("9k/w"), { scenario: "slow" }), edited)
    assert.deepEqual(
      targetsOf(text("9k/w"), { set: [{ path: "segments.a.funnel.reach", text: "6k/w" }] }),
      edited,
    )
    assert.notDeepEqual(targetsOf(text("9k/w")), edited)
    assert.deepEqual(targetsOf(text("12k/w"), { scenario: "storm" }), edited)
  })

  it("say what is wrong with them", () => {
    const { linked } = analysisOf(text("9k/w"))
    const refused = (path: string, value: string) =>
      planOf(linked, { set: [{ path, text: value }] }).refused?.map(({ message }) => message.en)
    assert.deepEqual(refused("segments.a.funel.reach", "6k/w"), [
      'The playbook has no number at "segments.a.funel.reach". Did you mean "segments.a.funnel.reach"?',
    ])
    assert.match(refused("segments.a.funnel.acquire", "12")![0]!, /percent sign/)
    assert.deepEqual(
      planOf(linked, { scenario: "fast" }).refused?.map(({ message }) => message.en),
      ['No scenario or risk is called "fast".'],
    )
  })
})

function analysisOf(text: string) {
  return link(readPlaybook("/p.playbook.yaml", text), { playbook: () => undefined })
}
