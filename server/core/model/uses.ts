/**
 * Which entries of a playbook nobody uses.
 * Absent on purpose: judging that (a rule may), and who uses an entry (queries/references.ts).
 */
import { referredSections } from "../schema/shape"
import type { Definition, Reference } from "./playbook"
import type { Linked } from "./workspace"

/** Whether anything can name the entries of a section: expressions name attributes and metrics, quantities assumptions. */
function spokenOf(section: string): boolean {
  return referredSections.has(section) || section === "assumptions" || section === "data.attributes"
}

/** The playbook's own entries that no reference of it names, in the order of sections and of the file. */
export function unusedDefinitions(references: readonly Reference[], linked: Linked): readonly Definition[] {
  const used = new Set<Definition>()
  for (const { id, to } of references) {
    const definition = linked.definition(to, id)
    if (definition) used.add(definition)
  }
  const own = [...linked.playbook.definitions.values()].flatMap((entries) => [...entries.values()])
  return own.filter((definition) => spokenOf(definition.section) && !used.has(definition))
}
