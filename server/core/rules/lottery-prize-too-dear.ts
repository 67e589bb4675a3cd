/** A prize that is drawn by lot and worth more than may be drawn in China, where the pack `cn` is asked for. */
import { listOf } from "./entry"
import type { Rule } from "./rule"
import { counted, least } from "./shared/figures"
import { giversOf, type Incentive } from "./shared/given"
import type { Subject } from "./subject"

export const lotteryPrizeTooDear: Rule = {
  id: "lottery-prize-too-dear",
  severity: "warning",
  section: "compliance",
  reads: ["incentives", "strategies", "campaigns", "compliance"],
  summary: {
    en: "A prize drawn by lot is worth more than ¥50,000 (pack `cn`).",
    zh: "抽奖奖品价值超过 5 万元（`cn` 规则包）。",
  },
  why: {
    en: "China's Anti-Unfair Competition Law limits the top prize of a lottery for promotion to ¥50,000 (article 10 of the 2019 text). This is a checklist, not legal advice.",
    zh: "《反不正当竞争法》规定抽奖式有奖销售的最高奖金额不得超过 5 万元（2019 年文本第十条）。本条只是检查清单，不构成法律意见。",
  },
  mend: {
    en: "Consider more and smaller prizes, or one that is won by merit. The limit is the threshold `prize_most`.",
    zh: "建议拆成更多小奖，或改为凭作品评选。上限由阈值 `prize_most` 设定。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
compliance: { packs: [cn] }
incentives:
  car: { kind: prize, value: ¥80000, count: 1, odds: 0.001% }
#                            ^^^^^^ "car" is drawn by lot and worth ¥80000. Consider prizes of ¥50,000 at most.
campaigns:
  gala: { prizes: [car], start: 2026-04-06, weeks: 1 }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
compliance: { packs: [cn] }
incentives:
  car: { kind: prize, value: ¥80000, count: 1 }
campaigns:
  gala: { kind: 作品评选, prizes: [car], start: 2026-04-06, weeks: 1 }
`,
    ],
  },
  *check(subject) {
    const { content, thresholds, own } = subject
    if (!listOf(content.compliance?.packs).includes("cn")) return
    for (const incentive of own("incentives")) {
      const value = incentive.quantity("value")
      const worth = least(value)
      if (incentive.value.kind !== "prize" || value?.currency !== "CNY" || worth === undefined) continue
      if (worth <= thresholds.prize_most || !isDrawn(subject, incentive)) continue
      const most = counted(thresholds.prize_most)
      yield {
        place: { path: incentive.at("value") },
        message: {
          en: `"${incentive.called}" is drawn by lot and worth ${value.text}. Consider prizes of ¥${most} at most.`,
          zh: `“${incentive.called}”靠抽奖获得，价值 ${value.text}。建议奖品不超过 ¥${most}。`,
        },
      }
    }
  },
}

/** Whether chance decides: it says its odds, or the campaign says that there is a draw. */
function isDrawn(subject: Subject, incentive: Incentive): boolean {
  if (!incentive.lacks("odds")) return true
  const words = [incentive.id, incentive.called]
  for (const { id, called, value } of giversOf(subject, incentive))
    words.push(id, called, "kind" in value ? String(value.kind) : "")
  return /抽奖|抽取|转盘|盲盒|lottery|lucky|raffle|\bdraw/i.test(words.join(" ").replace(/_/g, " "))
}
