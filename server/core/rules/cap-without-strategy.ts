/** Money set aside for a stage on which nothing works. */
import type { Rule } from "./rule"
import { stageKindOf } from "./shared/tactic"

export const capWithoutStrategy: Rule = {
  id: "cap-without-strategy",
  severity: "info",
  section: "budget",
  reads: ["budget", "strategies", "campaigns", "lifecycle"],
  summary: {
    en: "A stage has money and no strategy.",
    zh: "某个阶段有预算上限，却没有策略。",
  },
  why: {
    en: "The money lies idle until somebody spends it on something that nobody planned.",
    zh: "这笔钱先是闲着，最后往往花在没有计划的事情上。",
  },
  mend: {
    en: "Give the cap to a stage that needs it, or name the strategy's `stage`.",
    zh: "把这笔额度给需要的阶段，或在相应策略上写好 `stage`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
budget:
  caps:
    retain: ¥50k
    refer: ¥20k
#   ^^^^^ ¥20k is set aside for "refer", and no strategy or campaign works on it.
strategies:
  gift: { stage: retain }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
budget: { caps: { retain: ¥50k, refer: ¥0 } }
strategies:
  gift: { stage: retain }
`,
    ],
  },
  *check(subject) {
    const { content, quantity, find, unsure } = subject
    const tactics = subject.allTactics()
    if (tactics.length === 0 || unsure("strategies") || unsure("campaigns") || unsure("lifecycle")) return
    // Work that names no stage may be for any.
    if (tactics.some(({ value }) => value.stage === undefined)) return
    const worked = new Set(tactics.flatMap((tactic) => [tactic.value.stage, stageKindOf(subject, tactic)]))
    for (const stage of Object.keys(content.budget?.caps ?? {})) {
      const [cap, entry] = [quantity("budget", "caps", stage), find("lifecycle.stages", stage)]
      if (!cap || worked.has(stage) || cap.values.every((value) => value === 0)) continue
      const called = entry?.called ?? stage
      yield {
        place: { path: ["budget", "caps", stage], at: "key" },
        message: {
          en: `${cap.text} is set aside for "${called}", and no strategy or campaign works on it.`,
          zh: `“${called}”留了 ${cap.text}，却没有策略或活动用于这个阶段。`,
        },
      }
    }
  },
}
