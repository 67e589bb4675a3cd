/** Tiers of a membership that are no harder to reach, or cheaper, than those below them. */
import type { Quantity } from "../model/quantity"
import type { Finding } from "../problem"
import { textOf } from "./entry"
import type { Rule } from "./rule"
import { fieldOf, type Incentive } from "./shared/given"

export const tiersOutOfOrder: Rule = {
  id: "tiers-out-of-order",
  severity: "error",
  section: "incentives",
  reads: ["incentives"],
  summary: {
    en: "The tiers of a membership do not rise from the first to the last.",
    zh: "会员等级的门槛没有逐级升高。",
  },
  why: {
    en: "Whoever reaches the lower tier is at once in the higher one, so that nobody is ever in the lower, or nobody buys it.",
    zh: "够到低一级的人同时就够到了高一级，低一级永远没有人，也没人会买。",
  },
  mend: {
    en: "Write the tiers from low to high, each with a higher threshold than the one before.",
    zh: "按从低到高的顺序写等级，每一级的门槛都高于前一级。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  club:
    kind: membership
    tiers:
      silver: { threshold: ¥500 }
      gold: { threshold: ¥300 }
#                        ^^^^ "gold" takes ¥300 and "silver" below it ¥500. Are the two the wrong way round?
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  pass:
    kind: membership
    tiers:
      weekday: { threshold: 每周 8 单, price: ¥15.9 }
      all_week: { threshold: 每周 10 单, price: ¥9.9 }
#                                            ^^^^ "all_week" costs ¥9.9 and "weekday" below it ¥15.9. Who would buy the lower one?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  pass:
    kind: membership
    tiers:
      basic: { threshold: 1 个月, price: ¥15 }
      yearly: { threshold: 12 个月, price: ¥138 }
  critics:
    kind: membership
    tiers:
      known: { threshold: 前 10% }
      famous: { threshold: 前 1% }
`,
    ],
  },
  *check({ own }) {
    for (const incentive of own("incentives")) {
      const tiers = fieldOf(incentive, "tiers")
      if (incentive.value.kind !== "membership" || typeof tiers !== "object" || tiers === null) continue
      const ids = Object.keys(tiers)
      for (const [index, id] of ids.entries()) {
        const below = ids[index - 1]
        const found = below === undefined ? undefined : compared(incentive, below, id)
        if (found) yield found
      }
    }
  },
}

function compared(incentive: Incentive, below: string, id: string): Finding | undefined {
  const { quantity, at } = incentive
  const word = (tier: string, key: string) => {
    const tiers = fieldOf(incentive, "tiers") as {
      readonly [id: string]: { readonly [key: string]: unknown }
    }
    return textOf(tiers[tier]?.[key])
  }
  const [lower, upper] = [word(below, "name") || below, word(id, "name") || id]
  const [least, own] = [word(below, "threshold"), word(id, "threshold")]
  const [cheap, price] = [quantity("tiers", below, "price"), quantity("tiers", id, "price")]
  const prices = cheap && price ? rise(cheap, price) : undefined
  const step = rising(least, own, quantity("tiers", below, "threshold"), quantity("tiers", id, "threshold"))
  if (step !== undefined && (step < 0 || (step === 0 && !(prices !== undefined && prices > 0))))
    return {
      place: { path: at("tiers", id, "threshold") },
      message: {
        en: `"${upper}" takes ${own} and "${lower}" below it ${least}. Are the two the wrong way round?`,
        zh: `“${upper}”的门槛是 ${own}，它下面的“${lower}”却是 ${least}。是不是写反了？`,
      },
    }
  if (prices === undefined || prices >= 0) return undefined
  return {
    place: { path: at("tiers", id, "price") },
    severity: "warning",
    message: {
      en: `"${upper}" costs ${price?.text} and "${lower}" below it ${cheap?.text}. Who would buy the lower one?`,
      zh: `“${upper}”只要 ${price?.text}，它下面的“${lower}”却要 ${cheap?.text}。谁还会买低一级的？`,
    },
  }
}

/** How much more one asks than the other, where both can be compared: in the same measure, or in the same words. */
function rising(below: string, own: string, low?: Quantity, high?: Quantity): number | undefined {
  // The top 1 % is harder to reach than the top 10 %, and within 7 days than within 30.
  if (/[%前内名]|以下|不超过|少于|低于|\b(?:top|within|under|below|less|most|last)\b/i.test(below + own))
    return undefined
  if (low && high) return low.kind === high.kind ? rise(low, high) : undefined
  const [one, other] = [below, own].map((text) => text.replace(/\d[\d,]*(?:\.\d+)?/, "#"))
  if (one !== other || /\d/.test(one ?? "") || !one?.includes("#")) return undefined
  const [first = 0, second = 0] = [below, own].map((text) =>
    Number(/\d[\d,]*(?:\.\d+)?/.exec(text)?.[0].replace(/,/g, "")),
  )
  return second - first
}

function rise(low: Quantity, high: Quantity): number | undefined {
  if (low.currency !== high.currency) return undefined
  const [least, own] = [low.values[0], high.values[0]]
  return least === undefined || own === undefined ? undefined : own - least
}
