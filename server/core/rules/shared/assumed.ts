/**
 * Assumptions as rules see them: their quantity, as one text alone or under `is`, and where the plan uses it.
 */
import type { Quantity } from "../../model/quantity"
import type { Path } from "../../problem"
import { valueAt } from "../../schema/shape"
import type { Entry } from "../entry"
import type { Subject } from "../subject"

export type Assumption = Entry<"assumptions">

/** Where its quantity stands. */
export function pathOfQuantity({ path, text, at }: Assumption): Path {
  return text === undefined ? at("is") : path
}

/** Its own quantity; undefined where it cannot be read or is another assumption's. */
export function quantityOf(assumption: Assumption): Quantity | undefined {
  if (standsFor(assumption) !== undefined) return undefined
  return assumption.text === undefined ? assumption.quantity("is") : assumption.quantity()
}

/** The assumption that it names instead of a number. */
export function standsFor({ text, value }: Assumption): string | undefined {
  const written = text ?? ("is" in value ? String(value.is) : "")
  return /^\s*\$([a-z][a-z0-9_]*)\s*$/.exec(written)?.[1]
}

/** The places that take it as their number, in this file. */
export function usesOf(subject: Subject, assumption: Assumption): readonly Path[] {
  return subject
    .uses(assumption)
    .filter(({ at }) => at === "value")
    .map(({ path }) => path)
}

/** Whether a place says what something changes, not how things are. */
export function isEffect(path: Path): boolean {
  return path.includes("effect")
}

/** Whether a scenario, which names numbers by their paths, speaks of it. */
export function isInScenario({ linked }: Subject, { id }: Assumption): boolean {
  return JSON.stringify(valueAt(linked.playbook.value, ["scenarios"]) ?? null).includes(`assumptions.${id}`)
}
