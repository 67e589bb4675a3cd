/** A plan for users in China and in the EU that does not say whether their data crosses the border. */
import type { Rule } from "./rule"
import { packsOf } from "./shared/packs"

export const crossBorderUnsaid: Rule = {
  id: "cross-border-unsaid",
  severity: "info",
  section: "compliance",
  reads: ["data", "compliance"],
  summary: {
    en: "A plan for two regions does not say whether personal data crosses the border (packs cn and eu).",
    zh: "计划覆盖两地，却没有写明个人信息是否出境（合规清单 cn 与 eu）。",
  },
  why: {
    en: "PIPL art. 38 and 39 and GDPR chapter V ask for a contract, an assessment or separate consent before data leaves; these take months, not days. A reminder, not legal advice.",
    zh: "《个人信息保护法》第三十八、三十九条与 GDPR 第五章要求出境前有合同、评估或单独同意，办下来要几个月而不是几天。本条是提醒，不是法律意见。",
  },
  mend: {
    en: "Consider writing `cross_border: true` or `false`.",
    zh: "建议写明 `cross_border: true` 或 `false`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
data:
  attributes:
    mail: { type: text, personal: true, lawful_basis: consent, keep: 12mo }
compliance:
  packs: [cn, eu]
# ^^^^^ The plan is for China and the EU. Does personal data cross the border (\`cross_border\`)?
  policy: https://example.com/privacy
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
data:
  attributes:
    mail: { type: text, personal: true, lawful_basis: consent, keep: 12mo }
compliance: { packs: [eu], policy: https://example.com/privacy }
`,
    ],
  },
  *check(subject) {
    if (packsOf(subject).length < 2 || !subject.lacks("compliance", "cross_border")) return
    const personal = subject
      .all("data.attributes")
      .some(({ value }) => value.personal === true || value.sensitive === true)
    if (!personal) return
    yield {
      place: { path: ["compliance", "packs"], at: "key" },
      message: {
        en: "The plan is for China and the EU. Does personal data cross the border (`cross_border`)?",
        zh: "计划同时面向中国与欧盟。个人信息是否出境（`cross_border`）？",
      },
    }
  },
}
