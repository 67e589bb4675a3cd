/** An experiment on users whom nothing that it tests touches. */
import type { Rule } from "./rule"
import { testedBy } from "./shared/experiment"
import { named } from "./shared/figures"
import { funnelsTouched } from "./shared/touched"

export const experimentOnOtherUsers: Rule = {
  id: "experiment-on-other-users",
  severity: "warning",
  section: "experiments",
  reads: ["experiments", "strategies", "campaigns", "segments"],
  summary: {
    en: "An experiment looks at users whom the tested strategy does not touch.",
    zh: "实验观察的人群，所测策略并不触达。",
  },
  why: {
    en: "Both groups are left as they were: the test can find nothing, whatever the strategy does.",
    zh: "两组用户都没有受到影响，无论策略好坏，实验都测不出任何东西。",
  },
  mend: {
    en: "Test on the strategy's own `segments`, or add this one to them.",
    zh: "在该策略自己的 `segments` 上做实验，或把这个人群加进去。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  newcomers: { active: 2k, funnel: { retain: { w4: 30% } } }
  regulars: { active: 5k, funnel: { retain: { w4: 60% } } }
strategies:
  gift: { segments: [newcomers] }
  letter: { segments: [regulars] }
experiments:
  gift_day:
    strategies: [gift]
    segment: regulars
#            ^^^^^^^^ "gift_day" looks at "regulars", whom "gift" does not touch.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  newcomers: { active: 2k, funnel: { retain: { w4: 30% } } }
  regulars: { active: 5k, funnel: { retain: { w4: 60% } } }
  young: { of: newcomers, share: 40% }
strategies:
  gift: { segments: [newcomers] }
  letter: { segments: [regulars] }
experiments:
  gift_day: { strategies: [gift], segment: young }
`,
    ],
  },
  *check(subject) {
    for (const experiment of subject.own("experiments")) {
      const { called, at, value } = experiment
      const tested = testedBy(subject, experiment)
      const looked = value.segment === undefined ? undefined : funnelsTouched(subject, value.segment)
      if (!looked || looked.length === 0 || tested.length === 0) continue
      const touched = tested.map((tactic) => funnelsTouched(subject, tactic.value.segments))
      if (touched.some((funnels) => !funnels || funnels.some((one) => looked.includes(one)))) continue
      const segment = subject.find("segments", value.segment ?? "")?.called ?? ""
      const names = named(tested.map((one) => one.called))
      yield {
        place: { path: at("segment") },
        message: {
          en: `"${called}" looks at "${segment}", whom ${names.en} ${tested.length > 1 ? "do" : "does"} not touch.`,
          zh: `“${called}”观察的是“${segment}”，而${names.zh}并不触达他们。`,
        },
        related: tested.map(({ path, file, called: name }) => ({
          place: { path, at: "key", file },
          message: { en: `"${name}" is what it tests.`, zh: `“${name}”是所测的策略。` },
        })),
      }
    }
  },
}
