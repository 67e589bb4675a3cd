/** Segments that are each a part of the other. */
import type { Rule } from "./rule"
import type { Subject } from "./subject"

export const segmentsInACircle: Rule = {
  id: "segments-in-a-circle",
  severity: "error",
  section: "segments",
  reads: ["segments"],
  summary: { en: "Segments are parts of each other.", zh: "人群互为上级，形成循环。" },
  why: {
    en: "A part cannot hold its whole: no share, size or condition of these segments can be told from the others.",
    zh: "部分不可能包含整体，这些人群的占比、规模和条件都无从推算。",
  },
  mend: { en: "Delete `of` from the segment that is the whole.", zh: "删掉其中作为整体的那个人群的 `of`。" },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  riders:
    of: commuters
#       ^^^^^^^^^ "riders" is a part of itself: riders → commuters → riders.
  commuters: { of: riders }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  riders: {}
  commuters: { of: riders }
  early: { of: commuters }
`,
    ],
  },
  *check(subject) {
    const told = new Set<string>()
    for (const { id, called, at } of subject.own("segments")) {
      const circle = circleFrom(subject, id)
      if (!circle || told.has(id)) continue
      for (const one of circle) told.add(one)
      const way = [...circle, id].map((one) => subject.find("segments", one)?.called ?? one).join(" → ")
      yield {
        place: { path: at("of") },
        message: {
          en: `"${called}" is a part of itself: ${way}.`,
          zh: `“${called}”成了自己的一部分：${way}。`,
        },
      }
    }
  },
}

/** The way from a segment by its `of` back to it. */
function circleFrom(subject: Subject, id: string): readonly string[] | undefined {
  const way = [id]
  for (let at = subject.find("segments", id)?.value.of; at !== undefined; ) {
    if (at === id) return way
    if (way.includes(at)) return undefined
    way.push(at)
    at = subject.find("segments", at)?.value.of
  }
  return undefined
}
