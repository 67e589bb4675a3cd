/**
 * The text edits of a fix.
 * Absent on purpose: which fixes there are; the problems bring them.
 */
import type { Fix } from "../problem"
import { editAll } from "../syntax/edit"
import type { Order } from "../syntax/edit/set"
import type { Source, TextChange } from "../syntax/source"

/** The edits of all changes of a fix, in the order of the text and without overlaps: all of them, or none. */
export function editsOf(fix: Fix, source: Source, order?: Order): readonly TextChange[] {
  return editAll(source, fix.changes, order)
}
