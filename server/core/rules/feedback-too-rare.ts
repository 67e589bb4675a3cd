/** A survey that comes round less often than the plan lasts. */
import type { Rule } from "./rule"
import { lasting, least } from "./shared/figures"

export const feedbackTooRare: Rule = {
  id: "feedback-too-rare",
  severity: "warning",
  section: "feedback",
  reads: ["feedback"],
  summary: { en: "Users are asked less often than the plan lasts.", zh: "收集反馈的间隔比计划周期还长。" },
  why: {
    en: "The plan is over before its users have been asked twice: nobody can see whether it made anything better.",
    zh: "计划结束时还没问到第二次，看不出到底有没有变好。",
  },
  mend: {
    en: "Ask at least at the beginning and at the end of the period.",
    zh: "至少在周期的开头和结尾各收集一次。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
feedback:
  yearly: { kind: nps, every: 6mo }
#                             ^^^ "yearly" comes round every 6mo, but the plan lasts 8 weeks.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
feedback:
  monthly: { kind: nps, every: 1mo }
  half_yearly: { kind: survey, every: 6mo }
`,
    ],
  },
  *check({ own, period }) {
    if (!period) return
    const days = period.end - period.start
    for (const { called, quantity, at } of own("feedback")) {
      const every = quantity("every")
      const between = least(every)
      // Half a year is half a year, whether in months or in weeks.
      if (!every || between === undefined || between <= days * 1.05) continue
      const lasts = lasting(days)
      yield {
        place: { path: at("every") },
        message: {
          en: `"${called}" comes round every ${every.text}, but the plan lasts ${lasts.en}.`,
          zh: `“${called}”每 ${every.text} 才一次，而计划只有 ${lasts.zh}。`,
        },
      }
    }
  },
}
