/** Two segments that always hold the same users. */
import { allOf, negated, satisfiable } from "../model/expressions/satisfiable"
import { listOf } from "./entry"
import type { Rule } from "./rule"
import { ownCondition } from "./shared/conditions"
import type { Segment } from "./shared/touched"

const ATTRIBUTES = `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
data:
  attributes:
    orders_total: { type: number }
`

export const sameUsersTwice: Rule = {
  id: "same-users-twice",
  severity: "info",
  section: "segments",
  reads: ["segments", "data"],
  summary: { en: "Two segments hold the same users.", zh: "两个人群圈的是同一批用户。" },
  why: {
    en: "Sooner or later one of the two is changed and the other forgotten, and what was one audience gets two plans.",
    zh: "迟早会有人只改其中一个而忘了另一个，同一批人就有了两套安排。",
  },
  mend: {
    en: "Keep one of them and name it wherever the other was named.",
    zh: "只保留一个，并把引用另一个的地方都改过来。",
  },
  examples: {
    bad: [
      `${ATTRIBUTES}segments:
  repeat: { when: orders_total >= 2 }
  loyal:
    when: "!(orders_total < 2)"
#         ^^^^^^^^^^^^^^^^^^^^^ "loyal" and "repeat" are the same users.
`,
    ],
    good: [
      `${ATTRIBUTES}segments:
  repeat: { when: orders_total >= 2 }
  loyal: { when: orders_total > 2 }
`,
    ],
  },
  *check(subject) {
    const known = subject.own("segments").flatMap((segment) => {
      const formula = ownCondition(subject, segment)
      return formula && satisfiable(formula).can !== "never" ? [{ segment, formula }] : []
    })
    for (const [index, later] of known.entries()) {
      const same = known
        .slice(0, index)
        .find(
          ({ segment, formula }) =>
            isComparable(segment, later.segment) &&
            satisfiable(allOf([formula, negated(later.formula)])).can === "never" &&
            satisfiable(allOf([later.formula, negated(formula)])).can === "never",
        )
      if (!same) continue
      const [a, b] = [later.segment, same.segment]
      yield {
        place: { path: a.at("when") },
        message: {
          en: `"${a.called}" and "${b.called}" are the same users.`,
          zh: `“${a.called}”与“${b.called}”是同一批用户。`,
        },
        related: [
          {
            place: { path: b.at("when") },
            message: { en: `The condition of "${b.called}".`, zh: `“${b.called}”的条件。` },
          },
        ],
      }
    }
  },
}

/** Parts of the same, told apart by nothing but their conditions, and not both counted, which another rule tells. */
function isComparable(a: Segment, b: Segment): boolean {
  if (a.value.of !== b.value.of || (isCounted(a) === isCounted(b) && isCounted(a))) return false
  return [...listOf(a.value.personas)].sort().join() === [...listOf(b.value.personas)].sort().join()
}

function isCounted({ lacks }: Segment): boolean {
  return !lacks("funnel") || !lacks("rank") || !lacks("contribution")
}
