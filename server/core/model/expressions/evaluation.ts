/**
 * What an expression comes to for given values. Integers and decimals are one sort of number: 1/2 is 0.5, and what is
 * divided by zero has no result. Absent on purpose: words about what is wrong (checkExpression has them).
 */
import { freeNames } from "./freeName"
import { library, readDate, TODAY, twinOf, twins } from "./library"
import type { Name, Scope } from "./scope"
import { everyNode, isTree, parseTree, rewrite, type Tree, useDecimals } from "./tree"

/** By name, or by `segment.metric`; a date is an ISO day. */
export type Values = ReadonlyMap<string, number | string | boolean>

/** `today`, an ISO day, is what `days_since` counts to. Undefined where a value is missing or the result is no number. */
export type Evaluation = (values: Values, today?: string) => number | boolean | undefined

export function evaluateExpression(
  text: string,
  scope: Scope,
  values: Values,
  today?: string,
): number | boolean | undefined {
  return compileExpression(text, scope)?.(values, today)
}

/** Reads an expression once, to evaluate it for many values; undefined when it cannot be read or does not fit. */
export function compileExpression(text: string, scope: Scope): Evaluation | undefined {
  const tree = parseTree(text)
  if (!isTree(tree)) return undefined
  const variables = bindTree(tree, scope)
  if (!tree.run.check().valid) return undefined
  return (values, today) => {
    try {
      const result: unknown = tree.run(contextOf(variables, values, today))
      if (scope.result === "bool") return typeof result === "boolean" ? result : undefined
      return typeof result === "number" && Number.isFinite(result) ? result : undefined
    } catch {
      return undefined
    }
  }
}

interface Variable {
  readonly name: string
  readonly member?: string
  readonly type: Name["type"]
}

/** Gives the tree the meaning that the library does not know: decimals, today, and variables under names of their own. */
export function bindTree(tree: Tree, scope: Scope): readonly Variable[] {
  const variables = bindNames(tree, scope)
  useDecimals(tree.root)
  for (const node of everyNode(tree.root)) {
    if (node.op !== "call" && node.op !== "rcall") continue
    const args = node.op === "call" ? node.args[1] : node.args[2]
    if (node.op === "call" && node.args[0] === "days_since" && args.length === 1) args.push(todayNode())
    if (twins.has(node.args[0]) && (args.length === 0 || !node.args[0].startsWith("get")))
      rewrite(node, [twinOf(node.args[0]), ...node.args.slice(1)])
  }
  return variables
}

function bindNames(tree: Tree, scope: Scope): readonly Variable[] {
  const variables: Variable[] = []
  for (const { node, access } of freeNames(tree.root)) {
    const owner = access && scope.members?.of.has(node.args)
    const member = owner ? access.args[1] : undefined
    const type = owner ? scope.members?.names.get(access.args[1])?.type : scope.names.get(node.args)?.type
    if (!type) continue
    variables.push({ name: node.args, type, ...(member !== undefined && { member }) })
    rewrite(node, (owner ? ".." : ".") + node.args)
    if (!tree.env.hasVariable(node.args))
      tree.env.registerVariable(node.args, owner ? "map" : CEL_TYPES[type])
  }
  return variables
}

const CEL_TYPES: Readonly<Record<Name["type"], string>> = {
  number: "double",
  text: "string",
  bool: "bool",
  date: "google.protobuf.Timestamp",
}

function todayNode() {
  const node = library.clone().parse("today").ast
  rewrite(node, TODAY)
  return node
}

function contextOf(
  variables: readonly Variable[],
  values: Values,
  today: string | undefined,
): Map<string, unknown> {
  const context = new Map<string, unknown>()
  if (today !== undefined) context.set(TODAY, readDate(today))
  for (const { name, member, type } of variables) {
    const value = values.get(member === undefined ? name : `${name}.${member}`)
    const read = type === "date" && typeof value === "string" ? readDate(value) : value
    if (member === undefined) context.set(`.${name}`, read)
    else context.set(`..${name}`, new Map(context.get(`..${name}`) as Map<string, unknown>).set(member, read))
  }
  return context
}
