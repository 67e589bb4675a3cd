/**
 * Whether a condition can hold at all, decided over the types of what it speaks of. What is not certain is not said:
 * arithmetic over several attributes, parts of texts and the like are statements that may or may not hold, numbers
 * may be counts, and nothing is known of how attributes hang together.
 */
import { type Case, casesOf } from "./conditions/cases"
import { exampleOf } from "./conditions/domain"
import { ALWAYS, allOf, anyOf, type Formula, negated, termsOf } from "./conditions/formula"
import { formulaOf } from "./conditions/formulaOf"
import type { Scope } from "./scope"
import { isTree, parseTree } from "./tree"

export { ALWAYS, allOf, anyOf, type Formula, negated, termsOf }

/** An expression as a formula; undefined where it cannot be read. What does not go together in it is opaque. */
export function readCondition(text: string, scope: Scope): Formula | undefined {
  const tree = parseTree(text)
  return isTree(tree) ? formulaOf(tree.root, { text, scope }) : undefined
}

/** A value for each term, by what the term is written as; dates are days counted from 1970-01-01. */
export type Example = ReadonlyMap<string, number | string>

export type Answer =
  | { readonly can: "never" }
  | { readonly can: "hold"; readonly example: Example }
  | { readonly can: "unknown" }

export function satisfiable(formula: Formula): Answer {
  const cases = casesOf(formula)
  if (!cases) return { can: "unknown" }
  if (cases.length === 0) return { can: "never" }
  for (const one of cases) {
    const example = exampleIn(one)
    if (example) return { can: "hold", example }
  }
  return { can: "unknown" }
}

function exampleIn({ domains, opaque }: Case): Example | undefined {
  if (opaque.size > 0 || speaksTwice(domains)) return undefined
  const example = new Map<string, number | string>()
  for (const [text, domain] of domains) {
    const value = exampleOf(domain)
    if (value === undefined) return undefined
    example.set(text, value)
  }
  return example
}

/** Whether a date is asked both for its day and for the days since then: how these hang together depends on today. */
function speaksTwice(domains: Case["domains"]): boolean {
  const names = [...domains.values()].map(({ term }) => term.name)
  return new Set(names).size < names.length
}
