/**
 * The problems that a projection shows: when a file is fit for them, that stopping early changes nothing that is told,
 * that they are the same however a file is written, and what they say in both languages. Single kinds are tested by
 * their examples (test/problems).
 */
import assert from "node:assert/strict"
import fc from "fast-check"
import { stringify } from "yaml"
import { analyze, judgedProblems, readPlaybook } from "../../server/core/analysis"
import { foresee, foreseen, prevents } from "../../server/core/foresight"
import type { Problem } from "../../server/core/problem"
import { planOf } from "../../server/core/projection/plan"
import { project } from "../../server/core/projection/project"
import { editsOf } from "../../server/core/queries/fixes"
import { told } from "./scenes"

const alone = { playbook: () => undefined }

function look(text: string, workspace: Parameters<typeof analyze>[2] = alone) {
  return analyze("/plan.playbook.yaml", text, workspace)
}

function ids(text: string): readonly string[] {
  return foreseen(look(text)).map(({ id }) => id)
}

function messages(problems: readonly Problem[]) {
  return problems.map(({ id, severity, place, message, related, fixes }) => ({
    id,
    severity,
    place,
    message,
    related,
    fixes,
  }))
}

const head = "playbook: 试点\nperiod: { start: 2026-01-05, weeks: 12 }\n"
const funnel =
  "segments:\n  new: { funnel: { reach: 90k..112k/w, acquire: 10%, activate: 40%, retain: { w4: 40% } } }\n"
const dear = "budget: { total: ¥10k }\nstrategies:\n  gift: { cost: { weekly: ¥3k } }\n"

describe("when a file is fit for the problems of the projection", () => {
  it("looks for none in a library, nor where there is no period", () => {
    assert.deepEqual(ids(`library: 公用\n${dear}`), [])
    assert.deepEqual(ids(`playbook: 试点\nperiod: { start: 2026-01-05 }\n${dear}`), [])
  })

  it("looks for none where an error stands in what every projection reads", () => {
    assert.deepEqual(ids(head + dear), ["budget-overrun"])
    assert.deepEqual(ids(`${head}${dear}${funnel.replace("10%", "0.1")}`), [])
    assert.deepEqual(ids(`${head}${dear}imports: [./nowhere.playbook.yaml]\n`), [])
  })

  it("goes on where an error stands elsewhere", () => {
    assert.deepEqual(ids(`${head}${dear}risks: {}\nteam: { roles: { lead: { people: many } } }\n`), [
      "budget-overrun",
    ])
    const owned = dear.replace("cost:", "owner: nobody, cost:")
    const analysis = look(`${head}team: { roles: { lead: { people: 1 } } }\n${owned}`)
    assert.deepEqual(
      analysis.problems.filter(({ severity }) => severity === "error").map(({ id }) => id),
      ["unknown-reference"],
    )
    assert.deepEqual(
      foreseen(analysis).map(({ id }) => id),
      ["budget-overrun"],
    )
  })

  it("leaves out only the problem that reads what is broken", () => {
    const team = "team: { roles: { lead: { people: 1, hours: 40h/w } } }\n"
    const busy = `${head}${team}${dear.replace("cost:", "effort: { lead: 6d/w }, cost:")}`
    assert.deepEqual([...ids(busy)].sort(), ["budget-overrun", "role-overloaded"])
    assert.deepEqual(ids(busy.replace("6d/w", "6")), ["budget-overrun"])
    assert.deepEqual(ids(busy.replace("¥10k", "10%")), ["role-overloaded"])
  })

  it("looks for none where an import is broken", () => {
    const library = (reach: string) => ({
      playbook: (file: string) =>
        file.endsWith("shared.playbook.yaml")
          ? readPlaybook(file, `library: 公用\nsegments:\n  old: { funnel: { reach: ${reach} } }\n`).playbook
          : undefined,
    })
    const text = `${head}imports: [./shared.playbook.yaml]\n${dear}`
    assert.deepEqual(
      foreseen(look(text, library("10k/w"))).map(({ id }) => id),
      ["budget-overrun"],
    )
    assert.deepEqual(foreseen(look(text, library("ten"))), [])
  })

  it("says which problems prevent a projection", () => {
    const analysis = look(`${head}${funnel.replace("10%", "0.1")}team: { roles: { lead: { hours: 40 } } }\n`)
    const told = analysis.found.map((one) => [one.id, prevents(one, analysis)])
    assert.deepEqual(
      told.filter(([, stops]) => stops),
      [["missing-unit", true]],
    )
    assert.ok(told.length > 1)
  })
})

/** A random plan with ranges, targets, costs and budgets, so that there is something to find. */
function planText(text: string): string {
  const plan = JSON.parse(text) as {
    readonly segments: Record<string, { readonly funnel?: Record<string, unknown> }>
    readonly strategies: Record<string, Record<string, unknown>>
  }
  for (const { funnel = {} } of Object.values(plan.segments))
    for (const [name, value] of Object.entries(funnel)) {
      const share = typeof value === "string" ? /^([\d.]+)%$/.exec(value)?.[1] : undefined
      const number = Number(share)
      if (number > 0 && number < 99) funnel[name] = `${number}%..${number + (99 - number) / 10}%`
    }
  const stages = ["acquire", "retain", "monetize", "recall"]
  Object.values(plan.strategies).forEach((strategy, i) => {
    Object.assign(strategy, { stage: stages[i], cost: { once: "¥200", weekly: "¥30" }, budget: "¥400" })
    if (i % 2 === 0) Object.assign(strategy, { targets: ["users"] })
  })
  return stringify({
    ...plan,
    targets: {
      users: { metric: "active_users", from: 100, to: 900 },
      income: { metric: "revenue", to: "¥1000", confidence: "80%" },
      floor: { metric: "active_users", from: 1, to: 2 },
    },
    budget: { total: "¥700", reserve: "5%", caps: { retain: "¥300" } },
  })
}

describe("whatever the playbook, the problems of the projection", () => {
  it("are found without a throw, the same each time, at places that there are", () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(told, ({ text }) => {
        const analysis = look(planText(text))
        const found = foreseen(analysis, { draws: 60 })
        for (const { id } of found) seen.add(id)
        assert.deepEqual(messages(foreseen(look(planText(text)), { draws: 60 })), messages(found))
        for (const { place, message, fixes } of found) {
          assert.ok("path" in place && analysis.source.spanAt(place.path, "entry"))
          assert.doesNotMatch(message.en + message.zh, /NaN|undefined|Infinity|null/)
          for (const fix of fixes ?? []) assert.ok(editsOf(fix, analysis.source).length > 0)
        }
      }),
      { numRuns: 25 },
    )
    assert.ok(seen.size >= 4, [...seen].join(" "))
  })

  it("are found in texts that break off anywhere", () => {
    const text = `${head}${dear}${funnel}targets: { joined: { metric: new_users, to: 13万 } }\n`
    for (let end = 0; end <= text.length; end += 3)
      assert.doesNotThrow(() => foreseen(look(text.slice(0, end)), { draws: 20 }))
  })
})

describe("the problems of the projection", () => {
  const target = (to: string, confidence: string) =>
    `${head}targets: { joined: { metric: new_users, to: ${to}, confidence: ${confidence} } }\n${funnel}`

  it("tell of a target exactly where its probability lies below its confidence", () => {
    for (const to of ["11万", "11.8万", "12.1万", "12.5万", "13万"]) {
      const analysis = look(target(to, "60%"))
      const { plan } = planOf(analysis.linked)
      assert.ok(plan)
      const probability = project(plan).projection?.targets["joined"]?.probability ?? Number.NaN
      const told = foreseen(analysis).some(({ id }) => id === "target-unlikely")
      assert.equal(told, probability < 0.6, `${to} is reached in ${probability}`)
    }
  })

  it("offer a number that reaches the confidence once it is written", () => {
    const text = target("12.6万", "80%")
    const [unlikely] = foreseen(look(text))
    assert.equal(unlikely?.id, "target-unlikely")
    const [fix] = unlikely?.fixes ?? []
    const [change] = fix?.changes ?? []
    assert.ok(change?.do === "set")
    assert.deepEqual(change.path, ["segments", "new", "funnel", "reach"])
    assert.deepEqual(ids(text.replace("90k..112k/w", String(change.value))), [])
  })

  it("stop drawing once nothing can be told", () => {
    const steps = (text: string) => {
      let count = 0
      for (const _ of foresee(look(text))) count++
      return count
    }
    // A block of 250 draws decides what is plain; all eight are run for what is told.
    assert.ok(steps(target("10.5万", "50%")) < 3)
    assert.ok(steps(target("20万", "50%")) >= 8)
  })

  it("do not depend on the order of entries, nor on line ends", () => {
    const one = "  gift: { stage: retain, cost: { weekly: ¥3k }, budget: ¥9k }\n"
    const two = "  posters: { stage: acquire, cost: { once: ¥12k }, budget: ¥9k }\n"
    const before = look(`${head}strategies:\n${one}${two}`)
    const after = look(`${head}strategies:\n${two}${one}`)
    const sorted = (problems: readonly Problem[]) =>
      messages(problems)
        .map((each) => JSON.stringify(each))
        .sort()
    assert.equal(foreseen(before).length, 2)
    assert.deepEqual(sorted(foreseen(after)), sorted(foreseen(before)))
    const crlf = look(`${head}strategies:\n${one}${two}`.replaceAll("\n", "\r\n"))
    assert.deepEqual(messages(foreseen(crlf)), messages(foreseen(before)))
  })

  it("are judged by settings and ignores together with the others", () => {
    const analysis = look(head + dear)
    const together = judgedProblems(analysis, foreseen(analysis))
    assert.ok(together.some(({ id }) => id === "budget-overrun"))
    const ignoring = look(`# ops-playbook-ignore-file budget-overrun: 预算下周追加\n${head}${dear}`)
    const kept = judgedProblems(ignoring, foreseen(ignoring)).map(({ id }) => id)
    assert.ok(!kept.includes("budget-overrun"))
  })

  it("leave out a strategy's money where its targets are not money", () => {
    const plan = (
      aim: string,
    ) => `${head}targets: { users: { metric: active_users, to: 1000 }, income: { metric: revenue, to: ¥1 } }
segments:
  regular: { active: 1万, funnel: { retain: { w4: 60% }, pay: 20%, spend: ¥20..30/w, margin: 30% } }
strategies:
  rebate: { stage: retain, targets: [${aim}], segments: [regular], effect: { retain: { w4: +1pp..+2pp }, pay: +1%..+2% }, cost: { weekly: ¥40k } }
`
    assert.ok(!ids(plan("users")).includes("strategy-loses-money"))
    assert.ok(ids(plan("income")).includes("strategy-loses-money"))
  })

  it("say one thing of a strategy that brings nothing", () => {
    const text = `${head}targets: { income: { metric: revenue, to: ¥1, by: 2026-02-01 } }
segments:
  regular: { active: 1万, funnel: { retain: { w4: 60% }, pay: 20%, spend: ¥20..30/w, margin: 30% } }
strategies:
  late: { targets: [income], segments: [regular], start: 2026-03-02, effect: { pay: +1%..+2% }, cost: { weekly: ¥40k } }
`
    const told = foreseen(look(text)).filter(({ place }) => "path" in place && place.path[0] === "strategies")
    assert.deepEqual(
      told.map(({ message }) => message),
      [
        {
          en: `"late" starts on 2026-03-02, too late for its target "income".`,
          zh: "“late”从 2026-03-02 才开始，赶不上目标“income”的截止日期。",
        },
      ],
    )
  })

  it("tell of a target that nothing moves what would move it", () => {
    const text = `${head}metrics: { nps: { kind: score } }\ntargets: { loved: { metric: nps, from: 35, to: 45 } }\n`
    assert.deepEqual(
      foreseen(look(text)).map(({ id, message }) => [id, message.en, message.zh]),
      [
        [
          "target-unlikely",
          "By its numbers the plan comes to 35, not 45. Nothing in the plan moves it: write what a strategy adds to it as `effect.metrics.nps`.",
          "按这些数字，计划的结果是 35，而目标是 45。计划里没有策略会改变它：请在策略的 `effect.metrics.nps` 写明能带来多少变化。",
        ],
      ],
    )
  })

  it("are left out of a plan too large, which is told", () => {
    const many = Array.from(
      { length: 200 },
      (_, i) =>
        `  s${i}: { funnel: { reach: 1k..2k/w, acquire: 10%, activate: 40%, retain: { w4: 40% } } }\n`,
    )
    const text = `playbook: 大\nperiod: { start: 2026-01-05, weeks: 520 }\ntargets: { joined: { metric: new_users, to: 10万 } }\nsegments:\n${many.join("")}`
    const [skipped, ...others] = foreseen(look(text))
    assert.deepEqual(others, [])
    assert.equal(skipped?.id, "projection-skipped")
    assert.match(
      skipped?.message.en ?? "",
      /^200 segments and 520 weeks .* target-unlikely, target-certain\./,
    )
    assert.match(skipped?.message.zh ?? "", /target-unlikely、target-certain/)
  })

  it("take the draws, the seed and the numbers that are asked for", () => {
    const analysis = look(target("12.6万", "80%"))
    const set = [{ path: "segments.new.funnel.reach", text: "150k..160k/w" }]
    assert.deepEqual(
      foreseen(analysis, { set }).map(({ id }) => id),
      ["target-certain"],
    )
    const [few] = foreseen(analysis, { draws: 100, seed: 7 })
    assert.equal(few?.id, "target-unlikely")
    assert.match(few?.message.en ?? "", /give or take [3-9] points/)
  })
})
