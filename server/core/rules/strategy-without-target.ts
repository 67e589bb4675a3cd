/** A strategy or campaign that serves no target, though the plan has some. */
import type { Rule } from "./rule"
import { isSaidElsewhere, type Tactic } from "./shared/tactic"

export const strategyWithoutTarget: Rule = {
  id: "strategy-without-target",
  severity: "warning",
  section: "strategies",
  reads: ["strategies", "campaigns", "targets"],
  summary: { en: "A strategy serves none of the plan's targets.", zh: "策略没有对应任何目标。" },
  why: {
    en: "Work that serves no target cannot succeed or fail: it goes on because it was begun.",
    zh: "不服务于任何目标的工作无所谓成败，只会因为开了头就一直做下去。",
  },
  mend: {
    en: "Write `targets` with what it is to achieve, or drop it.",
    zh: "在 `targets` 中写明它要达成的目标，否则就不做。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  actives: { metric: active_users, to: 5万 }
strategies:
  reminder:
    targets: [actives]
  gift:
# ^^^^ "gift" serves no target. Which one is it to move?
    start: 2026-01-12
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  actives: { metric: active_users, to: 5万 }
strategies:
  gift:
    start: 2026-01-12
`,
    ],
  },
  *check(subject) {
    if (subject.all("targets").length === 0 || subject.unsure("targets")) return
    const usual = isSaidElsewhere(subject, "targets")
    for (const tactic of subject.tactics())
      if (tactic.lacks("targets") && (usual || isWorkedOut(tactic)))
        yield {
          place: { path: tactic.path, at: "key" },
          message: {
            en: `"${tactic.called}" serves no target. Which one is it to move?`,
            zh: `“${tactic.called}”没有对应的目标。它要推动哪一个？`,
          },
        }
  },
}

const details = [
  "stage",
  "segments",
  "owner",
  "actions",
  "effect",
  "source",
  "cost",
  "budget",
  "exit",
  "holdout",
]

/** Whether it says so much that its target was forgotten rather than left for later. */
function isWorkedOut({ lacks }: Tactic): boolean {
  return details.filter((key) => !lacks(key)).length >= 6
}
