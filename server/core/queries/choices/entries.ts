/**
 * New entries of a section: ids that the file names already, ids that the format knows, and a whole example.
 * Absent on purpose: sections as keys of the file (sections.ts).
 */
import { defaultIds } from "../../model/default-ids"
import type { SchemaNode } from "../../schema/node"
import { entrySections, playbookShape } from "../../schema/shape"
import { alternatives, takes } from "../shapes"
import type { Offer, Scene } from "./offer"
import { missingOffers } from "./references"
import { exampleOf, templates } from "./templates"

/** What may begin an entry in a map of entries; sections with an example at the top of the file. */
export function entryOffers(map: SchemaNode, scene: Scene): Offer[] {
  if (map === playbookShape) return sectionExamples(scene)
  const section = scene.cursor.path.join(".")
  if (!entrySections.has(section)) return []
  const opens = opensMap(map)
  const named = missingOffers(section, scene).map(({ opens: _, ...offer }) => ({
    ...offer,
    ...(opens && { opens }),
  }))
  const known = section === "lifecycle.stages" ? stageOffers() : []
  return [...named, ...known, ...exampleEntry(section, scene)]
}

function opensMap(map: SchemaNode): "map" | undefined {
  const entry = typeof map.additionalProperties === "object" ? map.additionalProperties : undefined
  return entry && alternatives(entry).every((one) => !takes(one, "scalar")) ? "map" : undefined
}

/** The six stages, which an entry may describe more closely. */
function stageOffers(): Offer[] {
  return [...(defaultIds("lifecycle.stages") ?? [])].map(([label, detail]) => {
    return { label, kind: "name", detail, opens: "map" }
  })
}

function exampleEntry(section: string, scene: Scene): Offer[] {
  const template = exampleOf(section.split("."))
  const id = /^(\w+):/.exec(template[0] ?? "")?.[1]
  if (id === undefined || scene.cursor.flow) return []
  return [
    { label: id, kind: "snippet", detail: { en: "Example", zh: "示例" }, template: tabbedId(template, id) },
  ]
}

/** The id itself is the first thing to change. */
function tabbedId(template: readonly string[], id: string): string[] {
  return [`{{${id}}}${(template[0] ?? "").slice(id.length)}`, ...template.slice(1)]
}

function sectionExamples(scene: Scene): Offer[] {
  const sections = Object.entries(playbookShape.properties ?? {})
  const empty = scene.beside.keys.size === 0
  return sections.flatMap(([label, node]): Offer[] => {
    const template = templates[label]
    if (!template || (label === "playbook" && !empty)) return []
    const title = { en: node.title ?? label, zh: node["x-zh"]?.title ?? label }
    const detail = { en: `${title.en} · example`, zh: `${title.zh} · 示例` }
    return [{ label, kind: "snippet", detail, template: template.split("\n") }]
  })
}
