/**
 * Where the entry at an offset is named in its own file.
 * Absent on purpose: uses in other files, which the caller asks one by one.
 */
import type { Definition, Reference } from "../model/playbook"
import type { Linked } from "../model/workspace"
import type { Span } from "../problem"
import type { Read } from "./read"
import { referencesOf, spanOf, targetAt } from "./target"

export interface Uses {
  /** What is named; without a definition where it has none. */
  readonly id: string
  readonly definition: Definition | undefined
  /** The id at the offset. */
  readonly from: Span
  readonly uses: readonly { readonly reference: Reference; readonly span: Span }[]
}

/** The uses of the entry that is defined or named at an offset. */
export function usesOf(read: Read, linked: Linked, offset: number): Uses | undefined {
  const target = targetAt(read, linked, offset)
  if (!target) return undefined
  const { id, from, definition } = target
  const sections = definition ? [definition.section] : target.sections
  const uses = referencesTo(read, linked, sections, id, definition).flatMap((reference) => {
    const span = spanOf(reference, read.source)
    return span ? [{ reference, span }] : []
  })
  return { id, definition, from, uses }
}

/** The references of a file that mean one entry. */
export function referencesTo(
  read: Read,
  linked: Linked,
  sections: readonly string[],
  id: string,
  definition: Definition | undefined,
): Reference[] {
  return referencesOf(read).filter((one) => {
    if (one.id !== id || !one.to.some((section) => sections.includes(section))) return false
    // An id that two sections share means the one that is found first.
    const meant = linked.definition(one.to, id)
    return !definition || !meant || (meant.section === definition.section && meant.file === definition.file)
  })
}
