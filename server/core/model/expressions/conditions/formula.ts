/**
 * A condition as a formula over what is known of single users: numbers that are more or less, texts in a set, yes or
 * no. What cannot be taken apart is an opaque statement, which holds or does not.
 * Absent on purpose: how expressions become formulas (formulaOf.ts) and whether one can hold (cases.ts).
 */

export type Formula =
  | { readonly is: "sure"; readonly holds: boolean }
  | { readonly is: "all" | "any"; readonly of: readonly [Formula, Formula] }
  | { readonly is: "atom"; readonly atom: Atom }

export type Atom = Measured | Chosen | Opaque

/** Something that has a value: an attribute, or the days since one. */
export interface Term {
  /** As an author writes it: `orders_total`, `days_since(last_order)`, `drivers.active_users`. */
  readonly text: string
  /** The name that it speaks of. */
  readonly name: string
  /** Days are whole numbers, dates are days counted from 1970-01-01. */
  readonly sort: "number" | "days" | "date" | "text" | "bool"
  /** All values there are; any when left out. */
  readonly values?: readonly string[]
}

export type Comparing = "<" | "<=" | ">" | ">=" | "==" | "!="

/** `orders_total >= 3`. */
export interface Measured {
  readonly is: "measured"
  readonly term: Term
  readonly op: Comparing
  readonly value: number
}

/** `city in ["beijing"]`, or not in it; yes and no are the texts "true" and "false". */
export interface Chosen {
  readonly is: "chosen"
  readonly term: Term
  readonly among: readonly string[]
  readonly holds: boolean
}

/** What is not understood: the same text is the same statement. */
export interface Opaque {
  readonly is: "opaque"
  readonly text: string
  readonly holds: boolean
}

export const ALWAYS: Formula = { is: "sure", holds: true }
export const NEVER: Formula = { is: "sure", holds: false }

export function atom(one: Atom): Formula {
  return { is: "atom", atom: one }
}

export function allOf(formulas: readonly Formula[]): Formula {
  return formulas.reduce<Formula>((left, right) => joined("all", left, right), ALWAYS)
}

export function anyOf(formulas: readonly Formula[]): Formula {
  return formulas.reduce<Formula>((left, right) => joined("any", left, right), NEVER)
}

function joined(is: "all" | "any", left: Formula, right: Formula): Formula {
  const neutral = is === "all"
  if (left.is === "sure") return left.holds === neutral ? right : left
  if (right.is === "sure") return right.holds === neutral ? left : right
  return { is, of: [left, right] }
}

const OPPOSITE = { "<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "==" } as const

/** What holds where a formula does not. */
export function negated(formula: Formula): Formula {
  switch (formula.is) {
    case "sure":
      return { is: "sure", holds: !formula.holds }
    case "atom":
      return atom(opposite(formula.atom))
    default:
      return {
        is: formula.is === "all" ? "any" : "all",
        of: [negated(formula.of[0]), negated(formula.of[1])],
      }
  }
}

function opposite(one: Atom): Atom {
  return one.is === "measured" ? { ...one, op: OPPOSITE[one.op] } : { ...one, holds: !one.holds }
}

/** The terms that a formula speaks of, each once; undefined where a part of it is opaque. */
export function termsOf(formula: Formula): ReadonlyMap<string, Term> | undefined {
  const terms = new Map<string, Term>()
  const waiting = [formula]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.is === "all" || next.is === "any") waiting.push(...next.of)
    if (next.is !== "atom") continue
    if (next.atom.is === "opaque") return undefined
    terms.set(next.atom.term.text, next.atom.term)
  }
  return terms
}
