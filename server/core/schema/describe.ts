/**
 * The format's own words for a place: title, description, words on choices, typical examples, in both languages.
 * Absent on purpose: what a particular value means (queries/explain).
 */
import { type Path, type Plain, same, type Words } from "../problem"
import type { SchemaNode } from "./node"
import { childShape, playbookShape, resolve, shapeAt, valueAt } from "./shape"

/** A place of the format in words. */
export interface Description {
  readonly title: Words
  readonly description?: Words
}

/** A value one may choose, with a word on it. */
export interface Choice {
  readonly value: string
  readonly words: Words
}

/** The words of a node. */
export function describe(node: SchemaNode): Description | undefined {
  if (!node.title) return undefined
  const zh = node["x-zh"]
  const title = { en: node.title, zh: zh?.title ?? node.title }
  if (!node.description) return { title }
  return { title, description: { en: node.description, zh: zh?.description ?? node.description } }
}

/** The words of the place at a path: of the key there, for its value's kind where they differ. */
export function describeAt(path: Path, value: Plain, whole = playbookShape): Description | undefined {
  const key = path.at(-1)
  const parentPath = path.slice(0, -1)
  const parent = shapeAt(parentPath, value, whole)
  if (!parent || key === undefined) return parent && describe(parent)
  const words = typeof key === "string" ? parent["x-key-words"]?.[key] : undefined
  if (words) return { title: words }
  const child = childShape(parent, key, valueAt(value, parentPath))
  return child && (describe(child) ?? describe(resolve(child, valueAt(value, path))))
}

/** The values a node lists, in the format's order. */
export function choices(node: SchemaNode): readonly Choice[] {
  const zh = node["x-zh"]?.enum
  if (node.enum)
    return node.enum.map((value, index) => ({
      value,
      words: { en: node.enumDescriptions?.[index] ?? value, zh: zh?.[value] ?? value },
    }))
  const branches = node.oneOf
  const key = node.discriminator?.propertyName
  if (branches && key) return branches.flatMap((one) => branchChoice(one, key))
  return []
}

function branchChoice(branch: SchemaNode, key: string): Choice[] {
  const value = branch.properties?.[key]?.const
  return value === undefined ? [] : [{ value, words: describe(branch)?.title ?? same(value) }]
}

/** Examples as text, as they would stand in a file. */
export function examplesOf(node: SchemaNode): readonly string[] {
  return (node.examples ?? []).filter((one) => typeof one !== "object").map(String)
}
