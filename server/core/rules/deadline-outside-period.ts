/** A target whose day lies outside the plan. */
import { dayOf, isoOf } from "../model/day"
import type { Rule } from "./rule"

export const deadlineOutsidePeriod: Rule = {
  id: "deadline-outside-period",
  severity: "warning",
  section: "targets",
  reads: ["targets", "period"],
  summary: { en: "A target is due before or after the plan.", zh: "目标的期限不在计划周期内。" },
  why: {
    en: "The plan says nothing of that day, so neither the projection nor a review can tell how likely the target is.",
    zh: "计划没有覆盖那一天，推演和复盘都说不出这个目标有多大把握。",
  },
  mend: {
    en: "Take a day of the period, or make the plan longer.",
    zh: "改成周期内的日期，或延长计划。",
  },
  fixable: true,
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  weekly_active:
    metric: active_users
    to: 8万
    by: 2026-06-30
#       ^^^^^^^^^^ "weekly_active" is due on 2026-06-30; the plan ends on 2026-03-01.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  weekly_active: { metric: active_users, to: 8万, by: 2026-03-01 }
`,
    ],
  },
  *check({ period, own }) {
    if (!period) return
    for (const { value, called, at } of own("targets")) {
      const by = dayOf(String(value.by ?? ""))
      if (by === undefined || (by >= period.start && by < period.end)) continue
      const late = by >= period.end
      const end = isoOf(late ? period.end - 1 : period.start)
      yield {
        place: { path: at("by") },
        message: {
          en: `"${called}" is due on ${value.by}; the plan ${late ? "ends" : "begins"} on ${end}.`,
          zh: `“${called}”的期限是 ${value.by}，而计划${late ? `到 ${end} 为止` : `从 ${end} 才开始`}。`,
        },
        fixes: late
          ? [
              {
                title: { en: `By ${end}, the plan's last day`, zh: `改为计划的最后一天 ${end}` },
                kind: "suggested",
                changes: [{ do: "write", path: at("by"), text: end }],
              },
            ]
          : [],
      }
    }
  },
}
