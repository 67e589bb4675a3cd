/** A target that serves no larger goal, in a plan whose other targets say which one they serve. */
import type { Rule } from "./rule"
import { guardrailsOf } from "./shared/target"

export const orphanTarget: Rule = {
  id: "orphan-target",
  severity: "info",
  section: "targets",
  reads: ["targets"],
  summary: { en: "A target serves no larger goal.", zh: "目标没有对齐更大的目标。" },
  why: {
    en: "A target that nobody above asked for loses its people to those that somebody did.",
    zh: "与公司目标无关的目标，一到抢资源的时候就会让路。",
  },
  mend: {
    en: "Write in `aligns` which goal of the company it serves, or ask whether it is needed.",
    zh: "在 `aligns` 中写明它服务于公司的哪个目标，否则想一想是否需要它。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  weekly_active: { metric: active_users, to: 8万, aligns: O1 会员家庭过百万 }
  joining:
# ^^^^^^^ "joining" serves no larger goal, as the other targets do.
    metric: activation_rate
    to: 40%
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  weekly_active: { metric: active_users, to: 8万, aligns: O1 会员家庭过百万, guardrails: [new_cost] }
  new_cost: { metric: cac, to: ¥30 }
`,
    ],
  },
  *check(subject) {
    if (subject.all("targets").every(({ lacks }) => lacks("aligns"))) return
    // A guardrail serves the target that it guards.
    for (const { id, path, called, lacks } of subject.own("targets"))
      if (lacks("aligns") && !subject.once(guardrailsOf).has(id))
        yield {
          place: { path, at: "key" },
          message: {
            en: `"${called}" serves no larger goal, as the other targets do.`,
            zh: `其他目标都写了服务于哪个更大的目标，“${called}”没有写。`,
          },
        }
  },
}
