/** The kind of problem of a bare number where only a unit, a currency or a period makes it a quantity. */
import type { Words } from "../../../problem"
import { alternatives, type Candidate, suggested, type Trouble } from "../complaint"
import { moneyOf } from "../currencies"
import { shift } from "../decimal"
import type { QuantityKind } from "../expectation"
import { fitOf } from "../fit"
import { capital, nameOf } from "../kinds"
import { quote } from "../quote"
import { respelled, type Subject, slice } from "../subject"
import type { Period, Time } from "../units"
import { asWritten } from "../worth"
import { funnel, playbook } from "./example"

export const missingUnit = {
  id: "missing-unit",
  severity: "error",
  section: "quantities",
  fixable: true,
  summary: {
    en: "A number has no unit, currency or period where it needs one.",
    zh: "数没有写单位、币种或周期。",
  },
  why: {
    en: "`12` may be 12 % or 1200 %, 12 days or 12 weeks. A guess here shifts the whole projection.",
    zh: "12 可能是 12% 或 1200%，也可能是 12 天或 12 周。猜错一处，整个推演都会偏。",
  },
  examples: {
    bad: [
      funnel(`
      acquire: 12
#              ^^ A rate needs its percent sign: is "12" 12% or 1200%?
`),
      funnel(`
      acquire: 0.12
#              ^^^^ A rate needs its percent sign: is "0.12" 12% or 0.12%?
`),
      playbook(`
budget:
  total: 1.2亿
#        ^^^^ An amount of money needs its currency. Did you mean "¥1.2亿"?
`),
      playbook(`
support:
  hotline:
    sla: 14
#        ^^ A duration needs its unit. Did you mean "14d" (days), "14w" (weeks), "14mo" (months) or "14h" (hours)?
`),
    ],
    good: [funnel("      acquire: 12%\n"), playbook("budget:\n  total: ¥1.2亿\n")],
  },
  find(subject: Subject) {
    const kinds = subject.expected.kinds.filter((kind) => ["unit", "period"].includes(fitOf(subject, kind)))
    const first = kinds[0]
    if (first === undefined) return undefined
    const candidates = kinds.flatMap((kind) => meanings[kind]?.(subject) ?? [])
    const message = kinds.length === 1 && first === "rate" ? rateMessage(subject) : undefined
    return { message: message ?? say(subject, first, candidates), within: subject.span, candidates }
  },
} satisfies Trouble

const needs: { readonly [kind in QuantityKind]?: Words } = {
  rate: { en: "percent sign", zh: "百分号" },
  change: { en: "unit", zh: "单位" },
  money: { en: "currency", zh: "币种" },
  duration: { en: "unit", zh: "单位" },
  work: { en: "unit", zh: "单位" },
}

function say(subject: Subject, kind: QuantityKind, candidates: readonly Candidate[]): Words {
  const currency: Words = { en: "currency", zh: "币种" }
  const period: Words = { en: "period", zh: "周期" }
  const need = needs[kind] ?? (fitOf(subject, kind) === "unit" ? currency : period)
  const name = nameOf(kind, subject.expected)
  const either = alternatives(candidates)
  if (subject.shape.unit === "m") {
    return {
      en: `The unit "m" may be minutes or months. Did you mean ${either.en}?`,
      zh: `单位 "m" 可能是分钟，也可能是月。是不是 ${either.zh}？`,
    }
  }
  return {
    en: `${capital(name.en)} needs its ${need.en}. Did you mean ${either.en}?`,
    zh: `${name.zh}要写${need.zh}。是不是 ${either.zh}？`,
  }
}

/** One number as a rate is asked back as people ask: 12 % or 1200 %? */
function rateMessage(subject: Subject): Words | undefined {
  const [end, other] = subject.ends
  if (!end || other || end.scale || end.sign !== "") return undefined
  const size = asWritten(end, {}, "rate")
  const written = quote(slice(subject))
  if (size > 100) {
    return {
      en: `A rate needs its percent sign, and ${written} is more than 100%.`,
      zh: `比率要写百分号，而且 ${written} 超过了 100%。`,
    }
  }
  const [one, two] = [`${shift(end.number, 2)}%`, `${shift(end.number, 0)}%`]
  const [first, second] = size <= 1 ? [one, two] : [two, one]
  return {
    en: `A rate needs its percent sign: is ${written} ${first} or ${second}?`,
    zh: `比率要写百分号：${written} 是 ${first} 还是 ${second}？`,
  }
}

/** The likely meanings of a number without a unit, for each kind that needs one. */
const meanings: { readonly [kind in QuantityKind]?: (subject: Subject) => readonly Candidate[] } = {
  rate: (subject) => {
    const most = Math.max(...subject.ends.map((end) => asWritten(end, {}, "rate")))
    if (most > 100) return []
    return most <= 1 ? [percent(subject, 2), percent(subject, 0)] : [percent(subject, 0)]
  },
  change: (subject) => {
    const { of } = subject.expected
    const places = isSmall(subject) && of !== "money" ? 2 : 0
    const relative = suggested(signed(subject, "%", places), { en: "relative", zh: "相对变化" })
    if (of === "money") return [...inMoney(signedSubject(subject)), relative]
    return [relative, suggested(signed(subject, "pp", places), { en: "points", zh: "百分点" })]
  },
  money: inMoney,
  duration: (subject) => inTime(subject, subject.shape.unit === "m" ? ["min", "mo"] : ["d", "w", "mo", "h"]),
  work: (subject) => inTime(subject, subject.shape.unit === "m" ? ["min", "mo"] : ["h", "d", "w"]),
  flow: (subject) => (fitOf(subject, "flow") === "unit" ? inMoney(subject) : inPeriods(subject)),
}

function percent(subject: Subject, places: number): Candidate {
  return suggested(
    respelled(subject, (end) => ({ number: places ? shift(end.number, places) : end.number, unit: "%" })),
  )
}

function isSmall({ ends }: Subject): boolean {
  return ends.every((end) => Math.abs(asWritten(end, {}, "change")) < 1)
}

function signed(subject: Subject, unit: "%" | "pp", places: number): string {
  const number = (digits: string) => (places ? shift(digits, places) : digits)
  return respelled(signedSubject(subject), (end) => ({ number: number(end.number), unit }))
}

/** A change that has no sign anywhere gets one, unless its place asks for none. */
function signedSubject(subject: Subject): Subject {
  if (subject.expected.unsigned || subject.ends.some((end) => end.sign !== "")) return subject
  return { ...subject, ends: subject.ends.map((end) => ({ ...end, sign: "+" as const })) }
}

/** Money has its sign at the first number, in the currency of the file or in a few well-known ones. */
function inMoney(subject: Subject): readonly Candidate[] {
  const { currency } = subject.expected
  const codes = currency === undefined ? ["CNY", "USD", "EUR"] : [currency]
  return codes.map((code) => {
    const money = moneyOf(code, currency ?? code)
    return suggested(respelled(subject, (_, i) => (i === 0 ? { currency: money } : {})))
  })
}

const timeNames: { readonly [unit in Time]: Words } = {
  s: { en: "seconds", zh: "秒" },
  min: { en: "minutes", zh: "分钟" },
  h: { en: "hours", zh: "小时" },
  d: { en: "days", zh: "天" },
  w: { en: "weeks", zh: "周" },
  mo: { en: "months", zh: "个月" },
  y: { en: "years", zh: "年" },
}

function inTime(subject: Subject, units: readonly Time[]): readonly Candidate[] {
  return units.map((unit) =>
    suggested(
      respelled(subject, () => ({ unit })),
      timeNames[unit],
    ),
  )
}

const periodNames: { readonly [period in Period]: Words } = {
  d: { en: "a day", zh: "每天" },
  w: { en: "a week", zh: "每周" },
  mo: { en: "a month", zh: "每月" },
  y: { en: "a year", zh: "每年" },
}

function inPeriods(subject: Subject): readonly Candidate[] {
  const last = subject.ends.length - 1
  const perOne = (period: Period) => respelled(subject, (_, i) => (i === last ? { period } : {}))
  return (["w", "d", "mo"] as const).map((period) => suggested(perOne(period), periodNames[period]))
}
