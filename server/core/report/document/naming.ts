/**
 * The entries of a plan with a name each, so that no id stands where a manager reads: a target without one is called by its
 * metric, what is written as a sentence by that, the rest by their id in words. Absent on purpose: names that are given.
 */
import type { Definition } from "../../model/playbook"
import type { Linked } from "../../model/workspace"
import type { Locale } from "../../problem"
import { isMap } from "../../schema/shape"
import { inBrackets, metricName, nameOf } from "../names"

/** The same entries; only their names differ. */
export function withNames(linked: Linked, locale: Locale): Linked {
  const known = new Map<string, ReadonlyMap<string, Definition>>()
  const definitions = (section: string) => {
    const found = known.get(section) ?? named(linked, section, locale)
    known.set(section, found)
    return found
  }
  return {
    playbook: linked.playbook,
    imported: linked.imported,
    unsure: (section) => linked.unsure(section),
    definitions,
    definition(sections, id) {
      for (const section of sections) {
        const found = definitions(section).get(id)
        if (found) return found
      }
      return undefined
    },
    get measured() {
      return linked.measured
    },
    get actuals() {
      return linked.actuals
    },
  }
}

function named(linked: Linked, section: string, locale: Locale): ReadonlyMap<string, Definition> {
  const all = linked.definitions(section)
  // Expressions speak of attributes by their ids, and so do those who wrote them.
  if (section.startsWith("data.")) return all
  return new Map(
    [...all].map(([id, entry]) => [
      id,
      entry.name === undefined ? { ...entry, name: calledOf(entry, linked, locale) } : entry,
    ]),
  )
}

function calledOf({ section, id, value }: Definition, linked: Linked, locale: Locale): string {
  const text = (key: string) => {
    const said = isMap(value) ? value[key] : undefined
    return typeof said === "string" ? said : undefined
  }
  const metric = section === "targets" ? text("metric") : undefined
  const segment = text("segment")
  if (metric !== undefined) {
    const whose = segment === undefined ? "" : inBrackets(nameOf(linked, ["segments"], segment), locale)
    return `${metricName(linked, metric, locale)}${whose}`
  }
  const sentence = text(SENTENCES[section] ?? "")
  return sentence !== undefined && sentence.length <= MOST ? sentence : id.replaceAll("_", " ")
}

/** The field that says what an entry is. */
const SENTENCES: Readonly<Record<string, string>> = { "product.needs": "is", "team.plan": "task" }

/** Of a name in a table. */
const MOST = 40
