/**
 * The text edits of a fix.
 * Absent on purpose: which fixes there are; the problems bring them.
 */
import type { Fix } from "../problem"
import { fieldsOf, shapeAt, valueAt } from "../schema/shape"
import { editAll } from "../syntax/edit"
import type { Order } from "../syntax/edit/set"
import type { Source, TextChange } from "../syntax/source"

/** The edits of all changes of a fix, in the order of the text and without overlaps: all of them, or none. */
export function editsOf(fix: Fix, source: Source, order: Order = formatOrder(source)): readonly TextChange[] {
  return editAll(source, fix.changes, order)
}

/** The order in which the format lists the keys of a map. */
export function formatOrder(source: Source): Order {
  return (parent) => {
    const shape = shapeAt(parent, source.value)
    return shape ? [...fieldsOf(shape, valueAt(source.value, parent)).keys()] : []
  }
}
