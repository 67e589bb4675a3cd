/**
 * The rules run over a plan. What a rule found is kept as long as nothing that it reads has changed.
 * Absent on purpose: settings of severity and suppressions, which treat all problems alike (judgement.ts).
 */
import type { Finding, Plain, Problem } from "../problem"
import { problem } from "../problem"
import { isMap } from "../schema/shape"
import type { Rule } from "./rule"
import type { Subject } from "./subject"

/** What the rules found in a plan, and what they looked at. */
export interface Ran {
  readonly problems: readonly Problem[]
  readonly kept: ReadonlyMap<Rule, Kept>
}

interface Kept {
  readonly looked: readonly unknown[]
  readonly findings: readonly Finding[]
}

export function runRules(rules: readonly Rule[], subject: Subject, before?: Ran): Ran {
  const kept = new Map<Rule, Kept>()
  const problems: Problem[] = []
  for (const rule of rules) {
    const looked = lookedAt(rule, subject)
    const known = before?.kept.get(rule)
    const findings = known && isSame(known.looked, looked) ? known.findings : [...rule.check(subject)]
    kept.set(rule, { looked, findings })
    for (const finding of findings) problems.push(problem(rule, finding))
  }
  return { problems, kept }
}

/** Values that did not change are the same ones after an edit, so that looking is a comparison of identities. */
function lookedAt({ reads }: Rule, { linked, today, thresholds }: Subject): readonly unknown[] {
  const { playbook, imported } = linked
  const around = [today, thresholds, ...imported]
  if (reads === "everything") return [playbook, ...around]
  const root: { readonly [key: string]: Plain } = isMap(playbook.sound) ? playbook.sound : {}
  const raw: { readonly [key: string]: Plain } = isMap(playbook.value) ? playbook.value : {}
  // Any quantity may be an assumption's, and any span the period's.
  const parts = [...reads, "assumptions", "period"].flatMap((part): readonly unknown[] =>
    part === "actuals" ? [linked.actuals] : [root[part], raw[part]],
  )
  return [...parts, playbook.currency, ...around]
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i])
}
