/** A plan under way that nobody has gone through for too long. */
import { dayOf, isoOf } from "../model/day"
import type { Rule } from "./rule"

export const stalePlan: Rule = {
  id: "stale-plan",
  severity: "info",
  section: "playbook",
  reads: ["status", "reviewed", "period"],
  summary: {
    en: "A running plan has not been gone through for too long.",
    zh: "执行中的计划太久没有复核。",
  },
  why: {
    en: "What was assumed at the start has long been measured; a plan that does not take it up is no longer followed.",
    zh: "当初的假设早已有了实际结果；不跟着更新的计划，慢慢就没人照着做了。",
  },
  mend: {
    en: "Go through targets, assumptions and strategies, then write the day as `reviewed`.",
    zh: "过一遍目标、假设与策略，再把日期写入 `reviewed`。",
  },
  examples: {
    bad: [
      `playbook: 试点
status: running
reviewed: 2025-11-03
#         ^^^^^^^^^^ The plan is under way and was last gone through on 2025-11-03, 118 days ago.
period: { start: 2025-11-03, weeks: 26 }
`,
    ],
    good: [
      `playbook: 试点
status: running
reviewed: 2026-02-02
period: { start: 2025-11-03, weeks: 26 }
`,
      `playbook: 试点
status: closed
reviewed: 2025-03-03
period: { start: 2024-11-04, weeks: 12 }
`,
    ],
  },
  *check({ content, today, period, thresholds }) {
    const reviewed = dayOf(String(content.reviewed ?? ""))
    if (today === undefined || reviewed === undefined || content.status !== "running") return
    // That a plan which is over still runs is told by itself (status-out-of-step).
    const ago = Math.min(today, period?.end ?? today) - reviewed
    if (ago <= thresholds.stale_after) return
    const day = isoOf(reviewed)
    yield {
      place: { path: ["reviewed"] },
      message: {
        en: `The plan is under way and was last gone through on ${day}, ${ago} days ago.`,
        zh: `计划正在执行，上次复核是 ${day}，已过 ${ago} 天。`,
      },
    }
  },
}
