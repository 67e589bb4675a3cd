/** A persona that tells how people live and think, and not from where that is known, where others say so. */
import type { Rule } from "./rule"

const INNER = ["lifestyle", "motivations", "pains"] as const

export const personaWithoutResearch: Rule = {
  id: "persona-without-research",
  severity: "info",
  section: "personas",
  reads: ["personas"],
  summary: {
    en: "What moves a persona is not backed by any data.",
    zh: "画像的心理特征没有依据。",
  },
  why: {
    en: "Motives that nobody asked about are those of the team; the plan then pleases its authors and misses its users.",
    zh: "没有调研过的动机往往是团队自己的想法，计划打动了自己，打动不了用户。",
  },
  mend: {
    en: "Write `data` with the sources of the survey or interviews and `sample` with how many were asked, or leave out what is only guessed.",
    zh: "用 `data` 写明问卷或访谈的来源、用 `sample` 写明样本量，或删去纯属猜测的内容。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
personas:
  commuter: { motivations: 不迟到, sample: 1200 }
  visitor:
    pains: 找不到上车点
#   ^^^^^ What moves "visitor" is told without \`data\` or \`sample\`, which "commuter" has. Who was asked?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
personas:
  commuter: { motivations: 不迟到, sample: 1200 }
  visitor: { profile: { age: 20..35 } }
`,
    ],
  },
  *check({ own }) {
    const personas = own("personas")
    const backed = personas.find(({ lacks }) => !lacks("data") || !lacks("sample"))
    if (!backed) return
    for (const { called, at, lacks } of personas) {
      const inner = INNER.find((key) => !lacks(key))
      if (inner === undefined || !lacks("data") || !lacks("sample")) continue
      yield {
        place: { path: at(inner), at: "key" },
        message: {
          en: `What moves "${called}" is told without \`data\` or \`sample\`, which "${backed.called}" has. Who was asked?`,
          zh: `“${called}”的心理特征没有 \`data\` 或 \`sample\`，而“${backed.called}”有。依据是谁的反馈？`,
        },
      }
    }
  },
}
