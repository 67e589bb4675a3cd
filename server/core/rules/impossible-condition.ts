/** A condition that no user can meet: of a segment, alone or within what it is a part of, or of an action. */
import { ALWAYS, allOf, type Formula, satisfiable, termsOf } from "../model/expressions/satisfiable"
import type { Finding, Fix, Path, Words } from "../problem"
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

export const impossibleCondition: Rule = {
  id: "impossible-condition",
  severity: "warning",
  section: "segments",
  fixable: true,
  reads: ["segments", "data", "strategies", "campaigns"],
  summary: { en: "A condition that no user can meet.", zh: "条件自相矛盾，没有用户符合。" },
  why: {
    en: "The segment stays empty and its actions are never sent; nobody notices until the campaign has ended without a single user.",
    zh: "人群会一直是空的，动作一次也不会触发，往往到活动结束才发现一个用户都没有。",
  },
  mend: {
    en: "Look at which parts exclude each other: `&&` asks for both at once, `||` for one of them.",
    zh: "检查哪几项互相排斥：`&&` 要求同时满足，`||` 只要求满足其一。",
  },
  examples: {
    bad: [
      `${ATTRIBUTES}segments:
  loyal:
    when: orders_total >= 5 && orders_total < 3
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ No user meets the condition of "loyal": it asks things of \`orders_total\` that exclude each other.
`,
      `${ATTRIBUTES}segments:
  two_cities:
    when: city == "beijing" && city == "shanghai"
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ No user meets the condition of "two_cities": it asks things of \`city\` that exclude each other. Did you mean \`||\`?
`,
      `${ATTRIBUTES}segments:
  loyal: { when: orders_total >= 5 }
  fresh:
    of: loyal
    when: orders_total <= 1
#         ^^^^^^^^^^^^^^^^^ Nobody in "loyal" meets the condition of "fresh": the two ask things of \`orders_total\` that exclude each other.
`,
    ],
    good: [
      `${ATTRIBUTES}segments:
  between: { when: orders_total > 1 && orders_total < 2.5 }
  elsewhere: { when: city != "beijing" && orders_total < 3 }
`,
    ],
  },
  *check(subject) {
    const read = subject.once(readerOf)
    for (const segment of subject.own("segments")) {
      const { called, at, value } = segment
      const [own, inherited] = [ownCondition(subject, segment), inheritedCondition(subject, segment)]
      if (!own) continue
      const text = String(value.when)
      if (isImpossible(own)) yield alone(at("when"), called, { own, text, read })
      else if (inherited && isImpossible(allOf([inherited, own])) && !isImpossible(inherited))
        yield within(at("when"), called, parentsOf(subject, segment), allOf([inherited, own]))
    }
    for (const { value, at } of subject.tactics())
      for (const [id, action] of Object.entries(value.actions ?? {})) {
        const own = read(action?.when)
        const text = String(action?.when)
        if (own && isImpossible(own))
          yield alone(at("actions", id, "when"), String(action?.name ?? id), {
            own,
            text,
            read,
          })
      }
  },
}

function isImpossible(formula: Formula): boolean {
  return satisfiable(formula).can === "never"
}

interface Condition {
  readonly own: Formula
  readonly text: string
  readonly read: Reader
}

function alone(path: Path, called: string, { own, text, read }: Condition): Finding {
  const term = culpritOf(own)
  const turned = /[=!]=|\bin\b/.test(text) ? rejoined(text, read) : undefined
  const reason: Words = term
    ? { en: `it asks things of \`${term}\` that exclude each other`, zh: `对 \`${term}\` 的要求互相排斥` }
    : { en: "its parts exclude each other", zh: "其中几项互相排斥" }
  const meant: Words = turned ? { en: " Did you mean `||`?", zh: "是不是 `||`？" } : { en: "", zh: "" }
  const fix: Fix = {
    title: { en: `Write \`${turned}\``, zh: `改为 \`${turned}\`` },
    kind: "suggested",
    changes: [{ do: "write", path, text: turned ?? "" }],
  }
  return {
    place: { path },
    message: {
      en: `No user meets the condition of "${called}": ${reason.en}.${meant.en}`,
      zh: `没有用户符合“${called}”的条件：${reason.zh}。${meant.zh}`,
    },
    fixes: turned ? [fix] : [],
  }
}

function within(
  path: Path,
  called: string,
  parents: ReturnType<typeof parentsOf>,
  formula: Formula,
): Finding {
  const parent = parents.find(({ lacks }) => !lacks("when"))
  const term = culpritOf(formula)
  const reason: Words = term
    ? {
        en: `the two ask things of \`${term}\` that exclude each other`,
        zh: `两者对 \`${term}\` 的要求互相排斥`,
      }
    : { en: "their conditions exclude each other", zh: "两者的条件互相排斥" }
  const of = parent?.called ?? ""
  return {
    place: { path },
    message: {
      en: `Nobody in "${of}" meets the condition of "${called}": ${reason.en}.`,
      zh: `“${of}”中没有人符合“${called}”的条件：${reason.zh}。`,
    },
    related: parent
      ? [
          {
            place: { path: parent.at("when"), file: parent.file },
            message: { en: `What "${of}" asks.`, zh: `“${of}”的条件。` },
          },
        ]
      : [],
  }
}

/** The one term whose demands alone already exclude each other. */
function culpritOf(formula: Formula): string | undefined {
  const terms = [...(termsOf(formula)?.keys() ?? [])]
  return terms.find((text) => isImpossible(only(text, formula)))
}

/** A formula without what it asks of other terms. */
function only(text: string, formula: Formula): Formula {
  if (formula.is === "sure") return formula
  if (formula.is === "atom")
    return formula.atom.is !== "opaque" && formula.atom.term.text === text ? formula : ALWAYS
  return { is: formula.is, of: [only(text, formula.of[0]), only(text, formula.of[1])] }
}
