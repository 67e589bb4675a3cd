/** Two segments that divide the same users among them, and yet somebody belongs to both. */
import {
  type Answer,
  allOf,
  type Formula,
  negated,
  satisfiable,
  termsOf,
} from "../model/expressions/satisfiable"
import type { Finding, Fix } from "../problem"
import type { Rule } from "./rule"
import { ownCondition, toldExample } from "./shared/conditions"
import { siblingsOf } from "./shared/siblings"
import type { Segment } from "./shared/touched"

const ATTRIBUTES = `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
data:
  attributes:
    orders_total: { type: number }
    city: { type: text }
`

export const segmentsThatOverlap: Rule = {
  id: "segments-that-overlap",
  severity: "warning",
  section: "segments",
  fixable: true,
  reads: ["segments", "data"],
  summary: {
    en: "A user can belong to two segments that should exclude each other.",
    zh: "本应互斥的两个人群，有用户同时属于两边。",
  },
  why: {
    en: "Segments with a funnel or a rank are added up: whoever is in both counts twice, in users, in revenue and in what is sent to them.",
    zh: "带漏斗或等级的人群会相加：同时属于两边的人在人数、收入和触达里都被算了两次。",
  },
  mend: {
    en: "Cut the conditions so that one begins where the other ends. A segment for targeting alone needs no `funnel` and no `rank`, and may overlap.",
    zh: "把条件切开，一个从另一个结束的地方开始。只用于圈选的人群不写 `funnel` 和 `rank`，可以重叠。",
  },
  examples: {
    bad: [
      `${ATTRIBUTES}segments:
  regular: { when: orders_total >= 2, rank: regular }
  loyal:
    rank: key
    when: orders_total >= 5
#         ^^^^^^^^^^^^^^^^^ "loyal" and "regular" overlap: a user with \`orders_total\` 5 belongs to both.
`,
      `${ATTRIBUTES}segments:
  north: { when: 'city in ["beijing", "tianjin"]', funnel: { retain: { w4: 30% } } }
  loyal_north:
    when: city == "beijing" && orders_total >= 5
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "loyal_north" and "north" overlap: a user with \`city\` "beijing" and \`orders_total\` 5 belongs to both.
    funnel: { retain: { w4: 60% } }
`,
    ],
    good: [
      `${ATTRIBUTES}segments:
  regular: { when: orders_total >= 2 && orders_total < 5, rank: regular }
  loyal: { when: orders_total >= 5, rank: key }
  north: { when: city == "beijing" }
  north_again: { when: city == "beijing" && orders_total >= 2 }
`,
    ],
  },
  *check(subject) {
    for (const { members } of siblingsOf(subject)) {
      const known = members.flatMap((segment) => {
        const formula = ownCondition(subject, segment)
        return formula ? [{ segment, formula }] : []
      })
      for (const [index, later] of known.entries())
        for (const earlier of known.slice(0, index)) {
          const both = allOf([later.formula, earlier.formula])
          const answer = satisfiable(both)
          if (answer.can === "hold" && isTold(later.formula, earlier.formula))
            yield told(later, earlier, answer, both)
        }
    }
  },
}

interface Known {
  readonly segment: Segment
  readonly formula: Formula
}

/**
 * Whether one asks of nothing but what the other asks of too, and of one date at most: else what they speak of may
 * hang together in ways that no condition says.
 */
function isTold(one: Formula, other: Formula): boolean {
  const [a, b] = [termsOf(one), termsOf(other)]
  if (!a || !b || a.size === 0 || b.size === 0) return false
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a]
  const dates = [...more.values()].filter(({ sort }) => sort === "days" || sort === "date")
  return dates.length <= 1 && [...fewer.keys()].every((text) => more.has(text))
}

function told(later: Known, earlier: Known, { example }: Answer & { can: "hold" }, both: Formula): Finding {
  const [a, b] = [later.segment, earlier.segment]
  const user = toldExample(example, both)
  const fix = fixBetween(later, earlier)
  return {
    place: { path: a.at("when") },
    message: {
      en: `"${a.called}" and "${b.called}" overlap: a user with ${user.en} belongs to both.`,
      zh: `“${a.called}”与“${b.called}”重叠：${user.zh.replace(/\d$/, "$& ")}的用户同时属于两边。`,
    },
    related: [
      {
        place: { path: b.at("when"), file: b.file },
        message: { en: `The condition of "${b.called}".`, zh: `“${b.called}”的条件。` },
      },
    ],
    fixes: fix ? [fix] : [],
  }
}

/** Those who belong to both belong to the higher tier; where nobody says which that is, to either. */
function fixBetween(later: Known, earlier: Known): Fix | undefined {
  const [a, b] = [later, earlier].map(({ segment }) => ranks.indexOf(String(segment.value.rank)))
  if (a === undefined || b === undefined || a === b || a < 0 || b < 0)
    return [fixOf(later, earlier), fixOf(earlier, later)].find((one) => one !== undefined)
  const [higher, lower] = a < b ? [later, earlier] : [earlier, later]
  return isUpsideDown(higher, lower) ? undefined : fixOf(lower, higher)
}

const ranks: readonly string[] = ["key", "regular", "potential", "random"]

/** Whether those of the lower tier alone have more of something than those of the higher one alone. */
function isUpsideDown(higher: Known, lower: Known): boolean {
  const above = satisfiable(allOf([higher.formula, negated(lower.formula)]))
  const below = satisfiable(allOf([lower.formula, negated(higher.formula)]))
  if (above.can !== "hold" || below.can !== "hold") return false
  const terms = termsOf(higher.formula)
  return [...above.example].some(([text, value]) => {
    const other = below.example.get(text)
    const counts = terms?.get(text)?.sort === "number"
    return counts && typeof value === "number" && typeof other === "number" && other > value
  })
}

/** Leaves to the other those who belong to both, where somebody stays. */
function fixOf({ segment, formula }: Known, other: Known): Fix | undefined {
  if (satisfiable(allOf([formula, negated(other.formula)])).can !== "hold") return undefined
  const own = String(segment.value.when).trim()
  const text = `${formula.is === "any" ? `(${own})` : own} && ${withoutOf(other)}`
  return {
    title: {
      en: `Leave them to "${other.segment.called}": \`${text}\``,
      zh: `归入“${other.segment.called}”：\`${text}\``,
    },
    kind: "suggested",
    changes: [{ do: "write", path: segment.at("when"), text }],
  }
}

function withoutOf({ segment, formula }: Known): string {
  const opposite = negated(formula)
  if (opposite.is === "atom" && opposite.atom.is === "measured" && opposite.atom.term.sort !== "date") {
    const { term, op, value } = opposite.atom
    return `${term.text} ${op} ${value}`
  }
  return `!(${String(segment.value.when).trim()})`
}
