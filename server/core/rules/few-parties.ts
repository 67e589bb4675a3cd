/** A business of two sides, or of one. */
import type { Rule } from "./rule"

export const fewParties: Rule = {
  id: "few-parties",
  severity: "info",
  section: "product",
  reads: ["product"],
  summary: { en: "Fewer than three parties are named.", zh: "参与方不足三方。" },
  why: {
    en: "Between two sides it easily comes down to price; a third, such as a users' organisation or partners, holds them together.",
    zh: "只有两方时，关系容易只剩下价格；有第三方（如用户组织、合作伙伴），关系才稳。",
  },
  mend: {
    en: "Name who else gives and gets: partners, creators, group leaders, the platform itself.",
    zh: "补上还有谁付出、谁得到：合作伙伴、创作者、群主、平台自身。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
product:
  parties:
# ^^^^^^^ 2 parties are named. Does a third give or get something here, such as partners or a users' group?
    shop: { name: 橙篮, gives: [选品, 配送], gets: 会员费 }
    members_side: { name: 会员, gives: 会员费, gets: [好价, 放心] }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
product:
  parties:
    shop: { name: 橙篮, gives: [选品, 配送], gets: 会员费 }
    members_side: { name: 会员, gives: 会员费, gets: [好价, 放心] }
    farms: { name: 产地, gives: 直供, gets: 稳定订单 }
`,
    ],
  },
  *check({ own, all, unsure }) {
    const count = all("product.parties").length
    if (own("product.parties").length === 0 || count >= 3 || unsure("product")) return
    yield {
      place: { path: ["product", "parties"], at: "key" },
      message: {
        en:
          count === 1
            ? "One party alone exchanges nothing. Who else takes part?"
            : "2 parties are named. Does a third give or get something here, such as partners or a users' group?",
        zh:
          count === 1
            ? "只有一方，谈不上交换。还有谁参与其中？"
            : "目前只写了两方。有没有第三方也付出或得到什么，例如合作伙伴、用户组织？",
      },
    }
  },
}
