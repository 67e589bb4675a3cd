/** Steps of the ladder that lead back to where they began. */
import type { Rule } from "./rule"
import { ladderOf, wayUp } from "./shared/ladder"

export const ladderInACircle: Rule = {
  id: "ladder-in-a-circle",
  severity: "warning",
  section: "lifecycle",
  reads: ["lifecycle", "segments"],
  summary: { en: "The ladder leads back to where it began.", zh: "晋级路线绕回了起点。" },
  why: {
    en: "A ladder that goes in a circle has no top: who climbs it ends where they were, and no tier can be told to be the higher one.",
    zh: "绕成一圈的阶梯没有顶端，升到最后又回到原处，也分不清哪一层更高。",
  },
  mend: {
    en: "Keep the steps that lead up; falling back is written as `moves` of the upper segment.",
    zh: "只保留向上的台阶；降级请写在上层人群的 `moves` 里。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  readers: { share: 90% }
  authors: { share: 10% }
lifecycle:
  ladder:
    first_note: { from: readers, to: authors, criterion: 30 天内发布 1 篇笔记 }
    back:
      from: authors
      to: readers
#         ^^^^^^^ The ladder goes in a circle: authors → readers → authors.
      criterion: 90 天没有发布
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  readers: { share: 90% }
  authors: { share: 10%, moves: { readers: 1% } }
lifecycle:
  ladder:
    first_note: { from: readers, to: authors, criterion: 30 天内发布 1 篇笔记 }
`,
    ],
  },
  *check(subject) {
    const steps = ladderOf(subject)
    for (const [index, { step, from, to }] of steps.entries()) {
      // Told at the step that closes the circle.
      const way = wayUp(to.id, from.id, steps.slice(0, index))
      if (!way) continue
      const names = [from.id, ...way].map((id) => subject.find("segments", id)?.called ?? id)
      yield {
        place: { path: step.at("to") },
        message: {
          en: `The ladder goes in a circle: ${names.join(" → ")}.`,
          zh: `晋级路线绕成了一圈：${names.join(" → ")}。`,
        },
      }
    }
  },
}
