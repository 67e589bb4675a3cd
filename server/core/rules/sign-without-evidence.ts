/** An indirect sign of success of which nobody says how it shows. */
import type { Rule } from "./rule"

export const signWithoutEvidence: Rule = {
  id: "sign-without-evidence",
  severity: "warning",
  section: "evaluation",
  reads: ["evaluation"],
  summary: {
    en: "Nobody says how an indirect sign shows.",
    zh: "间接评估没有写明凭什么判断。",
  },
  why: {
    en: "“The brand is better known” then means what the loudest person in the room feels.",
    zh: "“品牌认知提升了”就只剩下谁嗓门大谁说了算。",
  },
  mend: {
    en: "Write `evidence`: what is counted or sampled, such as mentions a month outside your own channels.",
    zh: "写上 `evidence`：数什么、抽样看什么，例如每月站外提及量。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
evaluation:
  indirect:
    word_of_mouth: { name: 站外自发传播 }
#   ^^^^^^^^^^^^^ How does "站外自发传播" show? Its \`evidence\` is not written.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
evaluation:
  indirect:
    word_of_mouth: { name: 站外自发传播, evidence: 每月站外提及量 }
    press: { note: 每月媒体报道数 }
`,
    ],
  },
  *check({ own }) {
    for (const { called, path, lacks } of own("evaluation.indirect"))
      if (lacks("evidence") && lacks("note"))
        yield {
          place: { path, at: "key" },
          message: {
            en: `How does "${called}" show? Its \`evidence\` is not written.`,
            zh: `凭什么判断“${called}”？还没有写 \`evidence\`。`,
          },
        }
  },
}
