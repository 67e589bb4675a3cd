/** The kind of problem of a number that is written as nobody writes numbers in a plan. */
import type { Words } from "../../../problem"
import { safe, suggested, type Trouble } from "../complaint"
import type { QuantityKind } from "../expectation"
import { quote } from "../quote"
import { respelled, type Subject, slice } from "../subject"
import { funnel, playbook } from "./example"

export const oddNumber: Trouble = {
  id: "odd-number",
  severity: "error",
  section: "quantities",
  fixable: true,
  summary: {
    en: "A number is written in a way that plans do not use, such as `007`, `0x1F` or `1e400`.",
    zh: "数的写法不适合计划，例如 007、0x1F、1e400。",
  },
  why: {
    en: "YAML reads such numbers in ways that surprise: `007` may become 7 and `1e400` infinity. What is written is what should count.",
    zh: "YAML 对这类写法的解读常常出人意料：007 可能变成 7，1e400 会变成无穷大。写了什么，就应该按什么算。",
  },
  examples: {
    bad: [
      funnel(`
      market: 0x1F
#             ^^^^ "0x1F" is a number in a programmer's spelling. Write "31".
`),
      playbook(`
team:
  roles:
    writer: { people: 007 }
#                     ^^^ "007" begins with zeros. Write "7".
`),
      funnel(`
      acquire: +35%
#              ^^^ "+35" needs no plus sign, for this is no change. Write "35%".
`),
    ],
    good: [funnel("      market: 1,200\n      acquire: 35%\n")],
  },
  find(subject) {
    const at = subject.ends.findIndex((end) => end.odd)
    const end = subject.ends[at]
    if (!end?.odd) return undefined
    const offer = end.odd.instead.length === 1 && !/[,\s]/.test(end.number) ? safe : suggested
    const candidates = end.odd.instead.map((number) =>
      offer(respelled(subject, (_, i) => (i === at ? { number } : {}))),
    )
    return { message: end.odd.message, within: end.at.number, candidates }
  },
}

/** The same kind of problem, for a sign where no change is due. */
export function findPlus(subject: Subject, kind: QuantityKind): ReturnType<Trouble["find"]> {
  if (kind === "change") return undefined
  const end = subject.ends.find((one) => one.sign === "+")
  const sign = end?.at.sign
  if (!end || !sign) return undefined
  const within = { start: Math.min(sign.start, end.at.number.start), end: end.at.number.end }
  const plain = respelled(subject, (one) => ({ sign: one.sign === "+" ? "" : one.sign }))
  const written = quote(slice(subject, within))
  const message: Words = {
    en: `${written} needs no plus sign, for this is no change. Write ${quote(plain)}.`,
    zh: `${written} 不是变化量，不需要加号。请写成 ${quote(plain)}。`,
  }
  return { message, within, candidates: [safe(plain)] }
}
