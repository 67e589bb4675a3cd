/** Numbers of an expression that hang on one term at most, as `times · term + plus`. */
import type { Scope } from "../scope"
import type { Node } from "../tree"
import type { Comparing, Term } from "./formula"
import { termOf } from "./terms"

export interface Linear {
  readonly term: Term | undefined
  readonly times: number
  readonly plus: number
}

export function linearOf(node: Node, scope: Scope): Linear | undefined {
  switch (node.op) {
    case "value":
      return ofValue(node.args)
    case "-_": {
      const one = linearOf(node.args, scope)
      return one && scaled(one, -1)
    }
    case "+":
    case "-":
    case "*":
    case "/":
      return computed(node.op, linearOf(node.args[0], scope), linearOf(node.args[1], scope))
    default:
      return ofTerm(termOf(node, scope))
  }
}

function ofValue(value: unknown): Linear | undefined {
  if (typeof value !== "number" && typeof value !== "bigint") return undefined
  return { term: undefined, times: 0, plus: Number(value) }
}

function ofTerm(term: Term | undefined): Linear | undefined {
  return term?.sort === "number" || term?.sort === "days" ? { term, times: 1, plus: 0 } : undefined
}

function computed(op: "+" | "-" | "*" | "/", a: Linear | undefined, b: Linear | undefined) {
  if (!a || !b) return undefined
  if (op === "*") return a.term ? times(a, b) : times(b, a)
  if (op === "/") return b.term || b.plus === 0 ? undefined : times(a, { ...b, plus: 1 / b.plus })
  if (a.term && b.term) return undefined
  const right = op === "-" ? scaled(b, -1) : b
  return { term: a.term ?? b.term, times: a.times + right.times, plus: a.plus + right.plus }
}

function times(one: Linear, by: Linear): Linear | undefined {
  return by.term || (one.term && by.plus === 0) ? undefined : scaled(one, by.plus)
}

function scaled({ term, times, plus }: Linear, by: number): Linear {
  return { term, times: times * by, plus: plus * by }
}

/** Whether two numbers compare so. */
export function constantOf(a: number, op: Comparing, b: number): boolean {
  switch (op) {
    case "<":
      return a < b
    case "<=":
      return a <= b
    case ">":
      return a > b
    case ">=":
      return a >= b
    case "==":
      return a === b
    case "!=":
      return a !== b
  }
}
