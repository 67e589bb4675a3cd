/** A target that lies on the worse side of today. */
import type { Fix } from "../problem"
import { valueAt } from "../schema/shape"
import type { Rule } from "./rule"
import { least, most } from "./shared/figures"
import { guardrailsOf, type Measured, measuredBy, type Target } from "./shared/target"
import type { Subject } from "./subject"

export const targetAgainstBetter: Rule = {
  id: "target-against-better",
  severity: "error",
  section: "targets",
  reads: ["targets", "metrics"],
  summary: { en: "A target moves the wrong way.", zh: "目标的方向反了。" },
  why: {
    en: "It counts as reached on the first day, and as missed by everything that makes the metric better.",
    zh: "第一天就算达成，而真正的改善反而没有意义。",
  },
  mend: {
    en: "Swap `from` and `to`, or write on the metric that less of it is `better: down`. What may get worse to some point is a limit: make it a guardrail.",
    zh: "对调 `from` 和 `to`；如果指标越低越好，在指标上写 `better: down`。允许变差到某个程度的是界限，请列为护栏。",
  },
  fixable: true,
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  weekly_active:
    metric: active_users
    from: 8万
    to: 6.2万
#       ^^^^ "weekly_active" is to go from 8万 to 6.2万, but more is better.
`,
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
metrics:
  complaints: { kind: rate }
targets:
  calm: { metric: complaints, from: 2%, to: 1% }
#                                           ^^ "calm" is to go from 2% to 1%, but more is better.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
metrics:
  complaints: { kind: rate, better: down }
targets:
  weekly_active: { metric: active_users, from: 6.2万, to: 8万, guardrails: [calm] }
  calm: { metric: complaints, from: 1%, to: 1.2% }
`,
    ],
  },
  *check(subject) {
    for (const target of subject.own("targets")) {
      const measured = measuredBy(subject, target)
      const [from, to] = [target.quantity("from"), target.quantity("to")]
      // A guardrail may give way, as far as its \`to\`.
      if (!measured || !from || !to || subject.once(guardrailsOf).has(target.id)) continue
      const more = measured.better === "up"
      const worse = more ? (most(to) ?? 0) < (least(from) ?? 0) : (least(to) ?? 0) > (most(from) ?? 0)
      if (!worse) continue
      yield {
        place: { path: target.at("to") },
        message: {
          en: `"${target.called}" is to go from ${from.text} to ${to.text}, but ${more ? "more" : "less"} is better.`,
          zh: `“${target.called}”要从 ${from.text} 变为 ${to.text}，但这个指标越${more ? "高" : "低"}越好。`,
        },
        fixes: fixesFor(subject, target, measured),
      }
    }
  },
}

/** A metric that does not say which way is better may well mean the other one; else the ends were confused. */
function fixesFor({ linked }: Subject, target: Target, { own, builtin, better }: Measured): Fix[] {
  if (own && !builtin && own.lacks("better") && own.file === linked.playbook.file) {
    const other = better === "up" ? "down" : "up"
    return [
      {
        title: { en: "Less of it is better", zh: "这个指标越低越好" },
        kind: "suggested",
        changes: [{ do: "set", path: own.at("better"), value: other }],
      },
    ]
  }
  const [from, to] = ["from", "to"].map((key) => valueAt(linked.playbook.value, target.at(key)))
  if (from === undefined || to === undefined || !target.lacks("checkpoints")) return []
  return [
    {
      title: { en: "Swap the two", zh: "对调两个数" },
      kind: "suggested",
      changes: [
        { do: "write", path: target.at("from"), text: String(to) },
        { do: "write", path: target.at("to"), text: String(from) },
      ],
    },
  ]
}
