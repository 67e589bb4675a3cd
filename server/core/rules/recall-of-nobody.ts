/** A strategy that wins users back from segments that nobody has left, where others say how many have. */
import type { Rule } from "./rule"
import { most } from "./shared/figures"
import { isAlive, stageKindOf } from "./shared/tactic"
import { funnelsTouched, type Segment } from "./shared/touched"

export const recallOfNobody: Rule = {
  id: "recall-of-nobody",
  severity: "warning",
  section: "strategies",
  reads: ["strategies", "campaigns", "segments", "lifecycle"],
  summary: {
    en: "Users are won back from segments that have no dormant ones.",
    zh: "召回的人群里没有沉睡用户。",
  },
  why: {
    en: "There is nobody to come back: the messages go to users who never left, and each who orders is told as a success.",
    zh: "根本没有人可召回，消息发给了从未离开的用户，他们一下单还会被算成召回成果。",
  },
  mend: {
    en: "Write `dormant` with the users of the segment who have left, or name the segment that has them.",
    zh: "写上该人群的沉睡人数 `dormant`，或改为真正有沉睡用户的人群。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  fresh: { active: 1万, funnel: { retain: { w4: 20% } } }
  steady: { active: 5万, dormant: 9万, funnel: { retain: { w4: 80% }, recall: 0.5%..1% } }
lifecycle:
  dormant: { after: 28d }
strategies:
  keep: { segments: [steady] }
  come_back:
    stage: recall
    segments: [fresh]
#   ^^^^^^^^ "come_back" wins users back, but "fresh" has no dormant ones.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  steady: { active: 5万, funnel: { retain: { w4: 80% } } }
lifecycle:
  dormant: { after: 28d }
strategies:
  come_back: { stage: recall, segments: [steady] }
`,
    ],
  },
  *check(subject) {
    const counted = subject.all("segments").some((one) => !isWithoutDormant(one))
    for (const tactic of subject.tactics()) {
      if (tactic.lacks("segments") || stageKindOf(subject, tactic) !== "recall" || !isAlive(tactic)) continue
      const funnels = funnelsTouched(subject, tactic.value.segments)
      const [first] = funnels ?? []
      if (!funnels || !first || !funnels.every(isWithoutDormant)) continue
      // Where no segment counts them, the plan does not say that there are none.
      if (!counted && funnels.some(({ lacks }) => lacks("dormant"))) continue
      yield {
        place: { path: tactic.at("segments"), at: "key" },
        message: {
          en: `"${tactic.called}" wins users back, but "${first.called}" has no dormant ones.`,
          zh: `“${tactic.called}”要召回用户，但“${first.called}”没有沉睡用户。`,
        },
      }
    }
  },
}

function isWithoutDormant({ lacks, quantity }: Segment): boolean {
  return lacks("dormant") || most(quantity("dormant")) === 0
}
