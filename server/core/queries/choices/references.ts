/**
 * Ids that a place may name: this file's, those its imports lend, and those that stand without an entry.
 * Absent on purpose: whether a written id exists (references in the model).
 */
import { builtinMetrics } from "../../model/metrics"
import type { Definition } from "../../model/playbook"
import type { Words } from "../../problem"
import type { SchemaNode } from "../../schema/node"
import { aboutDefinition, definitionTitle } from "../explain/about"
import { referencesOf } from "../target"
import type { Offer, Scene } from "./offer"

/** The ids of some sections, the likeliest section first and this file's own before imported ones. */
export function referenceOffers(sections: readonly string[], node: SchemaNode, scene: Scene): Offer[] {
  const defined = sections.flatMap((section) => [...scene.linked.definitions(section).values()])
  const own = ownEntry(scene)
  const offers = defined
    .filter((one) => one.path.join(".") !== own || one.file !== scene.read.playbook.file)
    .map((one) => definitionOffer(one, scene))
  if (defined.length === 0) offers.push(...defaultOffers(node))
  if (sections.includes("metrics")) offers.push(...metricOffers(new Set(defined.map((one) => one.id))))
  return offers
}

function definitionOffer(definition: Definition, scene: Scene): Offer {
  const detail = definitionTitle(definition, scene.read.playbook.file)
  return { label: definition.id, kind: "reference", detail, documentation: aboutDefinition(definition) }
}

/** Ids such as the six stages, which need no entry. */
export function defaultOffers(node: SchemaNode): Offer[] {
  const ids = Object.entries(node["x-default-ids"] ?? {})
  return ids.map(([label, detail]) => ({ label, kind: "reference", detail }))
}

function metricOffers(defined: ReadonlySet<string>): Offer[] {
  return [...builtinMetrics.values()]
    .filter((metric) => !defined.has(metric.id))
    .map((metric) => {
      const { id, title, description } = metric
      return { label: id, kind: "reference", detail: withNote(title), documentation: description }
    })
}

function withNote(title: Words): Words {
  return { en: `${title.en} · built in`, zh: `${title.zh} · 内置` }
}

/** The path of the entry that is being written: it does not name itself. */
function ownEntry({ cursor }: Scene): string {
  const nested = ["product", "data", "lifecycle", "community", "team", "evaluation"].includes(
    String(cursor.path[0]),
  )
  return cursor.path.slice(0, nested ? 3 : 2).join(".")
}

/** Ids that are named somewhere in the file but defined nowhere: keys that a section waits for. */
export function missingOffers(section: string, scene: Scene): Offer[] {
  const named = referencesOf(scene.read)
    .filter((one) => one.to[0] === section && !scene.linked.definition(one.to, one.id))
    .filter((one) => !(section === "metrics" && builtinMetrics.has(one.id)))
    .map((one) => one.id)
  return [...new Set(named)]
    .filter((id) => /^[a-z][a-z0-9_]*$/.test(id))
    .map((label) => ({ label, kind: "name", detail: missing, opens: "map" }))
}

const missing: Words = { en: "Named in this file, not defined yet", zh: "文件中已引用，尚未定义" }
