/** Retention that is given for one age under two names. */
import { formatQuantity } from "../model/quantity"
import type { Rule } from "./rule"
import { middleOf, pointsOf } from "./shared/retained"

export const sameAgeTwice: Rule = {
  id: "same-age-twice",
  severity: "warning",
  section: "segments",
  fixable: true,
  reads: ["segments"],
  summary: { en: "Retention is given twice for the same age.", zh: "同一时点的留存写了两次。" },
  why: {
    en: "Only one of the two can be true, and nobody sees which of them the projection goes by.",
    zh: "两个数只能有一个对，而没人看得出测算用的是哪一个。",
  },
  mend: {
    en: "Keep one of them: `w1` is `d7`, `w4` is `d28`.",
    zh: "只保留一个：`w1` 就是 `d7`，`w4` 就是 `d28`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  buyers:
    active: 2万
    funnel:
      retain:
        d7: 55%
        w1: 48%
#       ^^ "w1" is "d7" again: 48% here and 55% there.
        w4: 30%
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  buyers: { active: 2万, funnel: { retain: { d7: 55%, w4: 34%, d30: 33% } } }
`,
    ],
  },
  *check({ own }) {
    for (const segment of own("segments")) {
      const points = pointsOf(segment)
      for (const [index, again] of points.entries()) {
        const first = points[index - 1]
        if (first?.age !== again.age) continue
        const same = middleOf(first.rate) === middleOf(again.rate)
        const [here, there] = [formatQuantity(again.rate), formatQuantity(first.rate)]
        const path = segment.at("funnel", "retain", again.key)
        yield {
          place: { path, at: "key" },
          severity: same ? "hint" : "warning",
          message: same
            ? {
                en: `"${again.key}" is "${first.key}" again.`,
                zh: `“${again.key}”与“${first.key}”是同一时点。`,
              }
            : {
                en: `"${again.key}" is "${first.key}" again: ${here} here and ${there} there.`,
                zh: `“${again.key}”与“${first.key}”是同一时点：这里是 ${here}，那里是 ${there}。`,
              },
          related: [
            {
              place: { path: segment.at("funnel", "retain", first.key), at: "key" },
              message: { en: "The same age.", zh: "同一时点。" },
            },
          ],
          fixes: [
            {
              title: { en: `Delete "${again.key}"`, zh: `删除“${again.key}”` },
              kind: same ? "safe" : "suggested",
              changes: [{ do: "delete", path }],
            },
          ],
        }
      }
    }
  },
}
