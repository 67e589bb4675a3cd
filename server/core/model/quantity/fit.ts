/**
 * Which kind of quantity a text is in its place, or what keeps it from being one.
 *
 * Absent on purpose: the size of the numbers, except where only it tells a share from a change.
 */
import type { Expectation, QuantityKind } from "./expectation"
import type { Subject } from "./subject"
import { isTime } from "./units"
import { asWritten } from "./worth"

/** `unit`: the unit is missing. `period`: the period is missing. `timed`: a period too many. `wrong`: another kind. */
export type Fit = "fits" | "unit" | "period" | "timed" | "wrong"

/** The kind that fits, the first that is expected winning. */
export function kindOf(subject: Subject): QuantityKind | undefined {
  const { kinds } = subject.expected
  return kinds.length === 0 ? infer(subject) : kinds.find((kind) => fitOf(subject, kind) === "fits")
}

export function fitOf(subject: Subject, kind: QuantityKind): Fit {
  return fits[kind](subject, subject.expected)
}

const fits: { readonly [kind in QuantityKind]: (subject: Subject, expected: Expectation) => Fit } = {
  rate: (subject, expected) => {
    const { currency, unit, period } = subject.shape
    if (currency || (unit && unit !== "%")) return "wrong"
    if (!unit && !(expected.bare && subject.ends.every((end) => isShare(subject, end)))) return "unit"
    return timed(period === undefined || expected.per === "week")
  },
  change: ({ shape: { currency, unit, period } }, { of, per }) => {
    if (currency) return of === "count" || of === "rate" ? "wrong" : timed(!period || per === "week")
    if (unit === "pp" && (of === "count" || of === "money")) return "wrong"
    if (unit === "%" || unit === "pp") return timed(!period)
    if (unit) return isTime(unit) && of === undefined ? timed(!period) : "wrong"
    if (of === "money" || of === "rate") return "unit"
    return timed(!period || per === "week")
  },
  count: plain,
  money: ({ shape: { currency, unit, period } }, { per }) => {
    if (unit) return "wrong"
    return currency ? timed(!period || per === "week") : "unit"
  },
  duration: ({ shape: { currency, unit, period } }) => {
    if (!currency && (!unit || unit === "m")) return "unit"
    return isTime(unit) || unit === "iso" ? timed(!period) : "wrong"
  },
  work: ({ shape: { currency, unit, period } }, { per }) => {
    if (!currency && (!unit || unit === "m")) return "unit"
    return isTime(unit) ? timed(!period || per === "week") : "wrong"
  },
  flow: ({ shape: { currency, unit, period } }, { of, per }) => {
    if (unit || (currency && of === "count")) return "wrong"
    if (of === "money" && !currency) return "unit"
    return period || per === "week" ? "fits" : "period"
  },
  score: plain,
  ratio: plain,
  span: plain,
}

/** A number and nothing else. */
function plain({ shape: { currency, unit, period } }: Subject): Fit {
  return currency || unit ? "wrong" : timed(!period)
}

function timed(fine: boolean): Fit {
  return fine ? "fits" : "timed"
}

function isShare({ shape }: Subject, end: Subject["ends"][number]): boolean {
  return asWritten(end, shape, "rate") <= 1
}

/** What a text is where any kind fits. */
function infer(subject: Subject): QuantityKind | undefined {
  const { currency, unit, period } = subject.shape
  const signed = subject.ends.some((end) => end.sign !== "")
  if (unit === "%" && !signed && subject.ends.every((end) => isShare(subject, end))) return "rate"
  if (unit === "%" || unit === "pp") return period ? undefined : "change"
  if (unit === "iso") return period ? undefined : "duration"
  if (isTime(unit)) return period ? "work" : signed ? "change" : "duration"
  if (unit) return undefined
  if (signed) return "change"
  if (period) return "flow"
  return currency ? "money" : "count"
}
