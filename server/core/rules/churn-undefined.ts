/** Users are won back, and nothing says when one counts as gone. */
import { listOf } from "./entry"
import type { Rule } from "./rule"
import { saysWho } from "./shared/lifecycle"
import { stageKindOf, type Tactic } from "./shared/tactic"
import { parentsOf } from "./shared/touched"
import type { Subject } from "./subject"

export const churnUndefined: Rule = {
  id: "churn-undefined",
  severity: "warning",
  section: "lifecycle",
  reads: ["lifecycle", "strategies", "campaigns", "segments"],
  summary: {
    en: "Users are won back, and nothing says when a user counts as gone.",
    zh: "有召回策略，却没有定义沉睡或流失。",
  },
  why: {
    en: "Each report then draws the line elsewhere: whoever would have come anyway counts as won back, and gets the offer too.",
    zh: "没有统一口径，每份报表的流失都不一样；本来就会回来的用户也拿到了优惠，还被算成召回成果。",
  },
  mend: {
    en: "Write `lifecycle.dormant.after`, and `lifecycle.churned.after` for those who are gone for good.",
    zh: "写上 `lifecycle.dormant.after`（沉睡），彻底流失的写 `lifecycle.churned.after`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
strategies:
  come_back:
    stage: recall
#          ^^^^^^ "come_back" wins users back, and nothing says after how long without a visit one is gone.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
lifecycle:
  dormant: { after: 28d }
strategies:
  come_back: { stage: recall }
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
data:
  attributes:
    last_order: { type: date }
segments:
  quiet: { when: days_since(last_order) > 21 }
strategies:
  come_back: { stage: recall, segments: [quiet] }
`,
    ],
  },
  *check(subject) {
    if (subject.unsure("lifecycle") || saysWho(subject, "dormant", "churned")) return
    for (const tactic of subject.tactics()) {
      if (stageKindOf(subject, tactic) !== "recall" || isDrawn(subject, tactic)) continue
      yield {
        place: { path: tactic.at("stage") },
        message: {
          en: `"${tactic.called}" wins users back, and nothing says after how long without a visit one is gone.`,
          zh: `“${tactic.called}”要召回用户，却没有写明多久不来算沉睡或流失。`,
        },
      }
    }
  },
}

/** Whether a condition says who is meant: which users an action is for, or since when those of a segment are gone. */
function isDrawn(subject: Subject, { value }: Tactic): boolean {
  if (Object.values(value.actions ?? {}).some((action) => action?.when !== undefined)) return true
  return listOf(value.segments).some((id) => {
    const segment = subject.find("segments", id)
    const whole = segment ? [segment, ...parentsOf(subject, segment)] : []
    return !segment || whole.some((one) => /\b(?:days_since|date)\(/.test(String(one.value.when ?? "")))
  })
}
