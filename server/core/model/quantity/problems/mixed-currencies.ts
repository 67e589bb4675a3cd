/** The kind of problem of money in a currency that does not go with the rest. */
import { type Candidate, suggested, type Trouble } from "../complaint"
import { moneyOf } from "../currencies"
import { quote } from "../quote"
import { respelled, type Subject, slice } from "../subject"
import { playbook } from "./example"

export const mixedCurrencies: Trouble = {
  id: "mixed-currencies",
  severity: "error",
  section: "quantities",
  fixable: true,
  summary: {
    en: "A range is in two currencies, or an amount is not in the currency of the file.",
    zh: "一个区间里有两种币种，或者金额的币种与文件的不同。",
  },
  why: {
    en: "Amounts of a playbook are added up, and no exchange rate is invented for them.",
    zh: "手册里的金额会相加，而系统不会替你假定汇率。",
  },
  examples: {
    bad: [
      playbook(`
budget:
  total: ¥45k..$60k
#              ^ "¥45k..$60k" is in CNY and in USD. Write both ends in one currency.
`),
      playbook(`
currency: CNY
budget:
  total: $12k
#        ^ "$12k" is in USD, but this file counts in CNY. Write the amount in CNY.
`),
    ],
    good: [playbook("currency: USD\nbudget:\n  total: $12k\n")],
  },
  find(subject) {
    const [first, other] = [
      ...new Set(subject.ends.flatMap((end) => (end.currency ? [end.currency.code] : []))),
    ]
    const odd = subject.ends.find((end) => end.currency && end.currency.code === other)
    if (first === undefined || other === undefined || !odd?.at.currency) return undefined
    const written = quote(slice(subject))
    const message = {
      en: `${written} is in ${first} and in ${other}. Write both ends in one currency.`,
      zh: `${written} 既有 ${first} 又有 ${other}。请把两端写成同一种币种。`,
    }
    const file = subject.expected.currency
    const codes = file === first || file === other ? [file] : [first, other]
    return {
      message,
      within: odd.at.currency,
      candidates: codes.map((code) => unconverted(subject, code)),
    }
  },
}

/** The same kind of problem, for money that is not in the currency of the file. */
export function findForeign(subject: Subject): ReturnType<Trouble["find"]> {
  const { shape, expected, ends } = subject
  const file = expected.currency
  const within = ends.find((end) => end.at.currency)?.at.currency
  if (!shape.currency || !within || file === undefined || shape.currency.code === file) return undefined
  const written = quote(slice(subject))
  const message = {
    en: `${written} is in ${shape.currency.code}, but this file counts in ${file}. Write the amount in ${file}.`,
    zh: `${written} 的币种是 ${shape.currency.code}，而本文件以 ${file} 计。请写成 ${file} 的金额。`,
  }
  return { message, within, candidates: [unconverted(subject, file)] }
}

/** The same number in another currency: right only where the sign alone was wrong. */
function unconverted(subject: Subject, code: string): Candidate {
  const gloss = { en: "the amount is not converted", zh: "金额不作换算" }
  return { ...suggested(allIn(subject, code), gloss), byHand: true }
}

function allIn(subject: Subject, code: string): string {
  const currency = moneyOf(code, subject.expected.currency ?? code)
  return respelled(subject, (end) => (end.currency ? { currency } : {}))
}
