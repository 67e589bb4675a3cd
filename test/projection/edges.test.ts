/** Plans with little in them, plans at their limits, and the samples. */
import assert from "node:assert/strict"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, it } from "mocha"
import { type Analysis, link, readPlaybook } from "../../server/core/analysis"
import { planOf } from "../../server/core/projection/plan"
import { project } from "../../server/core/projection/project"
import { planFrom } from "./scenes"

declare const __ROOT__: string

const head = (weeks: number) => `playbook: by hand
period: { start: 2026-01-05, weeks: ${weeks} }
`

describe("a plan with little in it", () => {
  it("says which field a target would need", () => {
    const plan = planFrom(`${head(2)}segments: { a: { active: 5, funnel: { reach: 1k/w, acquire: 5% } } }
metrics: { nps: { kind: score } }
targets:
  t: { metric: active_users, to: 5 }
  u: { metric: revenue, segment: a, to: ¥5 }
  v: { metric: nps, to: 5 }
  w: { metric: activation_rate, to: 5% }
`)
    assert.deepEqual(
      plan.missing.map(({ add }) => add),
      [
        "segments.a.funnel.retain",
        "segments.a.funnel.retain",
        "targets.v.from",
        "segments.a.funnel.activate",
      ],
    )
    const { projection } = project(plan, { metrics: ["arpu", "new_users"] })
    assert.equal(projection!.metrics["arpu"], null)
    assert.deepEqual(projection!.metrics["new_users"]!.all!.p50, [50, 50])
    assert.equal(projection!.targets["t"]!.probability, null)
    assert.equal(projection!.all_targets.probability, null)
  })

  const every = [
    "reached new_users activated_users churned_users recalled_users referred_users revenue gross_profit cost net",
    "active_users daily_active_users monthly_active_users dormant_users paying_users acquisition_rate activation_rate",
    "churn_rate pay_rate arpu arppu cac roi ltv k_factor retention_w1 retention_w52",
  ].flatMap((line) => line.split(" "))
  const funnel = (rate: string, retain: string) =>
    `{ reach: 100/w, acquire: ${rate}, activate: ${rate}, retain: { ${retain} }, pay: ${rate}, spend: ¥3, margin: ${rate}, invites: 2/w, accept: ${rate}, recall: ${rate}, days: 3 }`
  const strategy = `strategies: { s: { stage: acquire, effect: { reach: +10%, pay: -5pp, retain: { w2: +3pp, weekly: +1pp }, acquire: +20% }, cost: { weekly: ¥5, per_new: ¥1 } } }\n`
  const texts: Readonly<Record<string, string>> = {
    "at 0 %": `${head(5)}segments: { a: { active: 10, dormant: 10, funnel: ${funnel("0%", "w1: 0%")} } }\n${strategy}`,
    "at 100 %": `${head(30)}segments: { a: { active: 10, dormant: 10, funnel: ${funnel("100%", "w1: 100%")} } }\n${strategy}`,
    "with nobody": `${head(3)}segments: { a: { active: 0, funnel: ${funnel("5%..6%", "w1: 40%..60%, w4: 10%..30%")} } }\n${strategy}`,
    "of one week": `${head(1)}segments: { a: { active: 10, funnel: ${funnel("5%", "d1: 50%")} } }\n${strategy}`,
    "of 520 weeks": `${head(520)}segments: { a: { active: 10, moves: { b: 1% }, funnel: ${funnel("90%", "w1: 80%..90%")} }, b: { funnel: ${funnel("3%", "w1: 90%")} } }\n${strategy}`,
    "of 200 segments": `${head(4)}segments:\n${Array.from({ length: 200 }, (_, i) => `  s${i}: { active: 5, funnel: ${funnel("5%..8%", "w1: 50%")} }\n`).join("")}${strategy}`,
    "of nothing": head(2),
  }
  for (const [name, text] of Object.entries(texts))
    it(`gives figures or none, never anything between, ${name}`, () => {
      const plan = planFrom(text)
      const { projection } = project(plan, {
        draws: 5,
        metrics: every,
        segments: [],
        strategies: true,
        sensitivity: name !== "of 200 segments",
      })
      const written = JSON.stringify(projection, (_, value) =>
        typeof value === "number" && !Number.isFinite(value) ? "not finite" : value,
      )
      assert.ok(!/not finite|undefined/.test(written))
      const { active_users, new_users } = projection!.metrics
      if (name !== "of nothing")
        for (const band of [active_users, new_users])
          assert.ok(band!.all!.mean.every((value) => value !== null && value >= 0))
    }).timeout(60_000)
})

describe("the samples", () => {
  const folder = join(__ROOT__, "samples")
  const known = new Map<string, Analysis>()
  const read = (file: string) => {
    const found = known.get(file) ?? readPlaybook(file, readFileSync(file, "utf8"))
    known.set(file, found)
    return found
  }
  for (const name of readdirSync(folder).filter(
    (one) => one.endsWith(".playbook.yaml") && !one.startsWith("shared"),
  ))
    it(`project: ${name}`, () => {
      const { linked } = link(read(join(folder, name)), { playbook: (file) => read(file).playbook })
      const { plan } = planOf(linked)
      assert.deepEqual(plan?.missing, [])
      const { projection } = project(plan!, { draws: 500 })
      for (const [id, { probability }] of Object.entries(projection!.targets))
        assert.ok(probability !== null && probability > 0.3, `${id}: ${probability}`)
    })
})
