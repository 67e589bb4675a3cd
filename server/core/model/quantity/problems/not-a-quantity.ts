/** The kind of problem of a text that cannot be read as a quantity at all. */
import { type Kind, type Span, same, type Words } from "../../../problem"
import { type Candidate, type Complaint, suggested } from "../complaint"
import type { Expectation } from "../expectation"
import { capital, examplesOf, nameOfPlace, rangeOf } from "../kinds"
import { quote } from "../quote"
import type { Failure } from "../reading"
import { respell, spell } from "../spelling"
import { funnel, playbook } from "./example"

export const notAQuantity: Kind = {
  id: "not-a-quantity",
  severity: "error",
  section: "quantities",
  fixable: true,
  summary: {
    en: "A number is due, and what stands there cannot be read as one.",
    zh: "这里应填一个数，而所写的内容无法读成数。",
  },
  why: {
    en: "The projection can only use what it can read; a word in the place of a number silently counts for nothing.",
    zh: "推演只能使用读得懂的数；该填数的地方写了文字，这一项就等于没有。",
  },
  examples: {
    bad: [
      funnel(`
      acquire: 看情况
#              ^^^ "看情况" is not a rate. Write one such as "10%" or "8%..12%".
`),
      funnel(`
      acquire: 8% of visitors
#                 ^^^^^^^^^^^ "of visitors" is not part of a rate. Leave it out, or say it in a note.
`),
      funnel(`
      acquire: 8%..
#              ^^^^ The range "8%.." has no upper end. Write both ends, such as "8%..12%".
`),
      playbook(`
budget:
  total: 2026-03-01
#        ^^^^^^^^^^ "2026-03-01" is a date, not an amount of money. Write one such as "¥20k" or "¥45..60".
`),
    ],
    good: [funnel("      acquire: 8%..12%\n"), playbook("budget:\n  total: ¥80k\n")],
  },
}

/** Says why a text is no quantity, and what one looks like here. */
export function complainOf(text: string, { why, within, head }: Failure, expected: Expectation): Complaint {
  const written = quote(text.slice(within.start, within.end))
  const crowded = why === "rest" && /\d/.test(text.slice(within.start, within.end))
  const examples =
    why === "no_high" || why === "no_low" || crowded ? same(rangeOf(expected)) : examplesOf(expected)
  const message = (crowded ? surplus : messages[why])(written, nameOfPlace(expected), examples)
  return {
    kind: notAQuantity,
    message,
    within,
    candidates: why === "rest" ? alone(text, within, head) : lowered(text, why),
  }
}

type Message = (written: string, place: Words, examples: Words) => Words

const range: Message = (written, _, examples) => ({
  en: `The range ${written} has no upper end. Write both ends, such as ${examples.en}.`,
  zh: `区间 ${written} 没有写上限。请把两端都写上，例如 ${examples.zh}。`,
})

/** A second number that nothing joins to the first. */
const surplus: Message = (written, _, examples) => ({
  en: `${written} does not go with the number before it. A range is written like ${examples.en}.`,
  zh: `${written} 和前面的数接不上。区间写成 ${examples.zh} 这样的形式。`,
})

/** "… is X, not a rate." with an example. */
function instead(what: Words): Message {
  return (written, place, examples) => ({
    en: `${written} is ${what.en} ${place.en}. Write one such as ${examples.en}.`,
    zh: `${written} ${what.zh}${place.zh}。请写成 ${examples.zh} 这样的形式。`,
  })
}

const messages: { readonly [why in Failure["why"]]: Message } = {
  words: instead({ en: "not", zh: "不是" }),
  long: instead({ en: "not", zh: "不是" }),
  date: instead({ en: "a date, not", zh: "是日期，不是" }),
  time: instead({ en: "a time of day, not", zh: "是时刻，不是" }),
  empty: (_, place, examples) => ({
    en: `${capital(place.en)} is missing here. Write one such as ${examples.en}.`,
    zh: `这里缺少${place.zh}。请写上，例如 ${examples.zh}。`,
  }),
  no_high: range,
  no_low: (written, _, examples) => ({
    en: `The range ${written} has no lower end. Write both ends, such as ${examples.en}.`,
    zh: `区间 ${written} 没有写下限。请把两端都写上，例如 ${examples.zh}。`,
  }),
  many: (written) => ({
    en: `${written} has too many numbers. A range has two, or three with the most likely one in the middle.`,
    zh: `${written} 的数太多了。区间写两个数，或者三个数，中间是最可能的数。`,
  }),
  rest: (written, place) => ({
    en: `${written} is not part of ${place.en}. Leave it out, or say it in a note.`,
    zh: `${written} 不属于${place.zh}。请去掉它，或者写到 note 里。`,
  }),
  id: (written) => ({
    en: `${written} names no assumption: the name behind "$" is in small letters, digits and "_".`,
    zh: `${written} 不是假设的名称："$" 后面只用小写字母、数字和 "_"。`,
  }),
}

/** What was read before the rest, if the rest says no further number. */
function alone(text: string, within: Span, head: Failure["head"]): readonly Candidate[] {
  if (/[\d$]/.test(text.slice(within.start, within.end))) return []
  return [suggested(spell({ ends: head.map((end) => respell(end)), gap: ".." }))]
}

function lowered(text: string, why: Failure["why"]): readonly Candidate[] {
  const id = text
    .trim()
    .slice(1)
    .toLowerCase()
    .replace(/[\s-]+/g, "_")
  return why === "id" ? [suggested(`$${id}`)] : []
}
