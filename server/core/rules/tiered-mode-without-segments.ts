/** A strategy that works by tiers and names none of the plan's segments. */
import type { Rule } from "./rule"

export const tieredModeWithoutSegments: Rule = {
  id: "tiered-mode-without-segments",
  severity: "warning",
  section: "strategies",
  reads: ["strategies", "campaigns", "segments"],
  summary: { en: "A strategy works by tiers and names no segment.", zh: "策略运营没有指定人群。" },
  why: {
    en: "Tiered mode means a measure for each tier; without segments everybody gets the same, and it is projected for everybody.",
    zh: "策略运营就是分层施策；不指定人群，等于所有人都一样，测算也会算到所有人头上。",
  },
  mend: { en: "Write `segments` with those that it is for.", zh: "在 `segments` 中写明针对哪些人群。" },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  fans: { active: 2万 }
strategies:
  reminder: { segments: [fans] }
  bill:
    mode: tiered
#         ^^^^^^ "bill" works by tiers, but names no segment. Whom is it for?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  fans: { active: 2万 }
strategies:
  reminder: { segments: [fans] }
  bill:
    mode: community
`,
    ],
  },
  *check({ all, unsure, tactics }) {
    if (all("segments").length === 0 || unsure("segments")) return
    for (const { value, lacks, called, at } of tactics())
      if (value.mode === "tiered" && lacks("segments"))
        yield {
          place: { path: at("mode") },
          message: {
            en: `"${called}" works by tiers, but names no segment. Whom is it for?`,
            zh: `“${called}”是策略运营，却没有指定人群。针对谁？`,
          },
        }
  },
}
