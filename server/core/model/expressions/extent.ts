/**
 * Gives the nodes of a tree the parentheses of their operands back: in `(a + b) * 2` the library lets the product
 * begin at `a`, so that its text would be `a + b) * 2`. A node's own parentheses stay outside of it.
 */
import { everyNode, type Node } from "./tree"

export function includeParentheses(root: Node, text: string): void {
  for (const node of [...everyNode(root)].reverse()) {
    const { first, last } = edges(node)
    const span = node as { start: number; end: number }
    if (first) span.start = Math.min(span.start, startWith(first, text))
    if (last) span.end = Math.max(span.end, endWith(last, text))
  }
}

/** The operands that a node begins and ends with. */
function edges(node: Node): { readonly first?: Node; readonly last?: Node } {
  switch (node.op) {
    case "!_":
    case "-_":
      return { last: node.args }
    case ".":
    case ".?":
    case "[]":
    case "[?]":
      return { first: node.args[0] }
    case "rcall":
      return { first: node.args[1] }
    case "?:":
      return { first: node.args[0], last: node.args[2] }
    case "value":
    case "id":
    case "call":
    case "list":
    case "map":
      return {}
    default:
      return { first: node.args[0], last: node.args[1] }
  }
}

/** What closes right after the first operand opened before it. */
function startWith({ start, end }: Node, text: string): number {
  let from = start
  for (let after = skip(text, end, 1); text[after] === ")"; after = skip(text, after + 1, 1)) {
    const open = skip(text, from - 1, -1)
    if (text[open] !== "(") break
    from = open
  }
  return from
}

/** What opens right before the last operand closes after it. */
function endWith({ start, end }: Node, text: string): number {
  let until = end
  for (let before = skip(text, start - 1, -1); text[before] === "("; before = skip(text, before - 1, -1)) {
    const close = skip(text, until, 1)
    if (text[close] !== ")") break
    until = close + 1
  }
  return until
}

function skip(text: string, at: number, step: 1 | -1): number {
  let to = at
  while (/\s/.test(text[to] ?? "")) to += step
  return to
}
