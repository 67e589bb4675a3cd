/**
 * Ids that stand without an entry: the six stages of the lifecycle, where a plan names none of its own.
 */
import type { Words } from "../problem"
import { playbookShape } from "../schema/shape"

const byRoot = playbookShape.properties ?? {}
const stages = byRoot["budget"]?.properties?.["caps"]?.["x-default-ids"] ?? {}
const bySection: ReadonlyMap<string, ReadonlyMap<string, Words>> = new Map([
  ["lifecycle.stages", new Map(Object.entries(stages))],
])

/** The ids, with a word on each, that a section offers while it has no entries. */
export function defaultIds(section: string): ReadonlyMap<string, Words> | undefined {
  return bySection.get(section)
}
