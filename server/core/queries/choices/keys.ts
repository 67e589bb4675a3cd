/**
 * Keys that may stand in a map: the fields of the format, ids that a map is keyed by, ages, dates and paths.
 * Absent on purpose: ids of new entries, which only the author can name.
 */
import { same, type Words } from "../../problem"
import { describe } from "../../schema/describe"
import type { SchemaNode } from "../../schema/node"
import {
  fieldsOf,
  isMap,
  keysAllowedBelow,
  playbookShape,
  resolve,
  sectionsOf,
  valueAt,
} from "../../schema/shape"
import { fieldWords } from "../explain/field"
import { alternatives, nodeAt, takes } from "../shapes"
import { dateKeys } from "./dates"
import { entryOffers } from "./entries"
import type { Offer, Scene } from "./offer"
import { pathOffers } from "./paths"
import { defaultOffers, referenceOffers } from "./references"

/** The keys that may be added at the cursor. */
export function keyOffers(map: SchemaNode, scene: Scene): Offer[] {
  const present = scene.beside.keys
  const all = [...fieldOffers(map, scene), ...keyedOffers(map, scene), ...entryOffers(map, scene)]
  return all.filter((offer) => !present.has(offer.label))
}

function fieldOffers(map: SchemaNode, scene: Scene): Offer[] {
  const value = isMap(scene.holder) ? scene.holder : {}
  const shape = resolve(map, value)
  const required = requiredOf(shape, scene)
  const allowed = allowedHere(scene)
  const fields = [...fieldsOf(map, value)].filter(
    ([key]) => (allowed?.includes(key) ?? true) && fits(map, key, scene),
  )
  const first = fields.filter(([key]) => required.includes(key))
  const rest = fields.filter(([key]) => !required.includes(key))
  return [...first, ...rest].map(([key, node]) => fieldOffer(key, node, shape, required))
}

function fieldOffer(key: string, node: SchemaNode, map: SchemaNode, required: readonly string[]): Offer {
  const shape = resolve(node, undefined)
  const words = map["x-key-words"]?.[key] ?? (describe(node) ?? describe(shape))?.title ?? same(key)
  const isMapOnly = alternatives(node).every(
    (one) => takes(one, "object") && !takes(one, "scalar") && !takes(one, "array"),
  )
  return {
    label: key,
    kind: map === playbookShape ? "section" : "key",
    detail: required.includes(key) ? needed(words) : words,
    documentation: fieldWords(node),
    ...(isMapOnly && { opens: "map" }),
  }
}

function needed(words: Words): Words {
  return { en: `${words.en} · required`, zh: `${words.zh} · 必填` }
}

function requiredOf(shape: SchemaNode, { beside }: Scene): readonly string[] {
  if (shape === playbookShape) return beside.keys.has("library") ? [] : ["playbook", "period"]
  if (!shape.oneOf)
    return [
      ...(shape.required ?? []),
      ...(shape.anyOf?.[0]?.required ?? []).filter(() => !hasEnd(beside.keys)),
    ]
  const [first, ...others] = shape.oneOf.map((one) => one.required ?? [])
  return (first ?? []).filter((key) => others.every((one) => one.includes(key)))
}

function hasEnd(keys: ReadonlyMap<string, string>): boolean {
  return keys.has("weeks") || keys.has("end")
}

/** Keys that exclude each other: a title of a playbook or of a library, weeks or an end. */
const rivals: Readonly<Record<string, string>> = {
  playbook: "library",
  library: "playbook",
  weeks: "end",
  end: "weeks",
}

function fits(map: SchemaNode, key: string, { beside }: Scene): boolean {
  const rival = Object.hasOwn(rivals, key) ? rivals[key] : undefined
  if (rival === undefined || !beside.keys.has(rival)) return true
  return !fieldsOf(map, {}).has(rival)
}

/** The steps that a strategy's mode has. */
function allowedHere({ cursor, read }: Scene): readonly string[] | undefined {
  const key = cursor.path.at(-1)
  const above = cursor.path.slice(0, -1)
  const node = typeof key === "string" ? nodeAt(above, read.source.value, read.shape) : undefined
  if (!node || typeof key !== "string") return undefined
  return keysAllowedBelow(node, key, valueAt(read.source.value, above))
}

function keyedOffers(map: SchemaNode, scene: Scene): Offer[] {
  const sections = sectionsOf(map["x-ref-keys"])
  if (sections.length > 0) {
    const defaults = sections.includes("lifecycle.stages") ? [] : defaultOffers(map)
    return [...referenceOffers(sections, map, scene), ...defaults].map((offer) => ({
      ...offer,
      kind: "name",
    }))
  }
  if (map["x-keys"] === "dates") return dateKeys(scene)
  if (map["x-keys"] === "paths") return pathOffers(scene)
  if (map["x-keys"] === "rules")
    return (scene.read.choosable ?? []).map(({ value, words }) => ({
      label: value,
      kind: "name",
      detail: words,
    }))
  return map["x-keys"] ? ageOffers(map["x-keys"] === "ages-or-weekly") : []
}

function ageOffers(weekly: boolean): Offer[] {
  const ages = ["d1", "d3", "d7", "d14", "d30", "w1", "w2", "w4", "w8", "w12", "w26", "w52"]
  const offers: Offer[] = ages.map((label) => ({ label, kind: "key", detail: ageWords(label) }))
  const every: Offer = { label: "weekly", kind: "key", detail: { en: "Every age", zh: "所有周龄" } }
  return weekly ? [...offers, every] : offers
}

function ageWords(age: string): Words {
  const count = age.slice(1)
  const [en, zh] = age.startsWith("d") ? ["day", "天"] : ["week", "周"]
  return { en: `Still active after ${count} ${en}${count === "1" ? "" : "s"}`, zh: `${count} ${zh}后仍活跃` }
}
