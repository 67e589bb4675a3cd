/** A rule of a community whose breach has no consequence, where the plan otherwise enforces its rules. */
import type { Rule } from "./rule"

export const ruleWithoutPenalty: Rule = {
  id: "rule-without-penalty",
  severity: "warning",
  section: "community",
  reads: ["community"],
  summary: { en: "Nothing follows the breach of a rule.", zh: "违反规则没有处罚。" },
  why: {
    en: "A rule without consequence is tested by the boldest and given up by the rest; moderators then decide as they feel, and are called unjust.",
    zh: "没有后果的规则，胆大的会试探，其余的人跟着放弃；版主只能凭感觉处理，还会被说不公。",
  },
  mend: {
    en: "Write `penalty`: what follows the first and the repeated breach.",
    zh: "写上 `penalty`：初犯怎样、再犯怎样。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
community:
  rules:
    no_ads: { text: 不发广告, penalty: 删除并禁言 7 天, appeal: 站内申诉 }
    kind: { text: 不嘲笑新人 }
#   ^^^^ Nothing follows when somebody breaks "kind". What is the penalty?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
community:
  rules:
    kind: { text: 不嘲笑新人 }
    welcome: { text: 先看置顶再提问 }
`,
    ],
  },
  *check(subject) {
    const enforced = subject.all("community.rules").some(({ lacks }) => !lacks("penalty"))
    if (!enforced && subject.lacks("community", "moderation")) return
    for (const { path, called, lacks } of subject.own("community.rules"))
      if (lacks("penalty") && !lacks("text"))
        yield {
          place: { path, at: "key" },
          message: {
            en: `Nothing follows when somebody breaks "${called}". What is the penalty?`,
            zh: `违反“${called}”没有后果。处罚是什么？`,
          },
        }
  },
}
