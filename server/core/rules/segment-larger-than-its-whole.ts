/** Parts of a segment that have more active users than the segment itself. */
import type { Rule } from "./rule"
import { counted, least, most, named } from "./shared/figures"
import { parentsOf } from "./shared/touched"

export const segmentLargerThanItsWhole: Rule = {
  id: "segment-larger-than-its-whole",
  severity: "error",
  section: "segments",
  reads: ["segments"],
  summary: {
    en: "A part has more users than the segment that it is a part of.",
    zh: "下级人群的人数超过了上级。",
  },
  why: {
    en: "One of the two counts is wrong, and every cost and effect that is counted by users is wrong with it.",
    zh: "两个人数必有一个是错的，凡按人数计算的成本和效果都会跟着错。",
  },
  mend: {
    en: "Count both on the same day by the same rule of who is active.",
    zh: "用同一天、同一个活跃口径重新统计两者。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  riders: { active: 5万 }
  commuters:
    of: riders
    active: 8万
#           ^^ "commuters" has 80,000 active users, more than the 50,000 of "riders" that it is a part of.
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  riders: { active: 10万 }
  commuters: { of: riders, active: 8万, funnel: { retain: { w4: 60% } } }
  others:
    of: riders
    active: 5万
#           ^^ "commuters" and "others" have 130,000 active users, more than the 100,000 of "riders" that they are parts of.
    funnel: { retain: { w4: 30% } }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  riders: { active: 10万 }
  commuters: { of: riders, active: 8万 }
  weekend: { of: riders, active: 5万 }
`,
    ],
  },
  *check(subject) {
    if (subject.unsure("segments")) return
    for (const whole of subject.all("segments")) {
      const all = most(whole.quantity("active"))
      if (all === undefined) continue
      const parts = subject
        .own("segments")
        .filter((one) => parentsOf(subject, one)[0] === whole && one !== whole)
      const large = parts.filter(({ quantity }) => (least(quantity("active")) ?? 0) > all)
      for (const one of large)
        yield {
          place: { path: one.at("active") },
          message: {
            en: `"${one.called}" has ${counted(least(one.quantity("active")) ?? 0)} active users, more than the ${counted(all)} of "${whole.called}" that it is a part of.`,
            zh: `“${one.called}”有 ${counted(least(one.quantity("active")) ?? 0)} 名活跃用户，超过了它所属的“${whole.called}”的 ${counted(all)} 名。`,
          },
        }
      const disjoint = parts.filter(({ lacks }) => !lacks("funnel") && !lacks("active"))
      const sum = disjoint.reduce((sum, { quantity }) => sum + (least(quantity("active")) ?? 0), 0)
      const last = disjoint.at(-1)
      if (large.length > 0 || !last || sum <= all * 1.005) continue
      const names = named(disjoint.map(({ called }) => called))
      yield {
        place: { path: last.at("active") },
        message: {
          en: `${names.en} have ${counted(sum)} active users, more than the ${counted(all)} of "${whole.called}" that they are parts of.`,
          zh: `${names.zh}共有 ${counted(sum)} 名活跃用户，超过了它们所属的“${whole.called}”的 ${counted(all)} 名。`,
        },
      }
    }
  },
}
