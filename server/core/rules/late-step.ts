/** A step that is due after the strategy it belongs to has ended. */
import { dayOf, isoOf } from "../model/day"
import type { Rule } from "./rule"
import { ownRun } from "./shared/tactic"

export const lateStep: Rule = {
  id: "late-step",
  severity: "warning",
  section: "strategies",
  reads: ["strategies", "campaigns", "period"],
  summary: { en: "A step is due after its strategy has ended.", zh: "步骤的期限晚于策略的结束日期。" },
  why: {
    en: "By then there is nothing left that the step could serve: one of the two days was moved and the other forgotten.",
    zh: "到那时策略已经结束，步骤失去意义；多半是改了一个日期，忘了改另一个。",
  },
  mend: { en: "Correct the step's `due`, or let the strategy run on.", zh: "改正步骤的 `due`，或延长策略。" },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
strategies:
  gift:
    mode: tiered
    start: 2026-03-09
    weeks: 8
    steps:
      analyse: { is: 看复购间隔, due: 2026-06-01 }
#                                ^^^^^^^^^^ This step is due on 2026-06-01, but "gift" ends on 2026-05-03.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
strategies:
  gift:
    mode: tiered
    start: 2026-03-09
    weeks: 8
    steps:
      analyse: { is: 看复购间隔, due: 2026-02-27 }
`,
    ],
  },
  *check(subject) {
    for (const tactic of subject.tactics()) {
      const run = ownRun(subject, tactic)
      if (!run) continue
      for (const [step, value] of Object.entries(tactic.value.steps ?? {})) {
        const due = typeof value === "object" ? String(value.due ?? "") : ""
        const day = dayOf(due)
        if (day === undefined || day < run.end) continue
        const end = isoOf(run.end - 1)
        yield {
          place: { path: tactic.at("steps", step, "due") },
          message: {
            en: `This step is due on ${due}, but "${tactic.called}" ends on ${end}.`,
            zh: `这一步 ${due} 才到期，而“${tactic.called}”${end} 就结束了。`,
          },
        }
      }
    }
  },
}
