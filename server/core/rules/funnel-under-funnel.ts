/** A segment with a funnel that is a part of one with a funnel. */
import type { Rule } from "./rule"
import { parentsOf } from "./shared/touched"

export const funnelUnderFunnel: Rule = {
  id: "funnel-under-funnel",
  severity: "error",
  section: "segments",
  reads: ["segments"],
  summary: {
    en: "A segment with a funnel is a part of one that has a funnel too.",
    zh: "带漏斗的人群下面又有带漏斗的人群。",
  },
  why: {
    en: "Funnels are added up, so these users are counted twice: new users, revenue and the chance of each target come out too high.",
    zh: "各漏斗的结果会相加，这批用户被算了两次，新增、收入和达成概率都会虚高。",
  },
  mend: {
    en: "Keep the funnel where the numbers are known: on the whole alone, or on parts that make up the whole.",
    zh: "漏斗只写在有数据的那一层：要么只写整体，要么写在合起来就是整体的各个部分上。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  riders: { active: 250万, funnel: { retain: { w4: 60% } } }
  commuters:
    of: riders
    active: 80万
    funnel: { retain: { w4: 76% } }
#   ^^^^^^ "commuters" is a part of "riders", and both have a funnel: its users are counted twice.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  riders: { share: 95% }
  commuters: { of: riders, active: 80万, funnel: { retain: { w4: 76% } } }
  early: { of: commuters, share: 30% }
`,
    ],
  },
  *check(subject) {
    for (const segment of subject.own("segments")) {
      if (segment.lacks("funnel")) continue
      const whole = parentsOf(subject, segment).find((one) => one !== segment && !one.lacks("funnel"))
      if (!whole) continue
      yield {
        place: { path: segment.at("funnel"), at: "key" },
        message: {
          en: `"${segment.called}" is a part of "${whole.called}", and both have a funnel: its users are counted twice.`,
          zh: `“${segment.called}”属于“${whole.called}”，两者都有漏斗，这批用户会被算两次。`,
        },
        related: [
          {
            place: { path: whole.at("funnel"), at: "key", file: whole.file },
            message: { en: `The funnel of "${whole.called}".`, zh: `“${whole.called}”的漏斗。` },
          },
        ],
      }
    }
  },
}
