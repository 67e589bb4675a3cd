/** A strategy that ends before it has its full effect. */
import type { Rule } from "./rule"
import { lasting, least } from "./shared/figures"
import { ownRun } from "./shared/tactic"

export const rampLongerThanRun: Rule = {
  id: "ramp-longer-than-run",
  severity: "warning",
  section: "strategies",
  reads: ["strategies", "campaigns", "period"],
  summary: {
    en: "A strategy takes longer to its full effect than it lasts.",
    zh: "策略的爬坡期比它的持续时间还长。",
  },
  why: {
    en: "Its full effect is never had: the budget is spent on the climb, and the strategy is judged by a part of what it can do.",
    zh: "它永远达不到完整效果：预算花在爬坡上，最后却按打了折的效果来评判。",
  },
  mend: {
    en: "Let it run longer, or shorten `ramp` if it works sooner.",
    zh: "延长策略的时间；如果见效更快，就缩短 `ramp`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
strategies:
  gift:
    start: 2026-03-09
    weeks: 4
    ramp: 6w
#         ^^ "gift" takes 6w to its full effect but lasts only 4 weeks. Should it run longer?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
strategies:
  gift:
    start: 2026-03-09
    weeks: 6
    ramp: 3w..8w
`,
    ],
  },
  *check(subject) {
    for (const tactic of subject.tactics()) {
      const ramp = tactic.quantity("ramp")
      const [run, days] = [ownRun(subject, tactic), least(ramp)]
      if (!run || !ramp || days === undefined || days <= run.end - run.start) continue
      const length = lasting(run.end - run.start)
      yield {
        place: { path: tactic.at("ramp") },
        message: {
          en: `"${tactic.called}" takes ${ramp.text} to its full effect but lasts only ${length.en}. Should it run longer?`,
          zh: `“${tactic.called}”要 ${ramp.text} 才达到完整效果，却只持续 ${length.zh}。是不是该延长？`,
        },
      }
    }
  },
}
