/** An assumption whose number is to be another assumption. */
import type { Fix } from "../problem"
import type { Rule } from "./rule"
import { type Assumption, pathOfQuantity, quantityOf, standsFor, usesOf } from "./shared/assumed"
import type { Subject } from "./subject"

export const assumptionOfAnAssumption: Rule = {
  id: "assumption-of-an-assumption",
  severity: "error",
  section: "assumptions",
  reads: "everything",
  summary: {
    en: "An assumption names another one instead of a number.",
    zh: "假设引用了另一个假设，没有自己的数值。",
  },
  why: {
    en: "Names are followed once: whatever takes this one has no number, and is left out of the projection.",
    zh: "引用只追一层：用到它的地方都得不到数值，推演时会被略过。",
  },
  mend: {
    en: "Give it its own number, or take the other assumption directly. To let two move together use `correlates`.",
    zh: "给它写自己的数值，或在用到的地方直接引用另一个假设。要让两者同步变化，请用 `correlates`。",
  },
  fixable: true,
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
assumptions:
  join_rate: 8%..10%
  web_rate: $join_rate
#           ^^^^^^^^^^ "web_rate" stands for another assumption, "join_rate". An assumption needs a number of its own.
segments:
  new_buyers: { funnel: { reach: 100k/w, acquire: $web_rate, activate: 40%, retain: { w4: 34% } } }
  members: { funnel: { reach: 10k/w, acquire: $join_rate, activate: 40%, retain: { w4: 34% } } }
`,
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
assumptions:
  join_rate: { is: $join_rate }
#                  ^^^^^^^^^^ "join_rate" stands for itself. An assumption needs a number of its own.
segments:
  new_buyers: { funnel: { reach: 100k/w, acquire: $join_rate, activate: 40%, retain: { w4: 34% } } }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
assumptions:
  join_rate: 8%..10%
  web_rate: { is: 7%..9%, correlates: { join_rate: 0.8 } }
segments:
  new_buyers: { funnel: { reach: 100k/w, acquire: $web_rate, activate: 40%, retain: { w4: 34% } } }
  members: { funnel: { reach: 10k/w, acquire: $join_rate, activate: 40%, retain: { w4: 34% } } }
`,
    ],
  },
  *check(subject) {
    const told = new Set<Assumption>()
    for (const assumption of subject.own("assumptions")) {
      const other = otherOf(subject, assumption)
      // Two that stand for each other are told once.
      if (!other || (told.has(other) && standsFor(other) === assumption.id)) continue
      told.add(assumption)
      const itself = other.id === assumption.id
      yield {
        place: { path: pathOfQuantity(assumption) },
        message: {
          en: `"${assumption.called}" stands for ${itself ? "itself" : `another assumption, "${other.called}"`}. An assumption needs a number of its own.`,
          zh: `“${assumption.called}”引用了${itself ? "自己" : `另一个假设“${other.called}”`}。假设要有自己的数值。`,
        },
        fixes: fixesFor(subject, assumption, other),
      }
    }
  },
}

function otherOf({ find }: Subject, assumption: Assumption): Assumption | undefined {
  const id = standsFor(assumption)
  return id === undefined ? undefined : find("assumptions", id)
}

/** A copy of its number, where that does not leave the other one to nobody. */
function fixesFor(subject: Subject, assumption: Assumption, other: Assumption): Fix[] {
  const quantity = quantityOf(other)
  if (!quantity || usesOf(subject, other).length < 2) return []
  return [
    {
      title: { en: `Write ${quantity.text}`, zh: `写成 ${quantity.text}` },
      kind: "suggested",
      changes: [{ do: "write", path: pathOfQuantity(assumption), text: quantity.text }],
    },
  ]
}
