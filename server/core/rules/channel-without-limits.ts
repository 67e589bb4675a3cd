/** A channel that comes to users with messages, and has no cap or quiet hours, where others of its kind have them. */
import type { Rule } from "./rule"
import { actionsIn, channelOf, isIntrusive, isSent } from "./shared/sent"

export const channelWithoutLimits: Rule = {
  id: "channel-without-limits",
  severity: "info",
  section: "channels",
  reads: ["channels", "strategies", "campaigns"],
  summary: {
    en: "A channel has no cap or no quiet hours, though others have.",
    zh: "渠道没有频次上限或免打扰时段，而别的渠道有。",
  },
  why: {
    en: "The channel without a limit is the one that everybody uses when the others are full, until users turn it off.",
    zh: "别的渠道满了，大家就都往没有上限的那个挤，直到用户把它关掉。",
  },
  mend: {
    en: "Write `cap`, e.g. `3/w`, and `quiet` with `from` and `to`.",
    zh: "写上 `cap`（如 `3/w`）以及 `quiet` 的 `from` 与 `to`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
channels:
  push: { kind: push, cap: 3/w, quiet: { from: 21:00, to: 08:00 } }
  sms: { kind: sms, cap: 1/w }
# ^^^ "sms" has no quiet hours, though other channels have. What holds for it?
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
  push: { kind: push, cap: 3/w, quiet: { from: 21:00, to: 08:00 } }
  home: { kind: in_app }
  hotline: { kind: phone }
  mail: { kind: email, opt_in: true, cap: 1/w }
strategies:
  gift:
    actions:
      remind: { is: 提醒, channel: push, touches: 1/w }
      banner: { is: 首页横幅, channel: home, touches: 1/w }
      letter: { is: 每周来信, channel: mail, touches: 1/w }
support:
  desk: { channels: [hotline] }
`,
    ],
  },
  *check(subject) {
    const used = new Set(
      actionsIn(subject)
        .filter(isSent)
        .map((sent) => channelOf(subject, sent)),
    )
    const intrusive = subject.all("channels").filter(isIntrusive)
    const limits = (["cap", "quiet"] as const).filter((key) => intrusive.some(({ lacks }) => !lacks(key)))
    for (const channel of subject.own("channels")) {
      if (!used.has(channel) || !isIntrusive(channel)) continue
      // A mail makes no noise at night.
      const due = limits.filter((key) => key === "cap" || channel.value.kind !== "email")
      const lacking = due.filter((key) => channel.lacks(key))
      if (lacking.length === 0) continue
      const en = lacking.map((key) => words[key].en).join(" and no ")
      const zh = lacking.map((key) => words[key].zh).join("和")
      yield {
        place: { path: channel.path, at: "key" },
        message: {
          en: `"${channel.called}" has no ${en}, though other channels have. What holds for it?`,
          zh: `“${channel.called}”没有写${zh}，而别的渠道写了。它的限制是什么？`,
        },
      }
    }
  },
}

const words = {
  cap: { en: "cap", zh: "频次上限" },
  quiet: { en: "quiet hours", zh: "免打扰时段" },
}
