/** An experiment that goes on after everything that it tests has ended. */
import { isoOf } from "../model/day"
import type { Rule } from "./rule"
import { runOf, testedBy } from "./shared/experiment"
import { named } from "./shared/figures"
import { ownRun } from "./shared/tactic"

export const experimentLongerThanStrategy: Rule = {
  id: "experiment-longer-than-strategy",
  severity: "warning",
  section: "experiments",
  reads: ["experiments", "strategies", "campaigns", "period"],
  summary: { en: "An experiment outlasts what it tests.", zh: "实验比所测的策略持续得更久。" },
  why: {
    en: "In the days after the end both groups get the same: they thin out the difference until nothing can be seen.",
    zh: "策略结束后两组得到的完全一样，多出来的这些天会把差异冲淡，直到看不出来。",
  },
  mend: {
    en: "End the experiment with the strategy, or let the strategy run until the experiment is done.",
    zh: "让实验与策略同时结束，或让策略持续到实验完成。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 12 }
strategies:
  gift: { start: 2026-03-02, weeks: 4 }
experiments:
  gift_day:
    strategies: [gift]
    start: 2026-03-02
    weeks: 6
#          ^ "gift_day" goes on until 2026-04-12, but "gift" ends on 2026-03-29.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 12 }
strategies:
  gift: { start: 2026-03-30, weeks: 4 }
experiments:
  gift_day: { strategies: [gift], start: 2026-03-02, weeks: 4 }
`,
    ],
  },
  *check(subject) {
    for (const experiment of subject.own("experiments")) {
      const { called, at, value } = experiment
      const [run, tested] = [runOf(subject, experiment), testedBy(subject, experiment)]
      const ends = tested.map((tactic) => ownRun(subject, tactic)?.end)
      const last = Math.max(...ends.map((end) => end ?? Number.POSITIVE_INFINITY))
      if (!run || tested.length === 0 || run.end <= last) continue
      const names = named(tested.map((one) => one.called))
      const [goes, end] = [isoOf(run.end - 1), isoOf(last - 1)]
      yield {
        place: { path: at(value.weeks === undefined ? "end" : "weeks") },
        message: {
          en: `"${called}" goes on until ${goes}, but ${names.en} ${tested.length > 1 ? "end" : "ends"} on ${end}.`,
          zh: `“${called}”持续到 ${goes}，而${names.zh} ${end} 就结束了。`,
        },
        related: tested.map(({ path, file, called: name }) => ({
          place: { path, at: "key", file },
          message: { en: `"${name}" is what it tests.`, zh: `“${name}”是所测的策略。` },
        })),
      }
    }
  },
}
