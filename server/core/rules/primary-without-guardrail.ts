/** A primary target that nothing guards, in a plan with other figures that could suffer for it. */
import type { Rule } from "./rule"

export const primaryWithoutGuardrail: Rule = {
  id: "primary-without-guardrail",
  severity: "warning",
  section: "targets",
  reads: ["targets"],
  summary: { en: "The primary target has no guardrail.", zh: "首要目标没有护栏。" },
  why: {
    en: "The one figure that everybody pushes can always be bought: active users with pop-ups, revenue with discounts.",
    zh: "所有人都在推的数字总能靠牺牲别的换来：用弹窗换活跃，用折扣换收入。",
  },
  mend: {
    en: "Name in `guardrails` the targets that must not suffer for it.",
    zh: "在 `guardrails` 中列出不能因它受损的目标。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  weekly_active:
# ^^^^^^^^^^^^^ Nothing guards the primary target "weekly_active". Which of the other targets must not suffer for it?
    metric: active_users
    to: 8万
    primary: true
  new_cost: { metric: cac, to: ¥30 }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  weekly_active: { metric: active_users, to: 8万, primary: true }
  by_card: { metric: active_users, segment: members, to: 2万 }
segments:
  members: { active: 1.5万 }
`,
    ],
  },
  *check({ own, all }) {
    for (const { path, called, value, lacks } of own("targets")) {
      const guarded = !lacks("guardrails") && value.guardrails?.length !== 0
      if (value.primary !== true || guarded) continue
      // Other targets on the same figure guard nothing; a plan of one target has nothing to guard with.
      if (all("targets").every((other) => other.value.metric === value.metric)) continue
      yield {
        place: { path, at: "key" },
        message: {
          en: `Nothing guards the primary target "${called}". Which of the other targets must not suffer for it?`,
          zh: `首要目标“${called}”没有护栏。其他目标中，哪些不能因它受损？`,
        },
      }
    }
  },
}
