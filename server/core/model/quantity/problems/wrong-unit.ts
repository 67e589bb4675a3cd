/** The kind of problem of a quantity of another kind than its place asks for. */
import type { Span } from "../../../problem"
import { type Candidate, safe, suggested, type Trouble } from "../complaint"
import { digitsOf, numberOf } from "../decimal"
import { fitOf } from "../fit"
import { plainOfIso } from "../iso"
import { examplesOf, nameOfPlace, natureOf } from "../kinds"
import { quote } from "../quote"
import { respelled, type Subject, slice } from "../subject"
import { daysOf, isTime } from "../units"
import { funnel, playbook } from "./example"

export const wrongUnit = {
  id: "wrong-unit",
  severity: "error",
  section: "quantities",
  fixable: true,
  summary: {
    en: "A quantity is of another kind than its place asks for, as money where a rate is due.",
    zh: "数量的种类与这里要求的不符，例如在比率的位置写了金额。",
  },
  why: {
    en: "Every place has one meaning. A number with another unit would be left out of the projection or, worse, misread.",
    zh: "每个位置只有一种含义。单位不对的数，要么推演时用不上，要么被读错。",
  },
  examples: {
    bad: [
      funnel(`
      acquire: ¥12
#              ^^^ "¥12" is an amount of money, but a rate is due here, such as "10%".
`),
      playbook(`
budget:
  total: ¥12k/mo
#            ^^^ "/mo" is too much here, where an amount of money is due, such as "¥20k".
`),
    ],
    good: [funnel("      acquire: 12%\n"), playbook("budget:\n  total: ¥12k\n")],
  },
  find(subject: Subject) {
    const { kinds } = subject.expected
    const surplus = surplusOf(subject)
    const within = surplus ?? subject.span
    const place = nameOfPlace(subject.expected)
    const example = examplesOf(subject.expected, 1)
    const written = quote(slice(subject, within))
    const nature = natureOf(subject.shape)
    const message = surplus
      ? {
          en: `${written} is too much here, where ${place.en} is due, such as ${example.en}.`,
          zh: `这里应填${place.zh}，例如 ${example.zh}，不需要 ${written}。`,
        }
      : {
          en: `${written} is ${nature.en}, but ${place.en} is due here, such as ${example.en}.`,
          zh: `${written} 是${nature.zh}，这里应填${place.zh}，例如 ${example.zh}。`,
        }
    return { message, within, candidates: kinds.length === 0 ? [] : repairs(subject) }
  },
} satisfies Trouble

/** The period that is one too many, if all the rest fits. */
function surplusOf(subject: Subject): Span | undefined {
  const { kinds } = subject.expected
  if (!kinds.some((kind) => fitOf(subject, kind) === "timed")) return undefined
  return subject.ends.findLast((end) => end.at.period)?.at.period
}

/** The same kind of problem, for what a number is counted by where that is no period: `¥0.4/人`. */
export function findEach(subject: Subject): ReturnType<Trouble["find"]> {
  const each = subject.ends.find((end) => end.each)?.each
  if (!each) return undefined
  const written = quote(slice(subject, each))
  const message = {
    en: `${written} is no period: a quantity is per d, w, mo or y, and its key says what else it is per.`,
    zh: `${written} 不是周期：数量只按 d、w、mo、y 计，按什么算由键名说明。`,
  }
  return { message, within: each, candidates: [suggested(perDay(subject) ?? respelled(subject))] }
}

/** What is counted by the hour, minute or second, by the day instead. */
function perDay(subject: Subject): string | undefined {
  const unit = subject.ends.find((end) => end.each)?.each?.unit
  if (!isTime(unit) || daysOf[unit] >= 1) return undefined
  const last = subject.ends.length - 1
  return respelled(subject, (end, i) => ({
    number: digitsOf(numberOf(end.number) / daysOf[unit]),
    period: i === last ? "d" : undefined,
  }))
}

function inPercent(subject: Subject): string {
  const bare = subject.expected.kinds.includes("change") && subject.ends.every((end) => end.sign === "")
  return respelled(subject, (end) => ({ unit: "%", sign: bare ? "+" : end.sign }))
}

/** What the author may have meant; those that do not fit either are dropped later. */
function repairs(subject: Subject): readonly Candidate[] {
  const { unit, period, currency } = subject.shape
  const { kinds } = subject.expected
  const all = (change: Parameters<typeof respelled>[1]) => respelled(subject, change)
  const iso = all((end) => ({ number: plainOfIso(end.number) ?? end.number, unit: undefined }))
  return [
    ...(period ? [safe(all(() => ({ period: undefined })))] : []),
    ...(unit === "pp" ? [suggested(inPercent(subject))] : []),
    ...(unit === "iso" ? [safe(iso)] : []),
    ...(unit && unit !== "%" && unit !== "iso" && !kinds.includes("change")
      ? [suggested(all(() => ({ unit: undefined, spaced: undefined })))]
      : []),
    ...(currency ? [suggested(all(() => ({ currency: undefined })))] : []),
  ].filter((candidate) => candidate.text !== slice(subject))
}
