/** A reward for a good review. */
import { listOf } from "./entry"
import type { Rule } from "./rule"
import { actionsIn } from "./shared/sent"

export const incentivisedReview: Rule = {
  id: "incentivised-review",
  severity: "warning",
  section: "feedback",
  reads: ["strategies", "campaigns", "incentives", "feedback"],
  summary: { en: "A good review is paid for.", zh: "用奖励换好评。" },
  why: {
    en: "Bought stars say nothing of the product, platforms remove them together with the honest ones, and the law calls it deceiving.",
    zh: "买来的好评反映不了产品；平台会连真实评价一起清掉，法规也把它算作虚假宣传。",
  },
  mend: {
    en: "Thank everybody who writes, good or bad, or nobody.",
    zh: "不论好坏，写了评价的都感谢；或者都不奖励。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
channels:
  mini: { kind: mini_program }
incentives:
  cashback: { kind: coupon, value: ¥3, total: 1万, per_user: 1, expires: 14d }
strategies:
  gift:
    actions:
      praise: { is: 晒五星好评截图返 3 元券, channel: mini, incentives: [cashback] }
#                    ^^^^ "praise" rewards "五星好评". Is any honest review worth as much?
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
channels:
  mini: { kind: mini_program }
incentives:
  stars: { kind: points, earn: { 五星好评: 50 }, burn: { 水果: 200 }, expires: 12mo, cap: 100/w }
#                                ^^^^ "stars" rewards "五星好评". Is any honest review worth as much?
strategies:
  gift:
    actions:
      praise: { is: 晒单有礼, channel: mini, incentives: [stars] }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
channels:
  mini: { kind: mini_program }
incentives:
  stars: { kind: points, earn: { 评价: 50 }, burn: { 水果: 200 }, expires: 12mo, cap: 100/w }
  badge: { kind: honour, criterion: 好评率 98% }
strategies:
  gift:
    actions:
      praise: { is: 无论好评差评都感谢, channel: mini, incentives: [stars] }
      thanks: { is: 好评率最高的门店挂牌, channel: mini, incentives: [badge] }
`,
    ],
  },
  *check(subject) {
    for (const sent of actionsIn(subject)) {
      if (listOf(sent.action.incentives).length === 0) continue
      for (const keys of [["is"], ["message", "text"]] as const) {
        const text = String((keys[0] === "is" ? sent.action.is : sent.action.message?.text) ?? "")
        const found = praise.exec(text)
        if (!found || fair.test(text)) continue
        const within = { start: found.index, end: found.index + found[0].length }
        yield { place: { path: sent.at(...keys), within }, message: told(sent.called, found[0]) }
        break
      }
    }
    for (const { value, called, at } of subject.own("incentives")) {
      if (value.kind !== "points") continue
      const earn = typeof value.earn === "object" && !Array.isArray(value.earn) ? Object.keys(value.earn) : []
      const key = earn.find((one) => praise.test(one) && !fair.test(one))
      if (key !== undefined) yield { place: { path: at("earn", key), at: "key" }, message: told(called, key) }
    }
  },
}

const praise =
  /(?:五星|5\s?星)?好评(?!率|度|榜|如潮)|五星评价|(?:five|5)[- ]star review|positive review|good review/i

/** Bad ones are as welcome. */
const fair = /差评|不论|无论|或坏|bad|negative|any review|honest/i

function told(called: string, word: string) {
  return {
    en: `"${called}" rewards "${word}". Is any honest review worth as much?`,
    zh: `“${called}”奖励的是“${word}”。如实评价是不是一样奖励？`,
  }
}
