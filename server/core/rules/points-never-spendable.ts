/** Points that can be earned and never used: nothing to spend them on, or nothing that one can afford in time. */
import type { Rule } from "./rule"
import { counted, most } from "./shared/figures"
import { fieldOf, type Incentive } from "./shared/given"

export const pointsNeverSpendable: Rule = {
  id: "points-never-spendable",
  severity: "info",
  section: "incentives",
  reads: ["incentives"],
  summary: { en: "Points can be earned and never spent.", zh: "积分只能赚，花不掉。" },
  why: {
    en: "Points that buy nothing are seen through within a month, and then nobody does anything for them.",
    zh: "换不到东西的积分，用户一个月就看穿了，之后不再有人为它做任何事。",
  },
  mend: {
    en: "Write in `burn` what they buy, with something that a usual user can afford before they expire.",
    zh: "在 `burn` 中写明能换什么，至少有一样是普通用户在过期前换得起的。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  fruit:
    kind: points
    earn: { 晒单: 5 个 }
#   ^^^^ The points "fruit" can be earned, but nothing says what they buy.
    cap: 60/w
    expires: 12mo
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  fruit:
    kind: points
    earn: { 晒单: 5 个 }
    burn: { 烹饪课: 1200 个 }
#   ^^^^ With 60/w, a user earns at most 480 "fruit" before they expire; the cheapest thing costs 1,200.
    cap: 60/w
    expires: 8w
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  fruit:
    kind: points
    earn: { 晒单: 5 个 }
    burn: { 烹饪课: 1200 个, 时令水果: 60 个 }
    cap: 60/w
    expires: 8w
`,
    ],
  },
  *check({ own }) {
    for (const incentive of own("incentives")) {
      const { value, lacks, called, at, quantity } = incentive
      if (value.kind !== "points" || lacks("earn")) continue
      if (lacks("burn"))
        yield {
          place: { path: at("earn"), at: "key" },
          message: {
            en: `The points "${called}" can be earned, but nothing says what they buy.`,
            zh: `积分“${called}”可以赚，却没有写能换什么。`,
          },
        }
      const [cap, days, cost] = [quantity("cap"), most(quantity("expires")), cheapest(incentive)]
      if (cap?.kind !== "flow" || days === undefined || cost === undefined) continue
      const earned = Math.floor(((most(cap) ?? 0) * days) / 7)
      if (earned >= cost) continue
      yield {
        place: { path: at("burn"), at: "key" },
        severity: "warning",
        message: {
          en: `With ${cap.text}, a user earns at most ${counted(earned)} "${called}" before they expire; the cheapest thing costs ${counted(cost)}.`,
          zh: `按 ${cap.text} 的上限，过期前最多赚到 ${counted(earned)} 个“${called}”，而最便宜的也要 ${counted(cost)} 个。`,
        },
      }
    }
  },
}

/** What the cheapest thing costs, where each one says so as one plain number. */
function cheapest(incentive: Incentive): number | undefined {
  const burn = fieldOf(incentive, "burn")
  if (typeof burn !== "object" || burn === null) return undefined
  const costs = Object.values(burn).map((text) => {
    const numbers = String(text).match(/\d[\d,]*(?:\.\d+)?/g) ?? []
    const plain = !/[%万千亿kM~]|\.\./.test(String(text))
    return numbers.length === 1 && plain ? Number(numbers[0]?.replace(/,/g, "")) : Number.NaN
  })
  const least = Math.min(...costs)
  return costs.length > 0 && Number.isFinite(least) ? least : undefined
}
