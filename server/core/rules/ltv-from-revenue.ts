/** A lifetime value that counts what users spend, not what is left of it. */
import type { Rule } from "./rule"
import { formulaOf, ownMetrics } from "./shared/formula"
import type { Metric } from "./shared/target"

export const ltvFromRevenue: Rule = {
  id: "ltv-from-revenue",
  severity: "warning",
  section: "metrics",
  reads: ["metrics"],
  summary: {
    en: "A lifetime value is computed from revenue, without a margin.",
    zh: "用户生命周期价值按收入计算，没有扣除成本。",
  },
  why: {
    en: "Compared with the cost of a new user, it makes channels look worth their money that lose it with every order.",
    zh: "拿它和获客成本比，会把每单都亏钱的渠道当成划算的渠道。",
  },
  mend: {
    en: "Take `gross_profit` instead of `revenue`, or the built-in `ltv`, which does.",
    zh: "把 `revenue` 换成 `gross_profit`，或直接用内置的 `ltv`（按毛利计算）。",
  },
  fixable: true,
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
metrics:
  member_ltv: { kind: money, formula: revenue / new_users }
#                                     ^^^^^^^ "member_ltv" counts revenue. What a user is worth is the gross profit.
targets:
  worth: { metric: member_ltv, to: ¥300 }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
metrics:
  member_ltv: { kind: money, formula: gross_profit / new_users }
  simple_ltv: { kind: money, formula: revenue * 0.32 / new_users }
targets:
  worth: { metric: member_ltv, to: ¥90 }
  worth_simply: { metric: simple_ltv, to: ¥90 }
`,
    ],
  },
  *check(subject) {
    for (const metric of ownMetrics(subject)) {
      const formula = isLifetimeValue(metric) ? formulaOf(subject, metric) : undefined
      const revenue = formula?.names.find(({ id }) => id === "revenue")
      // A number among the factors may well be the margin.
      if (!formula || !revenue || formula.nodes.some(({ op }) => op === "value" || op === "*")) continue
      if (formula.names.some(({ id }) => /margin|profit|cost|net/.test(id))) continue
      yield {
        place: { path: metric.at("formula"), within: revenue.within },
        message: {
          en: `"${metric.called}" counts revenue. What a user is worth is the gross profit.`,
          zh: `“${metric.called}”按收入计算。用户的价值应按毛利计算。`,
        },
        fixes: [
          {
            title: { en: "Take the gross profit", zh: "改用毛利" },
            kind: "suggested",
            changes: [
              { do: "write", path: metric.at("formula"), within: revenue.within, text: "gross_profit" },
            ],
          },
        ],
      }
    }
  },
}

function isLifetimeValue({ id, called }: Metric): boolean {
  return (
    /(?:^|_)c?ltv(?:_|$)|(?:^|_)clv(?:_|$)|lifetime_value/.test(id) ||
    /生命周期价值|lifetime value/i.test(called)
  )
}
