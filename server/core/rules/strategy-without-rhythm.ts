/** A strategy to keep users whose actions never say when they happen, where others do. */
import type { Rule } from "./rule"
import { isAlive, stageKindOf, type Tactic } from "./shared/tactic"

export const strategyWithoutRhythm: Rule = {
  id: "strategy-without-rhythm",
  severity: "hint",
  section: "strategies",
  reads: ["strategies", "campaigns", "lifecycle"],
  summary: { en: "A strategy to keep users has no rhythm.", zh: "留存类策略没有节奏。" },
  why: {
    en: "Habits come of regularity; what is done when somebody finds the time is not done in a busy week, and nobody waits for it.",
    zh: "习惯来自规律；有空才做的事，忙起来就不做，用户也不会期待。",
  },
  mend: {
    en: "Write `every`, `on`, `after` or `touches` in an action.",
    zh: "在动作中写 `every`、`on`、`after` 或 `touches`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
strategies:
  bill:
    stage: retain
    actions:
      send: { is: 发送省钱账单, every: 1mo }
  stories:
# ^^^^^^^ "stories" does not say when its actions happen. Every week, or after what?
    stage: retain
    actions:
      post: { is: 发布用户故事 }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
strategies:
  bill:
    stage: retain
    actions:
      send: { is: 发送省钱账单, every: 1mo }
  stories:
    stage: retain
    actions:
      post: { is: 每周三发布用户故事 }
`,
    ],
  },
  *check(subject) {
    if (!subject.allTactics().some((one) => actionsOf(one).some((id) => saysWhen(one, id)))) return
    for (const tactic of subject.own("strategies")) {
      const actions = actionsOf(tactic)
      if (actions.length === 0 || !isAlive(tactic) || stageKindOf(subject, tactic) !== "retain") continue
      if (actions.some((id) => saysWhen(tactic, id) || isTimed(tactic, id))) continue
      yield {
        place: { path: tactic.path, at: "key" },
        message: {
          en: `"${tactic.called}" does not say when its actions happen. Every week, or after what?`,
          zh: `“${tactic.called}”没有写动作什么时候做。每周一次，还是在什么之后？`,
        },
      }
    }
  },
}

function actionsOf({ value }: Tactic): readonly string[] {
  return Object.keys(value.actions ?? {})
}

function saysWhen({ lacks }: Tactic, id: string): boolean {
  return ["every", "on", "after", "at", "touches", "when"].some((key) => !lacks("actions", id, key))
}

/** Whether its words say when, or whom it waits for. */
function isTimed({ value }: Tactic, id: string): boolean {
  const { is = "", name = "", note = "", automated } = value.actions?.[id] ?? {}
  const words = `${is} ${name} ${String(note)}`
  return (
    automated === true ||
    /[每周月日天季年时次晚早夜首初前后常]|\b(?:every|each|daily|weekly|monthly|day|week|month|when|after|before|on|first|then|once|always)\b/i.test(
      words,
    )
  )
}
