/** A guardrail that watches the very figure that the target pushes. */
import type { Fix } from "../problem"
import { listOf } from "./entry"
import type { Rule } from "./rule"
import { areOfSameUsers, type Target } from "./shared/target"

export const guardrailOfItself: Rule = {
  id: "guardrail-of-itself",
  severity: "warning",
  section: "targets",
  reads: ["targets"],
  summary: {
    en: "A target's guardrail is the target itself.",
    zh: "目标的护栏就是它自己。",
  },
  why: {
    en: "Pushed hard, one figure is easily bought with another; a guardrail on the same figure never shows it.",
    zh: "全力推一个数字，代价往往落在另一个数字上；护栏盯着同一个数字，永远看不到代价。",
  },
  mend: {
    en: "Name a target that could suffer: satisfaction, cost, unsubscribing, profit.",
    zh: "换成可能受损的目标：满意度、成本、退订率、毛利等。",
  },
  fixable: true,
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  weekly_active:
    metric: active_users
    from: 6.2万
    to: 8万
    guardrails: [weekly_active, new_cost]
#                ^^^^^^^^^^^^^ "weekly_active" is its own guardrail.
  new_cost: { metric: cac, to: ¥30 }
`,
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  weekly_active: { metric: active_users, from: 6.2万, to: 8万, guardrails: floor }
#                                                                        ^^^^^ "floor" watches the same figure as "weekly_active" itself.
  floor: { metric: active_users, to: 6万 }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  weekly_active: { metric: active_users, from: 6.2万, to: 8万, guardrails: [new_cost] }
  new_cost: { metric: cac, to: ¥30 }
`,
    ],
  },
  *check({ own, find }) {
    for (const target of own("targets")) {
      const { id, value, called, at } = target
      const guardrails = listOf(value.guardrails)
      for (const [index, guardrail] of guardrails.entries()) {
        const other = find("targets", guardrail)
        if (!other) continue
        const itself = guardrail === id
        if (!itself && (other.value.metric !== value.metric || !areOfSameUsers(target, other))) continue
        yield {
          place: { path: Array.isArray(value.guardrails) ? at("guardrails", index) : at("guardrails") },
          message: itself
            ? { en: `"${called}" is its own guardrail.`, zh: `“${called}”把自己列为护栏。` }
            : {
                en: `"${other.called}" watches the same figure as "${called}" itself.`,
                zh: `“${other.called}”与“${called}”盯的是同一个数字。`,
              },
          fixes: itself && guardrails.length > 1 ? [withoutIt(target, index)] : [],
        }
      }
    }
  },
}

function withoutIt({ at }: Target, index: number): Fix {
  return {
    title: { en: "Leave it out", zh: "去掉它" },
    kind: "safe",
    changes: [{ do: "delete", path: at("guardrails", index) }],
  }
}
