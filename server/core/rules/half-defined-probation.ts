/** A probation that never ends, or that nobody can pass. */
import type { Rule } from "./rule"

export const halfDefinedProbation: Rule = {
  id: "half-defined-probation",
  severity: "warning",
  section: "community",
  reads: ["community"],
  summary: { en: "A probation has no end or no criterion.", zh: "试用期没有期限或没有标准。" },
  why: {
    en: "Without a day nobody is ever taken in; without a criterion it is a matter of liking, and the next newcomer knows it.",
    zh: "没有期限，永远转不了正；没有标准，就全凭好恶，后来的人都看在眼里。",
  },
  mend: {
    en: "Write both `weeks` and `criterion`: how long it lasts and what it takes to pass.",
    zh: "`weeks` 和 `criterion` 都要写：试用多久，做到什么算通过。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
community:
  groups:
    judges:
      probation:
#     ^^^^^^^^^ The probation of "judges" does not say how long it lasts.
        criterion: 三份评审且照片清晰
    captains:
      probation: { weeks: 6 }
#     ^^^^^^^^^ The probation of "captains" does not say what it takes to pass.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
community:
  groups:
    judges:
      probation: { weeks: 4, criterion: 三份评审且照片清晰 }
`,
    ],
  },
  *check({ own }) {
    for (const { called, lacks, at } of own("community.groups")) {
      if (lacks("probation")) continue
      const [endless, free] = [lacks("probation", "weeks"), lacks("probation", "criterion")]
      if (!endless && !free) continue
      yield {
        place: { path: at("probation"), at: "key" },
        message: endless
          ? {
              en: `The probation of "${called}" does not say how long it lasts.`,
              zh: `“${called}”的试用期没有写多久。`,
            }
          : {
              en: `The probation of "${called}" does not say what it takes to pass.`,
              zh: `“${called}”的试用期没有写通过标准。`,
            },
      }
    }
  },
}
