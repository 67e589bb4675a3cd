/** A target that none of the plan's reviews looks at. */
import { listOf } from "./entry"
import type { Rule } from "./rule"

export const targetNeverReviewed: Rule = {
  id: "target-never-reviewed",
  severity: "warning",
  section: "evaluation",
  reads: ["targets", "evaluation"],
  summary: { en: "No review looks at a target.", zh: "没有任何复盘关注这个目标。" },
  why: {
    en: "A target that is not looked at is found missed on its last day, when nothing can be done any more.",
    zh: "没有人看的目标，到了最后一天才发现没达成，那时已无从补救。",
  },
  mend: {
    en: "Add it to `targets` of the review that meets often enough to still change something.",
    zh: "把它加进某次复盘的 `targets`，选一个来得及调整的频率。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
targets:
  weekly_active: { metric: active_users, from: 2k, to: 3k }
  paying: { metric: pay_rate, from: 4%, to: 5% }
# ^^^^^^ No review looks at "paying".
evaluation:
  reviews:
    monday: { every: 1w, targets: [weekly_active] }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
targets:
  weekly_active: { metric: active_users, from: 2k, to: 3k, guardrails: [churn] }
  churn: { metric: churn_rate, to: 6% }
evaluation:
  reviews:
    monday: { every: 1w, targets: [weekly_active] }
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
targets:
  weekly_active: { metric: active_users, from: 2k, to: 3k }
  paying: { metric: pay_rate, from: 4%, to: 5% }
evaluation:
  reviews:
    monday: { every: 1w, targets: [weekly_active] }
    month_end: { every: 1mo }
`,
    ],
  },
  *check(subject) {
    const reviews = subject.all("evaluation.reviews")
    // A review that names no targets goes through all of them.
    if (reviews.length === 0 || reviews.some(({ lacks }) => lacks("targets"))) return
    if (subject.unsure("evaluation") || subject.unsure("targets")) return
    const named = new Set(reviews.flatMap(({ value }) => listOf(value.targets)))
    // Whoever looks at a target looks at what it must not hurt.
    const guarded = subject
      .all("targets")
      .flatMap(({ id, value }) => (named.has(id) ? listOf(value.guardrails) : []))
    const looked = new Set([...named, ...guarded])
    for (const { id, called, path } of subject.own("targets"))
      if (!looked.has(id))
        yield {
          place: { path, at: "key" },
          message: {
            en: `No review looks at "${called}".`,
            zh: `没有任何一次复盘关注“${called}”。`,
          },
        }
  },
}
