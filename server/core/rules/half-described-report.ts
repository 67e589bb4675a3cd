/** A report without figures, or without readers where others have them. */
import type { Rule } from "./rule"
import { isUsual } from "./shared/usual"

export const halfDescribedReport: Rule = {
  id: "half-described-report",
  severity: "info",
  section: "evaluation",
  reads: ["evaluation"],
  summary: { en: "A report shows no figures, or is for nobody.", zh: "报告没有指标，或没有读者。" },
  why: {
    en: "A report that shows whatever is at hand tells another story each week; one that nobody waits for is soon not written.",
    zh: "手边有什么就报什么，每周口径都不同；没有人等着看的报告，很快就没人写了。",
  },
  mend: {
    en: "Write `metrics` (what it shows) and `audience` (who decides something by it).",
    zh: "写上 `metrics`（展示什么）和 `audience`（谁据此做决定）。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
evaluation:
  reports:
    weekly: { every: 1w, metrics: [active_users], audience: 管理层 }
    monthly: { every: 1mo, audience: 管理层 }
#   ^^^^^^^ Which metrics does "monthly" show?
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
evaluation:
  reports:
    weekly: { every: 1w, metrics: [active_users], audience: 管理层 }
    monthly: { every: 1mo, metrics: [pay_rate] }
#   ^^^^^^^ Who reads "monthly"?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
evaluation:
  reports:
    weekly: { every: 1w, metrics: [active_users] }
    monthly: { every: 1mo, metrics: [pay_rate] }
`,
    ],
  },
  *check({ own, all }) {
    for (const { called, path, lacks } of own("evaluation.reports")) {
      const missing = asked.find(
        ({ key, always }) => lacks(key) && (always || isUsual(all("evaluation.reports"), key)),
      )
      if (missing) yield { place: { path, at: "key" }, message: missing.words(called) }
    }
  },
}

const asked = [
  {
    key: "metrics",
    // A report is made of nothing else.
    always: true,
    words: (called: string) => ({
      en: `Which metrics does "${called}" show?`,
      zh: `“${called}”展示哪些指标？`,
    }),
  },
  {
    key: "audience",
    always: false,
    words: (called: string) => ({ en: `Who reads "${called}"?`, zh: `“${called}”给谁看？` }),
  },
] as const
