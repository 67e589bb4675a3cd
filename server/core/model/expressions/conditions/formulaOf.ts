/**
 * How a readable expression becomes a formula. Only what is certain is taken apart: comparisons of one number, date
 * or text with what is written out, sets, yes or no; the rest stays an opaque statement.
 */
import { dayOf } from "../../day"
import type { Scope } from "../scope"
import type { Node } from "../tree"
import {
  ALWAYS,
  allOf,
  anyOf,
  atom,
  type Comparing,
  type Formula,
  NEVER,
  negated,
  type Term,
} from "./formula"
import { constantOf, linearOf } from "./linear"
import { termOf } from "./terms"

export interface Source {
  readonly text: string
  readonly scope: Scope
}

export function formulaOf(node: Node, source: Source): Formula {
  switch (node.op) {
    case "value":
      return typeof node.args === "boolean" ? (node.args ? ALWAYS : NEVER) : opaque(node, source)
    case "&&":
      return allOf(node.args.map((one) => formulaOf(one, source)))
    case "||":
      return anyOf(node.args.map((one) => formulaOf(one, source)))
    case "!_":
      return negated(formulaOf(node.args, source))
    case "?:":
      return ofChoice(node, source)
    case "in":
      return ofMembership(node, source)
    case "==":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return ofComparison(node, source) ?? opaque(node, source)
    default:
      return ofName(node, source) ?? opaque(node, source)
  }
}

function opaque(node: Node, { text }: Source): Formula {
  return atom({ is: "opaque", text: text.slice(node.start, node.end).replace(/\s+/g, " "), holds: true })
}

/** A yes or no attribute alone. */
function ofName(node: Node, { scope }: Source): Formula | undefined {
  const term = termOf(node, scope)
  return term?.sort === "bool" ? atom({ is: "chosen", term, among: ["true"], holds: true }) : undefined
}

function ofChoice(node: Node & { readonly op: "?:" }, source: Source): Formula {
  const [condition, yes, no] = node.args.map((one) => formulaOf(one, source))
  if (!condition || !yes || !no) return opaque(node, source)
  return anyOf([allOf([condition, yes]), allOf([negated(condition), no])])
}

function ofMembership(node: Node & { readonly op: "in" }, source: Source): Formula {
  const [one, list] = node.args
  const entries = list.op === "list" ? list.args.map((entry) => equal(one, entry, source)) : [undefined]
  const known = entries.filter((entry) => entry !== undefined)
  return known.length === entries.length ? anyOf(known) : opaque(node, source)
}

function ofComparison(
  node: Node & { readonly op: Comparing; readonly args: readonly [Node, Node] },
  source: Source,
): Formula | undefined {
  const { op } = node
  const [left, right] = node.args
  if (op === "==") return equal(left, right, source)
  if (op === "!=") {
    const same = equal(left, right, source)
    return same && negated(same)
  }
  return measured(left, op, right, source)
}

function equal(left: Node, right: Node, source: Source): Formula | undefined {
  return chosen(left, right, source) ?? chosen(right, left, source) ?? measured(left, "==", right, source)
}

/** `city == "beijing"`, `is_new == true`, also of a whole condition. */
function chosen(one: Node, value: Node, source: Source): Formula | undefined {
  if (value.op !== "value") return undefined
  if (typeof value.args === "boolean") {
    const formula = formulaOf(one, source)
    return value.args ? formula : negated(formula)
  }
  const term = termOf(one, source.scope)
  if (term?.sort !== "text" || typeof value.args !== "string") return undefined
  // A value that the attribute does not have is a slip, which others tell.
  if (term.values && !term.values.includes(value.args)) return undefined
  return atom({ is: "chosen", term, among: [value.args], holds: true })
}

const TURNED = { "<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!=" } as const

function measured(left: Node, op: Comparing, right: Node, source: Source): Formula | undefined {
  const date = dated(left, op, right, source) ?? dated(right, TURNED[op], left, source)
  if (date) return date
  const [a, b] = [linearOf(left, source.scope), linearOf(right, source.scope)]
  if (!a || !b || (a.term && b.term)) return undefined
  const [of, than, sign] = a.term ? [a, b, op] : [b, a, TURNED[op]]
  const value = (than.plus - of.plus) / of.times
  if (!of.term) return constantOf(a.plus, op, b.plus) ? ALWAYS : NEVER
  return Number.isFinite(value) ? number(of.term, of.times < 0 ? TURNED[sign] : sign, value) : undefined
}

function number(term: Term, op: Comparing, value: number): Formula {
  return atom({ is: "measured", term, op, value })
}

/** `last_order >= date("2026-03-01")`. */
function dated(one: Node, op: Comparing, other: Node, { scope }: Source): Formula | undefined {
  const term = termOf(one, scope)
  if (term?.sort !== "date" || other.op !== "call" || other.args[0] !== "date") return undefined
  const [written] = other.args[1]
  const day = written?.op === "value" && typeof written.args === "string" ? dayOf(written.args) : undefined
  return day === undefined ? undefined : number(term, op, day)
}
