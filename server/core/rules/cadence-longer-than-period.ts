/** A review or report that comes round less often than the plan lasts. */
import type { Rule } from "./rule"
import { lasting, least } from "./shared/figures"

export const cadenceLongerThanPeriod: Rule = {
  id: "cadence-longer-than-period",
  severity: "warning",
  section: "evaluation",
  reads: ["evaluation", "period"],
  summary: {
    en: "A review or report comes round less often than the plan lasts.",
    zh: "复盘或报告的间隔比整个计划还长。",
  },
  why: {
    en: "It does not take place once while the plan runs, so nothing that goes wrong is seen in time.",
    zh: "计划期间一次都轮不到，出了问题没有人及时发现。",
  },
  mend: {
    en: "Let it come round several times in the period: weekly for a plan of weeks, monthly for one of months.",
    zh: "让它在周期内能发生几次：按周的计划每周一次，按月的计划每月一次。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
evaluation:
  reviews:
    quarterly:
      every: 3mo
#            ^^^ "quarterly" comes round every 3mo, but the plan is over after 8 weeks.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
evaluation:
  reviews: { at_the_end: { every: 8w }, monday: { every: 每周一 } }
`,
    ],
  },
  *check({ own, period }) {
    if (!period) return
    const plan = lasting(period.end - period.start)
    for (const { called, at, quantity } of [...own("evaluation.reviews"), ...own("evaluation.reports")]) {
      const every = quantity("every")
      if (!every || (least(every) ?? 0) < period.end - period.start + 3) continue
      yield {
        place: { path: at("every") },
        message: {
          en: `"${called}" comes round every ${every.text}, but the plan is over after ${plan.en}.`,
          zh: `“${called}”每 ${every.text} 一次，而计划只有 ${plan.zh}。`,
        },
      }
    }
  },
}
