/** Users count as gone before they count as asleep. */
import { formatQuantity } from "../model/quantity"
import type { Rule } from "./rule"
import { least, most } from "./shared/figures"

export const dormantAfterChurned: Rule = {
  id: "dormant-after-churned",
  severity: "error",
  section: "lifecycle",
  fixable: true,
  reads: ["lifecycle"],
  summary: {
    en: "Users count as gone no later than as asleep.",
    zh: "流失期不长于沉睡期。",
  },
  why: {
    en: "Nobody is ever dormant then: there is no time left in which a user could be called back before being lost.",
    zh: "这样一来没有人会处于沉睡状态，也就没有在流失之前召回的时间窗口。",
  },
  mend: {
    en: "`dormant.after` is the shorter one: asleep first, gone later.",
    zh: "`dormant.after` 应更短：先沉睡，后流失。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
lifecycle:
  dormant: { after: 30d }
  churned:
    after: 14d
#          ^^^ Users are gone after 14d, but only asleep after 30d.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
lifecycle:
  dormant: { after: 14d }
  churned: { after: 1mo }
`,
    ],
  },
  *check({ quantity }) {
    const [asleep, gone] = [
      quantity("lifecycle", "dormant", "after"),
      quantity("lifecycle", "churned", "after"),
    ]
    const [low, high] = [least(asleep), most(gone)]
    if (!asleep || !gone || low === undefined || high === undefined || high > low) return
    const [first, later] = [
      ["lifecycle", "dormant", "after"],
      ["lifecycle", "churned", "after"],
    ] as const
    const told = { asleep: formatQuantity(asleep), gone: formatQuantity(gone) }
    yield {
      place: { path: later },
      message:
        high === low
          ? {
              en: `Users are gone after ${told.gone}, at once when they fall asleep.`,
              zh: `${told.gone} 算流失，与沉睡同时开始。`,
            }
          : {
              en: `Users are gone after ${told.gone}, but only asleep after ${told.asleep}.`,
              zh: `${told.gone} 就算流失，却要 ${told.asleep} 才算沉睡。`,
            },
      related: [{ place: { path: first }, message: { en: "When they fall asleep.", zh: "沉睡的定义。" } }],
      fixes:
        high < low && asleep.assumption === undefined && gone.assumption === undefined
          ? [
              {
                title: { en: "Swap the two", zh: "两者对调" },
                kind: "suggested",
                changes: [
                  { do: "write", path: later, text: asleep.text },
                  { do: "write", path: first, text: gone.text },
                ],
              },
            ]
          : [],
    }
  },
}
