/** A target that does not say where its metric stands today, in a plan whose other targets do. */
import { listOf } from "./entry"
import type { Rule } from "./rule"
import { guardrailsOf, mayAddUp, measuredBy, type Target } from "./shared/target"
import type { Subject } from "./subject"

export const targetWithoutBaseline: Rule = {
  id: "target-without-baseline",
  severity: "warning",
  section: "targets",
  reads: ["targets", "metrics", "strategies", "campaigns"],
  summary: { en: "A target does not say where it starts from.", zh: "目标没有写现状。" },
  why: {
    en: "Whether 8万 is bold or already reached depends on today's figure; without it nobody can say what was gained.",
    zh: "8 万是大胆还是已经做到，要看今天是多少；没有现状，事后也说不清提升了什么。",
  },
  mend: {
    en: "Write today's figure as `from`. A limit to keep, such as a cost, does without.",
    zh: "用 `from` 写明当前值。成本之类要守住的界限可以不写。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  weekly_active:
# ^^^^^^^^^^^^^ "weekly_active" does not say where it stands today.
    metric: active_users
    to: 8万
    checkpoints: { 2026-02-02: 7万 }
  joining: { metric: activation_rate, from: 35%, to: 40% }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  weekly_active: { metric: active_users, from: 6.2万, to: 8万 }
  sales: { metric: revenue, to: ¥200万, checkpoints: { 2026-02-02: ¥90万 } }
  new_cost: { metric: cac, to: ¥30 }
`,
    ],
  },
  *check(subject) {
    if (subject.all("targets").every(({ lacks }) => lacks("from"))) return
    for (const target of subject.own("targets")) {
      const measured = measuredBy(subject, target)
      // A total begins at nothing; less of something may be a limit.
      if (!target.lacks("from") || !measured || mayAddUp(measured)) continue
      if (subject.once(guardrailsOf).has(target.id) || !isWorkedFor(subject, target, measured.better))
        continue
      yield {
        place: { path: target.path, at: "key" },
        message: {
          en: `"${target.called}" does not say where it stands today.`,
          zh: `“${target.called}”没有写现在是多少。`,
        },
      }
    }
  },
}

/** Whether it is a place to reach, not a line to keep: it has a way, or strategies that push it up. */
function isWorkedFor(subject: Subject, { id, lacks, value }: Target, better: "up" | "down"): boolean {
  if (value.primary === true || !lacks("checkpoints")) return true
  return better === "up" && subject.allTactics().some((tactic) => listOf(tactic.value.targets).includes(id))
}
