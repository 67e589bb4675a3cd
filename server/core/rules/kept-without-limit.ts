/** Personal data that is kept for good, or for nobody knows how long. */
import type { Rule } from "./rule"
import { articles, gdpr, packsOf, pipl } from "./shared/packs"

export const keptWithoutLimit: Rule = {
  id: "kept-without-limit",
  severity: "warning",
  section: "compliance",
  reads: ["data", "compliance"],
  summary: {
    en: "Personal data is kept without limit (packs cn, eu).",
    zh: "个人信息没有保存期限（合规清单 cn、eu）。",
  },
  why: {
    en: "PIPL art. 19 and GDPR art. 5 ask for the shortest time that the purpose needs; what is never deleted is what leaks years later. A reminder, not legal advice.",
    zh: "《个人信息保护法》第十九条与 GDPR 第 5 条要求只保存实现目的所必需的最短时间；从不删除的数据，多年后泄露的就是它。本条是提醒，不是法律意见。",
  },
  mend: {
    en: "Consider writing `keep`: a duration such as `12mo`, or when it is deleted.",
    zh: "建议写上 `keep`：期限如 `12mo`，或写明何时删除。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
data:
  attributes:
    phone: { type: text, personal: true, lawful_basis: 履行合同所必需 }
#                        ^^^^^^^^ For how long is "phone" kept (PIPL art. 19)? Consider writing \`keep\`.
    city: { type: text, personal: true, lawful_basis: 用户同意, keep: 永久 }
#                                                                 ^^ "city" is kept for good; consider a limit (PIPL art. 19).
compliance: { packs: [cn], policy: 隐私政策 2026-02 版 }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
data:
  attributes:
    phone: { type: text, personal: true, lawful_basis: 履行合同所必需, keep: 注销后 30 天 }
    orders_total: { type: number }
compliance: { packs: [cn], policy: 隐私政策 2026-02 版 }
`,
    ],
  },
  *check(subject) {
    const packs = packsOf(subject)
    if (packs.length === 0) return
    const law = articles(packs, { cn: pipl(19), eu: gdpr(5) })
    for (const { called, at, value, lacks } of subject.own("data.attributes")) {
      if (value.personal !== true && value.sensitive !== true) continue
      if (lacks("keep"))
        yield {
          place: { path: at(value.personal === true ? "personal" : "sensitive"), at: "key" },
          message: {
            en: `For how long is "${called}" kept${law.en}? Consider writing \`keep\`.`,
            zh: `“${called}”保存多久${law.zh}？建议写明 \`keep\`。`,
          },
        }
      else if (forGood.test(String(value.keep ?? "")))
        yield {
          place: { path: at("keep") },
          message: {
            en: `"${called}" is kept for good; consider a limit${law.en}.`,
            zh: `“${called}”永久保存；建议设定期限${law.zh}。`,
          },
        }
    }
  },
}

const forGood =
  /^\s*(?:永久|永远|长期|无限期?|不限|一直|不删除?)|forever|for good|indefinite|permanent|no limit|unlimited/i
