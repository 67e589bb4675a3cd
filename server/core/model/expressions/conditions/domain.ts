/**
 * The values that a term may still have while a condition is gone through: an interval with holes, or a set of texts.
 * Absent on purpose: which terms there are and how they hang together.
 */
import type { Chosen, Measured, Term } from "./formula"

export type Domain = NumberDomain | TextDomain

interface NumberDomain {
  readonly is: "numbers"
  readonly term: Term
  readonly low: number
  readonly high: number
  readonly lowOpen: boolean
  readonly highOpen: boolean
  readonly except: readonly number[]
  /** Whether what it is compared with has fractions: else its own values may be whole numbers only. */
  readonly fractions: boolean
}

interface TextDomain {
  readonly is: "texts"
  readonly term: Term
  /** Undefined: any text. */
  readonly among: readonly string[] | undefined
  readonly except: readonly string[]
}

export function wholeDomain(term: Term): Domain {
  if (term.sort === "text" || term.sort === "bool") {
    const among = term.sort === "bool" ? ["true", "false"] : term.values
    return { is: "texts", term, among, except: [] }
  }
  const [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  return { is: "numbers", term, low, high, lowOpen: true, highOpen: true, except: [], fractions: false }
}

export function narrowed(domain: Domain, atom: Measured | Chosen): Domain {
  if (domain.is === "texts") return atom.is === "chosen" ? chosenIn(domain, atom) : domain
  return atom.is === "measured" ? measuredIn(domain, atom) : domain
}

function chosenIn(domain: TextDomain, { among, holds }: Chosen): Domain {
  if (!holds) return { ...domain, except: [...domain.except, ...among] }
  const kept = among.filter((text) => domain.among === undefined || domain.among.includes(text))
  return { ...domain, among: kept }
}

function measuredIn(domain: NumberDomain, { op, value }: Measured): Domain {
  const next = { ...domain, fractions: domain.fractions || !Number.isInteger(value) }
  if (op === "!=") return { ...next, except: [...domain.except, value] }
  const above = op === ">" || op === ">=" || op === "=="
  const below = op === "<" || op === "<=" || op === "=="
  const raised = above ? raise(next, value, op === ">") : next
  return below ? lower(raised, value, op === "<") : raised
}

function raise(domain: NumberDomain, low: number, lowOpen: boolean): NumberDomain {
  if (low < domain.low || (low === domain.low && !lowOpen)) return domain
  return { ...domain, low, lowOpen }
}

function lower(domain: NumberDomain, high: number, highOpen: boolean): NumberDomain {
  if (high > domain.high || (high === domain.high && !highOpen)) return domain
  return { ...domain, high, highOpen }
}

/** Whether certainly no value is left. */
export function isEmpty(domain: Domain): boolean {
  if (domain.is === "texts") return domain.among?.every((text) => domain.except.includes(text)) ?? false
  const { low, high, lowOpen, highOpen, except, term } = domain
  if (low > high || (low === high && (lowOpen || highOpen || except.includes(low)))) return true
  return term.sort !== "number" && high - low < TRIES && wholeIn(domain) === undefined
}

/** A value that certainly exists; undefined where that is not sure, as between 1 and 2 of what may be counted. */
export function exampleOf(domain: Domain): number | string | undefined {
  if (domain.is === "numbers") return numberOf(domain)
  const { among, except } = domain
  if (among) return among.find((text) => !except.includes(text))
  return ["…", ...except.map((text) => `${text}…`)].find((text) => !except.includes(text))
}

function numberOf(domain: NumberDomain): number | undefined {
  const { low, high, term, fractions } = domain
  const whole = wholeIn(domain)
  // Below 0 a number may not exist: orders and days are counted.
  if (whole !== undefined && (whole >= 0 || term.sort === "date")) return whole
  if (!fractions || term.sort !== "number" || high <= 0) return undefined
  const from = Math.max(low, 0)
  const to = Number.isFinite(high) ? high : from + 1
  const steps = [0.5, 0.25, 0.75, 0.125, 0.375, 0.625, 0.875]
  return steps.map((step) => from + (to - from) * step).find((value) => isIn(domain, value))
}

/** How far a whole number is looked for: more holes than that nobody writes. */
const TRIES = 64

/** The whole number nearest to the lower bound, or to the upper where there is none, from 0 up where it may. */
function wholeIn(domain: NumberDomain): number | undefined {
  const { low, high } = domain
  const first = Number.isFinite(low) ? Math.ceil(low) : Math.min(0, Math.floor(high))
  const from = low < 0 && high >= 0 ? 0 : first
  const starts =
    from === first
      ? [[first, Number.isFinite(low) ? 1 : -1]]
      : [
          [from, 1],
          [from, -1],
        ]
  for (const [start = 0, step = 1] of starts)
    for (let at = start, tries = 0; tries < TRIES; at += step, tries++) if (isIn(domain, at)) return at
  return undefined
}

function isIn({ low, high, lowOpen, highOpen, except }: NumberDomain, value: number): boolean {
  const above = lowOpen ? value > low : value >= low
  const below = highOpen ? value < high : value <= high
  return above && below && !except.includes(value)
}
