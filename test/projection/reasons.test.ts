/**
 * Why the projection's problems say what they say: the reason of a strategy that brings nothing, what is silent because
 * something else tells it, which number would be within reason, which field is lacking first.
 */
import assert from "node:assert/strict"
import { describe, it } from "mocha"
import { analyze } from "../../server/core/analysis"
import { foreseen } from "../../server/core/foresight"
import { defaultSettings } from "../../server/core/judgement"
import { levers } from "../../server/core/projection/answers/levers"
import { planOf } from "../../server/core/projection/plan"
import { project } from "../../server/core/projection/project"

const alone = { playbook: () => undefined }
const head = "playbook: 试点\nperiod: { start: 2026-01-05, weeks: 12 }\n"
const users =
  "segments:\n  a: { active: 1000, funnel: { reach: 900..1100/w, acquire: 10%, activate: 50%, retain: { w4: 50% }, pay: 20%, spend: ¥20 } }\n"
const nps = "metrics: { nps: { kind: score }, spent: { kind: money } }\n"

function found(text: string, id: string, today?: string) {
  const analysis = analyze("/plan.playbook.yaml", text, alone, { ...defaultSettings, today })
  return foreseen(analysis).filter((one) => one.id === id)
}

function gain(text: string, today?: string) {
  return found(text, "strategy-without-gain", today).map(({ severity, message, place }) => ({
    severity,
    en: message.en,
    path: "path" in place ? place.path.join(".") : "",
  }))
}

describe("a strategy that brings its targets nothing", () => {
  const aim = (strategy: string, targets = "t: { metric: nps, from: 30, to: 31 }", section = "strategies") =>
    gain(
      `${head}${nps}targets: { ${targets} }\n${users}  vips: { name: 会员 }\n${section}: { s: { name: 春日, ${strategy} } }\n`,
    )

  it("ends too early, which a campaign is meant to", () => {
    const early = "targets: t, start: 2026-01-12, weeks: 2, effect: { metrics: { nps: +4..+6 } }"
    const words =
      '"春日" ends on 2026-01-25 and leaves nothing for its target "t" on 2026-03-29. `fades` says how long an effect lasts.'
    assert.deepEqual(aim(early), [{ severity: "warning", en: words, path: "strategies.s.targets" }])
    assert.deepEqual(aim(early, undefined, "campaigns"), [
      { severity: "info", en: words, path: "campaigns.s.targets" },
    ])
    assert.deepEqual(aim(`${early}, fades: 4w`), [])
    const paying = aim(
      "segments: a, targets: t, start: 2026-01-12, weeks: 2, effect: { pay: +1pp..+2pp }",
      "t: { metric: pay_rate, from: 20%, to: 20% }",
    )
    assert.match(paying[0]?.en ?? "", /ends on 2026-01-25/)
  })

  it("is for users of whom nobody knows how many they are", () => {
    assert.deepEqual(aim("segments: vips, effect: { spend: +3%..+6% }", "t: { metric: revenue, to: ¥2万 }"), [
      {
        severity: "info",
        en: 'What "春日" brings cannot be told without `segments.vips.share`.',
        path: "strategies.s.effect",
      },
    ])
    assert.deepEqual(aim("segments: vips, targets: t, effect: { metrics: { nps: +4..+6 } }"), [])
  })

  it("says of a metric without a formula what would move it", () => {
    const told = aim(
      "segments: a, targets: t, effect: { spend: +3%..+6% }",
      "t: { metric: spent, from: ¥9, to: ¥9 }",
    )
    assert.equal(
      told[0]?.en,
      '"春日" changes nothing about its target "t": only `effect.metrics.spent` says what it adds to that metric.',
    )
  })

  it("makes one target worse and leaves the other as it is", () => {
    const told = aim(
      "segments: a, targets: [t, u], effect: { pay: +1pp..+2pp, metrics: { nps: -2..-1 } }",
      "t: { name: 口碑, metric: nps, from: 30, to: 29 }, u: { metric: new_users, to: 1000 }",
    )
    assert.equal(
      told[0]?.en,
      '"春日" makes things worse for "口碑" in nine of ten futures, and changes nothing about its other targets.',
    )
  })

  it("is not judged by limits that are only to be kept", () => {
    const ads =
      "stage: acquire, segments: a, targets: t, effect: { reach: +10%..+20% }, cost: { weekly: ¥1k }"
    assert.deepEqual(aim(ads, "t: { metric: cac, to: ¥30 }"), [])
    assert.deepEqual(aim(ads, "t: { metric: cac, to: ¥30 }, u: { metric: new_users, to: 1 }"), [])
  })

  it("is left to what tells it already: days, effects on nothing, plans that are over", () => {
    const bad = "segments: a, targets: t, effect: { pay: +1pp..+2pp }"
    const target = "t: { metric: new_users, to: 1000 }"
    assert.equal(aim(bad, target).length, 1)
    assert.deepEqual(aim(`${bad}, start: 2026-03-02, end: 2026-02-02`, target), [])
    assert.deepEqual(aim(`${bad}, start: 2026-05-04`, target), [])
    assert.deepEqual(aim("segments: a, targets: t, effect: { accept: +1pp..+2pp }", target), [])
    const closed = `status: closed\n${head}targets: { ${target} }\n${users}strategies: { s: { ${bad} } }\n`
    assert.deepEqual(gain(closed), [])
    assert.deepEqual(gain(closed, "2026-04-20"), [])
    assert.equal(gain(closed, "2026-02-01").length, 1)
  })
})

describe("a target that is unlikely", () => {
  const said = (text: string) =>
    found(text, "target-unlikely").map(({ message, fixes }) => [message.en, fixes?.length])

  it("is offered no rate above 100 %", () => {
    const [first] = said(
      `${head}targets: { t: { metric: activated_users, to: 3000 } }
segments: { a: { funnel: { reach: 90..110/w, acquire: 90%, activate: 70% } } }
strategies: { s: { segments: a, effect: { activate: +1pp..+2pp } } }
`,
    )
    assert.match(String(first?.[0]), /^Reached in no future\. .* nine futures in ten stay below [\d,]+\.$/)
    assert.equal(first?.[1], 0)
  })

  it("is offered no number many times as large", () => {
    const text = (to: string) => `${head}targets: { t: { metric: new_users, to: ${to} } }\n${users}`
    assert.match(String(said(text("1300"))[0]?.[0]), /would have to be/)
    assert.match(String(said(text("9000"))[0]?.[0]), /No single number, changed within reason, gets it there/)
  })

  it("tells of strategies that are over by then, and of those that reach only a part", () => {
    const text = (strategy: string) =>
      `${head}${nps}targets: { t: { metric: nps, from: 30, to: 36 } }\nstrategies: { s: { name: 春日, effect: { metrics: { nps: +6..+9 } }, ${strategy} } }\n`
    assert.match(
      String(said(text("weeks: 4"))[0]?.[0]),
      /"春日" is over by then: it ends on 2026-02-01, and no `fades`/,
    )
    assert.match(
      String(said(text("covers: 50%"))[0]?.[0]),
      /Of what "春日" adds, 50% counts, as `covers` says/,
    )
    assert.deepEqual(said(text("status: running")), [])
  })
})

describe("a target without a figure", () => {
  const lacks = (target: string, segments: string) =>
    found(`${head}targets: { t: { ${target} } }\n${segments}`, "target-not-projectable").map(
      ({ message }) => message.en.match(/`(.*)`|before week \d+/)?.[1] ?? message.en,
    )

  it("names the first field of the chain that is lacking", () => {
    const of = (funnel: string) => `segments: { a: { ${funnel} } }\n`
    const metric = "metric: active_users, to: 100"
    assert.deepEqual(lacks(metric, of("active: 100")), ["segments.a.funnel"])
    assert.deepEqual(lacks(metric, of("funnel: { reach: 10/w }")), ["segments.a.funnel.acquire"])
    assert.deepEqual(lacks(metric, of("funnel: { reach: 10/w, acquire: 10%, retain: { w1: 50% } }")), [
      "segments.a.funnel.activate",
    ])
    assert.deepEqual(lacks(metric, of("active: 100, funnel: { reach: 10/w }")), ["segments.a.funnel.retain"])
    assert.deepEqual(lacks(metric, ""), ["segments"])
  })

  it("says from which week on there is one", () => {
    const base = "segments: { a: { active: 100, funnel: { retain: { w1: 50% } } } }\n"
    const [early] = lacks("metric: monthly_active_users, to: 100, by: 2026-01-11", base)
    assert.equal(
      early,
      "This metric has no figure before week 3 (from 2026-01-19), and the target is due in week 1.",
    )
    assert.deepEqual(lacks("metric: monthly_active_users, to: 100", base), [])
    const fresh =
      "segments: { a: { funnel: { reach: 10/w, acquire: 50%, activate: 50%, retain: { w1: 50% } } } }\n"
    assert.match(String(lacks("metric: churn_rate, to: 60%, by: 2026-01-11", fresh)[0]), /before week 2/)
  })

  it("is left out of all targets together, and named", () => {
    const { linked } = analyze(
      "/plan.playbook.yaml",
      `${head}targets: { t: { metric: active_users, to: 1 }, u: { metric: gross_profit, to: ¥1 } }\n${users}`,
      alone,
    )
    const { plan } = planOf(linked)
    const together = plan && project(plan, { draws: 50 }).projection?.all_targets
    assert.deepEqual([together?.probability, together?.left_out], [1, ["u"]])
  })
})

describe("what is certain, or seen already", () => {
  it("is not told of a level to be kept, but of what adds up", () => {
    const certain = (target: string) =>
      found(`${head}targets: { t: { ${target} } }\n${users}`, "target-certain")
    assert.deepEqual(certain("metric: active_users, to: 10"), [])
    assert.equal(certain("metric: active_users, from: 1000, to: 10").length, 1)
    assert.equal(certain("metric: new_users, to: 10").length, 1)
  })

  it("is not told of an experiment that has its result, or falls short by little", () => {
    const weak = (more: string) =>
      found(
        `${head}${users}experiments: { e: { segment: a, baseline: 20%, detect: +6pp, significance: 5%, power: 80%, start: 2026-01-05, ${more} } }\n`,
        "experiment-underpowered",
      ).length
    assert.equal(weak("weeks: 1"), 1)
    assert.equal(weak("weeks: 1, result: 没有差别"), 0)
  })

  it("is not told of a role whose desk is told to be overloaded", () => {
    const desk = (effort: string) =>
      found(
        `${head}team: { roles: { agent: { people: 2, hours: 40h/w } } }
support: { hotline: { sla: 90s, load: 900/w, handle: 7min, staff: [agent] } }
strategies: { s: { effort: { agent: ${effort} } } }
`,
        "role-overloaded",
      ).length
    assert.equal(desk("1h/w"), 0)
    assert.equal(desk("100h/w"), 1)
  })
})

describe("numbers set anew", () => {
  it("refuse an assumption that there is not", () => {
    const { linked } = analyze(
      "/plan.playbook.yaml",
      `${head}assumptions: { lift: 10%..20% }\n${users}`,
      alone,
    )
    const { refused } = planOf(linked, { set: [{ path: "segments.a.funnel.acquire", text: "$lft" }] })
    assert.deepEqual(refused?.[0]?.message, {
      en: 'No assumption is called "lft". Did you mean "$lift"?',
      zh: "没有名为“lft”的假设。是不是“$lift”？",
    })
    assert.ok(planOf(linked, { set: [{ path: "segments.a.funnel.acquire", text: "$lift" }] }).plan)
  })

  it("are looked for where there is nothing yet", () => {
    const text = `${head}targets: { t: { metric: new_users, to: 1000 } }\nsegments: { a: { funnel: { reach: 1000/w, acquire: 0% } } }\n`
    const { linked } = analyze("/plan.playbook.yaml", text, alone)
    const steps = levers(linked, { target: "t", draws: 100 })
    for (;;) {
      const { done, value } = steps.next()
      if (!done) continue
      assert.ok(value.some((one) => one.kind === "found" && one.path === "segments.a.funnel.acquire"))
      return
    }
  })
})

describe("segments that do not say what their users bring", () => {
  it("are left out of the lifetime value of all", () => {
    const text = `${head}segments:
  a: { active: 100, funnel: { retain: { w1: 50% }, pay: 20%, spend: ¥20, margin: 50% } }
  b: { active: 900, funnel: { retain: { w1: 50% } } }
`
    const { linked } = analyze("/plan.playbook.yaml", text, alone)
    const { plan } = planOf(linked)
    assert.ok(plan)
    const { projection } = project(plan, { metrics: ["ltv"] })
    const { all, segments } = projection?.metrics["ltv"] ?? {}
    assert.ok(all?.p50[0])
    assert.deepEqual(all, segments?.["a"])
  })
})
