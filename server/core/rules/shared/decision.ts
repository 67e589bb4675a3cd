/** When a decision made beforehand is due, as a formula, and what its metrics can be at all. */
import {
  ALWAYS,
  allOf,
  type Formula,
  readCondition,
  satisfiable,
  termsOf,
} from "../../model/expressions/satisfiable"
import { builtinMetrics } from "../../model/metrics"
import { scopeOf } from "../../model/workspace"
import type { Entry } from "../entry"
import type { Subject } from "../subject"

export type Decision = Entry<"evaluation.decisions">

/** Its condition as written. */
export function conditionOf({ value }: Decision): string | undefined {
  return "if" in value ? String(value.if) : undefined
}

export interface Due {
  readonly when: Formula
  /** What holds of its metrics whatever happens: a rate lies between 0 and 1, a count is not negative. */
  readonly given: Formula
}

/** Undefined where it cannot be read, or where its metrics are not known for sure. */
export function dueOf(subject: Subject, text: string): Due | undefined {
  if (subject.unsure("metrics")) return undefined
  const scope = scopeOf(subject.linked, { scope: "decision" })
  const when = readCondition(text, scope)
  if (!when) return undefined
  const bounds = [...(termsOf(when)?.keys() ?? [])].flatMap((term) => boundsOf(subject, term))
  const given = bounds.map((bound) => readCondition(bound, scope) ?? ALWAYS)
  return { when, given: given.length === 0 ? ALWAYS : allOf(given) }
}

export function canBeDue({ when, given }: Due): boolean {
  return satisfiable(allOf([given, when])).can !== "never"
}

function boundsOf(subject: Subject, term: string): readonly string[] {
  const kind = kindOf(subject, term)
  if (kind === "rate") return [`${term} >= 0.0 && ${term} <= 1.0`]
  return kind === "count" || kind === "duration" ? [`${term} >= 0.0`] : []
}

/** The kind of a metric as an expression names it: `pay_rate`, or `newcomers.pay_rate` of one segment. */
export function kindOf({ find }: Subject, term: string): string | undefined {
  const id = term.split(".").at(-1) ?? ""
  return find("metrics", id)?.value.kind ?? builtinMetrics.get(id)?.kind
}
