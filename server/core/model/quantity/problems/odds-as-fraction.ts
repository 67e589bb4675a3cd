/** The kind of problem of odds that are written as a fraction where a rate is due. */

import { type Candidate, safe, suggested, type Trouble } from "../complaint"
import { digitsOf, numberOf } from "../decimal"
import type { End } from "../end"
import { quote } from "../quote"
import { respelled, type Subject, slice } from "../subject"
import { powerOf } from "../units"
import { playbook } from "./example"

export const oddsAsFraction: Trouble = {
  id: "odds-as-fraction",
  severity: "error",
  section: "quantities",
  fixable: true,
  summary: {
    en: "Odds are written as a fraction, such as `1/100000`.",
    zh: "概率写成了分数，例如 1/100000。",
  },
  why: {
    en: "A stroke in a quantity parts it from its period, as in `3/w`. Odds in per cent can be compared with every other rate.",
    zh: "在数量里，斜线后面是周期，例如 3/w。概率统一写成百分比，才能和其他比率放在一起比较。",
  },
  examples: {
    bad: [
      playbook(`
incentives:
  grand_prize:
    kind: prize
    odds: 1/100000
#         ^^^^^^^^ "1/100000" is a fraction. Write it in per cent: "0.001%".
`),
    ],
    good: [playbook("incentives:\n  grand_prize:\n    kind: prize\n    odds: 0.001%\n")],
  },
  find(subject) {
    if (!subject.ends.some((end) => end.under)) return undefined
    const candidates = inPercent(subject)
    const written = quote(slice(subject))
    const first = candidates[0]
    const message = first
      ? {
          en: `${written} is a fraction. Write it in per cent: ${quote(first.text)}.`,
          zh: `${written} 是分数。请写成百分比：${quote(first.text)}。`,
        }
      : { en: `${written} is a fraction. Write it as one number.`, zh: `${written} 是分数。请写成一个数。` }
    return { message, within: subject.span, candidates }
  },
}

function inPercent(subject: Subject): readonly Candidate[] {
  const { kinds } = subject.expected
  if (kinds.length > 0 && !kinds.includes("rate")) return []
  const shares = subject.ends.map(share)
  if (!shares.every(Number.isFinite)) return []
  const text = respelled(subject, (_, i) => ({
    number: percent(shares[i] ?? 0),
    scale: undefined,
    unit: "%",
    spaced: undefined,
  }))
  const exact = shares.every((value) => Math.abs(Number(percent(value)) / 100 - value) <= value * 1e-12)
  return [exact ? safe(text) : suggested(text)]
}

function share({ number, scale, under, unit }: End): number {
  return under === undefined || unit ? Number.NaN : numberOf(number, powerOf(scale)) / numberOf(under)
}

/** Four digits say enough of a fraction that does not end. */
function percent(value: number): string {
  const exact = digitsOf(value * 100)
  return exact.length <= 10 ? exact : digitsOf(Number((value * 100).toPrecision(4)))
}
