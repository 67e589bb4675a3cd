/**
 * Walks a value along its shape, entry by entry in the file's order.
 * Absent on purpose: judging; whatever fits no shape is passed over, for the validator speaks of it.
 */
import type { Path, Plain } from "../problem"
import type { SchemaNode } from "./node"
import { childShape, isMap, playbookShape, resolve } from "./shape"

/** One place of a value with its shape, `if` and `kind` decided. */
export interface Visit {
  readonly path: Path
  readonly shape: SchemaNode
  readonly value: Plain
  /** The map that holds it, and that map's shape. */
  readonly parent?: { readonly value: Plain; readonly shape: SchemaNode }
}

/** Calls `visit` for every place that has a shape, parents first. */
export function walk(value: Plain, visit: (visited: Visit) => void, whole = playbookShape): void {
  step({ path: [], shape: resolve(whole, value), value }, visit)
}

function step(here: Visit, visit: (visited: Visit) => void): void {
  visit(here)
  const { path, shape, value } = here
  const parent = { value, shape }
  if (Array.isArray(value)) {
    const item = shape.items
    if (item)
      for (const [index, one] of value.entries())
        step({ path: [...path, index], shape: resolve(item, one), value: one, parent }, visit)
  } else if (isMap(value)) {
    for (const key of Object.keys(value)) {
      const child = childShape(shape, key, value)
      const one = value[key] as Plain
      if (child) step({ path: [...path, key], shape: resolve(child, one), value: one, parent }, visit)
    }
  }
}
