/** A strategy that does not say when it is stopped, where others do. */
import type { Rule } from "./rule"
import { isSaidElsewhere } from "./shared/tactic"

export const strategyWithoutExit: Rule = {
  id: "strategy-without-exit",
  severity: "warning",
  section: "strategies",
  reads: ["strategies", "campaigns"],
  summary: { en: "A strategy does not say when it is stopped.", zh: "策略没有写明退出条件。" },
  why: {
    en: "Agreed on beforehand, stopping is a rule; afterwards it is a quarrel, and what does not work runs to the end of its budget.",
    zh: "事先约定，停止是规则；事后再谈就成了争执，没用的策略会一直跑到预算花完。",
  },
  mend: {
    en: "Write `exit` with a figure and how long it may stay there, e.g. three weeks below the control group.",
    zh: "在 `exit` 中写明指标和期限，例如“连续 3 周低于对照组即停”。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
strategies:
  reminder:
    exit: 连续 3 周低于对照组即停
  gift:
# ^^^^ "gift" does not say when it is stopped. Which figure ends it, and after how long?
    start: 2026-01-12
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
strategies:
  reminder:
    exit: 连续 3 周低于对照组即停
campaigns:
  gift:
    start: 2026-01-12
    weeks: 1
`,
    ],
  },
  *check(subject) {
    if (!isSaidElsewhere(subject, "exit")) return
    for (const { path, called, lacks, value } of subject.own("strategies"))
      if (lacks("exit") && value.status !== "done")
        yield {
          place: { path, at: "key" },
          message: {
            en: `"${called}" does not say when it is stopped. Which figure ends it, and after how long?`,
            zh: `“${called}”没有写退出条件。哪个指标、持续多久就停？`,
          },
        }
  },
}
