/** A metric of the plan that nothing in it looks at. */
import type { Rule } from "./rule"
import { ownMetrics } from "./shared/formula"
import { isMisnamed } from "./shared/misnamed"

export const unusedMetric: Rule = {
  id: "unused-metric",
  severity: "hint",
  section: "metrics",
  reads: "everything",
  summary: { en: "A metric that nothing looks at.", zh: "指标没有被任何地方用到。" },
  why: {
    en: "It is collected week after week and changes nothing, and often it is a target that somebody forgot to write.",
    zh: "每周都在统计，却不影响任何决定；常常是忘了为它写目标。",
  },
  mend: {
    en: "Set a target on it, put it in a report or a decision, or delete it.",
    zh: "为它设目标、放进报告或决策，或者删除。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
metrics:
  repeat_rate: { kind: rate, formula: paying_users / active_users }
  profit_per_member:
# ^^^^^^^^^^^^^^^^^ Nothing in the plan looks at "profit_per_member".
    kind: money
    formula: gross_profit / active_users
targets:
  repeat: { metric: repeat_rate, to: 40% }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
metrics:
  repeat_rate: { kind: rate, formula: paying_users / active_users }
  profit_per_member: { kind: money, formula: gross_profit / active_users }
  active_users: { name: 周活跃会员 }
targets:
  repeat: { metric: repeat_rate, to: 40% }
evaluation:
  decisions:
    thin: { if: profit_per_member < 7.5, then: 暂停满减 }
`,
    ],
  },
  *check(subject) {
    const { linked } = subject
    // A library's metrics are there for others; without targets nothing says what the plan looks at.
    if (linked.playbook.kind === "library" || subject.all("targets").length === 0) return
    if (subject.unsure("targets") || subject.unsure("evaluation")) return
    for (const metric of ownMetrics(subject)) {
      if (subject.uses(metric).length > 0 || subject.once(isMisnamed.metrics)) continue
      if (linked.actuals.some((one) => one.metric === metric.id)) continue
      yield {
        place: { path: metric.path, at: "key" },
        message: {
          en: `Nothing in the plan looks at "${metric.called}".`,
          zh: `计划里没有任何地方用到“${metric.called}”。`,
        },
      }
    }
  },
}
