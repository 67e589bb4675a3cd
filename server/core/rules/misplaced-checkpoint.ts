/** A checkpoint whose day does not lie on the way to its target. */
import { dayOf, isoOf } from "../model/day"
import type { Path, Words } from "../problem"
import type { Rule } from "./rule"
import { deadlineOf } from "./shared/target"

export const misplacedCheckpoint: Rule = {
  id: "misplaced-checkpoint",
  severity: "error",
  section: "targets",
  reads: ["targets", "period"],
  summary: {
    en: "A checkpoint lies before the plan or after its target's deadline.",
    zh: "检查点早于计划开始，或晚于目标期限。",
  },
  why: {
    en: "What is looked at after the deadline warns nobody any more; it usually is a date of another year.",
    zh: "过了期限再看，已经起不到预警作用；多半是日期写错了年份。",
  },
  mend: {
    en: "Give it a day between the start of the plan and the deadline.",
    zh: "改成计划开始与目标期限之间的日期。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 26 }
targets:
  weekly_active:
    metric: active_users
    to: 8万
    by: 2026-03-29
    checkpoints:
      2026-02-22: 7万
      2026-04-26: 7.5万
#     ^^^^^^^^^^ This checkpoint comes after the deadline of "weekly_active" on 2026-03-29.
`,
      `playbook: 试点
period: { start: 2026-01-05, weeks: 26 }
targets:
  weekly_active:
    metric: active_users
    to: 8万
    checkpoints:
      2025-02-22: 7万
#     ^^^^^^^^^^ This checkpoint comes before the plan begins on 2026-01-05.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 26 }
targets:
  weekly_active:
    metric: active_users
    to: 8万
    by: 2026-03-29
    checkpoints: { 2026-01-05: 6.2万, 2026-02-22: 7万, 2026-03-29: 8万 }
`,
    ],
  },
  *check(subject) {
    for (const target of subject.own("targets")) {
      const until = deadlineOf(subject, target)
      const start = subject.period?.start
      for (const date of Object.keys(target.value.checkpoints ?? {})) {
        const day = dayOf(date)
        const path = target.at("checkpoints", date)
        if (day === undefined) continue
        if (until !== undefined && day > until) yield told(path, late(target, isoOf(until)))
        else if (start !== undefined && day < start) yield told(path, early(isoOf(start)))
      }
    }
  },
}

function told(path: Path, message: Words) {
  return { place: { path, at: "key" as const }, message }
}

function late({ called, lacks }: { called: string; lacks(key: string): boolean }, until: string): Words {
  if (lacks("by"))
    return {
      en: `This checkpoint comes after the plan's last day, ${until}.`,
      zh: `这个检查点在计划的最后一天 ${until} 之后。`,
    }
  return {
    en: `This checkpoint comes after the deadline of "${called}" on ${until}.`,
    zh: `这个检查点晚于“${called}”的期限 ${until}。`,
  }
}

function early(start: string): Words {
  return {
    en: `This checkpoint comes before the plan begins on ${start}.`,
    zh: `这个检查点早于计划的开始日期 ${start}。`,
  }
}
