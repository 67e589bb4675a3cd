/** A what-if that sets a number to what it is anyway. */
import type { Quantity } from "../model/quantity"
import type { Rule } from "./rule"

export const scenarioLikePlan: Rule = {
  id: "scenario-like-plan",
  severity: "warning",
  section: "scenarios",
  reads: "everything",
  fixable: true,
  summary: { en: "A scenario changes nothing.", zh: "情景没有改变任何数字。" },
  why: {
    en: "Its figures come out as those of the plan, and it looks as if the plan stood the test.",
    zh: "算出来和原计划一样，看上去像是经受住了考验，其实什么都没有变。",
  },
  mend: {
    en: "Write the number as it would be in that case, or take the line out.",
    zh: "写上那种情况下的数字，否则删去这一行。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  newcomers: { active: 2k, funnel: { reach: 1k..2k/w, retain: { w4: 30% } } }
scenarios:
  slow_spring:
    set: { segments.newcomers.funnel.reach: 1k..2k/w }
#                                           ^^^^^^^^ "slow_spring" sets this to 1k..2k/w, which it is in the plan already.
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  newcomers: { active: 2k, funnel: { reach: 1k..2k/w, retain: { w4: 30% } } }
scenarios:
  slow_spring:
    set:
      segments.newcomers.funnel.reach: 600..1k/w
      segments.newcomers.active: 2,000
#                                ^^^^^ "slow_spring" sets this to 2,000, which it is in the plan already.
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
scenarios:
  slow_spring:
    set: {}
#   ^^^ "slow_spring" sets no number. Which one is different in it?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  newcomers: { active: 2k, funnel: { reach: 1k..2k/w, retain: { w4: 30% } } }
scenarios:
  slow_spring: { set: { segments.newcomers.funnel.reach: 600..1k/w } }
`,
    ],
  },
  *check({ own, quantity }) {
    for (const { called, at, value, quantity: set } of own("scenarios")) {
      const keys = Object.keys(value.set ?? {})
      if (value.set && keys.length === 0)
        yield {
          place: { path: at("set"), at: "key" },
          message: {
            en: `"${called}" sets no number. Which one is different in it?`,
            zh: `“${called}”没有改变任何数字。这种情况下哪个数字不同？`,
          },
        }
      for (const key of keys) {
        const [other, plan] = [set("set", key), quantity(...key.split("."))]
        if (!other || !plan || !areSame(other, plan)) continue
        yield {
          place: { path: at("set", key) },
          message: {
            en: `"${called}" sets this to ${other.text}, which it is in the plan already.`,
            zh: `“${called}”把它设为 ${other.text}，而计划里本来就是这个数。`,
          },
          related: [
            {
              place: { path: key.split(".") },
              message: { en: "This is the plan's number.", zh: "这是计划里的数字。" },
            },
          ],
          fixes:
            keys.length < 2
              ? []
              : [
                  {
                    title: { en: "Take the line out", zh: "删去这一行" },
                    kind: "safe",
                    changes: [{ do: "delete", path: at("set", key) }],
                  },
                ],
        }
      }
    }
  },
}

function areSame(one: Quantity, other: Quantity): boolean {
  const { values, measure, assumption } = one
  if (assumption !== undefined || values.length === 0 || values.length !== other.values.length) return false
  return measure === other.measure && values.every((value, i) => value === other.values[i])
}
