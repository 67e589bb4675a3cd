/** A strategy that was paused or ended before it could show what it does. */
import type { Rule } from "./rule"
import { lasting } from "./shared/figures"
import { isAlive, ownRun, type Tactic } from "./shared/tactic"
import type { Subject } from "./subject"

export const stoppedEarly: Rule = {
  id: "stopped-early",
  severity: "warning",
  section: "strategies",
  reads: ["strategies", "campaigns", "period"],
  summary: {
    en: "A strategy was stopped before the weeks it was to run.",
    zh: "策略还没跑满约定的周数就停了。",
  },
  why: {
    en: "Most of what works begins slowly; given up before it has taken shape, the money is spent and nothing is learnt.",
    zh: "有效的做法大多起步慢；在成型之前放弃，钱花了，却什么也没学到。",
  },
  mend: {
    en: "Take it up again, or write in `note` why it could not go on.",
    zh: "重新启动；确实无法继续的，在 `note` 中写明原因。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 26 }
strategies:
  gift:
    status: paused
#           ^^^^^^ "gift" was stopped after 27 days at most, though it was to run for 8 weeks before it is judged.
    start: 2026-02-02
    min_weeks: 8
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 26 }
strategies:
  gift:
    status: done
    start: 2025-12-01
    end: 2026-01-25
    min_weeks: 8
`,
    ],
  },
  *check(subject) {
    for (const tactic of subject.tactics()) {
      const least = tactic.value.min_weeks
      if (least === undefined || isAlive(tactic) || !tactic.lacks("note")) continue
      const days = daysRun(subject, tactic)
      if (days === undefined || days >= 7 * least) continue
      const ran = lasting(days)
      yield {
        place: { path: tactic.at("status") },
        message: {
          en: `"${tactic.called}" was stopped after ${ran.en} at most, though it was to run for ${lasting(7 * least).en} before it is judged.`,
          zh: `“${tactic.called}”最多跑了 ${ran.zh}就停了，而约定至少跑 ${least} 周再评判。`,
        },
      }
    }
  },
}

/** The days that it can have run at most; undefined where it may have run for long enough or never began. */
function daysRun(subject: Subject, tactic: Tactic): number | undefined {
  const { today } = subject
  const start = subject.span(tactic.value)?.start
  const planned = ownRun(subject, tactic)?.end
  if (tactic.value.start === undefined || start === undefined) return undefined
  const ends = [planned, today].filter((day) => day !== undefined)
  if (ends.length === 0) return undefined
  const end = Math.min(...ends)
  return end > start ? end - start : undefined
}
