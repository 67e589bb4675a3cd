/**
 * What the format allows at a path whose value may be missing or half written: a path through a map says that it is one.
 * Absent on purpose: values that are whole, for which schema/shape.ts is enough.
 */
import type { Path, Plain } from "../problem"
import { definitions, type SchemaNode } from "../schema/node"
import { childShape, fieldsOf, isMap, playbookShape, resolve, valueAt } from "../schema/shape"

/** The node of what stands at a path, with its alternatives still open. */
export function nodeAt(path: Path, value: Plain, whole = playbookShape): SchemaNode | undefined {
  let node: SchemaNode | undefined = whole
  let here: Plain | undefined = value
  for (const key of path) {
    node = childNode(node, key, here)
    if (!node) return undefined
    here = here === undefined ? undefined : valueAt(here, [key])
  }
  return node
}

/** The node below a key or index, whatever the kind of a holder that has none yet. */
export function childNode(holder: SchemaNode, key: string | number, value?: Plain): SchemaNode | undefined {
  const held = heldBy(key, value)
  const found = childShape(holder, key, held)
  return found ?? (typeof key === "string" ? fieldsOf(holder, held).get(key) : undefined)
}

/** A holder's value, or an empty one of the sort that its key asks for. */
function heldBy(key: string | number, value: Plain | undefined): Plain {
  if (typeof key === "number") return Array.isArray(value) ? value : []
  return isMap(value) ? value : {}
}

/** The one or two shapes a node may take: as a map or list, and as a scalar. */
export function alternatives(node: SchemaNode): readonly SchemaNode[] {
  const here = node.$ref ? dereference(node) : node
  if (here.if?.type && here.then && here.else) return [...alternatives(here.then), ...alternatives(here.else)]
  return [here]
}

function dereference(node: SchemaNode): SchemaNode {
  const target = definitions[(node.$ref ?? "").slice("#/definitions/".length)]
  return target ? resolveOnce(target) : {}
}

function resolveOnce(node: SchemaNode): SchemaNode {
  return node.$ref ? resolve(node) : node
}

/** Whether a shape may be a scalar, a map, a list. */
export function takes(node: SchemaNode, sort: "scalar" | "object" | "array"): boolean {
  if (node.enum || node.const !== undefined) return sort === "scalar"
  if (node.oneOf) return sort === "object"
  const types = node.type === undefined ? [] : typeof node.type === "string" ? [node.type] : node.type
  return sort === "scalar" ? types.some((one) => one !== "object" && one !== "array") : types.includes(sort)
}
