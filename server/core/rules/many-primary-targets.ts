/** More than one target that is to guide the whole plan. */
import type { Rule } from "./rule"
import type { Target } from "./shared/target"

export const manyPrimaryTargets: Rule = {
  id: "many-primary-targets",
  severity: "warning",
  section: "targets",
  reads: ["targets"],
  summary: { en: "More than one target is the primary one.", zh: "首要目标不止一个。" },
  why: {
    en: "The primary target decides when two wishes collide; two of them decide nothing.",
    zh: "首要目标是取舍时的依据；有两个首要目标，就等于没有依据。",
  },
  mend: {
    en: "Keep `primary` on the one that guides the plan; the others may be guardrails.",
    zh: "只在统领全局的那个目标上保留 `primary`，其余可以列为护栏。",
  },
  fixable: true,
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  weekly_active:
    metric: active_users
    to: 8万
    primary: true
    guardrails: [new_cost]
  sales:
    metric: revenue
    to: ¥200万
    primary: true
#            ^^^^ "weekly_active" is the primary target already. Which of the two guides the plan?
    guardrails: [new_cost]
  new_cost: { metric: cac, to: ¥30 }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  weekly_active: { metric: active_users, to: 8万, primary: true, guardrails: [new_cost] }
  sales: { metric: revenue, to: ¥200万, primary: false }
  new_cost: { metric: cac, to: ¥30 }
`,
    ],
  },
  *check({ own }) {
    const [first, ...others] = own("targets").filter(({ value }) => value.primary === true)
    if (first) for (const other of others) yield told(first, other)
  },
}

function told(first: Target, { at, called }: Target) {
  return {
    place: { path: at("primary") },
    message: {
      en: `"${first.called}" is the primary target already. Which of the two guides the plan?`,
      zh: `“${first.called}”已经是首要目标。究竟由哪一个统领全局？`,
    },
    related: [
      {
        place: { path: first.at("primary") },
        message: { en: `"${first.called}" is primary here.`, zh: `“${first.called}”在这里标为首要目标。` },
      },
    ],
    fixes: [
      {
        title: { en: `"${called}" is not the primary one`, zh: `“${called}”不是首要目标` },
        kind: "suggested" as const,
        changes: [{ do: "delete" as const, path: at("primary") }],
      },
    ],
  }
}
