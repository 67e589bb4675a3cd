/** An experiment that begins or ends outside the plan's period. */
import { isoOf } from "../model/day"
import type { Rule } from "./rule"
import { isOfAnotherYear, runOf } from "./shared/experiment"

export const experimentOutsidePeriod: Rule = {
  id: "experiment-outside-period",
  severity: "warning",
  section: "experiments",
  reads: ["experiments", "period"],
  summary: { en: "An experiment ends after the plan, or before it.", zh: "实验结束于计划周期之外。" },
  why: {
    en: "Its answer comes when nothing in this plan can be changed any more; often the day is left over from another plan.",
    zh: "结论出来时，这份计划已经没有可调整的余地；往往是沿用了另一份计划的日期。",
  },
  mend: {
    en: "Let it end within the period, early enough to act on what comes out, or correct the day.",
    zh: "让实验在周期内结束，并留出按结论调整的时间；日期写错的请改正。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
experiments:
  gift_day:
    start: 2026-04-13
    weeks: 4
#          ^ "gift_day" goes on until 2026-05-10, past the period's last day, 2026-04-26.
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
experiments:
  gift_day: { start: 2025-03-02, end: 2025-03-29 }
#                                     ^^^^^^^^^^ "gift_day" ends on 2025-03-29, before the period's first day, 2026-03-02. Is the year right?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
experiments:
  gift_day: { start: 2026-03-30, weeks: 4 }
  before: { start: 2026-02-02, end: 2026-03-15 }
  earlier: { start: 2025-03-03, weeks: 4, result: 第 7 天更好, decision: 全量 }
`,
    ],
  },
  *check(subject) {
    const { period } = subject
    if (!period) return
    for (const experiment of subject.own("experiments")) {
      const { called, at, value } = experiment
      const run = runOf(subject, experiment)
      if (!run) continue
      const place = { path: at(value.weeks === undefined ? "end" : "weeks") }
      const [end, last] = [isoOf(run.end - 1), isoOf(period.end - 1)]
      // What a plan builds on may have been tested before it.
      if (isOfAnotherYear(subject, run, experiment))
        yield {
          place,
          message: {
            en: `"${called}" ends on ${end}, before the period's first day, ${isoOf(period.start)}. Is the year right?`,
            zh: `“${called}”${end} 就结束了，计划周期 ${isoOf(period.start)} 才开始。年份写对了吗？`,
          },
        }
      else if (run.end > period.end)
        yield {
          place,
          message: {
            en: `"${called}" goes on until ${end}, past the period's last day, ${last}.`,
            zh: `“${called}”持续到 ${end}，超出计划周期的最后一天 ${last}。`,
          },
        }
    }
  },
}
