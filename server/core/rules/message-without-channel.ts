/** An action that writes to users and does not say through which channel. */
import type { Rule } from "./rule"

export const messageWithoutChannel: Rule = {
  id: "message-without-channel",
  severity: "warning",
  section: "strategies",
  reads: ["strategies", "campaigns", "channels"],
  summary: { en: "A message has no channel.", zh: "消息没有写明渠道。" },
  why: {
    en: "Without its channel a message costs nothing in the projection, counts towards no limit, and nobody asks whether users agreed to it.",
    zh: "没有渠道，消息在测算里不花钱、不占触达上限，也没人确认用户是否同意接收。",
  },
  mend: {
    en: "Write `channel` with one of the plan's channels.",
    zh: "写上 `channel`，取计划中的一个渠道。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
channels:
  mail: { kind: email, opt_in: true, unsubscribe: true }
strategies:
  gift:
    actions:
      letter: { is: 每周来信, channel: mail, touches: 1/w }
      bill:
#     ^^^^ "bill" writes to users, but does not say through which channel.
        is: 每月账单
        touches: 1/mo
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
channels:
  mail: { kind: email, opt_in: true, unsubscribe: true }
strategies:
  gift:
    actions:
      letter: { is: 每周来信, channel: mail, touches: 1/w }
      bill:
        is: 首页改为先显示账单
`,
    ],
  },
  *check({ all, unsure, tactics }) {
    if (all("channels").length === 0 || unsure("channels")) return
    for (const { value, lacks, at } of tactics())
      for (const [id, action] of Object.entries(value.actions ?? {})) {
        const writes = !lacks("actions", id, "touches") || !lacks("actions", id, "message")
        if (!writes || !lacks("actions", id, "channel")) continue
        const called = action?.name ?? id
        yield {
          place: { path: at("actions", id), at: "key" },
          message: {
            en: `"${called}" writes to users, but does not say through which channel.`,
            zh: `“${called}”要触达用户，但没有写走哪个渠道。`,
          },
        }
      }
  },
}
