/** A desk that is open around the clock with too few people for that. */
import type { Rule } from "./rule"
import { hoursOf, workOf } from "./shared/desk"

export const aroundTheClockWithoutShifts: Rule = {
  id: "around-the-clock-without-shifts",
  severity: "warning",
  section: "support",
  reads: ["support", "team"],
  summary: {
    en: "A desk is open around the clock, and its people are not.",
    zh: "客服写的是 24 小时在线，人手却排不满班。",
  },
  why: {
    en: "A week has 168 hours and a person works 40: with fewer than five in shifts the promise breaks in the first night.",
    zh: "一周有 168 小时，一个人只上 40 小时；不到五个人轮班，第一个夜里就没人接。",
  },
  mend: {
    en: "Add people (`staff`), or write the `hours` at which somebody is there.",
    zh: "增加人手（`staff`），或写出真正有人的 `hours`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
team:
  roles:
    agent: { people: 3, hours: 40h/w }
support:
  hotline: { hours: 24/7, sla: 90s, staff: [agent] }
#                   ^^^^ "hotline" is open 168 hours a week, but its people work 120 hours in all.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
team:
  roles:
    agent: { people: 5, hours: 40h/w }
support:
  hotline: { hours: 24/7, sla: 90s, staff: [agent] }
`,
    ],
  },
  *check(subject) {
    for (const desk of subject.own("support")) {
      const hours = hoursOf(subject, desk)
      if (desk.value.hours !== "24/7" || hours === undefined || hours >= 168) continue
      // More work than hours is told as such.
      if ((workOf(desk) ?? 0) >= hours) continue
      const work = Math.round(hours)
      yield {
        place: { path: desk.at("hours") },
        message: {
          en: `"${desk.called}" is open 168 hours a week, but its people work ${work} hours in all.`,
          zh: `“${desk.called}”每周要在线 168 小时，而全部人手每周只有 ${work} 小时。`,
        },
        related: [{ place: { path: desk.at("staff") }, message: { en: "Its people.", zh: "它的人手。" } }],
      }
    }
  },
}
