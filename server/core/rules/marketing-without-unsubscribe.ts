/** Marketing that users cannot turn off. */
import type { Rule } from "./rule"
import { isIntrusive, marketingIn, placeIn } from "./shared/sent"

export const marketingWithoutUnsubscribe: Rule = {
  id: "marketing-without-unsubscribe",
  severity: "error",
  section: "channels",
  reads: ["channels", "strategies", "campaigns"],
  summary: { en: "Users cannot turn marketing off.", zh: "营销消息无法退订。" },
  why: {
    en: "Whoever finds no way out blocks the sender, turns all notifications off or deletes the app; the law asks for a way out in every message.",
    zh: "找不到退订入口的人会拉黑、关掉全部通知或卸载；法规也要求每条营销消息都能退订。",
  },
  mend: {
    en: "Offer a way out in each message and write `unsubscribe: true`.",
    zh: "在每条消息中提供退订方式，并写 `unsubscribe: true`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
channels:
  sms: { kind: sms, opt_in: true, unsubscribe: false }
#                                              ^^^^^ Users cannot leave "sms", and "coupon" sends marketing through it.
strategies:
  gift:
    actions:
      coupon: { is: 发券提醒, channel: sms, message: { text: 本周券已到账, kind: marketing } }
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
channels:
  push: { kind: push, opt_in: true, unsubscribe: true }
  mail: { kind: email, opt_in: true }
# ^^^^ "letter" sends marketing through "mail". How can users turn it off (\`unsubscribe\`)?
strategies:
  gift:
    actions:
      remind: { is: 提醒, channel: push, touches: 1/w }
      letter: { is: 每周新品, channel: mail, message: { text: 本周新品, kind: marketing } }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
channels:
  push: { kind: push, opt_in: true, unsubscribe: true }
  sms: { kind: sms, opt_in: true }
strategies:
  gift:
    actions:
      remind: { is: 提醒, channel: push, touches: 1/w }
      coupon: { is: 发券提醒, channel: sms, message: { text: 本周券已到账，拒收请回复 R, kind: marketing } }
`,
    ],
  },
  *check(subject) {
    const offered = subject.all("channels").some(({ lacks }) => !lacks("unsubscribe"))
    for (const [channel, sent] of marketingIn(subject)) {
      const { value, lacks, called } = channel
      const forgotten =
        lacks("unsubscribe") && offered && !wayOut.test(String(sent.action.message?.text ?? ""))
      if (!isIntrusive(channel) || !(value.unsubscribe === false || forgotten)) continue
      yield {
        ...(forgotten && { severity: "warning" as const }),
        place: placeIn(subject, channel, sent, "unsubscribe"),
        message: forgotten
          ? {
              en: `"${sent.called}" sends marketing through "${called}". How can users turn it off (\`unsubscribe\`)?`,
              zh: `“${sent.called}”用“${called}”发营销消息。用户怎么退订（\`unsubscribe\`）？`,
            }
          : {
              en: `Users cannot leave "${called}", and "${sent.called}" sends marketing through it.`,
              zh: `用户无法退订“${called}”，“${sent.called}”却用它发营销消息。`,
            },
        related: [
          {
            place: { path: sent.at("message") },
            message: { en: `"${sent.called}" is marketing.`, zh: `“${sent.called}”是营销消息。` },
          },
        ],
      }
    }
  },
}

/** What a message says itself of how to leave. */
const wayOut = /退订|拒收|回复?\s?[TR]\b|unsubscribe|opt[ -]?out|reply stop/i
