/** An assumption that no number of the plan takes. */
import type { Rule } from "./rule"
import { isInScenario, usesOf } from "./shared/assumed"
import { isMisnamed } from "./shared/misnamed"

export const unusedAssumption: Rule = {
  id: "unused-assumption",
  severity: "hint",
  section: "assumptions",
  reads: "everything",
  summary: { en: "An assumption that no number takes.", zh: "假设没有被任何数字引用。" },
  why: {
    en: "Who changes it expects the projection to follow, and nothing happens.",
    zh: "有人改了它，以为推演会跟着变，其实什么都不会发生。",
  },
  mend: {
    en: "Take it where it belongs, as `$id`, or delete it.",
    zh: "在该用它的地方写 `$id`，或者删除。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
assumptions:
  join_rate: 8%..10%
  open_rate: 35%..42%
# ^^^^^^^^^ No number of the plan takes "open_rate".
segments:
  new_buyers: { funnel: { reach: 100k/w, acquire: $join_rate, activate: 40%, retain: { w4: 34% } } }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
assumptions:
  join_rate: 8%..10%
  open_rate: 35%..42%
segments:
  new_buyers: { funnel: { reach: 100k/w, acquire: $join_rate, activate: $open_rate, retain: { w4: 34% } } }
`,
    ],
  },
  *check(subject) {
    const { linked } = subject
    if (linked.playbook.kind === "library" || linked.playbook.unsure.size > 0) return
    if (subject.once(isMisnamed.assumptions)) return
    for (const assumption of subject.own("assumptions"))
      if (usesOf(subject, assumption).length === 0 && !isInScenario(subject, assumption))
        yield {
          place: { path: assumption.path, at: "key" },
          message: {
            en: `No number of the plan takes "${assumption.called}".`,
            zh: `计划里没有数字引用“${assumption.called}”。`,
          },
        }
  },
}
