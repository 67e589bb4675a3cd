/** More of those who left come back in a week than stay of those who have just come. */
import type { Rule } from "./rule"
import { least, most, percent } from "./shared/figures"
import { pointsOf } from "./shared/retained"

export const recallAboveRetention: Rule = {
  id: "recall-above-retention",
  severity: "info",
  section: "segments",
  reads: ["segments"],
  summary: {
    en: "More dormant users come back in a week than new ones stay.",
    zh: "每周召回率高于新用户的周留存率。",
  },
  why: {
    en: "Winning back is the hardest stage there is; a rate like this is nearly always that of those who opened the message, not of all who left.",
    zh: "召回是最难的一环，这么高的比例多半是以打开消息的人为分母，而不是全部沉睡用户。",
  },
  mend: {
    en: "Divide by all dormant users, a week; a monthly rate is written with `/mo`.",
    zh: "以全部沉睡用户为分母、按周计；按月统计的请写上 `/mo`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  buyers:
    active: 2万
    dormant: 9万
    funnel:
      retain: { w1: 30%, w4: 18% }
      recall: 35%
#             ^^^ Each week 35 % of the dormant users come back, more than the 30 % of new ones who stay a first week.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  buyers: { active: 2万, dormant: 9万, funnel: { retain: { w4: 18% }, recall: 35% } }
`,
    ],
  },
  *check({ own }) {
    for (const segment of own("segments")) {
      const recall = least(segment.quantity("funnel", "recall"))
      if (recall === undefined) continue
      // Users leave most easily at first, so that a week later than the first says too much, never too little.
      const stay = Math.min(
        1,
        ...pointsOf(segment)
          .filter(({ age }) => age >= 7)
          .map(({ age, rate }) => (most(rate) ?? 1) ** (7 / age)),
      )
      if (stay === 1 || recall <= stay) continue
      yield {
        place: { path: segment.at("funnel", "recall") },
        message: {
          en: `Each week ${percent(recall).en} of the dormant users come back, more than the ${percent(stay).en} of new ones who stay a first week.`,
          zh: `每周有 ${percent(recall).zh} 的沉睡用户回来，比新用户首周留下的 ${percent(stay).zh} 还高。`,
        },
      }
    }
  },
}
