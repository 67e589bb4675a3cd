/** A campaign without a checklist, where the other campaigns have one. */
import type { Rule } from "./rule"
import { isUsual } from "./shared/usual"

export const campaignWithoutChecklist: Rule = {
  id: "campaign-without-checklist",
  severity: "hint",
  section: "campaigns",
  reads: ["campaigns"],
  summary: { en: "A campaign has no checklist.", zh: "活动没有检查清单。" },
  why: {
    en: "What was forgotten last time, such as stock, rules or the support shift, is forgotten again.",
    zh: "上次漏掉的事，比如备货、规则、客服排班，这次还会漏。",
  },
  mend: {
    en: "Write `checklist` as for the other campaigns, or name the one that it shares.",
    zh: "像其他活动一样写上 `checklist`；共用清单的注明是哪一份。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 12 }
campaigns:
  sale: { start: 2026-03-09, weeks: 1, checklist: [备货, 客服排班] }
  quiz: { start: 2026-04-13, weeks: 1 }
# ^^^^ "quiz" has no checklist; the other campaigns have one.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 12 }
campaigns:
  sale: { start: 2026-03-09, weeks: 1 }
  quiz: { start: 2026-04-13, weeks: 1 }
`,
    ],
  },
  *check({ own, all }) {
    if (!isUsual(all("campaigns"), "checklist")) return
    for (const { called, path, lacks } of own("campaigns"))
      if (lacks("checklist"))
        yield {
          place: { path, at: "key" },
          message: {
            en: `"${called}" has no checklist; the other campaigns have one.`,
            zh: `“${called}”没有检查清单，其他活动都有。`,
          },
        }
  },
}
