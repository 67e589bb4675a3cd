/**
 * The layers of the pyramid of users, the few that matter most on top: segments by their rank, or, where none is ranked,
 * the longest chain of segments that are parts of each other. Absent on purpose: shares that nobody gave.
 */
import type { Layer } from "../../charts/pyramid"
import type { Linked } from "../../model/workspace"
import { bookOf } from "../../projection/plan/book"
import { isMap } from "../../schema/shape"
import type { Answer } from "../answer"
import { nameOf } from "../names"

interface Member {
  readonly id: string
  readonly name: string
  readonly of: string | undefined
  readonly rank: string | undefined
  /** Of all users. */
  readonly share: number | undefined
}

/** None where fewer than two layers have a share. */
export function layers({ plan, linked }: Pick<Answer, "plan" | "linked">): readonly Layer[] {
  const members = membersOf(linked, plan)
  const ranked = members.filter(({ rank, share }) => RANKS.includes(rank ?? "") && share !== undefined)
  if (ranked.length > 1)
    return [...ranked].sort((a, b) => rankOf(a) - rankOf(b) || (a.share ?? 0) - (b.share ?? 0)).map(layerOf)
  const chains = members.map((one) => chainFrom(one, members)).filter((chain) => chain.length > 1)
  const [longest] = chains.sort((a, b) => b.length - a.length)
  return (longest ?? []).map(layerOf)
}

const RANKS: readonly string[] = ["key", "regular", "potential", "random"]

function rankOf({ rank }: Member): number {
  return RANKS.indexOf(rank ?? "")
}

function layerOf({ name, share }: Member): Layer {
  return { name, share: share ?? null }
}

/** A segment and the wholes that it is a part of, as far as their shares are known. */
function chainFrom(first: Member, members: readonly Member[]): readonly Member[] {
  const chain: Member[] = []
  for (let here: Member | undefined = first; here && here.share !== undefined && !chain.includes(here); ) {
    chain.push(here)
    const of: string | undefined = here.of
    here = members.find(({ id }) => id === of)
  }
  return chain
}

function membersOf(linked: Linked, { segments, numbers }: Answer["plan"]): readonly Member[] {
  const book = bookOf(linked, new Map())
  const active = new Map(
    segments.map(({ id, active }) => [
      id,
      active === undefined ? undefined : numbers[active]?.distribution.median,
    ]),
  )
  const total = [...active.values()].reduce((sum: number, one) => sum + (one ?? 0), 0)
  const entries = [...linked.definitions("segments").keys()].map((id) => ({
    id,
    entry: book.entry("segments", id),
  }))
  const parentOf = (id: string) => {
    const of = entries.find((one) => one.id === id)?.entry?.["of"]
    return typeof of === "string" ? of : undefined
  }
  const shareOf = (id: string, seen: readonly string[] = []): number | undefined => {
    const own = book.look("segments", id, "share")?.distribution.median
    const users = active.get(id)
    const parent = parentOf(id)
    if (own === undefined) return users !== undefined && total > 0 ? users / total : undefined
    if (parent === undefined || seen.includes(id)) return own
    const whole = shareOf(parent, [...seen, id])
    return whole === undefined ? undefined : own * whole
  }
  return entries.map(({ id, entry }) => ({
    id,
    name: nameOf(linked, ["segments"], id),
    of: parentOf(id),
    rank: isMap(entry) ? String(entry["rank"] ?? "") : undefined,
    share: shareOf(id),
  }))
}
