/**
 * The funnels that a strategy touches, as the projection follows them: those of its segments, of their parts, or of
 * what they are parts of; all of them where it names none.
 */
import { type Entry, listOf } from "../entry"
import type { Subject } from "../subject"

export type Segment = Entry<"segments">

/** The segments with a funnel that a list of segments stands for; undefined where one of them is not known. */
export function funnelsTouched(subject: Subject, segments: unknown): readonly Segment[] | undefined {
  if (subject.unsure("segments")) return undefined
  const funnels = subject.all("segments").filter(hasFunnel)
  if (segments === undefined) return funnels
  const found = new Set<Segment>()
  for (const id of listOf(segments)) {
    const segment = subject.find("segments", id)
    if (!segment) return undefined
    for (const one of standsFor(subject, segment, funnels)) found.add(one)
  }
  return [...found]
}

function hasFunnel({ lacks }: Segment): boolean {
  return !lacks("funnel")
}

function standsFor(subject: Subject, segment: Segment, funnels: readonly Segment[]): readonly Segment[] {
  if (hasFunnel(segment)) return [segment]
  const parts = funnels.filter((one) => parentsOf(subject, one).includes(segment))
  if (parts.length > 0) return parts
  const whole = parentsOf(subject, segment).find(hasFunnel)
  return whole ? [whole] : funnels
}

/** What a segment is a part of, the nearest first; nothing where parts go round in a circle. */
export function parentsOf(subject: Subject, segment: Segment): readonly Segment[] {
  const found: Segment[] = []
  for (let here: Segment | undefined = segment; here?.value.of !== undefined; ) {
    here = subject.find("segments", here.value.of)
    if (!here) break
    if (here === segment || found.includes(here)) return []
    found.push(here)
  }
  return found
}
