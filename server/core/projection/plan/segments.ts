/**
 * The segments that a projection follows: those with a funnel, in the order of their ids.
 * A move into a segment that cannot keep users (no funnel, or no retention) is left out and told as missing.
 */
import type { Plain } from "../../problem"
import { isMap } from "../../schema/shape"
import { type Book, below, entriesOf } from "./book"
import { agesNeeded, retentionOf } from "./retention"
import type { Missing, SegmentPlan } from "./shape"

/** The ids of the segments with a funnel: own ones, and imported ones that the playbook refers to. */
export function funnelIds(book: Book): readonly string[] {
  const { linked } = book
  const named = new Set(
    linked.playbook.references.filter(({ to }) => to.includes("segments")).map(({ id }) => id),
  )
  return [...linked.definitions("segments")]
    .filter(([id, { file }]) => file === linked.playbook.file || named.has(id))
    .map(([id]) => id)
    .filter((id) => isMap(book.entry("segments", id)?.["funnel"]))
    .sort()
}

export function segmentsOf(book: Book, weeks: number, missing: Missing[]): readonly SegmentPlan[] {
  const ids = funnelIds(book)
  const ages = agesNeeded(book, ids, weeks)
  const segments = ids.map((id) => segmentOf(book, id, ids, ages))
  return segments.map((segment) => {
    const kept = segment.moves.filter(({ to }) => segments[to]?.retention !== undefined)
    for (const { to } of segment.moves)
      if (segments[to]?.retention === undefined)
        missing.push({
          path: `segments.${segment.id}.moves.${ids[to]}`,
          add: `segments.${ids[to]}.funnel.retain`,
        })
    for (const to of movesWithout(book, segment.id, ids))
      missing.push({ path: `segments.${segment.id}.moves.${to}`, add: `segments.${to}.funnel` })
    return { ...segment, moves: kept }
  })
}

function segmentOf(book: Book, id: string, ids: readonly string[], ages: number): SegmentPlan {
  const at = (...path: string[]) => book.number("segments", id, ...path)
  const input = (name: string) => at("funnel", name)
  return {
    id,
    active: at("active"),
    dormant: at("dormant"),
    reach: input("reach"),
    acquire: input("acquire"),
    activate: input("activate"),
    retention: retentionOf(book, id, ages),
    pay: input("pay"),
    spend: input("spend"),
    margin: input("margin"),
    invites: input("invites"),
    accept: input("accept"),
    recall: input("recall"),
    days: input("days"),
    market: input("market"),
    tenure: input("tenure"),
    moves: destinations(book, id)
      .filter((to) => ids.includes(to) && to !== id)
      .map((to) => ({ to: ids.indexOf(to), rate: at("moves", to) })),
  }
}

/** Where users of a segment move to, by its own rates or by an effect on them. */
function destinations(book: Book, id: string): readonly string[] {
  const own = entriesOf(book.entry("segments", id)?.["moves"]).map(([to]) => to)
  const made = ["strategies", "campaigns", "seasons", "risks"].flatMap((section) =>
    entriesOf(book.root[section]).flatMap(([, entry]) => [
      ...movedTo(below(entry, ["effect"])),
      ...movedTo(below(entry, ["dip", "effect"])),
    ]),
  )
  return [...new Set([...own, ...made])].sort()
}

function movedTo(effect: Plain | undefined): readonly string[] {
  return entriesOf(isMap(effect) ? effect["moves"] : undefined).map(([to]) => to)
}

function movesWithout(book: Book, id: string, ids: readonly string[]): readonly string[] {
  return entriesOf(book.entry("segments", id)?.["moves"])
    .map(([to]) => to)
    .filter((to) => !ids.includes(to))
}
