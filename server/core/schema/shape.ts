/**
 * What may stand at a place of a playbook, or of another file with a schema: the schema walked along a path, with `$ref`, `if` and `kind` decided by the value.
 * Absent on purpose: judging values (validate.ts, generated) and words for people (describe.ts).
 */
import type { Path, Plain } from "../problem"
import { configRoot, definitions, type JsonType, root, type SchemaNode } from "./node"

/** Whether a value is a map. */
export function isMap(value: Plain | undefined): value is { readonly [key: string]: Plain } {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/** The shape of a whole playbook. */
export const playbookShape: SchemaNode = root

/** The shape of a whole configuration. */
export const configShape: SchemaNode = configRoot

/** Follows `$ref` and decides `if` (by type) and `oneOf` (by its discriminator) for a value; total. */
export function resolve(node: SchemaNode, value?: Plain): SchemaNode {
  if (node.$ref) return resolve(definitions[node.$ref.slice("#/definitions/".length)] ?? {}, value)
  if (node.if?.type && node.then && node.else) return resolve(branch(node, value), value)
  if (node.oneOf && node.discriminator) return variant(node, value) ?? node
  return node
}

function branch(node: SchemaNode, value: Plain | undefined): SchemaNode {
  const wanted = node.if?.type
  const matches = wanted === "array" ? Array.isArray(value) : isMap(value)
  const chosen = matches ? node.then : node.else
  return chosen ?? {}
}

/** The branch of a `oneOf` that the value's discriminator names. */
function variant(node: SchemaNode, value: Plain | undefined): SchemaNode | undefined {
  const key = node.discriminator?.propertyName ?? "kind"
  const word = isMap(value) ? value[key] : undefined
  return node.oneOf?.find((one) => one.properties?.[key]?.const === word)
}

/** The shape of what stands under a key or index of a value; `undefined` where nothing may. */
export function childShape(
  parent: SchemaNode,
  key: string | number,
  parentValue?: Plain,
): SchemaNode | undefined {
  const node = resolve(parent, parentValue)
  if (typeof key === "number") return node.items
  const own = node.properties && Object.hasOwn(node.properties, key) ? node.properties[key] : undefined
  if (own) return own
  return typeof node.additionalProperties === "object" ? node.additionalProperties : undefined
}

/** The value at a path; `undefined` where there is none. */
export function valueAt(value: Plain, path: Path): Plain | undefined {
  let here: Plain | undefined = value
  for (const key of path) {
    if (Array.isArray(here) && typeof key === "number") here = here[key]
    else if (isMap(here) && Object.hasOwn(here, key)) here = here[key]
    else return undefined
  }
  return here
}

/** The resolved shape at a path of a value, and its parent's; `undefined` where the format has no such place. */
export function shapeAt(path: Path, value: Plain, whole = playbookShape): SchemaNode | undefined {
  let node: SchemaNode | undefined = whole
  let here: Plain | undefined = value
  for (const key of path) {
    node = childShape(node, key, here)
    if (!node) return undefined
    here = here === undefined ? undefined : valueAt(here, [key])
  }
  return resolve(node, here)
}

/** The keys a map may have, in the format's order; for a `oneOf` undecided yet, those of all its branches. */
export function fieldsOf(node: SchemaNode, value?: Plain): ReadonlyMap<string, SchemaNode> {
  const shape = resolve(node, value)
  const names = new Map<string, SchemaNode>()
  for (const part of shape.oneOf && !shape.properties ? shape.oneOf : [shape])
    for (const [key, field] of Object.entries(part.properties ?? {}))
      if (!names.has(key)) names.set(key, field)
  return names
}

/** The keys that a sibling allows in a map below: `steps` of a strategy's `mode`. `undefined`: no narrowing. */
export function keysAllowedBelow(
  parent: SchemaNode,
  key: string,
  parentValue?: Plain,
): readonly string[] | undefined {
  const shape = resolve(parent, parentValue)
  for (const rule of shape.allOf ?? []) {
    const [name, test] = Object.entries(rule.if?.properties ?? {})[0] ?? []
    const narrowed = rule.then?.properties?.[key]?.propertyNames?.enum
    if (name && narrowed && isMap(parentValue) && parentValue[name] === test?.const) return narrowed
  }
  return undefined
}

/** The JSON types that may stand at a node. */
export function typesOf(node: SchemaNode): readonly JsonType[] {
  if (node.if?.type && node.then && node.else)
    return [...typesOf(deref(node.then)), ...typesOf(deref(node.else))]
  if (node.enum || node.const !== undefined) return ["string"]
  const type = deref(node).type
  return type === undefined ? [] : typeof type === "string" ? [type] : type
}

function deref(node: SchemaNode): SchemaNode {
  return node.$ref ? resolve(node) : node
}

/** The sections that a node's value (or its keys) may name, dotted: `team.roles`. */
export function sectionsOf(ref: string | readonly string[] | undefined): readonly string[] {
  return ref === undefined ? [] : typeof ref === "string" ? [ref] : ref
}

/** Every section whose entries can be referred to, dotted, in the format's order, with the shape of its map. */
export const entrySections: ReadonlyMap<string, SchemaNode> = new Map(collectSections(root, []))

function collectSections(node: SchemaNode, path: readonly string[]): [string, SchemaNode][] {
  const found: [string, SchemaNode][] = []
  for (const [key, field] of Object.entries(node.properties ?? {})) {
    const at = [...path, key]
    if (field["x-entries"]) found.push([at.join("."), field])
    else if (field.type === "object" && at.length < 3) found.push(...collectSections(field, at))
  }
  return found
}

/** The sections that something in the format refers to. */
export const referredSections: ReadonlySet<string> = new Set(collectReferred(root))

function collectReferred(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return []
  return Object.entries(node).flatMap(([key, value]) =>
    key === "x-ref" || key === "x-ref-keys" ? sectionsOf(value) : collectReferred(value),
  )
}
