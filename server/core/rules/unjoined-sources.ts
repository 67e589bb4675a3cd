/** A metric over several sources, in a plan that does not say how one user is known in all of them. */
import { valueAt } from "../schema/shape"
import { listOf } from "./entry"
import type { Rule } from "./rule"
import { named } from "./shared/figures"

export const unjoinedSources: Rule = {
  id: "unjoined-sources",
  severity: "warning",
  section: "data",
  reads: ["data", "metrics"],
  summary: {
    en: "A metric joins sources that share no identity.",
    zh: "指标跨多个数据源，却没有统一的用户标识。",
  },
  why: {
    en: "Without a common id the payer of one table and the player of the other are two people, and the share of those who do both is a guess.",
    zh: "没有统一标识，一张表里付费的人和另一张表里活跃的人就是两个人，“既活跃又付费”的比例只能靠猜。",
  },
  mend: {
    en: "Write `data.identity.key`, the id by which a user is known everywhere, and how each touchpoint is linked to it.",
    zh: "在 `data.identity.key` 写明统一的用户标识，并写明各触点怎样与它打通。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
data:
  sources:
    plays: { name: 播放日志 }
    payments: { name: 会员订单 }
metrics:
  member_share:
    kind: rate
    method: 有播放的会员 ÷ 有播放的用户
    data: [plays, payments]
#         ^^^^^^^^^^^^^^^^^ "member_share" joins "播放日志" and "会员订单", but nothing says how one user is known in both.
targets:
  members: { metric: member_share, to: 24% }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
data:
  sources:
    plays: { name: 播放日志 }
    payments: { name: 会员订单 }
  identity: { key: account_id }
metrics:
  member_share: { kind: rate, method: 有播放的会员 ÷ 有播放的用户, data: [plays, payments] }
targets:
  members: { metric: member_share, to: 24% }
`,
    ],
  },
  *check(subject) {
    // Touchpoints that are linked to no key are told as that.
    if (subject.unsure("data") || hasKey(subject) || subject.own("data.identity.links").length > 0) return
    for (const { value, called, at } of subject.own("metrics")) {
      // Amounts and answers of two sources are added without knowing whose they are.
      if (value.kind === "money" || value.kind === "score" || value.kind === "duration") continue
      const sources = listOf(value.data).map((id) => subject.find("data.sources", id))
      const known = sources.filter((source) => source !== undefined)
      if (new Set(known).size < 2 || known.length < sources.length) continue
      const names = named(known.map((source) => source.called))
      const every = known.length === 2 ? "both" : "all of them"
      yield {
        place: { path: at("data") },
        message: {
          en: `"${called}" joins ${names.en}, but nothing says how one user is known in ${every}.`,
          zh: `“${called}”要打通${names.zh}，但没有写怎样识别同一个用户。`,
        },
      }
    }
  },
}

function hasKey({ linked }: Parameters<Rule["check"]>[0]): boolean {
  return [linked.playbook, ...linked.imported].some(({ sound }) =>
    valueAt(sound, ["data", "identity", "key"]),
  )
}
