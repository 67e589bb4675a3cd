/** A plan that has been under way for weeks and of which nothing measured is known. */
import type { Rule } from "./rule"

/** Weeks after which the first figures of a plan are there. */
const FIRST_FIGURES = 4

export const runningWithoutActuals: Rule = {
  id: "running-without-actuals",
  severity: "info",
  section: "evaluation",
  reads: ["status", "period", "data", "targets", "evaluation"],
  summary: {
    en: "A plan is under way, and nothing says how it goes.",
    zh: "计划已在执行，却没有任何实际数据。",
  },
  why: {
    en: "Targets are then judged by memory, and the same estimates go into the next plan unchecked.",
    zh: "目标达成与否只能凭印象，同样的估计又会原封不动地进入下一份计划。",
  },
  mend: {
    en: "Name a CSV of measured figures as `data.actuals` (`date,metric,segment,value`), or write what reviews found as `findings`.",
    zh: "用 `data.actuals` 指定实际数据的 CSV（`date,metric,segment,value`），或在复盘的 `findings` 中写下发现。",
  },
  examples: {
    bad: [
      `playbook: 试点
status: running
#       ^^^^^^^ The plan has run for 7 weeks, and no actual figures are named (\`data.actuals\`).
period: { start: 2026-01-05, weeks: 26 }
targets:
  weekly_active: { metric: active_users, from: 2k, to: 4k }
`,
    ],
    good: [
      `playbook: 试点
status: running
period: { start: 2026-02-09, weeks: 26 }
targets:
  weekly_active: { metric: active_users, from: 2k, to: 4k }
`,
    ],
  },
  *check(subject) {
    const { content, today, period, linked, own, lacks } = subject
    const { status } = content
    if (today === undefined || !period || (status !== "running" && status !== "closed")) return
    const weeks = Math.floor((Math.min(today, period.end) - period.start) / 7)
    if (weeks < FIRST_FIGURES || !lacks("data", "actuals") || own("targets").length === 0) return
    const reviews = own("evaluation.reviews")
    if (reviews.some((review) => !review.lacks("findings"))) return
    // That a plan which is over found nothing is told by itself (closed-without-findings).
    if (status === "closed" && reviews.length > 0) return
    if (linked.playbook.kind === "library" || subject.unsure("data")) return
    yield {
      place: { path: ["status"] },
      message: {
        en: `The plan has run for ${weeks} weeks, and no actual figures are named (\`data.actuals\`).`,
        zh: `计划已执行 ${weeks} 周，还没有实际数据（\`data.actuals\`）。`,
      },
    }
  },
}
