/** More messages to the same users than their channel's cap allows. */
import type { Words } from "../problem"
import type { Rule } from "./rule"
import { most, named } from "./shared/figures"
import { type Touch, touchesOf, worstAmong, worstOf } from "./shared/touches"

export const touchesOverCap: Rule = {
  id: "touches-over-cap",
  severity: "warning",
  section: "channels",
  reads: ["channels", "strategies", "campaigns", "segments", "data"],
  summary: {
    en: "Users get more messages through a channel than its cap allows.",
    zh: "同一批用户收到的消息超过了渠道的频次上限。",
  },
  why: {
    en: "Each team sees only its own message: together they are what users leave for, or the tool drops the last ones, and the strategy that counted on them brings nothing.",
    zh: "每个策略只看到自己的一条，合起来就成了骚扰；或者超出的被系统拦截，指望它们的策略落空。",
  },
  mend: {
    en: "Send less, take turns, move one of them to another channel, or raise the channel's `cap`.",
    zh: "减少次数、错开时间、换一个渠道，或提高渠道的 `cap`。",
  },
  fixable: true,
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  buyers: { active: 2万 }
channels:
  push: { kind: push, cap: 3/w }
strategies:
  tips:
    segments: [buyers]
    actions:
      tip: { is: 每周菜谱, channel: push, touches: 2/w }
#                                              ^^^ "tip" and "coupon" together send the same user 4 messages a week through "push"; its cap is 3/w.
  gift:
    segments: [buyers]
    actions:
      coupon: { is: 周末券, channel: push, touches: 2/w }
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  buyers: { active: 2万 }
channels:
  push: { kind: push, cap: 2/w }
strategies:
  gift:
    segments: [buyers]
    actions:
      cart: { is: 购物车提醒, channel: push, touches: 1 }
      daily: { is: 每天推送, channel: push, touches: 7/w }
#                                                ^^^ "cart" and "daily" together send the same user 7.1 messages a week through "push"; its cap is 2/w.
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
channels:
  sms: { kind: sms, cap: 2/mo }
campaigns:
  gala:
    start: 2026-03-09
    weeks: 2
    actions:
      call: { is: 每隔两天一条, channel: sms, touches: 6 }
#                                                ^ "call" sends the same user 6 messages a month through "sms"; its cap is 2/mo.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
data:
  attributes:
    orders: { type: number }
segments:
  buyers: { active: 2万 }
  drivers: { active: 2000 }
channels:
  push: { kind: push, cap: 3/w }
  oa: { kind: wechat_official, cap: 4/mo }
strategies:
  letter:
    segments: [buyers]
    actions:
      news: { is: 每周一篇, channel: oa, touches: 1/w }
  tips:
    segments: [buyers]
    weeks: 4
    actions:
      tip: { is: 每周菜谱, channel: push, touches: 2/w, when: orders == 0 }
  gift:
    segments: [buyers]
    weeks: 4
    actions:
      coupon: { is: 周末券, channel: push, touches: 2/w, when: orders > 0 }
  later:
    segments: [buyers]
    start: 2026-03-30
    actions:
      coupon: { is: 周末券, channel: push, touches: 2/w }
  shifts:
    segments: [drivers]
    actions:
      shift: { is: 排班提醒, channel: push, touches: 2/w }
`,
    ],
  },
  *check(subject) {
    const touches = touchesOf(subject)
    for (const channel of new Set(touches.map((one) => one.channel))) {
      const cap = channel.quantity("cap")
      const [allowed, period] = [most(cap), cap?.style.shared.period ?? "w"]
      if (!cap || allowed === undefined) continue
      const over = worstOf(
        subject,
        touches.filter((one) => one.channel === channel),
        daysOf[period],
        allowed,
      )
      const own = over?.touches.filter(({ sent }) => sent.tactic.file === subject.linked.playbook.file) ?? []
      const worst = worstAmong(own, daysOf[period], allowed)
      if (!over || !worst) continue
      const count = `${Number(over.count.toPrecision(2))}`
      const others = over.touches.filter((one) => one !== worst)
      const called = namesOf(over.touches)
      const names = named([...called.values()])
      const alone = others.length === 0
      yield {
        place: { path: worst.sent.at("touches") },
        message: {
          en: `${alone ? `${names.en} sends` : `${names.en} together send`} the same user ${count} messages ${periods[period].en} through "${channel.called}"; its cap is ${cap.text}.`,
          zh: `${names.zh}${alone ? "" : "合计"}会让同一个用户${periods[period].zh}通过“${channel.called}”收到 ${count} 条消息，上限是 ${cap.text}。`,
        },
        related: [
          {
            place: { path: channel.at("cap"), file: channel.file },
            message: { en: `The cap of "${channel.called}".`, zh: `“${channel.called}”的上限。` },
          },
          ...others.map((one) => ({
            place: { path: one.sent.at("touches"), file: one.sent.tactic.file },
            message: {
              en: `"${called.get(one)}" writes to them too.`,
              zh: `“${called.get(one)}”也触达他们。`,
            },
          })),
        ],
        fixes: alone
          ? [
              {
                title: { en: `Write ${cap.text}`, zh: `改为 ${cap.text}` },
                kind: "suggested" as const,
                changes: [{ do: "write" as const, path: worst.sent.at("touches"), text: cap.text }],
              },
            ]
          : [],
      }
    }
  },
}

/** Actions of different strategies may be called alike. */
function namesOf(touches: readonly Touch[]): ReadonlyMap<Touch, string> {
  const alike = new Set(touches.map(({ sent }) => sent.called)).size < touches.length
  return new Map(
    touches.map((one) => [one, `${alike ? `${one.sent.tactic.called} ` : ""}${one.sent.called}`]),
  )
}

const daysOf = { d: 1, w: 7, mo: 30.4375, y: 365.25 }
const periods: { readonly [period in keyof typeof daysOf]: Words } = {
  d: { en: "a day", zh: "每天" },
  w: { en: "a week", zh: "每周" },
  mo: { en: "a month", zh: "每月" },
  y: { en: "a year", zh: "每年" },
}
