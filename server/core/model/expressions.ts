/**
 * Conditions and formulas: what is wrong with one, which names it uses, what could be written next, what it comes to.
 * They are CEL, with one sort of number: integers and decimals mix everywhere and 1/2 is 0.5.
 * Absent on purpose: where an expression stands in a playbook, and which names that place knows (references do).
 */
import { includeParentheses } from "./expressions/extent"
import type { ExpressionFinding } from "./expressions/finding"
import { nameFindings, usesOf } from "./expressions/names"
import type { Scope, Use } from "./expressions/scope"
import { slipFindings } from "./expressions/slips"
import { isTree, LONGEST, parseTree } from "./expressions/tree"
import { typeFindings } from "./expressions/types"
import { unreadableFinding } from "./expressions/unreadable"
import { usesInTokens } from "./expressions/usesInTokens"

export { completeExpression } from "./expressions/completion"
export { compileExpression, type Evaluation, evaluateExpression, type Values } from "./expressions/evaluation"
export type { ExpressionFinding, ExpressionFix } from "./expressions/finding"
export { expressionKinds } from "./expressions/kinds"
export type { Completion, Name, Scope, Use } from "./expressions/scope"

export interface CheckedExpression {
  readonly findings: readonly ExpressionFinding[]
  readonly uses: readonly Use[]
}

/** Each stage speaks only when the ones before were silent: what follows from a slip is not said again. */
export function checkExpression(text: string, scope: Scope): CheckedExpression {
  if (text.length > LONGEST) {
    const tooLong = { code: "limit_exceeded", at: { start: 0, end: text.length } }
    return { findings: [unreadableFinding(text, tooLong, scope)], uses: [] }
  }
  const slips = slipFindings(text, scope)
  const tree = parseTree(text)
  if (!isTree(tree)) {
    const findings = slips.length > 0 ? slips : [unreadableFinding(text, tree, scope)]
    return { findings, uses: usesInTokens(text, scope) }
  }
  includeParentheses(tree.root, text)
  const uses = usesOf(tree.root, scope)
  if (slips.length > 0) return { findings: slips, uses }
  const names = nameFindings(tree.root, text, scope)
  return { findings: names.length > 0 ? names : typeFindings(tree, text, scope), uses }
}
