/**
 * Segments that divide the same users among them: those with a funnel are disjoint, as the projection adds them up;
 * so are the tiers that have a rank or a part of the value. Others are for targeting and may overlap.
 */
import type { Subject } from "../subject"
import { parentsOf, type Segment } from "./touched"

/** The segments of one parent, or of none, that exclude each other, in the file's order. */
export interface Siblings {
  readonly parent: Segment | undefined
  readonly members: readonly Segment[]
}

export function siblingsOf(subject: Subject): readonly Siblings[] {
  if (subject.unsure("segments")) return []
  const own = subject.own("segments")
  const wholes = new Set(own.filter(isPart).flatMap((one) => parentsOf(subject, one)))
  const groups = new Map<string | undefined, Segment[]>()
  for (const segment of own)
    if (isPart(segment) || wholes.has(segment)) {
      const { of } = segment.value
      groups.set(of, [...(groups.get(of) ?? []), segment])
    }
  return [...groups].map(([of, members]) => ({
    parent: of === undefined ? undefined : subject.find("segments", of),
    members,
  }))
}

/** Whether it excludes others of its kind. */
function isPart({ lacks }: Segment): boolean {
  return !lacks("funnel") || !lacks("rank") || !lacks("contribution")
}
