/** A season that has no day in the plan's period. */
import { isoOf } from "../model/day"
import type { Rule } from "./rule"

export const seasonOutsidePeriod: Rule = {
  id: "season-outside-period",
  severity: "warning",
  section: "seasons",
  reads: ["seasons", "period"],
  summary: { en: "A season lies outside the plan's period.", zh: "季节或节假日不在计划周期内。" },
  why: {
    en: "It is not counted in any week; the holiday of this year is missing where that of last year was left standing.",
    zh: "它不会计入任何一周；往往是留着去年的日期，今年的节假日反而没写。",
  },
  mend: {
    en: "Write this year's day, or take the season out.",
    zh: "改成今年的日期，否则删去。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
seasons:
  labour_day:
    start: 2025-05-01
#          ^^^^^^^^^^ "labour_day" is over on 2025-05-05, before the period's first day, 2026-03-02.
    end: 2025-05-05
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
seasons:
  labour_day: { start: 2026-05-01, end: 2026-05-05 }
  spring: { start: 2026-02-16, weeks: 4 }
`,
    ],
  },
  *check(subject) {
    const { period } = subject
    if (!period) return
    for (const { called, at, value } of subject.own("seasons")) {
      // What is left out is the period's; only a day that is written can be wrong.
      if (value.start === undefined || (value.end === undefined && value.weeks === undefined)) continue
      const days = subject.span(value)
      if (!days) continue
      const [first, last] = [isoOf(period.start), isoOf(period.end - 1)]
      if (days.end <= period.start)
        yield {
          place: { path: at("start") },
          message: {
            en: `"${called}" is over on ${isoOf(days.end - 1)}, before the period's first day, ${first}.`,
            zh: `“${called}”${isoOf(days.end - 1)} 就结束了，计划周期 ${first} 才开始。`,
          },
        }
      else if (days.start >= period.end)
        yield {
          place: { path: at("start") },
          message: {
            en: `"${called}" begins on ${isoOf(days.start)}, after the period's last day, ${last}.`,
            zh: `“${called}”${isoOf(days.start)} 才开始，计划周期 ${last} 就结束了。`,
          },
        }
    }
  },
}
