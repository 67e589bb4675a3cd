/** A plan with a compliance pack that uses personal data and names no privacy policy. */
import type { Rule } from "./rule"
import { articles, gdpr, packsOf, pipl } from "./shared/packs"

export const missingPolicy: Rule = {
  id: "missing-policy",
  severity: "warning",
  section: "compliance",
  reads: ["data", "compliance"],
  summary: {
    en: "Personal data is used and no privacy policy is named (packs cn, eu).",
    zh: "使用了个人信息，却没有写明隐私政策（合规清单 cn、eu）。",
  },
  why: {
    en: "PIPL art. 17 and GDPR art. 13 ask that people are told beforehand what is collected and why; a new use that the policy does not mention has to wait for its next version. A reminder, not legal advice.",
    zh: "《个人信息保护法》第十七条与 GDPR 第 13 条要求事先告知收集什么、用来做什么；政策里没写的新用途，要等政策更新后才能上线。本条是提醒，不是法律意见。",
  },
  mend: {
    en: "Consider writing `policy`: where it stands, and which version covers this plan.",
    zh: "建议写上 `policy`：隐私政策在哪里、哪一版覆盖本计划。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
data:
  attributes:
    phone: { type: text, personal: true, lawful_basis: 用户同意, keep: 12mo }
compliance:
  packs: [cn, eu]
# ^^^^^ Personal data such as "phone" is used, and no privacy policy is named (PIPL art. 17; GDPR art. 13). Consider writing \`policy\`.
  cross_border: false
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
data:
  attributes:
    orders_total: { type: number }
compliance:
  packs: [cn]
`,
    ],
  },
  *check(subject) {
    const packs = packsOf(subject)
    if (packs.length === 0 || !subject.lacks("compliance", "policy")) return
    const used = subject
      .all("data.attributes")
      .find(({ value }) => value.personal === true || value.sensitive === true)
    if (!used) return
    const law = articles(packs, { cn: pipl(17), eu: gdpr(13) })
    yield {
      place: { path: ["compliance", "packs"], at: "key" },
      message: {
        en: `Personal data such as "${used.called}" is used, and no privacy policy is named${law.en}. Consider writing \`policy\`.`,
        zh: `计划用到“${used.called}”等个人信息，却没有写明隐私政策${law.zh}。建议写明 \`policy\`。`,
      },
    }
  },
}
