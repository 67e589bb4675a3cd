/** A persona that nothing attracts, in a plan that says whom its attractions are for. */
import { listOf } from "./entry"
import type { Rule } from "./rule"
import { isMisnamed } from "./shared/misnamed"

export const personaWithoutAttraction: Rule = {
  id: "persona-without-attraction",
  severity: "warning",
  section: "product",
  reads: "everything",
  summary: { en: "Nothing attracts a persona.", zh: "没有吸引点针对某个画像。" },
  why: {
    en: "Users for whom the product has nothing come for the gift and leave with it.",
    zh: "产品里没有什么是为他们准备的，这些用户拿完礼包就走。",
  },
  mend: {
    en: "Find what attracts them and write it under `product.attractions`, or name them in one that is there.",
    zh: "想清楚什么能吸引他们，写进 `product.attractions`，或在已有的吸引点里写上这个画像。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
product:
  attractions:
    dinner_set: { kind: benefit, personas: [young_family] }
    saving_bill: { kind: benefit, personas: [young_family] }
    taste_panel: { kind: honour, personas: [young_family] }
    cook_along: { kind: participation, personas: [young_family] }
    neighbour_share: { kind: mutual_help, personas: [young_family] }
personas:
  young_family: { name: 年轻家庭 }
  retired: { name: 退休长辈 }
# ^^^^^^^ None of the attractions is for "退休长辈".
segments:
  members: { personas: [young_family, retired] }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
product:
  attractions:
    dinner_set: { kind: benefit }
    saving_bill: { kind: benefit, personas: [young_family] }
    taste_panel: { kind: honour, personas: [young_family] }
    cook_along: { kind: participation, personas: [young_family] }
    neighbour_share: { kind: mutual_help, personas: [young_family] }
personas:
  young_family: { name: 年轻家庭 }
  retired: { name: 退休长辈 }
segments:
  members: { personas: [young_family, retired] }
`,
    ],
  },
  *check(subject) {
    const attractions = subject.all("product.attractions")
    // One that names nobody is for everybody.
    if (attractions.length === 0 || attractions.some(({ lacks }) => lacks("personas"))) return
    if (subject.unsure("product") || subject.once(isMisnamed.personas)) return
    const attracted = new Set(attractions.flatMap(({ value }) => listOf(value.personas)))
    for (const { id, path, called } of subject.own("personas"))
      if (!attracted.has(id))
        yield {
          place: { path, at: "key" },
          message: {
            en: `None of the attractions is for "${called}".`,
            zh: `没有一个吸引点是针对“${called}”的。`,
          },
        }
  },
}
