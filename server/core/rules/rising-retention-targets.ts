/** Targets by which more users are still there later than were there earlier. */
import { textOf } from "./entry"
import type { Rule } from "./rule"
import { lasting, least, most } from "./shared/figures"
import { areOfSameUsers, deadlineOf, pairsOf, placeIn, type Target } from "./shared/target"
import type { Subject } from "./subject"

export const risingRetentionTargets: Rule = {
  id: "rising-retention-targets",
  severity: "warning",
  section: "targets",
  reads: ["targets", "metrics", "period"],
  summary: {
    en: "Retention targets rise with the users' age.",
    zh: "留存目标随用户龄上升。",
  },
  why: {
    en: "Of those who joined together fewer are left every week; a later figure above an earlier one was measured on other users.",
    zh: "同一批用户只会越留越少；后面的留存比前面的高，说明不是同一批用户。",
  },
  mend: {
    en: "Take both from one cohort. Users who come back belong to recall, not to retention.",
    zh: "用同一批用户的数据。回流的用户属于召回，不计入留存。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 26 }
targets:
  first_month: { metric: retention_w4, from: 34%, to: 38% }
  three_months: { metric: retention_w12, from: 36%, to: 38% }
#                                              ^^^ By this more users are left after 12 weeks (36%) than after 4 weeks (34%).
`,
      `playbook: 试点
period: { start: 2026-01-05, weeks: 26 }
metrics:
  r7: { name: 7日留存率, kind: rate, window: 7d }
  retention_30d: { kind: rate, window: 30d }
targets:
  first_week: { metric: r7, to: 40% }
  first_month: { metric: retention_30d, to: 50% }
#                                           ^^^ By this more users are left after 30 days (50%) than after 1 week (40%).
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 26 }
targets:
  first_month: { metric: retention_w4, from: 34%, to: 38% }
  three_months: { metric: retention_w12, from: 22%, to: 25% }
`,
    ],
  },
  *check(subject) {
    for (const [earlier, later] of pairsOf(subject)) {
      const [one, other] = [ageOf(subject, earlier), ageOf(subject, later)]
      if (one === undefined || other === undefined || one === other) continue
      if (!areOfSameUsers(earlier, later)) continue
      const key = one < other ? rising(subject, earlier, later) : rising(subject, later, earlier)
      if (!key) continue
      const [young, old] = one < other ? [earlier, later] : [later, earlier]
      const [before, after] = [young.quantity(key)?.text ?? "", old.quantity(key)?.text ?? ""]
      const [first, second] = [lasting(Math.min(one, other)), lasting(Math.max(one, other))]
      yield {
        place: { path: later.at(key) },
        message: {
          en: `By this more users are left after ${second.en} (${after}) than after ${first.en} (${before}).`,
          zh: `这样一来，${second.zh}后的留存（${after}）比 ${first.zh}后（${before}）还高。`,
        },
        related: [
          {
            place: placeIn(earlier, key),
            message: { en: `"${earlier.called}" says this.`, zh: `“${earlier.called}”写在这里。` },
          },
        ],
      }
    }
  },
}

/** The age in days that a target's metric is about: a built-in one, or the plan's own by its id or name. */
function ageOf({ find }: Subject, { value }: Target): number | undefined {
  const id = value.metric ?? ""
  const week = /^retention_w(\d+)$/.exec(id)?.[1]
  if (week !== undefined) return 7 * Number(week)
  const metric = find("metrics", id)
  if (metric?.value.kind !== "rate") return undefined
  // Who came at any time within some days is another share, which may well rise.
  const words = `${metric.called} ${textOf(metric.value.method)}`
  if (/内|滚动|累计|within|rolling|cumulative/i.test(words)) return undefined
  const [, a, b] = /^retention_d?(\d+)d?$|^d(\d+)_retention$/.exec(id) ?? []
  const spoken = /^(?:第\s?)?(\d+)\s?[日天]后?留存率?$/.exec(metric.called.trim())?.[1]
  if (/^次日留存率?$/.test(metric.called.trim())) return 1
  const days = Number(a ?? b ?? spoken)
  return Number.isNaN(days) ? undefined : days
}

/** Which figures rise for certain: today's, or those of the same day. */
function rising(subject: Subject, young: Target, old: Target): "from" | "to" | undefined {
  const keys =
    deadlineOf(subject, young) === deadlineOf(subject, old) ? (["from", "to"] as const) : (["from"] as const)
  return keys.find((key) => {
    const [before, after] = [most(young.quantity(key)), least(old.quantity(key))]
    return before !== undefined && after !== undefined && after > before
  })
}
