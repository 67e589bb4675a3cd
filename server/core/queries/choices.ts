/**
 * What may be written at an offset: keys, ids, values, quantities, names within expressions, examples of whole sections.
 * Absent on purpose: what has been typed so far narrows nothing here; that is the editor's part.
 */

import type { Linked } from "../model/workspace"
import type { Locale, Path, Plain } from "../problem"
import type { SchemaNode } from "../schema/node"
import { isMap, valueAt } from "../schema/shape"
import type { Completion } from "./choices/completion"
import { expressionCompletions } from "./choices/expressions"
import { insertionOf } from "./choices/insertion"
import { keyOffers } from "./choices/keys"
import type { Offer, Scene } from "./choices/offer"
import { valueOffers } from "./choices/values"
import { type Cursor, cursorAt, type Siblings, siblingsOf } from "./cursor"
import { isRefused, type Read } from "./read"
import { alternatives, childNode, nodeAt, takes } from "./shapes"

export type { Completion } from "./choices/completion"

/** What may be written at an offset; examples are in `locale` unless the file speaks Chinese. Total. */
export function complete(
  read: Read,
  linked: Linked,
  offset: number,
  locale: Locale = "en",
): readonly Completion[] {
  const { text, value } = read.source
  if (isRefused(read)) return []
  const cursor = cursorAt(text, offset)
  if (cursor.kind === "none") return []
  const beside = siblingsOf(text, cursor)
  const holder = holderOf(value, cursor.path, beside)
  const scene: Scene = {
    read,
    linked,
    cursor,
    offset,
    locale,
    beside,
    holder,
    shape: nodeAt(cursor.path, value, read.shape),
  }
  const cel = expressionAt(scene)
  if (cel) return expressionCompletions(cel, scene)
  if (cursor.scalar?.block || isFinished(cursor)) return []
  const offers = cursor.kind === "key" ? keyPlaceOffers(scene) : scalarOffers(scene)
  return unique(offers).flatMap((offer, sort) => completionOf(offer, sort, scene))
}

/** The holder's value, with what its lines say where it could not be read. */
function holderOf(value: Plain, path: Path, beside: Siblings): Plain {
  const read = valueAt(value, path)
  return isMap(read) && Object.keys(read).length > 0 ? read : Object.fromEntries(beside.keys)
}

/** A value with a space behind it has been chosen already. */
function isFinished({ scalar, replace }: Cursor): boolean {
  return (
    scalar !== undefined &&
    scalar.text !== "" &&
    scalar.text.trimEnd() !== scalar.text &&
    replace.start < replace.end
  )
}

function expressionAt({ cursor, shape, holder }: Scene): SchemaNode["x-cel"] {
  if (cursor.kind !== "value" || !shape) return undefined
  return childNode(shape, cursor.key, holder)?.["x-cel"]
}

/** Keys; and where nothing says yet that the place is a map, items or a scalar too. */
function keyPlaceOffers(scene: Scene): Offer[] {
  const { shape, cursor } = scene
  if (!shape) return []
  const maps = alternatives(shape).filter((one) => takes(one, "object"))
  const keys = maps.flatMap((one) => keyOffers(one, scene))
  if (!cursor.fresh || cursor.flow || cursor.path.length === 0) return keys
  const items = alternatives(shape).filter((one) => takes(one, "array"))
  if (items.length > 0) return [...keys, ...items.flatMap((one) => itemsOf(one, cursor.path, scene))]
  const scalars = alternatives(shape).filter((one) => takes(one, "scalar"))
  return [...keys, ...scalars.flatMap((one) => valueOffers(one, cursor.path, scene))]
}

function scalarOffers(scene: Scene): Offer[] {
  const { shape, cursor, holder } = scene
  if (!shape) return []
  if (cursor.kind === "item") {
    const lists = alternatives(shape).filter((one) => takes(one, "array"))
    const offers = lists.flatMap((one) => itemsOf(one, cursor.path, scene))
    return offers.filter((offer) => !scene.beside.items.includes(offer.label))
  }
  if (shape.oneOf && shape.discriminator?.propertyName === cursor.key)
    return valueOffers(shape, cursor.path, scene)
  const node = childNode(shape, cursor.key, holder)
  const scalars = node ? alternatives(node).filter((one) => takes(one, "scalar")) : []
  return scalars.flatMap((one) => valueOffers(one, [...cursor.path, cursor.key], scene))
}

function itemsOf(list: SchemaNode, path: Path, scene: Scene): Offer[] {
  const nodes = list.items ? alternatives(list.items) : []
  const maps = nodes.filter((one) => one.properties && takes(one, "object"))
  // The first key of a map stands behind its dash.
  const keys = maps.flatMap((one) => keyOffers(one, scene)).map(({ opens: _, ...offer }) => offer)
  return [...nodes.flatMap((one) => valueOffers(one, [...path, 0], scene)), ...keys].map((offer) => ({
    ...offer,
    item: true,
  }))
}

/** The first of offers that read alike. */
function unique(offers: readonly Offer[]): Offer[] {
  const seen = new Set<string>()
  return offers.filter((offer) => {
    const key = `${offer.kind === "snippet"} ${offer.label}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function completionOf(offer: Offer, sort: number, scene: Scene): Completion[] {
  const written = insertionOf(offer, scene)
  if (!written) return []
  const { label, kind, detail, documentation } = offer
  return [{ label, kind, replace: scene.cursor.replace, ...written, detail, documentation, sort }]
}
