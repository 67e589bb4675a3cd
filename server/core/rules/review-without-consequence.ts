/** A review of which nobody says what follows where a target is missed, where others say so. */
import type { Rule } from "./rule"
import { isUsual } from "./shared/usual"

export const reviewWithoutConsequence: Rule = {
  id: "review-without-consequence",
  severity: "info",
  section: "evaluation",
  reads: ["evaluation"],
  summary: {
    en: "A review does not say what is done when a target is missed.",
    zh: "复盘没有写明偏离目标时怎么做。",
  },
  why: {
    en: "In the meeting everybody explains the gap and nobody changes anything; what was agreed beforehand is done at once.",
    zh: "会上大家都在解释差距，却没有人调整；事先约好的做法，当场就能执行。",
  },
  mend: {
    en: "Write `when_off`: where to look first, and what is stopped, moved or added.",
    zh: "写上 `when_off`：先查哪里，暂停、转移或增加什么。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
evaluation:
  reviews:
    monday: { every: 1w, when_off: 先看首日再看推送 }
    month_end: { every: 1mo }
#   ^^^^^^^^^ What is done when "month_end" finds a target missed (\`when_off\`)?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
evaluation:
  reviews:
    monday: { every: 1w }
    month_end: { every: 1mo }
`,
    ],
  },
  *check({ own, all }) {
    if (!isUsual(all("evaluation.reviews"), "when_off")) return
    for (const { called, path, lacks } of own("evaluation.reviews"))
      if (lacks("when_off"))
        yield {
          place: { path, at: "key" },
          message: {
            en: `What is done when "${called}" finds a target missed (\`when_off\`)?`,
            zh: `“${called}”发现偏离目标时怎么做（\`when_off\`）？`,
          },
        }
  },
}
