/** A risk that is sure to come, or sure not to. */
import type { Rule } from "./rule"

export const certainRisk: Rule = {
  id: "certain-risk",
  severity: "warning",
  section: "risks",
  reads: ["risks"],
  summary: { en: "A risk is certain, or impossible.", zh: "风险必然发生，或不可能发生。" },
  why: {
    en: "What is sure to come belongs into the plan's numbers, where it is counted in every future; what cannot come takes the attention from what can.",
    zh: "必然发生的事应写进计划的数字里，每种情形都会计入；不可能发生的事，只会分散注意力。",
  },
  mend: {
    en: "Write how likely it is, as a range where that is uncertain; move what is sure to `seasons`, or into the numbers themselves.",
    zh: "写出可能性，不确定就写范围；必然的事改写到 `seasons` 或直接写进相关数字。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
risks:
  price_war:
    probability: 100%
#                ^^^^ "price_war" is sure to come: it is no risk but a part of the plan.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
risks:
  price_war: { probability: 60%..90% }
`,
    ],
  },
  *check({ own }) {
    for (const { called, at, quantity } of own("risks")) {
      const values = quantity("probability")?.values ?? []
      const place = { path: at("probability") }
      if (values.length > 0 && values.every((value) => value === 1))
        yield {
          place,
          message: {
            en: `"${called}" is sure to come: it is no risk but a part of the plan.`,
            zh: `“${called}”必然发生：这不是风险，而是计划的一部分。`,
          },
        }
      else if (values.length > 0 && values.every((value) => value === 0))
        yield {
          place,
          message: {
            en: `"${called}" cannot come: its probability is 0 %.`,
            zh: `“${called}”不可能发生：概率为 0%。`,
          },
        }
    }
  },
}
