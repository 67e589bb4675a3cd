/** Which parts of an expression have a value of their own: an attribute or metric, and the days since a date. */
import type { Name, Scope } from "../scope"
import type { Node } from "../tree"
import type { Term } from "./formula"

export function termOf(node: Node, scope: Scope): Term | undefined {
  const since = node.op === "call" && node.args[0] === "days_since" ? node.args[1] : []
  const [of] = since
  if (of && since.length === 1) {
    const name = nameOf(of, scope)
    return name?.type === "date"
      ? { text: `days_since(${name.text})`, name: name.text, sort: "days" }
      : undefined
  }
  const name = nameOf(node, scope)
  if (!name) return undefined
  const { text, type, values } = name
  return { text, name: text, sort: type, ...(values && values.length > 0 && { values }) }
}

function nameOf(node: Node, { names, members }: Scope): (Name & { readonly text: string }) | undefined {
  if (node.op === "id") {
    const name = names.get(node.args)
    return name && { ...name, text: node.args }
  }
  if (node.op !== "." || node.args[0].op !== "id" || !members?.of.has(node.args[0].args)) return undefined
  const name = members.names.get(node.args[1])
  return name && { ...name, text: `${node.args[0].args}.${node.args[1]}` }
}
