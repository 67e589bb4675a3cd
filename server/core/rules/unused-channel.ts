/** A channel that nothing in the plan uses. */

import { listOf } from "./entry"
import type { Rule } from "./rule"
import { actionsIn, actionsOf } from "./shared/sent"
import type { Subject } from "./subject"

export const unusedChannel: Rule = {
  id: "unused-channel",
  severity: "hint",
  section: "channels",
  reads: "everything",
  summary: { en: "Nothing uses a channel.", zh: "渠道没有被任何动作使用。" },
  why: {
    en: "Either an action lost its channel, and with it its cost and its limits, or the team keeps up a channel for nothing.",
    zh: "要么是某个动作漏写了渠道，成本和上限都没算上；要么是白白维护一个渠道。",
  },
  mend: {
    en: "Name it in an action's `channel`, or delete it.",
    zh: "在动作的 `channel` 中写上它，或删除。",
  },
  fixable: true,
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
channels:
  push: { kind: push }
  official: { kind: wechat_official }
# ^^^^^^^^ Nothing goes through "official". Which action does?
strategies:
  gift:
    actions:
      remind: { is: 提醒, channel: push }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
channels:
  push: { kind: push }
  hotline: { kind: phone }
strategies:
  gift:
    actions:
      remind: { is: 提醒, channel: push }
support:
  desk: { channels: [hotline] }
`,
    ],
  },
  *check(subject) {
    if (subject.linked.playbook.kind === "library") return
    if (!actionsIn(subject).some(({ lacks }) => !lacks("channel"))) return
    if (["strategies", "campaigns", "community", "support"].some(subject.unsure)) return
    if (namesUnknown(subject)) return
    for (const channel of subject.own("channels")) {
      if (subject.uses(channel).length > 0) continue
      yield {
        place: { path: channel.path, at: "key" },
        message: {
          en: `Nothing goes through "${channel.called}". Which action does?`,
          zh: `没有任何动作使用“${channel.called}”。该由哪个动作使用？`,
        },
        fixes: [
          {
            title: { en: `Delete "${channel.called}"`, zh: `删除“${channel.called}”` },
            kind: "suggested",
            changes: [{ do: "delete", path: channel.path }],
          },
        ],
      }
    }
  },
}

/** A slip in a channel's name is told there: the channel that was meant is not unused. */
function namesUnknown(subject: Subject): boolean {
  const { all, find } = subject
  const named = [
    ...subject
      .allTactics()
      .flatMap(actionsOf)
      .flatMap(({ action }) => listOf(action.channel)),
    ...all("support").flatMap(({ value }) => listOf(value.channels)),
    ...all("community.groups").flatMap(({ value }) => listOf(value.channel)),
  ]
  return named.some((id) => !find("channels", id))
}
