/** Coupons that may be used together and then take off all that an order costs. */

import { listOf } from "./entry"
import type { Rule } from "./rule"
import { least, most } from "./shared/figures"
import { fieldOf, giversOf, type Incentive } from "./shared/given"
import { overlap, type Tactic } from "./shared/tactic"
import type { Subject } from "./subject"

export const couponsStackedToNothing: Rule = {
  id: "coupons-stacked-to-nothing",
  severity: "warning",
  section: "incentives",
  reads: ["incentives", "strategies", "campaigns", "period"],
  summary: {
    en: "Coupons that may be used together leave nothing to pay.",
    zh: "可叠加的优惠券叠在一起等于白送。",
  },
  why: {
    en: "Each was calculated by itself; used together they make the order free, and the trick is known everywhere within a day.",
    zh: "每张券都是单独算的账；叠在一起订单就成了零元，这种玩法一天之内就会传遍。",
  },
  mend: {
    en: "Let one of them not be combined (`stack: false`), or raise its `min_spend`.",
    zh: "让其中一张不可叠加（`stack: false`），或提高 `min_spend`。",
  },
  fixable: true,
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  gift_card: { kind: coupon, value: ¥30, min_spend: ¥59, total: 500, stack: true }
  fresh_card:
    kind: coupon
    value: 50%
    total: 500
    stack: true
#          ^^^^ Together with "gift_card", "fresh_card" can take off all that an order costs. May the two be combined?
strategies:
  gift:
    actions:
      give: { is: 首单送两张券, incentives: [gift_card, fresh_card] }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  gift_card: { kind: coupon, value: ¥8, min_spend: ¥59, total: 500, stack: true }
  fresh_card: { kind: coupon, value: 10%, total: 500, stack: true }
strategies:
  gift:
    actions:
      give: { is: 首单送两张券, incentives: [gift_card, fresh_card] }
`,
    ],
  },
  *check(subject) {
    const stacked = subject
      .all("incentives")
      .filter((one) => one.value.kind === "coupon" && fieldOf(one, "stack") === true)
    for (const [index, coupon] of stacked.entries()) {
      if (coupon.file !== subject.linked.playbook.file) continue
      const other = stacked
        .slice(0, index)
        .find((one) => leavesNothing(one, coupon) && meet(subject, one, coupon))
      if (!other) continue
      yield {
        place: { path: coupon.at("stack") },
        message: {
          en: `Together with "${other.called}", "${coupon.called}" can take off all that an order costs. May the two be combined?`,
          zh: `“${coupon.called}”与“${other.called}”叠加，可能把订单减到零。两张可以一起用吗？`,
        },
        related: [
          {
            place: { path: other.at("stack"), file: other.file },
            message: { en: `"${other.called}" may be combined, too.`, zh: `“${other.called}”也可叠加。` },
          },
        ],
        fixes: [
          {
            title: { en: "Do not combine it", zh: "改为不可叠加" },
            kind: "suggested",
            changes: [{ do: "set", path: coupon.at("stack"), value: false }],
          },
        ],
      }
    }
  },
}

/** Whether the smallest order that takes both is free. */
function leavesNothing(one: Incentive, other: Incentive): boolean {
  const both = [one, other].map(({ quantity }) => quantity("value"))
  const order = Math.max(0, ...[one, other].map(({ quantity }) => most(quantity("min_spend")) ?? 0))
  const offs = both.map((value) => {
    const off = least(value)
    if (off === undefined || !value) return undefined
    return value.kind === "rate" ? off * (order || 1) : order > 0 ? off : undefined
  })
  const [first, second] = offs
  return first !== undefined && second !== undefined && first + second >= (order || 1)
}

/** Whether one user may hold both at once. */
function meet(subject: Subject, one: Incentive, other: Incentive): boolean {
  return giversOf(subject, one).some((giver) =>
    giversOf(subject, other).some(
      (second) => overlap(subject.span(giver.value), subject.span(second.value)) && shareUsers(giver, second),
    ),
  )
}

function shareUsers(one: Tactic, other: Tactic): boolean {
  const [mine, theirs] = [listOf(one.value.segments), listOf(other.value.segments)]
  return mine.length === 0 || theirs.length === 0 || mine.some((id) => theirs.includes(id))
}
