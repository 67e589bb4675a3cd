/** A decision made beforehand whose condition holds whatever happens. */
import { negated } from "../model/expressions/satisfiable"
import type { Rule } from "./rule"
import { canBeDue, conditionOf, dueOf } from "./shared/decision"

export const decisionAlwaysDue: Rule = {
  id: "decision-always-due",
  severity: "warning",
  section: "evaluation",
  reads: ["evaluation", "metrics", "segments"],
  summary: { en: "A decision's condition always holds.", zh: "决策条件永远成立。" },
  why: {
    en: "What is done in any case is no decision: either it belongs among the strategies, or the figure that should decide is missing.",
    zh: "无论如何都要做的事不是决策：要么应写成策略，要么漏了真正起判断作用的数字。",
  },
  mend: {
    en: "Compare a metric with the value at which you would do otherwise. Rates count as parts of one: 27 % is `0.27`.",
    zh: "把指标与会改变做法的数值相比较。比率按小数比较：27% 写 `0.27`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
evaluation:
  decisions:
    pause:
      if: churn_rate < 6
#         ^^^^^^^^^^^^^^ "pause" is always due: there is no figure with which its condition does not hold.
      then: 暂停投放
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
evaluation:
  decisions:
    pause: { if: churn_rate > 0.06 || active_users < 2000, then: 暂停投放 }
`,
    ],
  },
  *check(subject) {
    for (const decision of subject.own("evaluation.decisions")) {
      const { called, at } = decision
      const text = conditionOf(decision)
      const due = text === undefined ? undefined : dueOf(subject, text)
      if (!due || canBeDue({ when: negated(due.when), given: due.given })) continue
      yield {
        place: { path: at("if") },
        message: {
          en: `"${called}" is always due: there is no figure with which its condition does not hold.`,
          zh: `“${called}”总是成立：无论数字如何，条件都满足。`,
        },
      }
    }
  },
}
