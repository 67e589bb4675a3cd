/** Advertising that costs nothing in a plan that knows costs elsewhere. */
import type { Rule } from "./rule"
import { isAlive, isSaidElsewhere } from "./shared/tactic"
import type { Subject } from "./subject"

export const paidReachWithoutCost: Rule = {
  id: "paid-reach-without-cost",
  severity: "warning",
  section: "strategies",
  reads: ["strategies", "campaigns", "channels", "budget"],
  summary: { en: "Advertising has no cost.", zh: "投放没有写成本。" },
  why: {
    en: "Users that cost nothing make every other strategy look dear, and the bill comes all the same.",
    zh: "不花钱的新客会让别的策略都显得贵，而账单照样会来。",
  },
  mend: {
    en: "Write the channel's `cost` and `cost_per`, or the strategy's `cost`, e.g. `per_new: ¥30`.",
    zh: "写上渠道的 `cost` 和 `cost_per`，或策略的 `cost`，例如 `per_new: ¥30`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
channels:
  feed_ads: { kind: ads }
strategies:
  gift:
    cost: { once: ¥20k }
  reach_out:
# ^^^^^^^^^ "reach_out" advertises through "feed_ads", but nothing says what that costs.
    stage: acquire
    actions:
      morning: { is: 早高峰投放, channel: feed_ads }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
channels:
  feed_ads: { kind: ads, cost: ¥0.8, cost_per: click }
strategies:
  gift:
    cost: { once: ¥20k }
  reach_out:
    stage: acquire
    actions:
      morning: { is: 早高峰投放, channel: feed_ads }
`,
    ],
  },
  *check(subject) {
    if (!knowsCosts(subject)) return
    for (const tactic of subject.tactics()) {
      const { value, lacks, called } = tactic
      if (!lacks("cost") || !lacks("effect", "reach_by_spend") || !isAlive(tactic)) continue
      const channels = Object.values(value.actions ?? {}).flatMap(
        (action) => subject.find("channels", action?.channel ?? "") ?? [],
      )
      const advertising = channels.find(({ value }) => value.kind === "ads")
      if (!advertising?.lacks("cost")) continue
      yield {
        place: { path: tactic.path, at: "key" },
        message: {
          en: `"${called}" advertises through "${advertising.called}", but nothing says what that costs.`,
          zh: `“${called}”通过“${advertising.called}”投放，却没有写花多少钱。`,
        },
        related: [
          {
            place: { path: advertising.path, at: "key", file: advertising.file },
            message: { en: "The channel is described here.", zh: "渠道写在这里。" },
          },
        ],
      }
    }
  },
}

function knowsCosts(subject: Subject): boolean {
  const priced = subject.all("channels").some(({ lacks }) => !lacks("cost"))
  return priced || !subject.lacks("budget", "total") || isSaidElsewhere(subject, "cost")
}
