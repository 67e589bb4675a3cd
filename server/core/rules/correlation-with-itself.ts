/** An assumption that is said to move with itself. */
import type { Rule } from "./rule"

export const correlationWithItself: Rule = {
  id: "correlation-with-itself",
  severity: "error",
  section: "assumptions",
  reads: ["assumptions"],
  summary: { en: "An assumption correlates with itself.", zh: "假设与自己相关。" },
  why: {
    en: "Every number moves with itself; the line is ignored, and the one that was meant is missing.",
    zh: "任何数都与自己同步变化；这一行不起作用，而真正想写的那一行却没有。",
  },
  mend: {
    en: "Name the other assumption, or leave the line out.",
    zh: "改成另一个假设，或删掉这一行。",
  },
  fixable: true,
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
assumptions:
  join_rate:
    is: 8%..10%
    correlates: { join_rate: 0.4, open_rate: 0.3 }
#                 ^^^^^^^^^ "join_rate" always moves with itself. Which other assumption is meant?
  open_rate: 35%..42%
segments:
  new_buyers: { funnel: { reach: 100k/w, acquire: $join_rate, activate: $open_rate, retain: { w4: 34% } } }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
assumptions:
  join_rate: { is: 8%..10%, correlates: { open_rate: 0.3 } }
  open_rate: 35%..42%
segments:
  new_buyers: { funnel: { reach: 100k/w, acquire: $join_rate, activate: $open_rate, retain: { w4: 34% } } }
`,
    ],
  },
  *check({ own }) {
    for (const { id, called, value, at } of own("assumptions")) {
      const others = "correlates" in value ? Object.keys(value.correlates ?? {}) : []
      if (!others.includes(id)) continue
      yield {
        place: { path: at("correlates", id), at: "key" },
        message: {
          en: `"${called}" always moves with itself. Which other assumption is meant?`,
          zh: `“${called}”总是与自己同步。想写的是哪个假设？`,
        },
        fixes: [
          {
            title: { en: "Leave it out", zh: "去掉它" },
            kind: "safe",
            changes: [{ do: "delete", path: others.length > 1 ? at("correlates", id) : at("correlates") }],
          },
        ],
      }
    }
  },
}
