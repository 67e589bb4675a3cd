/** A task whose day or week does not go with the plan, or with each other. */
import { dayOf, isoOf, type Span } from "../model/day"
import type { Finding } from "../problem"
import type { Rule } from "./rule"
import { type Task, weekOf } from "./shared/task"

export const misdatedTask: Rule = {
  id: "misdated-task",
  severity: "warning",
  section: "team",
  reads: ["team", "period"],
  summary: {
    en: "A task's day does not go with its week or with the period.",
    zh: "任务的日期与所在周或计划周期对不上。",
  },
  why: {
    en: "One of the two is wrong, and half of the team goes by each.",
    zh: "两个日期必有一个错，团队里一半人按这个做，另一半按那个做。",
  },
  mend: {
    en: "Correct `due` or `week`; weeks count from the period's first.",
    zh: "改正 `due` 或 `week`；周数从计划的第一周算起。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
team:
  plan:
    launch:
      week: 3
      due: 2026-03-06
#          ^^^^^^^^^^ "launch" is planned for week 3, which begins on 2026-03-16, but due on 2026-03-06, before it begins.
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
team:
  plan:
    launch: { task: 上线, week: 12, due: 2026-05-20 }
#                             ^^ "launch" is planned for week 12, but the plan has 8 weeks.
    farewell: { task: 收尾, week: 8, due: 2026-06-30 }
#                                       ^^^^^^^^^^ "farewell" is due on 2026-06-30, after the period's last day, 2026-04-26.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-04, weeks: 8 }
team:
  plan:
    prepare: { task: 备料, due: 2026-02-20 }
    follow_up: { task: 整理, week: 8, due: 2026-05-08 }
    spec: { task: 口径评审, week: 1, due: 2026-03-03 }
    launch: { task: 上线, week: 3, due: 2026-03-29 }
`,
    ],
  },
  *check({ own, period }) {
    if (!period) return
    for (const task of own("team.plan")) {
      const found = misdated(task, period)
      if (found) yield found
    }
  },
}

function misdated(task: Task, period: Span): Finding | undefined {
  const { called, at, value } = task
  const [week, due] = [weekOf(task), dayOf(String(value.due ?? ""))]
  const weeks = Math.ceil((period.end - period.start) / 7)
  if (week !== undefined && week > weeks + 1)
    return {
      place: { path: at("week") },
      message: {
        en: `"${called}" is planned for week ${week}, but the plan has ${weeks} weeks.`,
        zh: `“${called}”排在第 ${week} 周，而计划只有 ${weeks} 周。`,
      },
    }
  // What is wound up after the end is due in the days after it.
  if (due !== undefined && due >= period.end + 31)
    return {
      place: { path: at("due") },
      message: {
        en: `"${called}" is due on ${isoOf(due)}, after the period's last day, ${isoOf(period.end - 1)}.`,
        zh: `“${called}”的截止日 ${isoOf(due)} 晚于计划周期的最后一天 ${isoOf(period.end - 1)}。`,
      },
    }
  if (week === undefined || week < 1 || due === undefined) return undefined
  const begins = period.start + 7 * (week - 1)
  if (due >= mondayOf(begins)) return undefined
  return {
    place: { path: at("due") },
    message: {
      en: `"${called}" is planned for week ${week}, which begins on ${isoOf(begins)}, but due on ${isoOf(due)}, before it begins.`,
      zh: `“${called}”排在第 ${week} 周（${isoOf(begins)} 开始），截止日却是更早的 ${isoOf(due)}。`,
    },
  }
}

/** The Monday of its week: a plan that starts on a Wednesday may count weeks as the calendar does. */
function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7)
}
