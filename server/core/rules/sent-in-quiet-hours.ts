/** A message at an hour at which its channel is to be quiet, or marketing at night. */
import type { Words } from "../problem"
import type { Rule } from "./rule"
import {
  actionsIn,
  type Channel,
  channelOf,
  isIntrusive,
  isMarketing,
  isSent,
  isWithin,
  type Moment,
  minutesOf,
  momentIn,
} from "./shared/sent"
import type { Subject } from "./subject"

export const sentInQuietHours: Rule = {
  id: "sent-in-quiet-hours",
  severity: "warning",
  section: "channels",
  reads: ["channels", "strategies", "campaigns"],
  summary: { en: "A message is sent when it should be quiet.", zh: "消息在免打扰时段发送。" },
  why: {
    en: "A buzz at night is the commonest reason for turning notifications off for good, and then the useful ones are gone too.",
    zh: "夜里的一次打扰，是用户彻底关掉通知的最常见原因，有用的提醒也一起没了。",
  },
  mend: {
    en: "Send it by day, or change the channel's `quiet` hours. Where a channel has none, marketing belongs between the thresholds `marketing_from` (08:00) and `marketing_to` (21:00).",
    zh: "改到白天发送，或调整渠道的 `quiet`。渠道没有写时，营销消息应在阈值 `marketing_from`（08:00）到 `marketing_to`（21:00）之间。",
  },
  fixable: true,
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
channels:
  push: { kind: push, quiet: { from: 21:00, to: 09:00 } }
strategies:
  gift:
    actions:
      remind: { is: 提醒签到, channel: push, at: 每晚 22:30, touches: 1/w }
#                                               ^^^^^ "remind" is sent at 22:30, but "push" is quiet from 21:00 to 09:00.
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
channels:
  sms: { kind: sms, opt_in: true, unsubscribe: true }
strategies:
  gift:
    actions:
      coupon: { is: 发券, channel: sms, at: 06:30, message: { text: 券已到账, kind: marketing } }
#                                         ^^^^^ "coupon" is sent at 06:30, but marketing belongs between 08:00 and 21:00.
      again: { is: 再发, channel: sms, at: 周五晚上 10 点半, message: { text: 券快到期, kind: marketing } }
#                                          ^^^^^^^^ "again" is sent at 晚上 10 点半, but marketing belongs between 08:00 and 21:00.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
channels:
  push: { kind: push, quiet: { from: 21:00, to: 09:00 } }
  night: { kind: in_app }
strategies:
  gift:
    actions:
      remind: { is: 提醒签到, channel: push, at: 每天 09:00, touches: 1/w }
      before_bed: { is: 提醒打卡, channel: push, at: 每晚 22 点前, touches: 1/w }
      till_night: { is: 提醒打卡, channel: push, at: 不晚于 22:00, touches: 1/w }
      story: { is: 首页睡前故事, channel: night, at: 22:30, message: { text: 晚安, kind: marketing } }
`,
    ],
  },
  *check(subject) {
    for (const sent of actionsIn(subject)) {
      const [channel, moment] = [channelOf(subject, sent), momentIn(String(sent.action.at ?? ""))]
      if (!channel || !moment || !isSent(sent) || isLatest(String(sent.action.at), moment)) continue
      const quiet = quietOf(subject, channel, isMarketing(sent))
      const [from, to] = [minutesOf(quiet?.from), minutesOf(quiet?.to)]
      if (!quiet || from === undefined || to === undefined || !isWithin(moment.minutes, from, to)) continue
      yield {
        place: { path: sent.at("at"), within: moment.within },
        // What a user waits for may come at any hour, though seldom has to.
        severity: sent.action.message?.kind === "service" ? "info" : "warning",
        message: {
          en: `"${sent.called}" is sent at ${moment.text}, but ${quiet.words.en}.`,
          zh: `“${sent.called}”在${/点/.test(moment.text) ? moment.text : ` ${moment.text} `}发送，而${quiet.words.zh}。`,
        },
        related: channel.lacks("quiet")
          ? []
          : [
              {
                place: { path: channel.at("quiet"), file: channel.file },
                message: { en: "Its quiet hours.", zh: "该渠道的免打扰时段。" },
              },
            ],
        fixes: [
          {
            title: { en: `Send it at ${quiet.to}`, zh: `改为 ${quiet.to} 发送` },
            kind: "suggested",
            changes: [{ do: "write", path: sent.at("at"), within: moment.within, text: quiet.to }],
          },
        ],
      }
    }
  },
}

/** Whether a time is only the latest one: 22 点前, by 22:00. */
function isLatest(text: string, { within }: Moment): boolean {
  const [before, after] = [text.slice(0, within.start), text.slice(within.end)]
  return (
    /(?:不晚于|不迟于|最晚|最迟|早于|截至|截止|\b(?:before|by|until|till|latest|later than))\s*$/i.test(
      before,
    ) || /^\s*(?:[之以]?前|止|at the latest)/i.test(after)
  )
}

interface Quiet {
  readonly from: string
  readonly to: string
  readonly words: Words
}

/** The channel's own quiet hours; the night for marketing that comes to users. */
function quietOf({ thresholds }: Subject, channel: Channel, marketing: boolean): Quiet | undefined {
  const { quiet } = channel.value
  const { marketing_from: morning, marketing_to: evening } = thresholds
  if (!channel.lacks("quiet")) {
    const [from, to] = [String(quiet?.from ?? ""), String(quiet?.to ?? "")]
    const words = {
      en: `"${channel.called}" is quiet from ${from} to ${to}`,
      zh: `“${channel.called}”在 ${from} 到 ${to} 免打扰`,
    }
    return { from, to, words }
  }
  if (!marketing || !isIntrusive(channel)) return undefined
  const words = {
    en: `marketing belongs between ${morning} and ${evening}`,
    zh: `营销消息应在 ${morning} 到 ${evening} 之间发送`,
  }
  return { from: evening, to: morning, words }
}
