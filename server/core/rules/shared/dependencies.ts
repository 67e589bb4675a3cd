/**
 * What strategies and campaigns wait for. Absent on purpose: ids that name nothing, which are told elsewhere.
 */
import type { Path } from "../../problem"
import { listOf } from "../entry"
import type { Subject } from "../subject"
import type { Tactic } from "./tactic"

export function dependenciesOf(subject: Subject, { value }: Tactic): readonly Tactic[] {
  return listOf(value.depends_on).flatMap((id): readonly Tactic[] => {
    const found = subject.find("strategies", id) ?? subject.find("campaigns", id)
    return found ? [found] : []
  })
}

/** Where a strategy names another that it waits for. */
export function pathTo({ value, at }: Tactic, other: Tactic): Path {
  const index = listOf(value.depends_on).indexOf(other.id)
  return Array.isArray(value.depends_on) ? at("depends_on", index) : at("depends_on")
}

/** The strategies on the way from one to another, both included, where it waits for that one. */
export function wayBack(
  subject: Subject,
  from: Tactic,
  to: Tactic,
  seen: Set<string> = new Set(),
): readonly Tactic[] | undefined {
  if (from.id === to.id) return [from]
  if (seen.has(from.id)) return undefined
  seen.add(from.id)
  for (const next of dependenciesOf(subject, from)) {
    const way = wayBack(subject, next, to, seen)
    if (way) return [from, ...way]
  }
  return undefined
}
