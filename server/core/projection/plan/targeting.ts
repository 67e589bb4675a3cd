/**
 * Which funnels a strategy touches. It names segments, of which some have no funnel and are for targeting only: such a
 * one is a share of the funnel that it is a part of, or all of the funnels that are parts of it, or a share of all.
 */
import type { Plain } from "../../problem"
import { isMap } from "../../schema/shape"
import { type Book, idsOf } from "./book"
import type { Missing, Touch } from "./shape"

/** A chain of shares whose product is the part of a funnel that is touched; none for all of it. */
type Chain = readonly number[]

export function touchesOf(
  book: Book,
  named: Plain | undefined,
  ids: readonly string[],
  path: string,
  missing: Missing[],
): readonly Touch[] {
  if (named === undefined) return ids.map((_, segment) => ({ segment, shares: [[]] }))
  const found = new Map<number, Chain[]>()
  for (const id of idsOf(named)) {
    const parts = partsOf(book, id, ids)
    if (typeof parts === "string") missing.push({ path, add: parts })
    else for (const [segment, chain] of parts) found.set(segment, [...(found.get(segment) ?? []), chain])
  }
  return [...found].sort(([a], [b]) => a - b).map(([segment, shares]) => ({ segment, shares }))
}

/** The funnels that a segment stands for, or the field that would tell. */
function partsOf(
  book: Book,
  id: string,
  ids: readonly string[],
): readonly (readonly [number, Chain])[] | string {
  if (ids.includes(id)) return [[ids.indexOf(id), []]]
  const chain: number[] = []
  const seen = new Set<string>()
  for (let here = id; !seen.has(here); ) {
    seen.add(here)
    if (ids.includes(here)) return [[ids.indexOf(here), chain]]
    const share = book.number("segments", here, "share")
    const below = ids.flatMap((one, index) => (isPartOf(book, one, here) ? [index] : []))
    if (below.length > 0) return below.map((index) => [index, chain])
    if (share === undefined) return `segments.${here}.share`
    chain.push(share)
    const parent = parentOf(book, here)
    if (parent === undefined) return ids.map((_, index) => [index, chain])
    here = parent
  }
  return `segments.${id}.of`
}

function isPartOf(book: Book, id: string, whole: string): boolean {
  const seen = new Set<string>()
  for (let here = parentOf(book, id); here !== undefined && !seen.has(here); here = parentOf(book, here)) {
    if (here === whole) return true
    seen.add(here)
  }
  return false
}

function parentOf(book: Book, id: string): string | undefined {
  const entry = book.entry("segments", id)
  const parent = isMap(entry) ? entry["of"] : undefined
  return typeof parent === "string" ? parent : undefined
}
