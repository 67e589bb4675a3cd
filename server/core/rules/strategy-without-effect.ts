/** A strategy or campaign for users with a funnel that does not say what it changes, where others do. */
import type { Rule } from "./rule"
import { isSaidElsewhere } from "./shared/tactic"
import { funnelsTouched } from "./shared/touched"

export const strategyWithoutEffect: Rule = {
  id: "strategy-without-effect",
  severity: "warning",
  section: "strategies",
  reads: ["strategies", "campaigns", "segments"],
  summary: { en: "A strategy does not say what it changes.", zh: "策略没有写明会改变什么。" },
  why: {
    en: "What is not stated is not counted: it costs money in the projection and brings nothing, and nobody can later say whether it worked.",
    zh: "没有写的效果不会被计入：测算里它只花钱不见效，事后也没人能说清它有没有用。",
  },
  mend: {
    en: "Write `effect` with the input that it moves and a range, e.g. `retain: { w4: +1pp..+3pp }`.",
    zh: "在 `effect` 中写明它推动的环节和区间，例如 `retain: { w4: +1pp..+3pp }`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
segments:
  buyers: { active: 2万, funnel: { retain: { w1: 60%, w4: 34% } } }
strategies:
  reminder:
    segments: [buyers]
    effect: { retain: { w4: +1pp..+3pp } }
  gift:
# ^^^^ "gift" does not say what it changes. Which step of the funnel does it move, and by how much?
    segments: [buyers]
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
segments:
  buyers: { active: 2万, funnel: { retain: { w1: 60%, w4: 34% } } }
strategies:
  reminder:
    segments: [buyers]
    effect: { retain: { w4: +1pp..+3pp } }
  gift:
    segments: [buyers]
    status: done
`,
    ],
  },
  *check(subject) {
    if (!isSaidElsewhere(subject, "effect")) return
    for (const { path, called, lacks, value } of subject.tactics()) {
      if (!lacks("effect") || value.status === "done") continue
      const funnels = funnelsTouched(subject, value.segments)
      if (!funnels || funnels.length === 0) continue
      yield {
        place: { path, at: "key" },
        message: {
          en: `"${called}" does not say what it changes. Which step of the funnel does it move, and by how much?`,
          zh: `“${called}”没有写明效果。它推动漏斗的哪一步，幅度多大？`,
        },
      }
    }
  },
}
