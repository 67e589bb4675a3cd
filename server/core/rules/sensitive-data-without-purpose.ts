/** Sensitive data of which a plan with a compliance pack does not say what it is needed for. */
import type { Rule } from "./rule"
import { articles, gdpr, packsOf, pipl } from "./shared/packs"

export const sensitiveDataWithoutPurpose: Rule = {
  id: "sensitive-data-without-purpose",
  severity: "warning",
  section: "compliance",
  reads: ["data", "compliance"],
  summary: {
    en: "Sensitive data has no purpose written (packs cn, eu).",
    zh: "敏感个人信息没有写明用途（合规清单 cn、eu）。",
  },
  why: {
    en: "PIPL art. 28 allows sensitive data only for a specific purpose that needs it, GDPR art. 9 for the purpose that the person agreed to; data kept because it may be of use one day is neither. A reminder, not legal advice.",
    zh: "《个人信息保护法》第二十八条要求敏感信息有特定目的和充分必要性，GDPR 第 9 条要求用于本人同意的目的；“以后也许有用”两样都不算。本条是提醒，不是法律意见。",
  },
  mend: {
    en: "Consider writing `purpose`: the one thing that cannot be done without it; if there is none, do without the attribute.",
    zh: "建议在 `purpose` 中写明非它不可的用途；没有这样的用途，就不要收集。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
data:
  attributes:
    home_place: { type: text, sensitive: true, lawful_basis: 单独同意, keep: 90d }
#                             ^^^^^^^^^ "home_place" is sensitive; what is it needed for (PIPL art. 28)? Consider writing \`purpose\`.
compliance: { packs: [cn], policy: 隐私政策 2026-02 版 }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
data:
  attributes:
    home_place: { type: text, sensitive: true, lawful_basis: 单独同意, keep: 90d, purpose: 推荐最近的取件点 }
compliance: { packs: [cn], policy: 隐私政策 2026-02 版 }
`,
    ],
  },
  *check(subject) {
    const packs = packsOf(subject)
    if (packs.length === 0) return
    const law = articles(packs, { cn: pipl(28), eu: gdpr(9) })
    for (const { called, at, value, lacks } of subject.own("data.attributes"))
      if (value.sensitive === true && lacks("purpose"))
        yield {
          place: { path: at("sensitive"), at: "key" },
          message: {
            en: `"${called}" is sensitive; what is it needed for${law.en}? Consider writing \`purpose\`.`,
            zh: `“${called}”是敏感信息，用来做什么${law.zh}？建议写明 \`purpose\`。`,
          },
        }
  },
}
