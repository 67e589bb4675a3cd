/** The kind of problem of a range whose numbers do not go up. */
import { safe, suggested, type Trouble } from "../complaint"
import type { End } from "../end"
import { quote } from "../quote"
import { respelled, type Subject } from "../subject"
import { asWritten } from "../worth"
import { funnel } from "./example"

export const rangeReversed: Trouble = {
  id: "range-reversed",
  severity: "error",
  section: "quantities",
  fixable: true,
  summary: {
    en: "A range does not go from its low end up to its high end.",
    zh: "区间没有从小写到大。",
  },
  why: {
    en: "The low end is the number that is undercut one time in ten. Which end is which must not be a guess, least of all with negative numbers.",
    zh: "低端是十次里有一次会低于它的数。哪端是低端不能靠猜，负数尤其容易写反。",
  },
  examples: {
    bad: [
      funnel(`
      acquire: 12%..8%
#              ^^^^^^^ A range goes from low to high: "8%..12%".
`),
      funnel(`
      acquire: 10%
seasons:
  summer:
    effect:
      reach: -5%..-10%
#            ^^^^^^^^^ A range goes from low to high: "-10%..-5%".
`),
    ],
    good: [funnel("      acquire: 8%..12%\n")],
  },
  find(subject, kind) {
    const values = subject.ends.map((end) => asWritten(end, subject.shape, kind))
    if (values.every((value, i) => i === 0 || value >= (values[i - 1] ?? value))) return undefined
    const sorted = inOrder(subject, values)
    const three = values.length === 3
    const message = three
      ? {
          en: `Three numbers go from low over likely to high: ${quote(sorted)}.`,
          zh: `三个数依次是低、最可能、高：${quote(sorted)}。`,
        }
      : {
          en: `A range goes from low to high: ${quote(sorted)}.`,
          zh: `区间从小写到大：${quote(sorted)}。`,
        }
    return { message, within: subject.span, candidates: [three ? suggested(sorted) : safe(sorted)] }
  },
}

/** The numbers in order; currency, unit and period stay where they were shared. */
function inOrder(subject: Subject, values: readonly number[]): string {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  return respelled(subject, (_, i) => {
    const from: End | undefined = subject.ends[order[i] ?? i]
    return { sign: from?.sign, number: from?.number, scale: from?.scale }
  })
}
