/** A positioning that leaves out some of its four parts. */
import type { Words } from "../problem"
import type { Rule } from "./rule"

export const halfAPositioning: Rule = {
  id: "half-a-positioning",
  severity: "warning",
  section: "product",
  reads: ["product"],
  summary: { en: "The positioning leaves out a part.", zh: "产品定位不完整。" },
  why: {
    en: "Scenario, means, users and need only mean something together: without one of them every strategy fits, and so does every competitor.",
    zh: "场景、手段、用户、需求要合在一起才有意义：缺一个，什么策略都说得通，什么竞品也都一样。",
  },
  mend: {
    en: "Write all four: in which `scenario`, by which `means`, for which `users`, which `need`.",
    zh: "四项都写：在什么场景（`scenario`）、用什么手段（`means`）、为哪些用户（`users`）、满足什么需求（`need`）。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
product:
  positioning:
# ^^^^^^^^^^^ The positioning does not say by which means, nor which need it meets.
    scenario: 一家人的晚饭与周末采购
    users: 新一线与二线城市的家庭
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
product:
  positioning:
    scenario: 一家人的晚饭与周末采购
    means: [小程序次日达, 社区门店]
    users: 新一线与二线城市的家庭
    need: 省心、放心、算得过账
`,
    ],
  },
  *check({ content, lacks }) {
    if (content.product?.positioning === undefined) return
    const path = ["product", "positioning"]
    const missing = parts.filter(([key]) => lacks(...path, key)).map(([, words]) => words)
    if (missing.length === 0 || missing.length === parts.length) return
    yield {
      place: { path, at: "key" },
      message: {
        en: `The positioning does not say ${missing.map(({ en }) => en).join(", nor ")}.`,
        zh: `产品定位没有写${missing.map(({ zh }) => zh).join("、")}。`,
      },
    }
  },
}

const parts: readonly (readonly [key: string, words: Words])[] = [
  ["scenario", { en: "in which scenario", zh: "场景" }],
  ["means", { en: "by which means", zh: "手段" }],
  ["users", { en: "for which users", zh: "用户" }],
  ["need", { en: "which need it meets", zh: "需求" }],
]
