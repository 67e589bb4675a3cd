/** A plan with a compliance pack that is for children and says nothing of those who answer for them. */
import { textOf } from "./entry"
import type { Rule } from "./rule"
import { least } from "./shared/figures"
import { packsOf } from "./shared/packs"
import type { Subject } from "./subject"

export const minorsWithoutGuardian: Rule = {
  id: "minors-without-guardian",
  severity: "warning",
  section: "compliance",
  reads: ["personas", "data", "compliance"],
  summary: {
    en: "A persona is a child, and nothing is said of a guardian's consent (packs cn, eu).",
    zh: "画像是儿童，却没有提到监护人同意（合规清单 cn、eu）。",
  },
  why: {
    en: "PIPL art. 28 and 31 count all data of children under 14 as sensitive and ask for a guardian's consent, GDPR art. 8 for that of those under 16 (13 in some states); a plan that finds this out late starts without its users. A reminder, not legal advice.",
    zh: "《个人信息保护法》第二十八、三十一条把未满十四周岁儿童的信息都算敏感信息，须取得监护人同意；GDPR 第 8 条的界线是 16 岁（部分国家 13 岁）。发现得晚，上线时就没有用户可用。本条是提醒，不是法律意见。",
  },
  mend: {
    en: "Consider how guardians agree, and write it as the `lawful_basis` of the data about children.",
    zh: "建议考虑监护人如何同意，并写进儿童相关数据的 `lawful_basis`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
personas:
  pupil:
    profile:
      age: 8..13
#          ^^^^^ "pupil" is younger than 14. Consider how guardians agree (PIPL art. 28 and 31).
segments:
  pupils: { personas: [pupil] }
compliance: { packs: [cn], policy: 隐私政策 2026-02 版 }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
personas:
  pupil: { profile: { age: 8..13 } }
  student: { profile: { age: 18..24 } }
segments:
  pupils: { personas: [pupil, student] }
compliance: { packs: [cn], policy: 儿童隐私政策 2026-02 版，须监护人同意 }
`,
    ],
  },
  *check(subject) {
    const packs = packsOf(subject)
    if (packs.length === 0 || namesGuardians(subject)) return
    const limit = packs.includes("eu") ? 16 : 14
    const law = [
      ...(packs.includes("cn") ? [{ en: "PIPL art. 28 and 31", zh: "《个人信息保护法》第 28、31 条" }] : []),
      ...(packs.includes("eu") ? [{ en: "GDPR art. 8", zh: "GDPR 第 8 条" }] : []),
    ]
    for (const { called, at, quantity } of subject.own("personas")) {
      const age = least(quantity("profile", "age"))
      if (age === undefined || age >= limit) continue
      yield {
        place: { path: at("profile", "age") },
        message: {
          en: `"${called}" is younger than ${limit}. Consider how guardians agree (${law.map(({ en }) => en).join("; ")}).`,
          zh: `“${called}”不满 ${limit} 岁。建议考虑监护人如何同意（${law.map(({ zh }) => zh).join("；")}）。`,
        },
      }
    }
  },
}

function namesGuardians({ all, content }: Subject): boolean {
  const bases = all("data.attributes").flatMap(({ value }) => [value.lawful_basis, value.purpose])
  return [...bases, content.compliance?.policy].some((text) =>
    /监护|家长|父母|儿童|未成年|guardian|parent|child|minor/i.test(textOf(text)),
  )
}
