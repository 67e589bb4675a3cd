/** A penalty against which nobody can appeal, in a plan that lets members appeal against others. */
import type { Rule } from "./rule"

export const penaltyWithoutAppeal: Rule = {
  id: "penalty-without-appeal",
  severity: "info",
  section: "community",
  reads: ["community"],
  summary: { en: "Nobody can appeal against a penalty.", zh: "处罚没有申诉途径。" },
  why: {
    en: "Moderators err; a member who was punished by mistake and finds nobody to tell leaves and takes friends along.",
    zh: "版主也会判错；被误罚又无处可说的成员会离开，还会带走朋友。",
  },
  mend: {
    en: "Write `appeal`: where, and how fast somebody looks at it.",
    zh: "写上 `appeal`：到哪里申诉，多久有人复核。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
community:
  rules:
    no_ads: { text: 不发广告, penalty: 删除, appeal: 站内申诉 }
    kind: { text: 不嘲笑新人, penalty: 禁言 7 天 }
#   ^^^^ Whoever is punished under "kind" cannot appeal. Where could they?
    honest: { text: 标注合作, penalty: 折叠, appeal: false }
#                                              ^^^^^ Whoever is punished under "honest" cannot appeal. Where could they?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
community:
  rules:
    no_ads: { text: 不发广告, penalty: 删除 }
    kind: { text: 不嘲笑新人, penalty: 禁言 7 天 }
`,
    ],
  },
  *check({ all, own }) {
    const appealed = all("community.rules").some(
      ({ value }) => value.appeal !== undefined && value.appeal !== false,
    )
    for (const { path, called, lacks, value, at } of own("community.rules")) {
      const refused = value.appeal === false
      if (lacks("penalty") || !(refused || (appealed && lacks("appeal")))) continue
      yield {
        place: refused ? { path: at("appeal") } : { path, at: "key" },
        message: {
          en: `Whoever is punished under "${called}" cannot appeal. Where could they?`,
          zh: `因“${called}”受罚的人无处申诉。可以到哪里申诉？`,
        },
      }
    }
  },
}
