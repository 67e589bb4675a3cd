/** A condition that leaves nobody out: of a segment, alone or within what it is a part of, or of an action. */
import { allOf, type Formula, negated, satisfiable } from "../model/expressions/satisfiable"
import type { Finding, Path } from "../problem"
import type { Rule } from "./rule"
import { inheritedCondition, ownCondition, type Reader, readerOf, rejoined } from "./shared/conditions"
import { parentsOf } from "./shared/touched"

const ATTRIBUTES = `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
data:
  attributes:
    orders_total: { type: number }
    city: { type: enum, values: [beijing, shanghai, xian] }
`

export const conditionAlwaysMet: Rule = {
  id: "condition-always-met",
  severity: "warning",
  section: "segments",
  fixable: true,
  reads: ["segments", "data", "strategies", "campaigns"],
  summary: { en: "A condition that every user meets.", zh: "条件形同虚设，所有用户都符合。" },
  why: {
    en: "What was meant for some goes to all: the offer costs many times what was planned, and the segment tells nothing.",
    zh: "本来只给一部分人的变成了人人都有：成本成倍超出预期，这个人群也没有任何区分作用。",
  },
  mend: {
    en: "Look at the parts joined by `||`: together they cover everybody. To leave several values out, join them with `&&`.",
    zh: "检查用 `||` 连接的几项：它们合起来覆盖了所有人。要排除多个取值，请用 `&&` 连接。",
  },
  examples: {
    bad: [
      `${ATTRIBUTES}segments:
  elsewhere:
    when: city != "beijing" || city != "shanghai"
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Every user meets the condition of "elsewhere". Did you mean \`&&\`?
`,
      `${ATTRIBUTES}segments:
  loyal: { when: orders_total >= 5 }
  repeat:
    of: loyal
    when: orders_total >= 2
#         ^^^^^^^^^^^^^^^^^ Everybody in "loyal" meets the condition of "repeat".
`,
    ],
    good: [
      `${ATTRIBUTES}segments:
  repeat: { when: orders_total >= 2 }
  loyal: { of: repeat, when: orders_total >= 5 }
  everybody: { when: true }
`,
      `${ATTRIBUTES}segments:
  in_a_city: { when: 'city in ["beijing", "shanghai", "xian"]' }
`,
    ],
  },
  *check(subject) {
    const read = subject.once(readerOf)
    for (const segment of subject.own("segments")) {
      const { called, at, value } = segment
      const [own, inherited] = [ownCondition(subject, segment), inheritedCondition(subject, segment)]
      if (!own || value.when === true) continue
      if (holdsForAll(own)) yield everybody(at("when"), called, String(value.when), read)
      else if (inherited && holdsForAll(own, inherited) && satisfiable(inherited).can !== "never") {
        const parent = parentsOf(subject, segment).find(({ lacks }) => !lacks("when"))
        yield {
          place: { path: at("when") },
          message: {
            en: `Everybody in "${parent?.called}" meets the condition of "${called}".`,
            zh: `“${parent?.called}”中的每个人都符合“${called}”的条件。`,
          },
        }
      }
    }
    for (const { value, at } of subject.tactics())
      for (const [id, action] of Object.entries(value.actions ?? {})) {
        const own = action?.when === true ? undefined : read(action?.when)
        if (own && holdsForAll(own))
          yield everybody(at("actions", id, "when"), String(action?.name ?? id), String(action?.when), read)
      }
  },
}

function holdsForAll(formula: Formula, given?: Formula): boolean {
  const outside = negated(formula)
  return satisfiable(openly(given ? allOf([given, outside]) : outside)).can === "never"
}

/** The same over values that may grow: who names every city there is today means just these. */
function openly(formula: Formula): Formula {
  if (formula.is === "sure") return formula
  if (formula.is !== "atom") return { is: formula.is, of: [openly(formula.of[0]), openly(formula.of[1])] }
  if (formula.atom.is !== "chosen") return formula
  const { text, name, sort } = formula.atom.term
  return { is: "atom", atom: { ...formula.atom, term: { text, name, sort } } }
}

function everybody(path: Path, called: string, text: string, read: Reader): Finding {
  const turned = text.includes("!=") ? rejoined(text, read) : undefined
  return {
    place: { path },
    message: {
      en: `Every user meets the condition of "${called}".${turned ? " Did you mean `&&`?" : ""}`,
      zh: `所有用户都符合“${called}”的条件。${turned ? "是不是 `&&`？" : ""}`,
    },
    fixes: turned
      ? [
          {
            title: { en: `Write \`${turned}\``, zh: `改为 \`${turned}\`` },
            kind: "suggested",
            changes: [{ do: "write", path, text: turned }],
          },
        ]
      : [],
  }
}
