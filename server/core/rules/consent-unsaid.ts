/** Marketing through a channel that comes to users, of which a plan with a compliance pack does not say who agreed. */
import type { Rule } from "./rule"
import { packsOf } from "./shared/packs"
import { isIntrusive, marketingIn, placeIn } from "./shared/sent"

export const consentUnsaid: Rule = {
  id: "consent-unsaid",
  severity: "warning",
  section: "compliance",
  reads: ["compliance", "channels", "strategies", "campaigns"],
  summary: {
    en: "Nobody says whether users agreed to marketing (packs cn, eu).",
    zh: "没有写明用户是否同意接收营销（合规清单 cn、eu）。",
  },
  why: {
    en: "The ePrivacy Directive art. 13 and, in China, the Advertising Law art. 43 ask for consent before advertising is sent to people; whoever finds out after the campaign pays for every message. A reminder, not legal advice.",
    zh: "《广告法》第四十三条与欧盟 ePrivacy 指令第 13 条要求发送广告前取得同意；活动之后才发现没有同意，每一条都可能受罚。本条是提醒，不是法律意见。",
  },
  mend: {
    en: "Consider checking who agreed, then write `opt_in: true` on the channel.",
    zh: "建议核对哪些用户同意过，再在渠道上写 `opt_in: true`。",
  },
  examples: {
    bad: [
      `playbook: Trial
period: { start: 2026-03-02, weeks: 8 }
channels:
  mail: { kind: email }
# ^^^^ "letter" sends marketing through "mail". Consider whether users agreed to that, and write \`opt_in\` (ePrivacy Directive art. 13).
strategies:
  news:
    actions:
      letter: { is: Monthly letter, channel: mail, message: { text: New books, kind: marketing } }
compliance: { packs: [eu] }
`,
    ],
    good: [
      `playbook: Trial
period: { start: 2026-03-02, weeks: 8 }
channels:
  mail: { kind: email }
strategies:
  news:
    actions:
      letter: { is: Monthly letter, channel: mail, message: { text: New books, kind: marketing } }
`,
    ],
  },
  *check(subject) {
    const packs = packsOf(subject)
    // Where other channels say it, this one forgot it (marketing-without-consent).
    if (packs.length === 0 || subject.all("channels").some(({ lacks }) => !lacks("opt_in"))) return
    const [first] = packs
    const law =
      first === "cn"
        ? { en: "Advertising Law art. 43", zh: "《广告法》第 43 条" }
        : { en: "ePrivacy Directive art. 13", zh: "ePrivacy 指令第 13 条" }
    for (const [channel, sent] of marketingIn(subject)) {
      if (!isIntrusive(channel)) continue
      yield {
        place: placeIn(subject, channel, sent, "opt_in"),
        message: {
          en: `"${sent.called}" sends marketing through "${channel.called}". Consider whether users agreed to that, and write \`opt_in\` (${law.en}).`,
          zh: `“${sent.called}”用“${channel.called}”发营销消息。建议核对用户是否同意，并写明 \`opt_in\`（${law.zh}）。`,
        },
      }
    }
  },
}
