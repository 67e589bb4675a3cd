/**
 * The parsed expression, by the CEL library, and the walks over it. Numbers are turned into one sort here: integer
 * literals become decimals, so that 1/2 is 0.5 and whole and decimal numbers mix in every operator and list.
 */
import { type ASTNode, type Environment, ParseError, type ParseResult } from "@marcbachmann/cel-js"
import type { Span } from "../../problem"
import { library } from "./library"

export type Node = ASTNode

export interface Tree {
  readonly root: Node
  /** The environment it was parsed in, still without the expression's variables. */
  readonly env: Environment
  readonly run: ParseResult
}

/** Why a text has no tree: the library's code, and where. */
export interface Unparsed {
  readonly code: string
  readonly at: Span
}

/** Deeper trees are refused, long before a walk could run out of stack. */
const DEEPEST = 1000

/** Longer texts are refused unread. */
export const LONGEST = 20_000

export function parseTree(text: string): Tree | Unparsed {
  const whole = { start: 0, end: text.length }
  if (text.length > LONGEST) return { code: "limit_exceeded", at: whole }
  try {
    const env = library.clone()
    const run = env.parse(text)
    return isDeep(run.ast) ? { code: "limit_exceeded", at: whole } : { root: run.ast, env, run }
  } catch (error) {
    if (error instanceof ParseError) return { code: error.code, at: error.range ?? whole }
    return { code: "limit_exceeded", at: whole }
  }
}

export function isTree(parsed: Tree | Unparsed): parsed is Tree {
  return "root" in parsed
}

export function children(node: Node): readonly Node[] {
  switch (node.op) {
    case "value":
    case "id":
      return []
    case ".":
    case ".?":
      return [node.args[0]]
    case "call":
      return node.args[1]
    case "rcall":
      return [node.args[1], ...node.args[2]]
    case "map":
      return node.args.flat()
    case "!_":
    case "-_":
      return [node.args]
    default:
      return node.args
  }
}

/** Writes integers as decimals, but where CEL wants a whole number: an index in brackets. */
export function useDecimals(root: Node): void {
  const nodes = everyNode(root)
  const indices = new Set(
    nodes.map((node) => (node.op === "[]" || node.op === "[?]" ? node.args[1] : undefined)),
  )
  for (const node of nodes) {
    if (node.op !== "value" || indices.has(node)) continue
    if (typeof node.args === "bigint" || isUnsigned(node.args)) rewrite(node, Number(node.args))
  }
}

/** Every node, outermost first; iterative, so that depth costs no stack. */
export function everyNode(root: Node): readonly Node[] {
  const nodes: Node[] = []
  const waiting: Node[] = [root]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    nodes.push(node)
    waiting.push(...[...children(node)].reverse())
  }
  return nodes
}

/** The library gives each parse a tree of its own, so this changes nobody else's. */
export function rewrite(node: Node, args: unknown): void {
  ;(node as { args: unknown }).args = args
}

function isUnsigned(value: unknown): boolean {
  return typeof value === "object" && value !== null && typeof value.valueOf() === "bigint"
}

function isDeep(root: Node): boolean {
  let level: readonly Node[] = [root]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true
    level = level.flatMap(children)
  }
  return false
}
