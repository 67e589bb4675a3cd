/** Rewards for users that one's own recruits bring in turn, where the pack `cn` is asked for. */
import { listOf } from "./entry"
import type { Rule } from "./rule"

export const referralBeyondOneLevel: Rule = {
  id: "referral-beyond-one-level",
  severity: "warning",
  section: "compliance",
  reads: ["strategies", "campaigns", "compliance"],
  summary: {
    en: "A referral rewards more than one level (pack `cn`).",
    zh: "推荐奖励超过一级（`cn` 规则包）。",
  },
  why: {
    en: "Rewards for indirect recruits are what article 7 of China's Regulation on Prohibition of Pyramid Selling describes; a platform may be closed for it. This is a checklist, not legal advice.",
    zh: "按间接发展的人数计酬，正是《禁止传销条例》第七条描述的情形，可能导致整个平台被查处。本条只是检查清单，不构成法律意见。",
  },
  mend: {
    en: "Consider rewarding only those whom the inviter brought directly: `levels: 1`.",
    zh: "建议只奖励直接邀请：`levels: 1`。",
  },
  fixable: true,
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
compliance: { packs: [cn] }
strategies:
  partners:
    referral:
      levels: 3
#             ^ "partners" rewards 3 levels of referral. Consider rewarding direct invitations only.
      reward: 每级 5 元
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
compliance: { packs: [cn] }
strategies:
  partners:
    referral:
      levels: 1
      reward: 双方各得 3 天会员
`,
    ],
  },
  *check({ content, tactics }) {
    if (!listOf(content.compliance?.packs).includes("cn")) return
    for (const { value, called, at } of tactics()) {
      const levels = value.referral?.levels ?? 1
      if (levels < 2) continue
      yield {
        place: { path: at("referral", "levels") },
        message: {
          en: `"${called}" rewards ${levels} levels of referral. Consider rewarding direct invitations only.`,
          zh: `“${called}”的推荐奖励有 ${levels} 级。建议只奖励直接邀请。`,
        },
        fixes: [
          {
            title: { en: "Reward one level", zh: "只奖励一级" },
            kind: "suggested",
            changes: [{ do: "write", path: at("referral", "levels"), text: "1" }],
          },
        ],
      }
    }
  },
}
