/** Whether a plan names something that is not there: a slip is told elsewhere, and what was meant only seems unused. */
import { isBuiltIn } from "../../model/references"
import type { Subject } from "../subject"

/** Of one section, or of any. */
export function namesUnknown({ linked }: Subject, section?: string): boolean {
  return linked.playbook.references.some(
    ({ to, id, open }) =>
      // What is open is checked only where there is something to name.
      !(open && to.every((one) => linked.definitions(one).size === 0)) &&
      (section === undefined || to.includes(section)) &&
      !linked.definition(to, id) &&
      !to.some((one) => isBuiltIn(one, id, linked)),
  )
}
