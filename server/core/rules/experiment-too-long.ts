/** An experiment that goes on for longer than its groups stay what they were. */
import type { Rule } from "./rule"
import { runOf } from "./shared/experiment"
import { lasting } from "./shared/figures"

export const experimentTooLong: Rule = {
  id: "experiment-too-long",
  severity: "warning",
  section: "experiments",
  reads: ["experiments", "period"],
  summary: { en: "An experiment goes on for too long.", zh: "实验时间过长。" },
  why: {
    en: "People change phones, hear of the other group's offer or leave: after some months the groups are mixed, and the answer comes too late to be used.",
    zh: "时间一长，用户会换设备、听说另一组的优惠或流失，两组逐渐混在一起，结论出来也已经用不上了。",
  },
  mend: {
    en: "Test on more users, or look for a larger change (`detect`), so that fewer weeks will do.",
    zh: "扩大参与的用户，或把要检测的变化（`detect`）定得大一些，缩短所需的周数。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
experiments:
  gift_day:
    start: 2026-03-02
    weeks: 20
#          ^^ "gift_day" goes on for 20 weeks; after 12 its groups are hardly the same any more.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
experiments:
  gift_day: { start: 2026-03-02, weeks: 12 }
`,
    ],
  },
  *check(subject) {
    const allowed = subject.thresholds.experiment_weeks_most
    for (const experiment of subject.own("experiments")) {
      const { called, at, value } = experiment
      const run = runOf(subject, experiment)
      if (!run || run.end - run.start <= 7 * allowed) continue
      const long = lasting(run.end - run.start)
      yield {
        place: { path: at(value.weeks === undefined ? "end" : "weeks") },
        message: {
          en: `"${called}" goes on for ${long.en}; after ${allowed} its groups are hardly the same any more.`,
          zh: `“${called}”要做 ${long.zh}；超过 ${allowed} 周，两组用户很难再保持原样。`,
        },
      }
    }
  },
}
