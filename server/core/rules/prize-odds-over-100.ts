/** Prizes of one draw whose chances come to more than certainty. */
import type { Rule } from "./rule"
import { least, named, percent } from "./shared/figures"
import { incentivesGiven } from "./shared/given"

export const prizeOddsOver100: Rule = {
  id: "prize-odds-over-100",
  severity: "error",
  section: "incentives",
  reads: ["incentives", "strategies", "campaigns"],
  summary: {
    en: "The chances of a campaign's prizes come to more than 100 %.",
    zh: "同一活动的中奖概率之和超过 100%。",
  },
  why: {
    en: "The draw cannot be held as announced, and odds that cannot be true are a complaint to the authority in waiting.",
    zh: "这样的抽奖无法按公示执行，而公示的概率不可能为真，等着被投诉。",
  },
  mend: {
    en: "Correct `odds`: together they are at most 100 %, with what is left winning nothing. A prize for everybody has odds of 100 %.",
    zh: "改正 `odds`：合计不超过 100%，余下的是未中奖。人人有份的奖品写 100%。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  trip: { kind: prize, value: ¥3000, count: 10, odds: 30% }
  mug: { kind: prize, value: ¥30, count: 900, odds: 80% }
campaigns:
  gala:
    prizes: [trip, mug]
#   ^^^^^^ The chances of "trip" and "mug" come to 110 %.
    start: 2026-04-06
    weeks: 1
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  trip: { kind: prize, value: ¥3000, count: 10, odds: 30% }
  badge: { kind: prize, value: ¥1, count: 9000, odds: 100% }
campaigns:
  gala:
    prizes: [trip, badge]
    start: 2026-04-06
    weeks: 1
`,
    ],
  },
  *check(subject) {
    for (const tactic of subject.own("campaigns")) {
      const drawn = incentivesGiven(subject, tactic).flatMap((one) => {
        const odds = one.value.kind === "prize" ? least(one.quantity("odds")) : undefined
        // What everybody gets is not drawn.
        return odds === undefined || odds >= 1 ? [] : [{ called: one.called, odds }]
      })
      const sum = drawn.reduce((total, { odds }) => total + odds, 0)
      if (sum <= 1 + 1e-9) continue
      const names = named(drawn.map(({ called }) => called))
      const share = percent(sum)
      yield {
        place: tactic.lacks("prizes")
          ? { path: tactic.path, at: "key" }
          : { path: tactic.at("prizes"), at: "key" },
        message: {
          en: `The chances of ${names.en} come to ${share.en}.`,
          zh: `${names.zh}的中奖概率合计 ${share.zh}。`,
        },
      }
    }
  },
}
