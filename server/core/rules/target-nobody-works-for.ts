/** A target that no strategy or campaign serves, in a plan whose strategies say which targets they serve. */
import { listOf } from "./entry"
import type { Rule } from "./rule"
import { isMisnamed } from "./shared/misnamed"
import { isLimit, measuredBy, type Target } from "./shared/target"
import type { Subject } from "./subject"

export const targetNobodyWorksFor: Rule = {
  id: "target-nobody-works-for",
  severity: "info",
  section: "targets",
  reads: "everything",
  summary: { en: "No strategy serves a target.", zh: "没有策略服务于某个目标。" },
  why: {
    en: "A figure moves because somebody does something; a target without work behind it is a hope.",
    zh: "数字要靠有人做事才会动；没有任何策略支撑的目标只是愿望。",
  },
  mend: {
    en: "Name it in the `targets` of the strategy that serves it, plan one, or keep it as a guardrail.",
    zh: "在服务于它的策略的 `targets` 中写上它，或新增策略，或改为护栏。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  weekly_active: { metric: active_users, from: 6.2万, to: 8万 }
  joining:
# ^^^^^^^ No strategy or campaign serves "joining".
    metric: activation_rate
    from: 35%
    to: 40%
strategies:
  reminder: { targets: [weekly_active] }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  weekly_active: { metric: active_users, from: 6.2万, to: 8万, guardrails: [joining] }
  joining: { metric: activation_rate, from: 35%, to: 35% }
  sales: { metric: revenue, from: ¥180万, to: ¥200万 }
strategies:
  reminder: { targets: [weekly_active] }
`,
    ],
  },
  *check(subject) {
    if (subject.unsure("strategies") || subject.unsure("campaigns") || subject.once(isMisnamed.targets))
      return
    if (subject.linked.playbook.kind === "library") return
    const served = new Set(subject.allTactics().flatMap(({ value }) => listOf(value.targets)))
    if (served.size === 0) return
    for (const target of subject.own("targets"))
      if (!served.has(target.id) && !isLimit(subject, target) && !isOutcome(subject, target))
        yield {
          place: { path: target.path, at: "key" },
          message: {
            en: `No strategy or campaign serves "${target.called}".`,
            zh: `没有策略或活动服务于“${target.called}”。`,
          },
        }
  },
}

/** Whether all that is done comes to it in the end, as revenue and active users do, or an effect names it. */
function isOutcome(subject: Subject, target: Target): boolean {
  const measured = measuredBy(subject, target)
  if (!measured || (measured.own && !measured.own.lacks("formula"))) return true
  if (measured.builtin) return measured.builtin.measure !== "ratio" || measured.kind !== "rate"
  return subject
    .allTactics()
    .some(({ value }) => value.effect?.metrics && measured.id in value.effect.metrics)
}
