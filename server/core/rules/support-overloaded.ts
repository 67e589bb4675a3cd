/** A desk at which more work comes in than its people can do. */
import type { Rule } from "./rule"
import { hoursOf, workOf } from "./shared/desk"

export const supportOverloaded: Rule = {
  id: "support-overloaded",
  severity: "warning",
  section: "support",
  reads: ["support", "team"],
  summary: { en: "More questions come in than can be answered.", zh: "咨询量超过了客服能处理的量。" },
  why: {
    en: "A queue that gets more than it can do grows every day: after some weeks nobody is answered in time, and those who wait call again.",
    zh: "来的比能处理的多，队伍只会越排越长；几周后谁都等不到及时答复，等的人还会重复来问。",
  },
  mend: {
    en: "Add people, shorten `handle` by ready answers, or lower `load` by teaching users (`education`).",
    zh: "增加人手，用标准话术缩短 `handle`，或通过用户教育（`education`）减少 `load`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
team:
  roles:
    agent: { people: 2, hours: 40h/w }
support:
  hotline: { sla: 90s, load: 900/w, handle: 7min, staff: [agent] }
#                            ^^^^^ "hotline" gets 105 hours of work a week, but its people have 80.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
team:
  roles:
    agent: { people: 3, hours: 40h/w }
support:
  hotline: { sla: 90s, load: 600..900/w, handle: 7min, staff: [agent] }
`,
    ],
  },
  *check(subject) {
    for (const desk of subject.own("support")) {
      const [hours, work] = [hoursOf(subject, desk), workOf(desk)]
      if (hours === undefined || work === undefined || work < hours) continue
      const [due, there] = [Math.round(work), Math.round(hours)]
      yield {
        place: { path: desk.at("load") },
        message: {
          en: `"${desk.called}" gets ${due} hours of work a week, but its people have ${there}.`,
          zh: `“${desk.called}”每周要处理 ${due} 小时的量，而全部人手只有 ${there} 小时。`,
        },
        related: [{ place: { path: desk.at("staff") }, message: { en: "Its people.", zh: "它的人手。" } }],
      }
    }
  },
}
