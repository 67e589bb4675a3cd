/**
 * The field that a path means, in words.
 * Absent on purpose: what stands in it.
 */
import type { Path, Plain, Words } from "../../problem"
import { type Choice, choices, type Description, describeAt } from "../../schema/describe"
import type { SchemaNode } from "../../schema/node"
import { playbookShape, shapeAt, valueAt } from "../../schema/shape"
import { alternatives, nodeAt } from "../shapes"
import { asksFor, defaultOf, headline, listOf } from "./field"
import { code, paragraphs } from "./markdown"

/** Title and description of the field at a path, with what it asks for. */
export function fieldAt(path: Path, value: Plain, whole = playbookShape): Words | undefined {
  const shape = shapeAt(path, value, whole)
  const title = fieldTitle(path, value, whole)
  if (!shape || !title) return title
  return paragraphs([title, asksFor(shape), listOf(choicesAt(path, value, whole)), defaultOf(shape)])
}

/** Title and description alone. */
export function fieldTitle(path: Path, value: Plain, whole = playbookShape): Words | undefined {
  const words = wordsAt(path, value, whole)
  return words && headline(words.title, words.description)
}

/** The words of a place; those of what holds it where it has none of its own: an item, an age, a path. */
function wordsAt(path: Path, value: Plain, whole: SchemaNode): Description | undefined {
  const own = describeAt(path, value, whole)
  if (own || path.length < 2) return own
  const above = path.slice(0, -1)
  const named = shapeAt(above, value, whole)?.["x-keys"] === "paths" ? String(path.at(-1)).split(".") : above
  return describeAt(named, value, whole)
}

/** The word on a value that the format lists. */
export function chosenWords(path: Path, value: Plain, whole = playbookShape): Words | undefined {
  const written = valueAt(value, path)
  const found = choicesAt(path, value, whole).find((one) => one.value === written)
  return found && headline({ en: code(found.value), zh: code(found.value) }, found.words)
}

/** The values that a place lists; of a `kind`, those that decide the shape of its map. */
function choicesAt(path: Path, value: Plain, whole: SchemaNode): readonly Choice[] {
  const shape = shapeAt(path, value, whole)
  const own = shape ? choices(shape) : []
  if (own.length > 0) return own
  const holder = nodeAt(path.slice(0, -1), value, whole)
  const deciding =
    holder && alternatives(holder).find((one) => one.discriminator?.propertyName === path.at(-1))
  return deciding ? choices(deciding) : []
}
