/** A role that has work in the plan and nobody to do it. */
import type { Rule } from "./rule"
import { least } from "./shared/figures"

export const roleWithoutPeople: Rule = {
  id: "role-without-people",
  severity: "warning",
  section: "team",
  reads: "everything",
  summary: { en: "A role has work and no people.", zh: "角色有分工，却没有人。" },
  why: {
    en: "The work stands in the plan, everybody waits for it, and nobody is there.",
    zh: "事情写在计划里，大家都在等，却没有人做。",
  },
  mend: {
    en: "Hire before the work begins and write `people`, or give the work to a role that has some.",
    zh: "在工作开始前到岗并写好 `people`，或把这项工作交给有人的角色。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
team:
  roles:
    designer: { people: 0 }
#                       ^ "designer" has nobody, and its name stands at 1 place of the plan.
strategies:
  gift: { owner: designer }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
team:
  roles:
    lead: { people: 1 }
    designer: { people: 0, note: 六月到岗 }
strategies:
  gift: { owner: lead }
  letter: { owner: lead }
  call: { owner: lead, effort: { designer: 0h/w } }
`,
    ],
  },
  *check({ own, uses, quantity }) {
    for (const role of own("team.roles")) {
      if (role.value.people !== 0) continue
      // Whoever comes later is asked and told before; hours of none are none.
      const work = uses(role).filter(({ path, at }) =>
        at === "key"
          ? path.includes("effort") && (least(quantity(...path)) ?? 0) > 0
          : !path.includes("attendees"),
      )
      const [first] = work
      if (!first) continue
      const count = work.length
      yield {
        place: { path: role.at("people") },
        message: {
          en: `"${role.called}" has nobody, and its name stands at ${count} ${count === 1 ? "place" : "places"} of the plan.`,
          zh: `“${role.called}”没有人，计划里却有 ${count} 处由它负责。`,
        },
        related: [{ place: { path: first.path }, message: { en: "Here, for one.", zh: "例如这里。" } }],
      }
    }
  },
}
