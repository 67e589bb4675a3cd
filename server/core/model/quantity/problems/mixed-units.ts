/** The kind of problem of one quantity in two units or two periods. */
import { type Candidate, suggested, type Trouble } from "../complaint"
import { digitsOf, numberOf } from "../decimal"
import type { End } from "../end"
import { daysOfIso } from "../iso"
import { quote } from "../quote"
import { respelled, type Subject, slice } from "../subject"
import { isTime, type Period, type Time, type Unit, weeksOf, worthOf } from "../units"
import { funnel, playbook } from "./example"

export const mixedUnits: Trouble = {
  id: "mixed-units",
  severity: "error",
  section: "quantities",
  fixable: true,
  summary: {
    en: "The ends of a range are in two units or per two periods, or one number is two things at once.",
    zh: "区间两端的单位或周期不同，或者一个数同时是两种东西。",
  },
  why: {
    en: "A unit at one end of a range holds for both, so each range has one unit.",
    zh: "区间一端的单位对两端都有效，所以一个区间只能有一个单位。",
  },
  examples: {
    bad: [
      playbook(`
support:
  hotline:
    sla: 1d..2w
#             ^ "1d..2w" is in d and in w. Write both ends in one unit.
`),
      funnel(`
      reach: 2k/d..20k/w
#                     ^^ "2k/d..20k/w" is per d and per w. Write both ends for one period.
`),
    ],
    good: [playbook("support:\n  hotline:\n    sla: 1d..14d\n")],
  },
  find(subject) {
    return twoUnits(subject) ?? twoPeriods(subject) ?? twoThings(subject)
  },
}

function twoUnits(subject: Subject): ReturnType<Trouble["find"]> {
  const first = subject.shape.unit
  const other = subject.ends.find((end) => end.unit && end.unit !== first)
  if (!first || !other?.unit) return undefined
  const names = [first, other.unit].map((unit) => (unit === "iso" ? "ISO 8601" : unit))
  const message = {
    en: `${quote(slice(subject))} is in ${names.join(" and in ")}. Write both ends in one unit.`,
    zh: `${quote(slice(subject))} 的两端单位不同：${names.join(" 和 ")}。请写成同一个单位。`,
  }
  const iso = subject.ends.some((end) => end.unit === "iso")
  const candidates = iso ? inDays(subject) : [first, other.unit].flatMap((unit) => inUnit(subject, unit))
  return { message, within: other.at.unit ?? other.at.number, candidates }
}

/** All ends in one unit, where the numbers stay short; per cent and points only change their sign. */
function inUnit(subject: Subject, unit: Unit): readonly Candidate[] {
  const numbers = subject.ends.map((end) => {
    if (!end.unit || end.unit === unit) return end.number
    if (isTime(end.unit) && isTime(unit)) return converted(subject, end, end.unit, unit)
    return unit === "%" || unit === "pp" ? end.number : undefined
  })
  if (numbers.some((number) => number === undefined || number.length > 6)) return []
  return [
    suggested(
      respelled(subject, (end, i) => ({
        number: numbers[i],
        unit,
        spaced: end.unit ? end.spaced : undefined,
      })),
    ),
  ]
}

/** An ISO 8601 duration beside plain ones: all in days. */
function inDays(subject: Subject): readonly Candidate[] {
  const numbers = subject.ends.map((end) => {
    if (end.unit === "iso") return digitsOf(daysOfIso(end.number))
    return isTime(end.unit) ? converted(subject, end, end.unit, "d") : end.number
  })
  return [suggested(respelled(subject, (_, i) => ({ number: numbers[i], unit: "d", spaced: undefined })))]
}

function converted(subject: Subject, end: End, from: Time, to: Time): string {
  const kind = subject.expected.kinds.includes("work") ? "work" : "duration"
  return digitsOf((numberOf(end.number) * worthOf(from, kind)) / worthOf(to, kind))
}

function twoPeriods(subject: Subject): ReturnType<Trouble["find"]> {
  const first = subject.shape.period
  const other = subject.ends.find((end) => end.period && end.period !== first)
  if (!first || !other?.period || !other.at.period) return undefined
  const message = {
    en: `${quote(slice(subject))} is per ${first} and per ${other.period}. Write both ends for one period.`,
    zh: `${quote(slice(subject))} 的两端周期不同：/${first} 和 /${other.period}。请写成同一个周期。`,
  }
  const candidates = [first, other.period].flatMap((period) => perPeriod(subject, period))
  return { message, within: other.at.period, candidates }
}

/** All ends for one period, in proportion; rates do not convert so, and their author must. */
function perPeriod(subject: Subject, period: Period): readonly Candidate[] {
  if (subject.shape.unit === "%" || subject.shape.unit === "pp") return []
  const numbers = subject.ends.map((end) => {
    const from = weeksOf(end.period ?? period)
    return end.odd ? end.number : digitsOf((numberOf(end.number) * weeksOf(period)) / from)
  })
  if (numbers.some((number) => number.length > 6)) return []
  return [suggested(respelled(subject, (_, i) => ({ number: numbers[i], period })))]
}

/** Money and a unit in one, as `¥5%`. */
function twoThings(subject: Subject): ReturnType<Trouble["find"]> {
  const { currency, unit } = subject.shape
  const at = subject.ends.find((end) => end.at.unit)?.at.unit ?? subject.span
  if (!currency || !unit) return undefined
  const message = {
    en: `${quote(slice(subject))} is money and has the unit ${quote(unit)} as well. Write one of them.`,
    zh: `${quote(slice(subject))} 既是金额，又带单位 ${quote(unit)}。请只写一种。`,
  }
  const candidates = [
    suggested(respelled(subject, () => ({ unit: undefined }))),
    suggested(respelled(subject, () => ({ currency: undefined }))),
  ]
  return { message, within: at, candidates: unit === "iso" ? [] : candidates }
}
