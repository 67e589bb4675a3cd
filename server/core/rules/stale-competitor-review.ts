/** A competitor that was last looked at long before the plan begins. */
import { dayOf, isoOf } from "../model/day"
import type { Rule } from "./rule"
import { plannedOn } from "./shared/planned"

export const staleCompetitorReview: Rule = {
  id: "stale-competitor-review",
  severity: "info",
  section: "product",
  reads: ["product", "period"],
  summary: { en: "A competitor was not looked at for long.", zh: "竞品太久没有查看。" },
  why: {
    en: "A plan that answers last year's competitor is surprised by this year's in its first week.",
    zh: "按去年的竞品做计划，第一周就会被今年的竞品打乱。",
  },
  mend: {
    en: "Look at it again and write the day as `reviewed`.",
    zh: "重新看一遍，把日期写进 `reviewed`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 26 }
product:
  competitors:
    warehouse: { name: 某仓储会员店, reviewed: 2025-06-18 }
#                                        ^^^^^^^^^^ "某仓储会员店" was last looked at on 2025-06-18, 201 days before the plan begins.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 26 }
product:
  competitors:
    warehouse: { name: 某仓储会员店, reviewed: 2025-10-18 }
`,
    ],
  },
  *check(subject) {
    const planned = plannedOn(subject)
    if (planned === undefined) return
    for (const { value, called, at } of subject.own("product.competitors")) {
      const reviewed = dayOf(String(value.reviewed ?? ""))
      const ago = reviewed === undefined ? 0 : planned - reviewed
      if (reviewed === undefined || ago <= subject.thresholds.stale_after) continue
      const begins = planned === subject.period?.start
      yield {
        place: { path: at("reviewed") },
        message: {
          en: `"${called}" was last looked at on ${isoOf(reviewed)}, ${ago} days ${begins ? "before the plan begins" : "ago"}.`,
          zh: `“${called}”上次查看是 ${isoOf(reviewed)}，${begins ? `比计划开始早 ${ago} 天` : `距今 ${ago} 天`}。`,
        },
      }
    }
  },
}
