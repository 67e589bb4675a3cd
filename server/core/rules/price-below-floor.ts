/** A price under the least that it may be. */
import type { Finding } from "../problem"
import type { Entry } from "./entry"
import type { Rule } from "./rule"
import { least, most } from "./shared/figures"
import type { Incentive } from "./shared/given"
import type { Subject } from "./subject"

export const priceBelowFloor: Rule = {
  id: "price-below-floor",
  severity: "error",
  section: "product",
  reads: ["product", "incentives"],
  summary: {
    en: "A price, or what a coupon leaves of it, is below its floor.",
    zh: "价格或用券后的价格低于底价。",
  },
  why: {
    en: "Below the floor every sale costs money, and the more the plan succeeds, the more.",
    zh: "低于底价，每卖一单都在亏，计划越成功亏得越多。",
  },
  mend: {
    en: "Raise the `price` or the coupon's `min_spend`, or correct the `floor`.",
    zh: "提高 `price` 或券的 `min_spend`，或更正 `floor`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
product:
  pricing:
    year_card: { name: 年卡, price: ¥98, floor: ¥128 }
#                                 ^^^ "年卡" costs ¥98, less than its floor of ¥128.
`,
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
product:
  pricing:
    cherries: { name: 车厘子, price: ¥69, floor: ¥60 }
incentives:
  first:
    kind: coupon
    value: ¥20
#          ^^^ "first" takes ¥20 off the ¥69 of "车厘子", and leaves less than its floor of ¥60.
    min_spend: ¥69
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
product:
  pricing:
    cherries: { name: 车厘子, price: ¥69, floor: ¥60 }
incentives:
  first: { kind: coupon, value: ¥20, min_spend: ¥129, total: 500 }
  second: { kind: coupon, value: ¥8, total: 500 }
`,
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
product:
  pricing:
    year_card: { name: 年卡, price: ¥128, floor: ¥128 }
`,
    ],
  },
  *check(subject) {
    const { own } = subject
    yield* discounted(subject)
    for (const { called, at, quantity } of own("product.pricing")) {
      const [price, floor] = [quantity("price"), quantity("floor")]
      if (!price || !floor || (most(price) ?? 0) >= (least(floor) ?? 0)) continue
      yield {
        place: { path: at("price") },
        message: {
          en: `"${called}" costs ${price.text}, less than its floor of ${floor.text}.`,
          zh: `“${called}”的价格是 ${price.text}，低于底价 ${floor.text}。`,
        },
        related: [
          {
            place: { path: at("floor") },
            message: { en: "This is its floor.", zh: "这是底价。" },
          },
        ],
      }
    }
  },
}

/** Coupons that leave less than the floor of the one thing that the plan sells, or of the one that they name. */
function* discounted(subject: Subject): Iterable<Finding> {
  if (subject.unsure("product")) return
  const priced = subject.all("product.pricing")
  for (const coupon of subject.own("incentives")) {
    if (coupon.value.kind !== "coupon") continue
    for (const item of priced) {
      const meant = priced.length === 1 || coupon.called.includes(item.called)
      const left = meant ? leftOf(item, coupon) : undefined
      const [price, floor] = [item.quantity("price"), item.quantity("floor")]
      if (left === undefined || left >= (least(floor) ?? 0)) continue
      const off = coupon.quantity("value")?.text
      yield {
        place: { path: coupon.at("value") },
        severity: "warning",
        message: {
          en: `"${coupon.called}" takes ${off} off the ${price?.text} of "${item.called}", and leaves less than its floor of ${floor?.text}.`,
          zh: `“${coupon.called}”从“${item.called}”的 ${price?.text} 里减 ${off}，剩下的低于底价 ${floor?.text}。`,
        },
        related: [
          {
            place: { path: item.at("floor"), file: item.file },
            message: { en: "This is its floor.", zh: "这是底价。" },
          },
        ],
      }
    }
  }
}

/** What is left of a price at most, where one of these alone is enough to use the coupon; undefined where it is not. */
function leftOf(item: Entry<"product.pricing">, coupon: Incentive): number | undefined {
  const [price, value] = [item.quantity("price"), coupon.quantity("value")]
  const [high, low, off] = [most(price), least(price), least(value)]
  if (high === undefined || low === undefined || off === undefined) return undefined
  if (low < (most(coupon.quantity("min_spend")) ?? 0)) return undefined
  return value?.kind === "rate" ? high * (1 - off) : high - off
}
