/**
 * What is wrong with the expressions of a playbook, and which entries they name.
 */
import type { Problem } from "../problem"
import { inChineseQuotes, problem } from "../problem"
import { checkExpression } from "./expressions"
import type { PlacedExpression, Reference } from "./playbook"
import { type Linked, scopeOf } from "./workspace"

export interface CheckedExpressions {
  readonly problems: readonly Problem[]
  readonly references: readonly Reference[]
}

/** Checks every expression of a playbook. */
export function checkExpressions(linked: Linked): CheckedExpressions {
  const problems: Problem[] = []
  const references: Reference[] = []
  const scopes = new Map(
    [...new Set(linked.playbook.expressions.map((one) => one.scope))].map((scope) => [
      scope,
      scopeOf(linked, { scope }),
    ]),
  )
  for (const expression of linked.playbook.expressions) {
    const scope = scopes.get(expression.scope)
    if (!scope) continue
    const { findings, uses } = checkExpression(expression.text, scope)
    const silent = linked.unsure(sectionNamed(expression))
    for (const finding of findings)
      if (!(silent && finding.kind.id === "unknown-name"))
        problems.push(
          problem(finding.kind, {
            place: { path: expression.path, within: finding.within },
            message: inChineseQuotes(finding.message),
            fixes: finding.fixes.map((fix) => ({
              title: inChineseQuotes(fix.title),
              kind: fix.kind,
              changes: [{ do: "write", path: expression.path, within: fix.within, text: fix.text }],
            })),
          }),
        )
    for (const use of uses) references.push(...referencesOf(use, expression))
  }
  return { problems, references }
}

/** The section whose ids an expression speaks of. */
export function sectionNamed(expression: Pick<PlacedExpression, "scope">): string {
  return expression.scope === "attributes" ? "data.attributes" : "metrics"
}

function* referencesOf(
  use: { readonly name: string; readonly member?: string; readonly within: { start: number; end: number } },
  { path, scope }: PlacedExpression,
): Iterable<Reference> {
  const { start, end } = use.within
  if (use.member === undefined) {
    yield { path, at: "value", within: use.within, id: use.name, to: [sectionNamed({ scope })] }
    return
  }
  yield { path, at: "value", within: { start, end: start + use.name.length }, id: use.name, to: ["segments"] }
  yield {
    path,
    at: "value",
    within: { start: end - use.member.length, end },
    id: use.member,
    to: ["metrics"],
  }
}
