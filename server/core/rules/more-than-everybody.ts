/** A strategy whose share of users and control group come to more than all users. */
import type { Rule } from "./rule"
import { least, percent } from "./shared/figures"

export const moreThanEverybody: Rule = {
  id: "more-than-everybody",
  severity: "warning",
  section: "strategies",
  reads: ["strategies", "campaigns"],
  summary: {
    en: "The users that a strategy covers and those kept out of it come to more than 100 %.",
    zh: "策略覆盖的用户与对照组相加超过 100%。",
  },
  why: {
    en: "Some users would have to be treated and left alone at once; then the control group shows nothing, and the effect is counted for too many.",
    zh: "意味着有人既被触达又算作对照；对照组就失去意义，效果也会多算到不该算的人头上。",
  },
  mend: {
    en: "Let `covers` leave room for `holdout`: with 10 % kept out, 90 % is the most.",
    zh: "`covers` 要给 `holdout` 留出空间：留 10% 对照，最多覆盖 90%。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
strategies:
  gift:
    covers: 95%
#           ^^^ "gift" covers 95% of its users and keeps 10% out, 105 % in all. At most 90 % can be covered.
    holdout: 10%
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
strategies:
  gift:
    covers: 85%..95%
    holdout: 10%
`,
    ],
  },
  *check(subject) {
    for (const { called, at, quantity } of subject.tactics()) {
      const [covers, holdout] = [quantity("covers"), quantity("holdout")]
      const [share, kept] = [least(covers), least(holdout)]
      if (share === undefined || kept === undefined || share + kept <= 1 + 1e-9) continue
      const [sum, room] = [percent(share + kept), percent(1 - kept)]
      yield {
        place: { path: at("covers") },
        message: {
          en: `"${called}" covers ${covers?.text} of its users and keeps ${holdout?.text} out, ${sum.en} in all. At most ${room.en} can be covered.`,
          zh: `“${called}”覆盖 ${covers?.text}，又留 ${holdout?.text} 作对照，合计 ${sum.zh}。最多只能覆盖 ${room.zh}。`,
        },
        related: [
          {
            place: { path: at("holdout") },
            message: { en: "So many are kept out.", zh: "对照组在这里。" },
          },
        ],
      }
    }
  },
}
