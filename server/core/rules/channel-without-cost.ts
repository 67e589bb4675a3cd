/** A text message that costs nothing in a plan that knows what its channels cost. */
import type { Rule } from "./rule"
import { actionsIn, channelOf, isSent } from "./shared/sent"

export const channelWithoutCost: Rule = {
  id: "channel-without-cost",
  severity: "info",
  section: "channels",
  reads: ["channels", "strategies", "campaigns"],
  summary: { en: "A channel that costs money has no cost.", zh: "要花钱的渠道没有写成本。" },
  why: {
    en: "Text messages are paid one by one; without their price the projection sends them for nothing and the strategy looks cheaper than it is.",
    zh: "短信按条收费；不写价格，测算就当免费，策略看起来比实际便宜。",
  },
  mend: {
    en: "Write `cost` and `cost_per`, e.g. `cost: ¥0.05` and `cost_per: message`.",
    zh: "写上 `cost` 和 `cost_per`，例如 `cost: ¥0.05`、`cost_per: message`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
channels:
  push: { kind: push, cost: ¥0.001 }
  sms: { kind: sms }
# ^^^ "coupon" goes through "sms", but nothing says what a message costs there.
strategies:
  gift:
    actions:
      remind: { is: 提醒, channel: push, touches: 1/w }
      coupon: { is: 发券, channel: sms, touches: 1 }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
channels:
  push: { kind: push, cost: ¥0.001 }
  sms: { kind: sms }
  home: { kind: in_app }
strategies:
  gift:
    cost: { weekly: ¥2k }
    actions:
      remind: { is: 提醒, channel: push, touches: 1/w }
      banner: { is: 首页横幅, channel: home, touches: 1/w }
      coupon: { is: 发券, channel: sms, touches: 1 }
`,
    ],
  },
  *check(subject) {
    if (!subject.all("channels").some(({ lacks }) => !lacks("cost"))) return
    for (const channel of subject.own("channels")) {
      if (channel.value.kind !== "sms" || !channel.lacks("cost")) continue
      // What a strategy says that it costs may hold its messages.
      const sent = actionsIn(subject).find(
        (one) => isSent(one) && channelOf(subject, one) === channel && one.tactic.lacks("cost"),
      )
      if (!sent) continue
      yield {
        place: { path: channel.path, at: "key" },
        message: {
          en: `"${sent.called}" goes through "${channel.called}", but nothing says what a message costs there.`,
          zh: `“${sent.called}”走“${channel.called}”，却没有写一条多少钱。`,
        },
        related: [
          {
            place: { path: sent.at("channel") },
            message: { en: `"${sent.called}" is sent there.`, zh: `“${sent.called}”从这里发送。` },
          },
        ],
      }
    }
  },
}
