/** Strategies of different stages that do the very same. */
import type { Rule } from "./rule"
import { stageKindOf, type Tactic } from "./shared/tactic"

export const sameActionsAtTwoStages: Rule = {
  id: "same-actions-at-two-stages",
  severity: "hint",
  section: "strategies",
  reads: ["strategies", "campaigns", "lifecycle"],
  summary: {
    en: "The same is done for users at different stages.",
    zh: "不同阶段的用户用的是同一套做法。",
  },
  why: {
    en: "New users need to find the value, old ones a reason to go on; what is done for both alike suits neither.",
    zh: "新用户要先体验到价值，老用户要有继续的理由；一套做法用到底，两边都不合适。",
  },
  mend: {
    en: "Ask what users lack at each stage, and change the actions accordingly.",
    zh: "想清楚每个阶段的用户缺什么，据此调整动作。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
strategies:
  welcome:
    stage: acquire
    actions:
      coupon: { is: 发 5 元券 }
  keep:
# ^^^^ "keep" does the same as "welcome", though the one is for the stage "retain" and the other for "acquire".
    stage: retain
    actions:
      coupon: { is: 发 5 元券 }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
strategies:
  welcome: { stage: acquire, actions: { coupon: { is: 发 5 元券 } } }
  keep: { stage: retain, actions: { coupon: { is: 发 5 元券 }, talk: { is: 每周一次答疑 } } }
`,
    ],
  },
  *check(subject) {
    const tactics = subject.tactics()
    for (const [index, tactic] of tactics.entries()) {
      const [does, stage] = [doingOf(tactic), tactic.value.stage]
      const twin = tactics.slice(0, index).find((one) => does !== "" && doingOf(one) === does)
      if (!twin || stage === undefined || twin.value.stage === undefined) continue
      if (stageKindOf(subject, twin) === stageKindOf(subject, tactic)) continue
      yield {
        place: { path: tactic.path, at: "key" },
        message: {
          en: `"${tactic.called}" does the same as "${twin.called}", though the one is for the stage "${stage}" and the other for "${twin.value.stage}".`,
          zh: `“${tactic.called}”与“${twin.called}”做法完全相同，而一个针对“${stage}”阶段，一个针对“${twin.value.stage}”阶段。`,
        },
        related: [
          {
            place: { path: twin.path, at: "key" },
            message: { en: `"${twin.called}" is here.`, zh: `“${twin.called}”在这里。` },
          },
        ],
      }
    }
  },
}

/** What its actions do, in words; empty where one of them does not say. */
function doingOf({ value }: Tactic): string {
  const words = Object.values(value.actions ?? {}).map((action) => String(action?.is ?? "").trim())
  return words.length === 0 || words.includes("") ? "" : words.sort().join("\n")
}
