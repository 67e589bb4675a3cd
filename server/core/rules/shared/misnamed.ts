/**
 * Whether a plan names something that it does not have: a slip of the pen may mean what nothing else seems to use.
 * Absent on purpose: telling of it (model/references.ts, model/expression-problems.ts).
 */
import { builtinMetrics } from "../../model/metrics"
import type { Subject } from "../subject"
import { namesIn, rootOf } from "./formula"

export const isMisnamed = {
  metrics: (subject: Subject) => misses(subject, "metrics") || speaksAmiss(subject, "metrics"),
  attributes: (subject: Subject) =>
    misses(subject, "data.attributes") || speaksAmiss(subject, "data.attributes"),
  sources: (subject: Subject) => misses(subject, "data.sources"),
  assumptions: (subject: Subject) => misses(subject, "assumptions"),
  needs: (subject: Subject) => misses(subject, "product.needs"),
  personas: (subject: Subject) => misses(subject, "personas"),
  targets: (subject: Subject) => misses(subject, "targets"),
}

function misses({ linked }: Subject, section: string): boolean {
  return linked.playbook.references.some(
    ({ id, to }) => to.includes(section) && !builtinMetrics.has(id) && !linked.definition(to, id),
  )
}

/** Expressions that cannot be read, or that use a name that nothing has. */
function speaksAmiss(subject: Subject, section: "metrics" | "data.attributes"): boolean {
  const { linked } = subject
  const known = linked.definitions(section)
  return linked.playbook.expressions.some(({ text, scope }) => {
    if ((scope === "attributes") !== (section === "data.attributes")) return false
    const root = rootOf(subject, text)
    return !root || namesIn(root).some(({ id }) => !known.has(id) && !builtinMetrics.has(id))
  })
}
