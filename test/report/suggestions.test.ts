/**
 * What could be added to a plan for more to be seen of it: each example, once written, shows what was promised.
 */
import assert from "node:assert/strict"
import { analyze } from "../../server/core/analysis"
import { planOf } from "../../server/core/projection/plan"
import { editsOf } from "../../server/core/queries/fixes"
import { type Suggestion, suggestions } from "../../server/core/report/suggestions"
import { applyChanges } from "../../server/core/syntax/edit"

const file = "/plan.playbook.yaml"
const workspace = { playbook: () => undefined }
const head = "playbook: 复购\nperiod: { start: 2026-01-05, weeks: 26 }\n"
const target = "targets:\n  loyal: { name: 老客, metric: active_users, to: 7万, by: 2026-07-05 }\n"
const segment = `segments:
  new_buyers:
    name: 首单新客
    funnel:
      reach: 9万..12万/w   # 触达
      acquire: 8%..10%
`

function suggested(text: string): readonly Suggestion[] {
  const { linked } = analyze(file, text, workspace)
  const { plan } = planOf(linked)
  return plan ? suggestions(linked, plan) : []
}

function written(text: string, { example }: Suggestion): string {
  assert.ok(example)
  const { source } = analyze(file, text, workspace)
  const changes = [{ do: "set", path: example.path, value: example.value } as const]
  return applyChanges(text, editsOf({ title: { en: "", zh: "" }, kind: "suggested", changes }, source))
}

const paths = (text: string) => suggested(text).map(({ path }) => path)

describe("what a plan could still say", () => {
  it("asks an empty plan for users, and for nothing else", () => {
    assert.deepEqual(paths(head), ["segments"])
    assert.deepEqual(suggested(head)[0]?.message, {
      en: "Add `segments` to see how many users will be active.",
      zh: "写上 `segments`（人群），就能看到有多少活跃用户。",
    })
  })

  it("asks first for what a target needs, by the names people know", () => {
    const [, first] = suggested(head + target + segment)
    assert.equal(first?.path, "segments.new_buyers.funnel.activate")
    assert.equal(first.message.en, 'Add `activate` to "首单新客" to see how likely "老客" is.')
    assert.equal(first.message.zh, "给“首单新客”写上 `activate`（激活率），就能看到“老客”的达成概率。")
  })

  it("promises of each field the first figure that it opens", () => {
    const text = `${head}${target}${segment}      activate: 40%\n      retain: { w1: 50%, w4: 30% }\n      pay: 20%\n`
    const spend = suggested(text).find(({ path }) => path.endsWith(".spend"))
    assert.equal(spend?.message.en, 'Add `spend` to "首单新客" to see revenue.')
    assert.equal(spend.example?.value, "¥45..60")
  })

  it("writes dollars where the plan counts in dollars", () => {
    const text = `${head}currency: USD\n${segment}      activate: 40%\n      retain: { w1: 50% }\n      pay: 20%\n`
    assert.equal(suggested(text).find(({ path }) => path.endsWith(".spend"))?.example?.value, "$6..9")
  })

  it("leads, one after the other, to a plan that lacks nothing, whose comments stand and which is right", () => {
    for (const language of [head, head.replace("复购", "Repeat purchase")]) {
      let text = `${language}${segment}`
      const steps: string[] = []
      for (let next = suggested(text)[0]; next; next = suggested(text)[0]) {
        steps.push(next.path)
        text = written(text, next)
        const { problems } = analyze(file, text, workspace)
        assert.deepEqual(
          problems.filter(({ severity }) => severity === "error"),
          [],
          text,
        )
        assert.ok(steps.length < 20, steps.join())
      }
      assert.match(text, /# 触达/)
      assert.deepEqual(steps.slice(0, 2), ["targets", "strategies"])
      assert.ok(steps.includes("segments.new_buyers.funnel.margin"))
    }
  })

  it("offers no example for what stands there already and says nothing yet", () => {
    const text = `${head}segments:\n  all: { name: 所有人, funnel: { acquire: often } }\n`
    for (const { path, example } of suggested(text))
      if (path.endsWith(".acquire")) assert.equal(example, undefined)
    assert.ok(suggested(text).length > 0)
  })

  it("writes into the file where the entry stands", () => {
    const library = analyze("/lib.playbook.yaml", `library: 人群\n${segment}`, workspace).playbook
    const text = `${head}imports: [lib.playbook.yaml]\n${target.replace(", to", ", segment: new_buyers, to")}`
    const { linked } = analyze(file, text, {
      playbook: (name) => (name === "/lib.playbook.yaml" ? library : undefined),
    })
    const { plan } = planOf(linked)
    assert.ok(plan)
    const activate = suggestions(linked, plan).find(({ path }) => path.endsWith(".activate"))
    assert.equal(activate?.example?.file, "/lib.playbook.yaml")
  })
})
