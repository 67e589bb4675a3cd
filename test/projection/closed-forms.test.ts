/** What the projection gives where the answer is known by hand. */
import assert from "node:assert/strict"
import { describe, it } from "mocha"
import type { Kernel } from "../../server/core/projection/kernel"
import { ranFrom } from "./scenes"

const head = (weeks: number) => `playbook: by hand
period: { start: 2026-01-05, weeks: ${weeks} }
`

function near(actual: number | undefined, expected: number, slack = 1e-9): void {
  assert.ok(
    actual !== undefined && Math.abs(actual - expected) <= slack * Math.max(1, Math.abs(expected)),
    `${actual} where ${expected} was expected`,
  )
}

function seriesOf(
  { courses }: Kernel,
  id: string,
  name:
    | "active"
    | "joined"
    | "activated"
    | "reached"
    | "paying"
    | "revenue"
    | "dormant"
    | "recalled"
    | "referred"
    | "churned",
): number[] {
  const course = courses.find(({ segment }) => segment.id === id)
  return [...course!.results[name]]
}

describe("constant inflow", () => {
  it("with geometric stay gives activated·(1−r^t)/(1−r)", () => {
    const kernel = ranFrom(`${head(52)}segments:
  a: { funnel: { reach: 10k/w, acquire: 50%, activate: 40%, retain: { w1: 80% } } }
`)
    seriesOf(kernel, "a", "active").forEach((active, i) => {
      near(active, (2000 * (1 - 0.8 ** (i + 1))) / 0.2)
    })
  })

  it("comes to inflow times lifetime where today's users are what a steady past leaves", () => {
    const text = (active: number) => `${head(10)}segments:
  a: { active: ${active}, funnel: { reach: 1k/w, acquire: 100%, activate: 100%, retain: { w1: 50% } } }
`
    // A thousand a week who stay for two weeks on average are two thousand.
    for (const active of seriesOf(ranFrom(text(2000)), "a", "active")) near(active, 2000)
  })
})

describe("retention", () => {
  it("of a cohort goes through its points", () => {
    const kernel = ranFrom(`${head(14)}segments:
  a: { active: 1000, funnel: { retain: { w4: 34%, w12: 22% }, tenure: 1w } }
`)
    // All are one week old: S(13)/S(1) is left after twelve weeks.
    const s1 = 0.34 ** (1 / 4)
    near(seriesOf(kernel, "a", "active")[2], (1000 * 0.34) / s1)
    near(seriesOf(kernel, "a", "active")[10], (1000 * 0.22) / s1)
  })

  it("is lifted to what an effect states, and later ages keep their own", () => {
    const text = (effect: string) => `${head(12)}segments:
  a: { active: 0, funnel: { reach: 1k/w, acquire: 100%, activate: 100%, retain: { w4: 34%, w12: 22% } } }
strategies:
  s: { stage: retain, segments: [a], effect: { retain: { ${effect} } } }
`
    const [without, lifted] = [text("w4: +0pp"), text("w4: +3pp")].map((one) =>
      seriesOf(ranFrom(one), "a", "active"),
    )
    const grown = (series: readonly number[], week: number) => series[week - 1]! - series[week - 2]!
    // What a week adds to a constant inflow is the oldest cohort: S(k) in week k+1.
    near(grown(lifted!, 5), 370)
    near(grown(without!, 5), 340)
    near(grown(lifted!, 12) / grown(lifted!, 5), grown(without!, 12) / grown(without!, 5))
  })

  it("is lifted at a day within a week, and at several ages in order", () => {
    const kernel = ranFrom(`${head(13)}segments:
  a: { funnel: { reach: 1k/w, acquire: 100%, activate: 100%, retain: { d7: 55%, d30: 34%, w12: 22% } } }
strategies:
  s: { stage: retain, segments: [a], effect: { retain: { w2: +4pp, w12: +2pp } } }
`)
    const active = seriesOf(kernel, "a", "active")
    const s2 = Math.exp(Math.log(0.55) + (Math.log(0.34 / 0.55) * 7) / (30 - 7))
    near(active[2]! - active[1]!, 1000 * (s2 + 0.04))
    near(active[12]! - active[11]!, 240)
  })

  it("at a day that the curve states becomes what the effect says there", () => {
    const kernel = ranFrom(`${head(6)}segments:
  a: { funnel: { reach: 1k/w, acquire: 100%, activate: 100%, retain: { d1: 70%, d7: 55%, d30: 34%, w12: 22% } } }
strategies:
  s: { stage: retain, segments: [a], effect: { retain: { d30: +2pp } } }
`)
    const active = seriesOf(kernel, "a", "active")
    const [s4, s5] = [active[4]! - active[3]!, active[5]! - active[4]!]
    const slope = Math.log(0.22 / 0.34) / (12 - 30 / 7)
    const own5 = Math.log(0.34) + slope * (5 - 30 / 7)
    const own4 = Math.log(0.55) + (Math.log(0.34 / 0.55) / (30 / 7 - 1)) * 3
    // The share of the fifth week's ln r that lies before day 30 stays what it was.
    const part = (Math.log(0.34) - own4) / (own5 - own4)
    near(Math.log(s4 / 1000) * (1 - part) + Math.log(s5 / 1000) * part, Math.log(0.36))
  })

  it("of every age by `weekly`, also of today's users", () => {
    const kernel = ranFrom(`${head(3)}segments:
  a: { active: 1000, funnel: { retain: { w1: 80% } } }
strategies:
  s: { stage: retain, segments: [a], covers: 50%, effect: { retain: { weekly: +2pp } } }
`)
    near(seriesOf(kernel, "a", "active")[2], 1000 * 0.81 ** 3)
  })
})

describe("tactics on one rate", () => {
  const text = (strategies: string, pay = "60%") => `${head(8)}segments:
  a: { active: 1000, funnel: { retain: { w1: 100% }, pay: ${pay} } }
strategies:
${strategies}`
  const paying = (strategies: string, pay?: string) =>
    seriesOf(ranFrom(text(strategies, pay)), "a", "paying").map((value) => value / 1000)

  it("add up on the scale of odds: three of 60 % to 75 % give 92.31 %", () => {
    const lines = ["x", "y", "z"]
      .map((id) => `  ${id}: { stage: monetize, effect: { pay: +15pp } }\n`)
      .join("")
    near(paying(lines)[0], 0.923076923, 1e-9)
  })

  it("alone give the mixture of those they reach and those they do not", () => {
    near(paying("  x: { stage: monetize, covers: 40%, effect: { pay: +25% } }\n")[0], 0.6 * 0.6 + 0.4 * 0.75)
  })

  it("ramp up, fade and are on by days", () => {
    const of = (fields: string) =>
      paying(`  x: { stage: monetize, ${fields}, effect: { pay: +10pp } }\n`).map(
        (value) => (value - 0.6) / 0.1,
      )
    const all = (actual: number[], expected: number[]) => {
      expected.forEach((value, i) => {
        near(actual[i], value)
      })
    }
    all(of("start: 2026-01-12, weeks: 3, ramp: 2w, fades: 1w"), [0, 0.5, 1, 1, 0.5, 0.25, 0.125, 0.0625])
    all(of("start: 2026-01-12, weeks: 1, ramp: 4w, fades: 2w"), [0, 0.25, 0.25 / Math.SQRT2, 0.125])
    all(of("start: 2025-12-29, weeks: 4, ramp: 4w"), [0.5, 0.75, 1, 0])
    all(of("start: 2026-01-08, end: 2026-01-13"), [4 / 7, 2 / 7, 0, 0])
    all(of("start: 2025-12-22, end: 2025-12-28, fades: 1w"), [0.25, 0.125])
  })

  it("of a campaign end in their dip", () => {
    const kernel = ranFrom(`${head(6)}segments:
  a: { active: 1000, funnel: { retain: { w1: 100% }, pay: 50%, spend: ¥10 } }
campaigns:
  sale: { stage: monetize, start: 2026-01-12, weeks: 2, effect: { spend: +20% }, dip: { weeks: 1, effect: { spend: -10% } } }
`)
    seriesOf(kernel, "a", "revenue").forEach((revenue, i) => {
      near(revenue, 5000 * [1, 1.2, 1.2, 0.9, 1, 1][i]!)
    })
  })

  it("are kept from going too far, and do nothing at 0 % and 100 % unless in points", () => {
    near(paying("  x: { stage: monetize, effect: { pay: +80pp } }\n")[0], 1 - 0.4 / 100)
    near(paying("  x: { stage: monetize, effect: { pay: +50% } }\n", "0%")[0], 0)
    near(paying("  x: { stage: monetize, covers: 50%, effect: { pay: +10pp } }\n", "0%")[0], 0.05)
    near(paying("  x: { stage: monetize, covers: 50%, effect: { pay: -10pp } }\n", "100%")[0], 0.95)
  })
})

describe("a segment", () => {
  it("stops growing when its market is used up", () => {
    const kernel = ranFrom(`${head(4)}segments:
  a: { funnel: { reach: 1k/w, acquire: 50%, activate: 100%, retain: { w1: 100% }, market: 1200 } }
`)
    assert.deepEqual(seriesOf(kernel, "a", "joined"), [500, 500, 200, 0])
    assert.deepEqual(seriesOf(kernel, "a", "active"), [500, 1000, 1200, 1200])
  })

  it("recalls dormant users, who begin again at age 0", () => {
    const kernel = ranFrom(`${head(3)}segments:
  a: { dormant: 1000, funnel: { retain: { w1: 50% }, recall: 10% } }
`)
    const [recalled, active] = [seriesOf(kernel, "a", "recalled"), seriesOf(kernel, "a", "active")]
    near(recalled[0], 100)
    near(recalled[1], 90)
    near(active[1], 50 + 90)
    near(recalled[2], (900 - 90 + 50) * 0.1)
  })

  it("is reached by invitations a week later", () => {
    const kernel = ranFrom(`${head(3)}segments:
  a: { active: 1000, funnel: { retain: { w1: 100% }, invites: 0.5/w, accept: 20%, activate: 50% } }
`)
    assert.deepEqual(seriesOf(kernel, "a", "referred"), [0, 500, 525])
    near(seriesOf(kernel, "a", "active")[2], 1000 + 50 + 52.5)
  })

  it("gives users to another, ages kept", () => {
    const kernel = ranFrom(`${head(4)}segments:
  a: { active: 1000, moves: { b: 25% }, funnel: { retain: { w1: 80% } } }
  b: { funnel: { retain: { w1: 50% } } }
`)
    near(seriesOf(kernel, "a", "active")[1], 1000 * 0.8 ** 2 * 0.75 ** 2)
    near(seriesOf(kernel, "b", "active")[1], 200 * 0.5 + 1000 * 0.8 * 0.75 * 0.8 * 0.25)
  })

  it("is spent for along Hill's curve, of which a share carries over", () => {
    const kernel = ranFrom(`${head(3)}segments:
  a: { funnel: { reach: 1k/w } }
strategies:
  ads: { stage: acquire, effect: { reach_by_spend: { spend: ¥10k/w, most: +2k/w, half: ¥20k/w, carry: 0.5 } } }
`)
    const spent = [10, 15, 17.5]
    seriesOf(kernel, "a", "reached").forEach((reached, i) => {
      near(reached, 1000 + (2000 * spent[i]!) / (spent[i]! + 20))
    })
  })
})
