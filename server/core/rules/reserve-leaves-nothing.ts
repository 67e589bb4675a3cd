/** A reserve that leaves nothing, or hardly anything, to be spent. */
import type { Rule } from "./rule"
import { least, percent } from "./shared/figures"

export const reserveLeavesNothing: Rule = {
  id: "reserve-leaves-nothing",
  severity: "warning",
  section: "budget",
  reads: ["budget"],
  summary: { en: "The reserve leaves hardly any of the budget.", zh: "预留比例过高，预算所剩无几。" },
  why: {
    en: "Whatever the plan spends then comes out of the reserve; often the share to be spent was written instead of the one kept back.",
    zh: "计划里的每一笔都得动用预留；多半是把要花的比例写成了预留比例。",
  },
  mend: {
    en: "Write the share that is kept for what nobody foresees, such as `10%`.",
    zh: "写为意外留出的比例，例如 `10%`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
budget:
  total: ¥100k
  reserve: 90%
#          ^^^ The reserve keeps back 90 % of the budget and leaves 10 % to be spent. Is it the other way round?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
budget: { total: ¥100k, reserve: 30% }
`,
    ],
  },
  *check({ quantity }) {
    const reserve = least(quantity("budget", "reserve"))
    if (reserve === undefined || reserve <= 0.5) return
    const [kept, left] = [percent(reserve), percent(Number((1 - reserve).toPrecision(6)))]
    yield {
      place: { path: ["budget", "reserve"] },
      message: {
        en: `The reserve keeps back ${kept.en} of the budget and leaves ${left.en} to be spent. Is it the other way round?`,
        zh: `预留占预算的 ${kept.zh}，只剩 ${left.zh} 可用。是不是写反了？`,
      },
    }
  },
}
