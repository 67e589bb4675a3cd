/** A need that the product does nothing about, in a plan that says how it meets its other needs. */
import type { Rule } from "./rule"

export const unmetNeed: Rule = {
  id: "unmet-need",
  severity: "warning",
  section: "product",
  reads: ["product"],
  summary: { en: "Nothing meets a need.", zh: "需求没有满足方式。" },
  why: {
    en: "Users who are told of a need and find nothing for it leave disappointed; no operation makes up for what the product lacks.",
    zh: "讲了用户的痛点却拿不出办法，只会让人失望离开；产品缺的，运营补不上。",
  },
  mend: {
    en: "Write in `met_by` the feature or service that meets it, or leave the need out until there is one.",
    zh: "在 `met_by` 中写明用什么功能或服务满足它；暂时没有，就先不要写进计划。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
product:
  needs:
    dinner_done: { is: 今晚吃什么不再纠结, met_by: 三菜一汤套餐 }
    worth_it:
#   ^^^^^^^^ Nothing in the product meets the need "worth_it".
      is: 会员费看得见回本
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
product:
  needs:
    dinner_done: { is: 今晚吃什么不再纠结 }
    worth_it: { is: 会员费看得见回本 }
`,
    ],
  },
  *check({ own, all }) {
    if (all("product.needs").every(({ lacks }) => lacks("met_by"))) return
    for (const { path, called, lacks } of own("product.needs"))
      if (lacks("met_by"))
        yield {
          place: { path, at: "key" },
          message: {
            en: `Nothing in the product meets the need "${called}".`,
            zh: `“${called}”这个需求还没有满足方式。`,
          },
        }
  },
}
