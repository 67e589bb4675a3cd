/** A strategy that may be judged only after it has ended. */
import type { Rule } from "./rule"
import { lasting } from "./shared/figures"
import { isAlive, ownRun } from "./shared/tactic"

export const minWeeksPastEnd: Rule = {
  id: "min-weeks-past-end",
  severity: "warning",
  section: "strategies",
  reads: ["strategies", "campaigns", "period"],
  summary: {
    en: "A strategy lasts shorter than the weeks it must run before it is judged.",
    zh: "策略的持续时间短于评判所需的最少周数。",
  },
  why: {
    en: "It is over before anybody may say whether it works, so it can neither be stopped nor prolonged in time.",
    zh: "还没到能下结论的时候它就结束了，既来不及止损，也来不及延长。",
  },
  mend: {
    en: "Let it run for at least `min_weeks`, or lower `min_weeks` if the figures speak sooner.",
    zh: "让它至少运行 `min_weeks` 周；如果数据更早能说明问题，就调低 `min_weeks`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
strategies:
  gift:
    start: 2026-03-09
    weeks: 4
    min_weeks: 6
#              ^ "gift" is to be judged after 6 weeks at the earliest but lasts only 4 weeks. Should it run longer?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
strategies:
  gift:
    start: 2026-03-09
    weeks: 6
    min_weeks: 6
`,
    ],
  },
  *check(subject) {
    for (const tactic of subject.tactics()) {
      const run = ownRun(subject, tactic)
      const least = tactic.value.min_weeks
      // One that was stopped before its time is told as such.
      if (!run || least === undefined || !isAlive(tactic) || 7 * least <= run.end - run.start) continue
      const length = lasting(run.end - run.start)
      yield {
        place: { path: tactic.at("min_weeks") },
        message: {
          en: `"${tactic.called}" is to be judged after ${lasting(7 * least).en} at the earliest but lasts only ${length.en}. Should it run longer?`,
          zh: `“${tactic.called}”至少要跑 ${least} 周才能评判，却只持续 ${length.zh}。是不是该延长？`,
        },
      }
    }
  },
}
