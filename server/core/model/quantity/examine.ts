/**
 * A text judged in its place: the quantity, or the first error that keeps it from being one; and what to mention besides.
 *
 * Absent on purpose: whether the proposed texts are any better (settle.ts tries them).
 */
import type { Complaint, Trouble } from "./complaint"
import type { Expectation, QuantityKind } from "./expectation"
import { kindOf } from "./fit"
import { discountAsFold } from "./problems/discount-as-fold"
import { missingUnit } from "./problems/missing-unit"
import { findForeign, mixedCurrencies } from "./problems/mixed-currencies"
import { mixedUnits } from "./problems/mixed-units"
import { complainOf } from "./problems/not-a-quantity"
import { findPlus, oddNumber } from "./problems/odd-number"
import { oddsAsFraction } from "./problems/odds-as-fraction"
import { outOfRange } from "./problems/out-of-range"
import { rangeFromZero } from "./problems/range-from-zero"
import { rangeReversed } from "./problems/range-reversed"
import { rangeSpelling } from "./problems/range-spelling"
import { findReversing, scaleAtOneEnd } from "./problems/scale-at-one-end"
import { unsignedChange } from "./problems/unsigned-change"
import { unusualSpelling } from "./problems/unusual-spelling"
import { findEach, wrongUnit } from "./problems/wrong-unit"
import type { Quantity } from "./quantity"
import { quote } from "./quote"
import { read } from "./reading"
import { plainEnds, type Subject, subjectOf } from "./subject"
import { worth } from "./worth"

export interface Verdict {
  readonly quantity?: Quantity
  readonly complaints: readonly Complaint[]
}

export function examine(text: string, expected: Expectation): Verdict {
  const { reading, assumption, failure } = read(text, expected.currency)
  if (failure) return { complaints: [complainOf(text, failure, expected)] }
  if (assumption) return assumed(text, assumption, expected)
  const subject = subjectOf(text, reading, expected)
  const odd = first(unreadable, subject, "count")
  if (odd) return { complaints: [odd] }
  const kind = kindOf(subject)
  if (kind === undefined) return { complaints: [misfit(subject)] }
  const wrong = first(impossible, subject, kind)
  if (wrong) return { complaints: [wrong] }
  return { quantity: quantityOf(subject, kind), complaints: remarks(subject, kind) }
}

/** What is wrong whatever the place asks for, causes before their consequences. */
const unreadable: readonly Trouble[] = [
  oddNumber,
  oddsAsFraction,
  discountAsFold,
  rangeSpelling,
  mixedCurrencies,
  mixedUnits,
  { ...wrongUnit, find: findEach },
]

/** What a quantity of its kind cannot be, causes before their consequences. */
const impossible: readonly Trouble[] = [
  { ...mixedCurrencies, find: findForeign },
  { ...oddNumber, find: findPlus },
  { ...scaleAtOneEnd, severity: "error", find: findReversing },
  outOfRange,
  rangeReversed,
  rangeFromZero,
]

function first(troubles: readonly Trouble[], subject: Subject, kind: QuantityKind): Complaint | undefined {
  for (const trouble of troubles) {
    const found = trouble.find(subject, kind)
    if (found) return { ...found, kind: trouble }
  }
  return undefined
}

/** A quantity of a kind that the place does not take. */
function misfit(subject: Subject): Complaint {
  const found = missingUnit.find(subject)
  return found ? { ...found, kind: missingUnit } : { ...wrongUnit.find(subject), kind: wrongUnit }
}

/** What does not keep a text from being a quantity. */
function remarks(subject: Subject, kind: QuantityKind): readonly Complaint[] {
  return [scaleAtOneEnd, unsignedChange, unusualSpelling].flatMap((trouble) => {
    const found = trouble.find(subject, kind)
    return found ? [{ ...found, kind: trouble }] : []
  })
}

function quantityOf(subject: Subject, kind: QuantityKind): Quantity {
  const { text, ends, gap, shape } = subject
  const of = carried(subject, kind)
  return {
    kind,
    values: ends.map((end) => worth(end, shape, kind)),
    ...(kind === "change" && {
      measure: shape.unit === "%" ? "relative" : shape.unit === "pp" ? "points" : "absolute",
    }),
    ...(of && { of }),
    ...(shape.currency && { currency: shape.currency.code }),
    text,
    style: { ends: plainEnds(subject), gap, shared: shape },
  }
}

function carried({ expected, shape }: Subject, kind: QuantityKind): Quantity["of"] {
  if (kind !== "flow" && kind !== "change") return undefined
  if (expected.of) return expected.of
  if (shape.currency) return "money"
  return kind === "flow" ? "count" : undefined
}

function assumed(
  text: string,
  named: { id: string; plain: boolean; span: Subject["span"] },
  expected: Expectation,
): Verdict {
  const plain = `$${named.id}`
  const style = { ends: [], gap: "..", shared: {} }
  const quantity: Quantity = {
    kind: expected.kinds[0] ?? "count",
    values: [],
    assumption: named.id,
    text,
    style,
  }
  if (named.plain) return { quantity, complaints: [] }
  const message = {
    en: `${quote(text.trim())} is read as ${quote(plain)}.`,
    zh: `${quote(text.trim())} 读作 ${quote(plain)}。`,
  }
  const candidates = [{ text: plain, kind: "safe" as const }]
  return { quantity, complaints: [{ kind: unusualSpelling, message, within: named.span, candidates }] }
}
