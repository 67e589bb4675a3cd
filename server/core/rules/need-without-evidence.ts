/** A need that nothing backs, in a plan that says of its other needs how it knows them. */
import type { Rule } from "./rule"

export const needWithoutEvidence: Rule = {
  id: "need-without-evidence",
  severity: "info",
  section: "product",
  reads: ["product"],
  summary: { en: "A need has no evidence.", zh: "需求没有证据。" },
  why: {
    en: "Needs that were made up at the table are those of the team; users do not come back for them.",
    zh: "在会议室里想出来的是团队自己的需求，用户不会为它回来。",
  },
  mend: {
    en: "Write in `evidence` where it was seen: interviews, a survey with its number of answers, tickets, behaviour.",
    zh: "在 `evidence` 中写明依据：访谈、问卷（含份数）、工单或行为数据。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
product:
  needs:
    dinner_done: { is: 今晚吃什么不再纠结, evidence: 2025-11 访谈 42 户 }
    worth_it:
#   ^^^^^^^^ Nothing shows that users have the need "worth_it".
      is: 会员费看得见回本
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
product:
  needs:
    dinner_done: { is: 今晚吃什么不再纠结, evidence: 2025-11 访谈 42 户 }
    worth_it: { is: 会员费看得见回本, evidence: [2025 年四季度续费访谈 30 人] }
`,
    ],
  },
  *check({ own, all }) {
    if (all("product.needs").every(({ lacks }) => lacks("evidence"))) return
    for (const { path, called, lacks } of own("product.needs"))
      if (lacks("evidence"))
        yield {
          place: { path, at: "key" },
          message: {
            en: `Nothing shows that users have the need "${called}".`,
            zh: `没有证据表明用户有“${called}”这个需求。`,
          },
        }
  },
}
