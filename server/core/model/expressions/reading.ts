/** What the type rules share while one expression is read: its text, its names and what was found so far. */
import type { Span, Words } from "../../problem"
import { type ExpressionFinding, type ExpressionFix, found } from "./finding"
import { expressionType } from "./kinds"
import type { Scope } from "./scope"
import type { Node } from "./tree"
import type { Type } from "./type"

export interface Reading {
  readonly text: string
  readonly scope: Scope
  /** The names that quantifiers give to the entries of their lists. */
  readonly locals: ReadonlyMap<string, Type>
  /** Grows while the expression is read. */
  readonly found: ExpressionFinding[]
  readonly typeOf: (node: Node, reading: Reading) => Type
}

export function textOf(node: Span, { text }: Reading): string {
  return text.slice(node.start, node.end)
}

/** Notes that types do not go together. */
export function note(
  reading: Reading,
  within: Span,
  message: Words,
  fixes: readonly ExpressionFix[] = [],
): void {
  reading.found.push(found(expressionType, within, message, fixes))
}

/** Whether a node is a name or a `segment.metric`, whose type may be asked twice for nothing. */
export function isName(node: Node): boolean {
  return node.op === "id" || (node.op === "." && node.args[0].op === "id")
}

/** The text of an operand such that it can stand in a fix on its own. */
export function operandOf(node: Node, reading: Reading): string {
  const text = textOf(node, reading)
  return ["value", "id", "call", "rcall", ".", "[]", "list"].includes(node.op) ? text : `(${text})`
}
