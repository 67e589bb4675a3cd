/** Messages that call users back and never stop. */
import type { Rule } from "./rule"
import { changesOf, isAlive, stageKindOf } from "./shared/tactic"
import type { Subject } from "./subject"

export const winbackWithoutLimit: Rule = {
  id: "winback-without-limit",
  severity: "warning",
  section: "strategies",
  reads: ["strategies", "campaigns", "channels", "lifecycle"],
  summary: { en: "Nothing limits how often lost users are called back.", zh: "召回触达没有次数上限。" },
  why: {
    en: "Who did not come back after two messages hardly comes after ten: they block the sender, and the channel is lost for the others too.",
    zh: "两条消息没召回的人，发十条多半也不会回来，只会拉黑、投诉，连累整个渠道。",
  },
  mend: {
    en: "Write `touches` in the action (`2`, or `1/mo`), or `cap` in the channel.",
    zh: "在动作中写 `touches`（如 `2` 或 `1/mo`），或在渠道中写 `cap`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
lifecycle: { churned: { after: 60d } }
channels:
  sms: { kind: sms, opt_in: true, unsubscribe: true }
strategies:
  reminder:
    stage: retain
    actions:
      bill: { is: 每月账单, channel: sms, touches: 1/mo }
  come_home:
    stage: recall
    actions:
      letter:
#     ^^^^^^ Nothing limits how often "letter" calls the same user back. How many messages are enough?
        is: 店里新到时令菜
        channel: sms
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
lifecycle: { churned: { after: 60d } }
channels:
  sms: { kind: sms, opt_in: true, unsubscribe: true }
strategies:
  come_home:
    stage: recall
    actions:
      coupon: { is: 天天发券, channel: sms, every: 1d, message: { text: 回来吧, kind: marketing } }
#     ^^^^^^ Nothing limits how often "coupon" calls the same user back. How many messages are enough?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
lifecycle: { churned: { after: 60d } }
channels:
  sms: { kind: sms, opt_in: true, unsubscribe: true }
strategies:
  come_home:
    stage: recall
    actions:
      letter: { is: 店里新到时令菜, channel: sms }
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
lifecycle: { churned: { after: 60d } }
channels:
  sms: { kind: sms, opt_in: true, unsubscribe: true, cap: 2/mo }
strategies:
  come_home:
    stage: recall
    actions:
      letter:
        is: 店里新到时令菜
        channel: sms
`,
    ],
  },
  *check(subject) {
    const limited = isLimitedSomewhere(subject)
    for (const tactic of subject.tactics()) {
      const recalls =
        stageKindOf(subject, tactic) === "recall" || changesOf(tactic).some(({ input }) => input === "recall")
      if (!recalls || !isAlive(tactic)) continue
      for (const [id, action] of Object.entries(tactic.value.actions ?? {})) {
        const channel = subject.find("channels", action?.channel ?? "")
        if (!channel || !messaging.has(channel.value.kind ?? "")) continue
        if (!tactic.lacks("actions", id, "touches") || !channel.lacks("cap")) continue
        // A first sketch may leave it open; what has its words, or its rhythm, is about to be sent.
        if (!limited && tactic.lacks("actions", id, "message") && tactic.lacks("actions", id, "every"))
          continue
        const called = action?.name ?? id
        yield {
          place: { path: tactic.at("actions", id), at: "key" },
          message: {
            en: `Nothing limits how often "${called}" calls the same user back. How many messages are enough?`,
            zh: `“${called}”对同一个用户召回多少次没有上限。几次为止？`,
          },
        }
      }
    }
  },
}

const messaging: ReadonlySet<string> = new Set([
  "push",
  "email",
  "sms",
  "phone",
  "wechat_official",
  "wechat_group",
])

/** Whether the plan speaks of how often users are written to at all. */
function isLimitedSomewhere(subject: Subject): boolean {
  if (subject.all("channels").some(({ lacks }) => !lacks("cap"))) return true
  return subject
    .allTactics()
    .some(({ value, lacks }) =>
      Object.keys(value.actions ?? {}).some((id) => !lacks("actions", id, "touches")),
    )
}
