/** An incentive whose own numbers cost more than its budget. */
import { formatQuantity } from "../model/quantity"
import type { Rule } from "./rule"
import { least, most } from "./shared/figures"
import type { Incentive } from "./shared/given"

export const incentiveOverItsBudget: Rule = {
  id: "incentive-over-its-budget",
  severity: "warning",
  section: "incentives",
  reads: ["incentives"],
  summary: { en: "An incentive costs more than its own budget.", zh: "激励的成本超过它自己的预算。" },
  why: {
    en: "The budget ends before what was promised has been given, and the last users are turned away.",
    zh: "承诺的还没发完预算就用光了，后来的用户只能被拒之门外。",
  },
  mend: {
    en: "Raise `budget`, or give fewer (`total`, `count`) or smaller ones (`value`).",
    zh: "提高 `budget`，或减少数量（`total`、`count`）、降低面额（`value`）。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  trip:
    kind: prize
    value: ¥3,000
    count: 100
    budget: ¥200,000
#           ^^^^^^^^ "trip" costs ¥300,000 at least, more than this budget of ¥200,000.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  first:
    kind: coupon
    value: ¥8
    total: 10万
    redeem: 20%..30%
    budget: ¥200,000
`,
    ],
  },
  *check({ own }) {
    for (const incentive of own("incentives")) {
      const budget = incentive.quantity("budget")
      const [cost, limit] = [costOf(incentive), most(budget)]
      if (!budget || cost === undefined || limit === undefined || cost <= limit * (1 + 1e-9)) continue
      const text = formatQuantity(budget, [Number(cost.toPrecision(3))])
      yield {
        place: { path: incentive.at("budget") },
        message: {
          en: `"${incentive.called}" costs ${text} at least, more than this budget of ${budget.text}.`,
          zh: `“${incentive.called}”至少要花 ${text}，超过 ${budget.text} 的预算。`,
        },
      }
    }
  },
}

/** What it costs at least: all prizes, or the coupons that are used of those given. */
function costOf({ value: { kind }, quantity }: Incentive): number | undefined {
  const worth = quantity("value")
  const value = least(worth)
  if (worth?.kind !== "money" || value === undefined) return undefined
  const count = least(quantity(kind === "prize" ? "count" : "total"))
  const used = kind === "prize" ? 1 : least(quantity("redeem"))
  return count === undefined || used === undefined ? undefined : count * used * value
}
