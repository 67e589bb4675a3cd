/** A need that no persona has, in a plan that says of its personas what they need. */
import type { Rule } from "./rule"
import { isMisnamed } from "./shared/misnamed"

export const needOfNobody: Rule = {
  id: "need-of-nobody",
  severity: "hint",
  section: "product",
  reads: "everything",
  summary: { en: "A need that no persona has.", zh: "没有画像有这个需求。" },
  why: {
    en: "What is built for a need that nobody in particular has is noticed by nobody in particular.",
    zh: "说不清是谁的需求，做出来也说不清给谁用。",
  },
  mend: {
    en: "Name it in the `needs` of the personas who have it, or leave it out.",
    zh: "在有这个需求的画像的 `needs` 中写上它，或去掉它。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
product:
  needs:
    dinner_done: { is: 今晚吃什么不再纠结 }
    worth_it: { is: 会员费看得见回本 }
#   ^^^^^^^^ No persona needs "worth_it".
personas:
  young_family: { needs: [dinner_done] }
segments:
  members: { personas: [young_family] }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
product:
  needs:
    dinner_done: { is: 今晚吃什么不再纠结 }
    worth_it: { is: 会员费看得见回本 }
personas:
  young_family: { needs: [dinner_done, worth_it] }
segments:
  members: { personas: [young_family] }
`,
    ],
  },
  *check(subject) {
    const needs = subject.own("product.needs")
    if (subject.linked.playbook.kind === "library" || subject.unsure("personas")) return
    const used = new Set(needs.filter((need) => subject.uses(need).length > 0))
    if (used.size === 0 || subject.once(isMisnamed.needs)) return
    for (const need of needs)
      if (!used.has(need))
        yield {
          place: { path: need.path, at: "key" },
          message: { en: `No persona needs "${need.called}".`, zh: `没有画像需要“${need.called}”。` },
        }
  },
}
