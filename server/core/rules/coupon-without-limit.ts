/** A coupon of which any number may be given and used. */
import type { Rule } from "./rule"
import { isSaidByAnother } from "./shared/given"

export const couponWithoutLimit: Rule = {
  id: "coupon-without-limit",
  severity: "warning",
  section: "incentives",
  reads: ["incentives", "budget"],
  summary: { en: "Nothing limits how many coupons are given.", zh: "优惠券发放没有上限。" },
  why: {
    en: "One link in a bargain hunters' group is enough: by morning it has been used ten thousand times, and each has to be honoured.",
    zh: "链接被发进一个羊毛群就够了：一夜之间被领上万次，每一张都得认。",
  },
  mend: {
    en: "Write `total` or `budget`; `per_user` alone leaves open how many users come.",
    zh: "写上 `total`（总量）或 `budget`（预算）；只写 `per_user`（每人限领）时，来多少人仍不确定。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  gift_card:
# ^^^^^^^^^ Nothing limits how many "gift_card" are given. How many in all, or for each user?
    kind: coupon
    value: ¥8
    min_spend: ¥59
    expires: 14d
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  gift_card:
# ^^^^^^^^^ Each user gets only so many "gift_card", but nothing limits how many users do. How many in all?
    kind: coupon
    value: ¥8
    min_spend: ¥59
    expires: 14d
    per_user: 1
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  gift_card: { kind: coupon, value: ¥8, per_user: 1 }
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  gift_card:
    kind: coupon
    value: ¥8
    min_spend: ¥59
    expires: 14d
    per_user: 1
    total: 2万
`,
    ],
  },
  *check(subject) {
    for (const incentive of subject.own("incentives")) {
      const { value, lacks, called, path } = incentive
      if (value.kind !== "coupon" || lacks("value")) continue
      if (sums.some((key) => !lacks(key))) continue
      // A first sketch may leave it open.
      const worked = ["min_spend", "expires", "redeem", "stack"].filter((key) => !lacks(key)).length >= 2
      const usual = sums.some((key) => isSaidByAnother(subject, incentive, key))
      const each = !lacks("per_user")
      if (!worked && !usual && (each || subject.lacks("budget", "total"))) continue
      yield {
        place: { path, at: "key" },
        // Each user gets some, so that the users there are limit it.
        severity: each ? "info" : "warning",
        message: each
          ? {
              en: `Each user gets only so many "${called}", but nothing limits how many users do. How many in all?`,
              zh: `“${called}”限制了每人几张，但没有限制总量。一共发多少？`,
            }
          : {
              en: `Nothing limits how many "${called}" are given. How many in all, or for each user?`,
              zh: `“${called}”发多少没有上限。总共多少，每人几张？`,
            },
      }
    }
  },
}

/** What limits the sum. */
const sums = ["total", "budget"]
