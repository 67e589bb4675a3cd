/** An experiment that has been over for some time, and of which nobody says what came out. */
import { isoOf } from "../model/day"
import type { Rule } from "./rule"
import { isOfAnotherYear, runOf } from "./shared/experiment"

/** Days in which the figures of an experiment are worked out. */
const GRACE = 7

export const experimentWithoutResult: Rule = {
  id: "experiment-without-result",
  severity: "warning",
  section: "experiments",
  reads: ["experiments", "period", "status"],
  summary: {
    en: "An experiment is over and has no result.",
    zh: "实验已经结束，没有结果。",
  },
  why: {
    en: "A test without a written result was paid for in vain; mostly the results that displeased are the ones that go missing.",
    zh: "做了实验却没写结果，等于白做；而没写下来的，多半正是不如意的结果。",
  },
  mend: {
    en: "Write `result` with the figures of each group, also where there was no difference; or correct the day.",
    zh: "在 `result` 中写明每组的数据，没有差别也要写；日期有变的请改正。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 12 }
experiments:
  gift_day:
# ^^^^^^^^ "gift_day" was over on 2026-02-01. What came out?
    start: 2026-01-12
    weeks: 3
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 12 }
experiments:
  gift_day: { start: 2026-01-12, weeks: 3, result: 没有差别, decision: 不做 }
  gift_text: { start: 2026-02-02, weeks: 3 }
`,
    ],
  },
  *check(subject) {
    const { today, content } = subject
    // What is still being agreed on has not been tried, whatever its days.
    if (today === undefined || content.status === "draft" || content.status === "approved") return
    for (const experiment of subject.own("experiments")) {
      const run = runOf(subject, experiment)
      const { called, path, lacks } = experiment
      if (!run || run.end + GRACE > today || !lacks("result") || isOfAnotherYear(subject, run, experiment))
        continue
      const over = isoOf(run.end - 1)
      yield {
        place: { path, at: "key" },
        message: {
          en: `"${called}" was over on ${over}. What came out?`,
          zh: `“${called}”已在 ${over} 结束。结果如何？`,
        },
      }
    }
  },
}
