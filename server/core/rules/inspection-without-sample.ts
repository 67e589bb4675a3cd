/** An inspection that comes round and does not say how much it looks at. */
import type { Rule } from "./rule"

export const inspectionWithoutSample: Rule = {
  id: "inspection-without-sample",
  severity: "info",
  section: "community",
  reads: ["community"],
  summary: { en: "An inspection does not say how much it looks at.", zh: "抽检没有写抽多少。" },
  why: {
    en: "What share is looked at decides what is found: of a breach in a hundred posts, a sample of five finds one in twenty.",
    zh: "抽多少决定能发现多少：百条里有一条违规，抽五条只有二十分之一的机会看到它。",
  },
  mend: {
    en: "Write `sample`, e.g. `5%`; `100%` where everything is looked at.",
    zh: "写上 `sample`，例如 `5%`；全部检查就写 `100%`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
community:
  moderation: { sla: 2h, every: 1d }
#                               ^^ An inspection comes round (1d), but does not say how much it looks at. What share?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
community:
  moderation: { sla: 2h }
`,
    ],
  },
  *check({ lacks, content }) {
    const moderation = content.community?.moderation
    if (!moderation || lacks("community", "moderation", "every")) return
    if (!lacks("community", "moderation", "sample")) return
    yield {
      place: { path: ["community", "moderation", "every"] },
      message: {
        en: `An inspection comes round (${moderation.every}), but does not say how much it looks at. What share?`,
        zh: `定期检查（${moderation.every}）没有写抽多少。抽查比例是多少？`,
      },
    }
  },
}
