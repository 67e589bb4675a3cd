/** A coupon that takes off as much as one has to spend. */
import type { Rule } from "./rule"
import { least, most } from "./shared/figures"

export const couponOverMinSpend: Rule = {
  id: "coupon-over-min-spend",
  severity: "warning",
  section: "incentives",
  reads: ["incentives"],
  summary: {
    en: "A coupon is worth as much as the spend that it takes, or more.",
    zh: "券面额不低于使用门槛。",
  },
  why: {
    en: "Whoever buys for just that much pays nothing, and orders again under another name.",
    zh: "刚好买到门槛的人一分不花，换个账号又来。",
  },
  mend: {
    en: "Raise `min_spend` well above `value`; the two may have been swapped.",
    zh: "把 `min_spend` 提高到明显大于 `value`；也可能是两个数写反了。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  gift_card:
    kind: coupon
    value: ¥59
#          ^^^ "gift_card" takes ¥59 off orders from ¥59 on: they cost nothing. Have the two been swapped?
    min_spend: ¥59
    per_user: 1
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  gift_card:
    kind: coupon
    value: ¥8
    min_spend: ¥59
    per_user: 1
`,
    ],
  },
  *check({ own }) {
    for (const { called, at, quantity } of own("incentives")) {
      const [value, spend] = [quantity("value"), quantity("min_spend")]
      const [off, order] = [least(value), most(spend)]
      if (value?.kind !== "money" || off === undefined || order === undefined || off < order) continue
      if (value.currency !== spend?.currency) continue
      yield {
        place: { path: at("value") },
        message: {
          en: `"${called}" takes ${value.text} off orders from ${spend?.text} on: they cost nothing. Have the two been swapped?`,
          zh: `“${called}”满 ${spend?.text} 减 ${value.text}，等于白送。是不是写反了？`,
        },
        related: [
          { place: { path: at("min_spend") }, message: { en: "So much has to be spent.", zh: "使用门槛。" } },
        ],
      }
    }
  },
}
