/** A coupon for users who stay or buy anyway that takes off more than is earned by them. */
import { formatQuantity } from "../model/quantity"
import { same, type Words } from "../problem"
import type { Rule } from "./rule"
import { least, most, percent } from "./shared/figures"
import { giversOf, type Incentive } from "./shared/given"
import { changesOf, isAlive, stageKindOf, type Tactic } from "./shared/tactic"
import { funnelsTouched, type Segment } from "./shared/touched"
import type { Subject } from "./subject"

export const couponOverMargin: Rule = {
  id: "coupon-over-margin",
  severity: "warning",
  section: "incentives",
  reads: ["incentives", "strategies", "campaigns", "segments", "lifecycle"],
  summary: {
    en: "A coupon for users who buy already takes off more than their margin.",
    zh: "给已购用户的优惠券超过了毛利。",
  },
  why: {
    en: "Every order with it is sold at a loss, to people who would have bought; the more it is used, the more is lost.",
    zh: "用券的每一单都在亏，而这些人本来就会买；用得越多亏得越多。",
  },
  mend: {
    en: "Lower `value`, ask for a larger order with `min_spend`, or give it only to those who would not buy.",
    zh: "降低 `value`，用 `min_spend` 要求更大的订单，或只发给本来不会买的人。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
segments:
  buyers: { active: 2万, funnel: { retain: { w4: 60% }, pay: 20%, spend: ¥45..60, margin: 25% } }
incentives:
  gift_card:
    kind: coupon
    value: 40%
#          ^^^ "gift_card" takes 40% off, but "buyers" leaves a margin of 25 % at most.
    per_user: 1
strategies:
  gift:
    stage: monetize
    segments: [buyers]
    actions:
      give: { is: 当周首单送券, incentives: [gift_card] }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
segments:
  buyers: { active: 2万, funnel: { retain: { w4: 60% }, pay: 20%, spend: ¥45..60, margin: 25% } }
incentives:
  gift_card: { kind: coupon, value: ¥18, min_spend: ¥120, per_user: 1 }
strategies:
  gift:
    stage: monetize
    segments: [buyers]
    actions:
      give: { is: 当周首单送券, incentives: [gift_card] }
`,
    ],
  },
  *check(subject) {
    for (const incentive of subject.own("incentives")) {
      if (incentive.value.kind !== "coupon") continue
      for (const giver of giversOf(subject, incentive)) {
        const stage = stageKindOf(subject, giver)
        // To win, to call back or to move on a user may cost more than the first order brings.
        if (!isAlive(giver) || (stage !== "monetize" && stage !== "retain")) continue
        if (changesOf(giver).some(({ input }) => input === "moves")) continue
        const found = lossOf(subject, incentive, giver)
        if (!found) continue
        yield {
          place: { path: incentive.at("value") },
          message: found,
          related: [
            {
              place: { path: giver.path, at: "key", file: giver.file },
              message: { en: `"${giver.called}" gives it.`, zh: `“${giver.called}”在发放它。` },
            },
          ],
        }
        break
      }
    }
  },
}

function lossOf(subject: Subject, { called, quantity }: Incentive, giver: Tactic): Words | undefined {
  const funnels = funnelsTouched(subject, giver.value.segments) ?? []
  const value = quantity("value")
  const off = least(value)
  const margins = funnels.map((one) => most(one.quantity("funnel", "margin")))
  const [first] = funnels
  if (!value || off === undefined || !first || !margins.every((one) => one !== undefined)) return undefined
  const margin = Math.max(...margins)
  if (value.kind === "rate") return off > margin ? shareLost(called, value.text, first, margin) : undefined
  const spends = funnels.map((one) => most(one.quantity("funnel", "spend")))
  if (!spends.every((one) => one !== undefined)) return undefined
  const order = Math.max(...spends, least(quantity("min_spend")) ?? 0)
  if (off <= order * margin) return undefined
  const left = same(formatQuantity(value, [Number((order * margin).toPrecision(2))]))
  return {
    en: `"${called}" takes ${value.text} off, but what "${first.called}" spends leaves some ${left.en} a week.`,
    zh: `“${called}”减 ${value.text}，而“${first.called}”一周的消费只留下约 ${left.zh} 毛利。`,
  }
}

function shareLost(called: string, text: string, { called: whom }: Segment, margin: number): Words {
  const [en, zh] = [percent(margin).en, percent(margin).zh]
  return {
    en: `"${called}" takes ${text} off, but "${whom}" leaves a margin of ${en} at most.`,
    zh: `“${called}”让利 ${text}，而“${whom}”的毛利率最多 ${zh}。`,
  }
}
