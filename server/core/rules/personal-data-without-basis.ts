/** Personal data of which a plan with a compliance pack does not say on what basis it is used. */
import type { Rule } from "./rule"
import { articles, gdpr, packsOf, pipl } from "./shared/packs"

export const personalDataWithoutBasis: Rule = {
  id: "personal-data-without-basis",
  severity: "warning",
  section: "compliance",
  reads: ["data", "compliance"],
  summary: {
    en: "Personal data has no lawful basis written (packs cn, eu).",
    zh: "个人信息没有写明处理依据（合规清单 cn、eu）。",
  },
  why: {
    en: "PIPL art. 13 and GDPR art. 6 allow the use of personal data on named grounds only; who cannot name one when asked must delete what was built on it. A reminder, not legal advice.",
    zh: "《个人信息保护法》第十三条与 GDPR 第 6 条只允许基于列明的依据处理个人信息；被问到时说不出依据，建立在上面的人群就得删。本条是提醒，不是法律意见。",
  },
  mend: {
    en: "Consider writing `lawful_basis`: consent, a contract with the user, a legal duty.",
    zh: "建议写上 `lawful_basis`：用户同意、履行合同所必需、法定义务等。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
data:
  attributes:
    phone: { type: text, personal: true, keep: 12mo }
#                        ^^^^^^^^ On what basis is "phone" used (PIPL art. 13)? Consider writing \`lawful_basis\`.
compliance: { packs: [cn], policy: 隐私政策 2026-02 版 }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
data:
  attributes:
    phone: { type: text, personal: true, keep: 12mo, lawful_basis: 履行合同所必需 }
    orders_total: { type: number }
compliance: { packs: [cn], policy: 隐私政策 2026-02 版 }
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
data:
  attributes:
    phone: { type: text, personal: true }
`,
    ],
  },
  *check(subject) {
    const packs = packsOf(subject)
    if (packs.length === 0) return
    const law = articles(packs, { cn: pipl(13), eu: gdpr(6) })
    for (const { called, at, value, lacks } of subject.own("data.attributes")) {
      // Sensitive data needs one everywhere (sensitive-attribute-without-basis).
      if (value.personal !== true || value.sensitive === true || !lacks("lawful_basis")) continue
      yield {
        place: { path: at("personal"), at: "key" },
        message: {
          en: `On what basis is "${called}" used${law.en}? Consider writing \`lawful_basis\`.`,
          zh: `“${called}”依据什么处理${law.zh}？建议写明 \`lawful_basis\`。`,
        },
      }
    }
  },
}
