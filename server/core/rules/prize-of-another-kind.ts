/** A lottery whose prize is an incentive that nobody can draw. */
import { listOf } from "./entry"
import type { Rule } from "./rule"

export const prizeOfAnotherKind: Rule = {
  id: "prize-of-another-kind",
  severity: "warning",
  section: "campaigns",
  reads: ["campaigns", "incentives"],
  summary: { en: "What a lottery gives is no prize.", zh: "抽奖的奖品不是“奖品”类激励。" },
  why: {
    en: "Only a prize says how many there are and how likely each is: without that nobody can publish the odds, and the cost of the draw is unknown.",
    zh: "只有“奖品”类激励才写数量与中奖概率；没有这些，概率无法公示，抽奖的花费也算不出来。",
  },
  mend: {
    en: "Describe it as an incentive with `kind: prize` with `value`, `count` and `odds`; what everybody gets belongs in an action's `incentives`.",
    zh: "用 `kind: prize` 的激励写明 `value`、`count` 与 `odds`；人人都有的，写在动作的 `incentives` 中。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
incentives:
  phone: { kind: prize, value: ¥2000, count: 3, odds: 0.1% }
  thanks: { kind: honour, criterion: 参与满三次 }
campaigns:
  lucky_draw: { kind: 抽奖, prizes: [phone, thanks] }
#                                         ^^^^^^ "lucky_draw" is a draw, but "thanks" is an honour: how many there are, and how likely each is, is not said.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
incentives:
  phone: { kind: prize, value: ¥2000, count: 3, odds: 0.1% }
  title: { kind: honour, criterion: 前三名 }
campaigns:
  lucky_draw: { kind: 抽奖, prizes: [phone] }
  contest: { kind: 征文, prizes: [title] }
`,
    ],
  },
  *check({ own, find }) {
    for (const campaign of own("campaigns")) {
      if (!lottery.test(`${campaign.value.kind ?? ""} ${campaign.called}`)) continue
      for (const [index, id] of listOf(campaign.value.prizes).entries()) {
        const incentive = find("incentives", id)
        const kind = incentive?.value.kind
        if (!incentive || kind === undefined || kind === "prize") continue
        const listed = Array.isArray(campaign.value.prizes)
        yield {
          place: { path: listed ? campaign.at("prizes", index) : campaign.at("prizes") },
          message: {
            en: `"${campaign.called}" is a draw, but "${incentive.called}" is ${kinds[kind].en}: how many there are, and how likely each is, is not said.`,
            zh: `“${campaign.called}”是抽奖，而“${incentive.called}”是${kinds[kind].zh}：没有数量，也没有中奖概率。`,
          },
          related: [
            {
              place: { path: incentive.at("kind"), file: incentive.file },
              message: { en: "Its kind.", zh: "它的类别。" },
            },
          ],
        }
      }
    }
  },
}

const lottery = /抽奖|lottery|lucky[ _]?draw|raffle|sweepstake/i

const kinds = {
  points: { en: "points", zh: "积分" },
  coupon: { en: "a coupon", zh: "优惠券" },
  membership: { en: "a membership", zh: "会员" },
  honour: { en: "an honour", zh: "荣誉" },
  privilege: { en: "a privilege", zh: "特权" },
  mutual_help: { en: "mutual help", zh: "互助" },
  emotion: { en: "an emotional incentive", zh: "情感激励" },
}
