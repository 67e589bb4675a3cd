/**
 * The first playbook in every kind, horizon and language: nothing is wrong with it, and its target is a real question.
 */
import assert from "node:assert/strict"
import fc from "fast-check"
import {
  businesses,
  businessKinds,
  fileNameOf,
  horizons,
  mistaken,
  mondayAfter,
  starter,
} from "../../client/src/starter"
import { analyze } from "../../server/core/analysis"
import { foreseen } from "../../server/core/foresight"
import { planOf } from "../../server/core/projection/plan"
import { project } from "../../server/core/projection/project"

const workspace = { playbook: () => undefined }
const languages = ["en", "zh-CN"] as const
const start = "2026-11-30"

const all = businessKinds.flatMap((kind) =>
  horizons.flatMap((weeks) => languages.map((locale) => ({ kind, weeks, locale, start }))),
)

describe("the first playbook", function () {
  this.timeout(60_000)

  for (const answers of all) {
    const { kind, weeks, locale } = answers
    it(`has no problems and a target in reach: ${kind}, ${weeks} weeks, ${locale}`, () => {
      const text = starter(answers)
      assert.doesNotMatch(text, /[{}]{2}|undefined|NaN/)
      const analysis = analyze("/plan.playbook.yaml", text, workspace)
      assert.deepEqual([...analysis.problems, ...foreseen(analysis)], [])
      const { plan } = planOf(analysis.linked)
      assert.ok(plan)
      assert.equal(plan.calendar.weeks, weeks)
      assert.deepEqual(plan.missing, [])
      const { projection } = project(plan, { draws: 1000, strategies: true })
      assert.ok(projection)
      for (const { probability, from, to } of Object.values(projection.targets)) {
        assert.ok(probability !== null && probability >= 0.4 && probability <= 0.9, `${probability}`)
        assert.ok(from !== null && to > from)
      }
      const [worth] = Object.values(projection.strategies).flatMap((one) => Object.values(one.worth))
      assert.ok((worth?.p50 ?? 0) > 0)
    })
  }

  it("is the same plan in both languages, but for its words", () => {
    for (const kind of businessKinds) {
      const [en, zh] = languages.map((locale) => starter({ kind, weeks: 26, locale, start }))
      const keys = (text = "") => text.split("\n").flatMap((line) => /^ *[\w]+(?=:)/.exec(line)?.[0] ?? [])
      assert.deepEqual(keys(zh), keys(en))
      assert.doesNotMatch(en ?? "", /\p{Script=Han}/u)
      assert.match(zh ?? "", /\p{Script=Han}/u)
      assert.match(businesses[kind].name["zh-CN"], /\p{Script=Han}|SaaS/u)
    }
  })

  it("begins on the Monday after the day, whatever day that is", () => {
    const dates = fc.date({ min: new Date(2000, 0, 1), max: new Date(2100, 0, 1), noInvalidDate: true })
    fc.assert(
      fc.property(dates, (day) => {
        const monday = new Date(`${mondayAfter(day)}T00:00:00Z`)
        const midnight = Date.UTC(day.getFullYear(), day.getMonth(), day.getDate())
        const days = (monday.getTime() - midnight) / (24 * 60 * 60 * 1000)
        return monday.getUTCDay() === 1 && days >= 1 && days <= 7
      }),
    )
  })

  it("has a name for its file that is a playbook's", () => {
    for (const kind of businessKinds) assert.match(fileNameOf(kind, start), /^[a-z]+-2026\.playbook\.yaml$/)
  })

  it("becomes the tour's sample by one mistake, which one fix takes back", () => {
    for (const locale of languages) {
      const text = starter({ kind: "shop", weeks: 26, locale, start })
      const { problems } = analyze("/plan.playbook.yaml", mistaken(text), workspace)
      assert.deepEqual(
        problems.map(({ id, fixes }) => [id, fixes?.length]),
        [["range-spelling", 1]],
      )
    }
  })
})
