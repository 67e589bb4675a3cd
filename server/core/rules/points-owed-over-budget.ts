/** Points that are already owed and will cost more than the budget they are paid from. */
import { formatQuantity } from "../model/quantity"
import type { Rule } from "./rule"
import { least, most } from "./shared/figures"

export const pointsOwedOverBudget: Rule = {
  id: "points-owed-over-budget",
  severity: "warning",
  section: "incentives",
  reads: ["incentives", "period"],
  summary: {
    en: "The points already given cost more than their budget.",
    zh: "已发出的积分成本超过预算。",
  },
  why: {
    en: "They were earned and can be claimed any day; with the budget gone before the first new point, the plan is paid for by breaking a promise.",
    zh: "这些积分用户随时可以兑换；新积分还没发，预算就不够了，最后只能靠违约来省钱。",
  },
  mend: {
    en: "Raise the budget to what is owed, or correct `outstanding`, `redeem` or `value`.",
    zh: "把预算提高到应付的金额，或核对 `outstanding`、`redeem`、`value`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  fruit:
    kind: points
    earn: [晒单 5 个]
    burn: [水果 60 个]
    expires: 6mo
    cap: 60/w
    value: ¥0.1
    redeem: 50%..60%
    outstanding: 1,000万
    budget: ¥300,000
#           ^^^^^^^^ The "fruit" already given will cost ¥498,000 at least before the plan ends, more than this budget of ¥300,000.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  fruit:
    kind: points
    earn: [晒单 5 个]
    burn: [水果 60 个]
    expires: 6mo
    cap: 60/w
    value: ¥0.1
    redeem: 50%..60%
    outstanding: 1,000万
    budget: ¥520,000
`,
    ],
  },
  *check({ own, period }) {
    if (!period) return
    for (const { called, at, quantity } of own("incentives")) {
      const [given, used, value] = ["outstanding", "redeem", "value"].map((key) => least(quantity(key)))
      const [budget, days] = [quantity("budget"), most(quantity("expires"))]
      const limit = most(budget)
      if (given === undefined || used === undefined || value === undefined || !days) continue
      // Of what lasts longer than the plan, the rest is claimed after it.
      const share = Math.min(1, (period.end - period.start) / days)
      const owed = given * used * value * share
      if (!budget || limit === undefined || owed <= limit) continue
      const cost = formatQuantity(budget, [Number(owed.toPrecision(3))])
      yield {
        place: { path: at("budget") },
        message: {
          en: `The "${called}" already given will cost ${cost} at least before the plan ends, more than this budget of ${budget.text}.`,
          zh: `已发出的“${called}”在计划期内至少要花 ${cost}，超过 ${budget.text} 的预算。`,
        },
        related: [
          {
            place: { path: at("outstanding") },
            message: { en: "So many are outstanding.", zh: "未兑换的积分。" },
          },
        ],
      }
    }
  },
}
