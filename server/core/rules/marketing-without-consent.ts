/** Marketing through a channel that comes to people who have not agreed to it. */
import type { Finding } from "../problem"
import type { Rule } from "./rule"
import { type Channel, isIntrusive, marketingIn, placeIn, type Sent } from "./shared/sent"
import type { Subject } from "./subject"

export const marketingWithoutConsent: Rule = {
  id: "marketing-without-consent",
  severity: "error",
  section: "channels",
  reads: ["channels", "strategies", "campaigns"],
  summary: { en: "Marketing goes to people who have not agreed to it.", zh: "未经用户同意就发营销消息。" },
  why: {
    en: "Text messages, mails, pushes and calls that nobody asked for are reported as spam: the number or the sender is blocked, also for what users need, and regulators fine it.",
    zh: "未经同意的短信、邮件、推送和电话会被举报为骚扰：号码或发送方一旦被封，用户需要的通知也发不出去，还可能被处罚。",
  },
  mend: {
    en: "Ask users first and write `opt_in: true`, or send what the plan wants to sell where users come by themselves (in the app, a mini program).",
    zh: "先征得同意并写 `opt_in: true`；或者把营销内容放到用户自己会来的地方（App 内、小程序）。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
channels:
  sms: { kind: sms, opt_in: false, unsubscribe: true }
#                           ^^^^^ Users have not agreed to "sms", and "coupon" sends marketing through it.
strategies:
  gift:
    actions:
      coupon: { is: 发券提醒, channel: sms, message: { text: 您的券已到账, kind: marketing } }
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
channels:
  push: { kind: push, opt_in: true, unsubscribe: true }
  mail: { kind: email, unsubscribe: true }
# ^^^^ "letter" sends marketing through "mail". Have users agreed to that (\`opt_in\`)?
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
  sms: { kind: sms, opt_in: false, unsubscribe: true }
  home: { kind: in_app }
strategies:
  gift:
    actions:
      arrived: { is: 取件提醒, channel: sms, message: { text: 您的包裹已到, kind: service } }
      banner: { is: 首页横幅, channel: home, message: { text: 本周新品, kind: marketing } }
`,
    ],
  },
  *check(subject) {
    const asked = subject.all("channels").some(({ lacks }) => !lacks("opt_in"))
    for (const [channel, sent] of marketingIn(subject)) {
      if (!isIntrusive(channel) || channel.value.opt_in === true) continue
      if (!channel.lacks("opt_in")) {
        if (channel.value.opt_in === false) yield unasked(subject, channel, sent)
      } else if (asked) yield unsaid(subject, channel, sent)
    }
  },
}

function unasked(subject: Subject, channel: Channel, sent: Sent): Finding {
  return {
    place: placeIn(subject, channel, sent, "opt_in"),
    message: {
      en: `Users have not agreed to "${channel.called}", and "${sent.called}" sends marketing through it.`,
      zh: `用户没有同意接收“${channel.called}”，“${sent.called}”却用它发营销消息。`,
    },
    related: [sentHere(sent)],
  }
}

/** Other channels say it; this one may have been forgotten. */
function unsaid(subject: Subject, channel: Channel, sent: Sent): Finding {
  return {
    severity: "warning",
    place: placeIn(subject, channel, sent, "opt_in"),
    message: {
      en: `"${sent.called}" sends marketing through "${channel.called}". Have users agreed to that (\`opt_in\`)?`,
      zh: `“${sent.called}”用“${channel.called}”发营销消息。用户同意接收吗（\`opt_in\`）？`,
    },
    related: [sentHere(sent)],
  }
}

function sentHere({ at, called }: Sent) {
  return {
    place: { path: at("message") },
    message: { en: `"${called}" is marketing.`, zh: `“${called}”是营销消息。` },
  }
}
