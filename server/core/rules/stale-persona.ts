/** A persona that was last reviewed longer ago than it should be. */
import { dayOf, isoOf } from "../model/day"
import type { Rule } from "./rule"

/** Who people are changes less than what they do. */
const HALF_A_YEAR = 180

export const stalePersona: Rule = {
  id: "stale-persona",
  severity: "warning",
  section: "personas",
  reads: ["personas"],
  summary: { en: "A persona has not been reviewed for too long.", zh: "画像太久没有更新。" },
  why: {
    en: "People change; what is planned for those of last year misses those of today.",
    zh: "用户在变，按去年的画像做计划，服务不到今天的用户。",
  },
  mend: {
    en: "Look at the data again, then write the day as `reviewed`; `refresh` says how long a review holds (180 days when left out).",
    zh: "重新核对数据后更新 `reviewed`；`refresh` 表示一次核对管多久（不写为 180 天）。",
  },
  examples: {
    // Examples are checked as of 2026-03-01.
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
personas:
  commuter:
    reviewed: 2025-06-30
#             ^^^^^^^^^^ "commuter" was last reviewed on 2025-06-30, 244 days ago; a review holds for 180.
segments:
  riders: { personas: [commuter] }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
personas:
  commuter:
    reviewed: 2025-06-30
    refresh: 1y
  visitor:
    reviewed: 2025-10-15
segments:
  riders: { personas: [commuter, visitor] }
`,
    ],
  },
  *check(subject) {
    const { asOf, thresholds } = subject
    if (asOf === undefined) return
    for (const { value, called, at, quantity } of subject.own("personas")) {
      const reviewed = dayOf(String(value.reviewed ?? ""))
      const own = quantity("refresh")?.values[0]
      const holds = own ?? Math.max(thresholds.stale_after, HALF_A_YEAR)
      if (reviewed === undefined || asOf - reviewed <= holds) continue
      const [ago, days] = [asOf - reviewed, Math.round(holds)]
      yield {
        place: { path: at("reviewed") },
        severity: own === undefined ? "info" : "warning",
        message: {
          en: `"${called}" was last reviewed on ${isoOf(reviewed)}, ${ago} days ago; a review holds for ${days}.`,
          zh: `“${called}”上次核对是 ${isoOf(reviewed)}，已过 ${ago} 天；一次核对管 ${days} 天。`,
        },
      }
    }
  },
}
