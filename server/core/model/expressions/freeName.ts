/** The names of an expression that come from outside it: not those that `exists`, `all`, `map` … give to list entries. */
import { binder, quantifiers } from "./functions"
import { children, type Node } from "./tree"

export interface FreeName {
  readonly node: Node & { readonly op: "id" }
  /** The `name.member` that it begins. */
  readonly access?: Node & { readonly op: "." }
}

const NONE: ReadonlySet<string> = new Set()

export function freeNames(root: Node): readonly FreeName[] {
  const free: FreeName[] = []
  const waiting: { readonly node: Node; readonly locals: ReadonlySet<string> }[] = [
    { node: root, locals: NONE },
  ]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, locals } = next
    if (node.op === "id" && !locals.has(node.args)) free.push({ node })
    else if (node.op === "." && node.args[0].op === "id" && !locals.has(node.args[0].args))
      free.push({ node: node.args[0], access: node })
    else waiting.push(...inside(node, locals).reverse())
  }
  return free
}

function inside(node: Node, locals: ReadonlySet<string>) {
  const given = localOf(node)
  if (!given) return children(node).map((child) => ({ node: child, locals }))
  const inner = new Set([...locals, given.name])
  return [
    ...given.outside.map((child) => ({ node: child, locals })),
    ...given.inside.map((child) => ({ node: child, locals: inner })),
  ]
}

/** The name that a quantifier gives to the entries of its list, and which parts know it. */
export function localOf(
  node: Node,
):
  | { readonly name: string; readonly outside: readonly Node[]; readonly inside: readonly Node[] }
  | undefined {
  if (node.op !== "rcall") return undefined
  const [method, receiver, [first, ...rest]] = node.args
  if (first?.op !== "id" || rest.length === 0) return undefined
  if (quantifiers.has(method)) return { name: first.args, outside: [receiver], inside: rest }
  if (method === binder && receiver.op === "id" && receiver.args === "cel")
    return { name: first.args, outside: rest.slice(0, 1), inside: rest.slice(1) }
  return undefined
}
