/** A product with fewer attractions than it takes. */
import type { Rule } from "./rule"

export const fewAttractions: Rule = {
  id: "few-attractions",
  severity: "hint",
  section: "product",
  reads: ["product"],
  summary: { en: "The product has few attractions.", zh: "产品的吸引点太少。" },
  why: {
    en: "One benefit is soon copied or got used to; users stay where several things hold them, honour and company among them.",
    zh: "单一的利益点很快会被模仿、被习惯；留住用户要靠好几样东西，包括荣誉和人情。",
  },
  mend: {
    en: "List what attracts and what keeps users, of several kinds: benefit, honour, participation, mutual help, emotion.",
    zh: "把能吸引和留住用户的点逐一列出来，覆盖利益、荣誉、参与、互助、情感等几类。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
product:
  attractions:
# ^^^^^^^^^^^ 2 attractions are few to win and to keep users. Find 5 or more.
    dinner_set: { name: 三菜一汤套餐, kind: benefit }
    saving_bill: { name: 每月省钱账单, kind: benefit }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
product:
  attractions:
    dinner_set: { name: 三菜一汤套餐, kind: benefit }
    saving_bill: { name: 每月省钱账单, kind: benefit }
    taste_panel: { name: 试吃评审团, kind: honour }
    cook_along: { name: 周六跟着做, kind: participation }
    neighbour_share: { name: 邻居拼单, kind: mutual_help }
`,
    ],
  },
  *check({ own, all, thresholds, unsure }) {
    const count = all("product.attractions").length
    const least = thresholds.attractions_least
    if (own("product.attractions").length === 0 || count >= least || unsure("product")) return
    yield {
      place: { path: ["product", "attractions"], at: "key" },
      message: {
        en: `${count === 1 ? "1 attraction is" : `${count} attractions are`} few to win and to keep users. Find ${least} or more.`,
        zh: `只有 ${count} 个吸引点，不足以吸引和留住用户。请找出 ${least} 个以上。`,
      },
    }
  },
}
