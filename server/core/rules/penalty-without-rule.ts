/** A penalty, or an empty entry, where the rule itself is not written. */
import type { Rule } from "./rule"

export const penaltyWithoutRule: Rule = {
  id: "penalty-without-rule",
  severity: "warning",
  section: "community",
  reads: ["community"],
  summary: { en: "A penalty does not say for what.", zh: "有处罚，却没有写违反了什么。" },
  why: {
    en: "Nobody can keep a rule that is not written down; whoever is punished for it tells everybody.",
    zh: "没写出来的规则谁也没法遵守；因此受罚的人会告诉所有人。",
  },
  mend: {
    en: "Write `text`: what members must or must not do, so that two people would judge a case alike.",
    zh: "写上 `text`：成员必须做什么、不能做什么，写到两个人会作出同样的判断。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
community:
  rules:
    honest: { penalty: 禁言 7 天 }
#   ^^^^^^ "honest" has a penalty, but does not say what is forbidden.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
community:
  rules:
    honest: { name: 商业合作必须标注, penalty: 禁言 7 天 }
`,
    ],
  },
  *check({ own }) {
    for (const { path, called, text, lacks } of own("community.rules"))
      if (text === undefined && lacks("text") && lacks("name") && lacks("note") && !lacks("penalty"))
        yield {
          place: { path, at: "key" },
          message: {
            en: `"${called}" has a penalty, but does not say what is forbidden.`,
            zh: `“${called}”有处罚，却没有写禁止什么。`,
          },
        }
  },
}
