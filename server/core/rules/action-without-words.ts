/** An action that does not say what is done, where others do. */
import type { Rule } from "./rule"
import type { Tactic } from "./shared/tactic"

export const actionWithoutWords: Rule = {
  id: "action-without-words",
  severity: "hint",
  section: "strategies",
  reads: ["strategies", "campaigns"],
  summary: { en: "An action does not say what is done.", zh: "动作没有写做什么。" },
  why: {
    en: "Whoever takes the work over knows the channel and the hour, and not what users are to see.",
    zh: "接手的人只知道渠道和时间，不知道要让用户看到什么。",
  },
  mend: { en: "Write `is` with one sentence.", zh: "用一句话写上 `is`。" },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
strategies:
  gift:
    actions:
      letter: { is: 每周来信, every: 1w }
      bill: { every: 1mo }
#     ^^^^ "bill" does not say what is done.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
strategies:
  gift:
    actions:
      letter: { is: 每周来信, every: 1w }
      bill: { name: 每月省钱账单, every: 1mo }
`,
    ],
  },
  *check({ allTactics, tactics }) {
    if (!allTactics().some((one) => actionsOf(one).some((id) => !one.lacks("actions", id, "is")))) return
    for (const tactic of tactics())
      for (const id of actionsOf(tactic)) {
        if (["is", "name", "note", "message"].some((key) => !tactic.lacks("actions", id, key))) continue
        yield {
          place: { path: tactic.at("actions", id), at: "key" },
          message: { en: `"${id}" does not say what is done.`, zh: `“${id}”没有写做什么。` },
        }
      }
  },
}

function actionsOf({ value }: Tactic): readonly string[] {
  return Object.keys(value.actions ?? {})
}
