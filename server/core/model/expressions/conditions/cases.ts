/**
 * A formula as the cases in which it holds: in each of them every term has its domain. Cases that cannot occur are
 * dropped as soon as they show; a formula of too many cases is given up.
 */
import { type Domain, isEmpty, narrowed, wholeDomain } from "./domain"
import type { Atom, Formula } from "./formula"

export interface Case {
  readonly domains: ReadonlyMap<string, Domain>
  /** The opaque statements, and whether they hold. */
  readonly opaque: ReadonlyMap<string, boolean>
}

/** More cases, or more steps on the way to them, than this nobody writes on purpose. */
const MOST_CASES = 256
const MOST_STEPS = 20_000

interface Budget {
  steps: number
}

const EMPTY: Case = { domains: new Map(), opaque: new Map() }

/** Every case in which a formula may hold, none where it certainly cannot; undefined where there are too many. */
export function casesOf(formula: Formula): readonly Case[] | undefined {
  return within(formula, [EMPTY], { steps: MOST_STEPS })
}

/** The cases in which a formula holds on top of given ones. */
function within(formula: Formula, given: readonly Case[], budget: Budget): readonly Case[] | undefined {
  budget.steps -= given.length
  if (budget.steps < 0 || given.length > MOST_CASES) return undefined
  if (formula.is === "sure") return formula.holds ? given : []
  if (formula.is === "atom") return given.flatMap((one) => withAtom(one, formula.atom))
  const [left, right] = formula.of
  const first = within(left, given, budget)
  if (!first) return undefined
  if (formula.is === "all") return within(right, first, budget)
  const second = within(right, given, budget)
  return second && [...first, ...second]
}

function withAtom({ domains, opaque }: Case, atom: Atom): readonly Case[] {
  if (atom.is === "opaque") {
    const known = opaque.get(atom.text)
    if (known === !atom.holds) return []
    return [{ domains, opaque: new Map([...opaque, [atom.text, atom.holds]]) }]
  }
  const { text } = atom.term
  const domain = narrowed(domains.get(text) ?? wholeDomain(atom.term), atom)
  return isEmpty(domain) ? [] : [{ domains: new Map([...domains, [text, domain]]), opaque }]
}
