/** A move of users from a segment into that segment. */
import type { Rule } from "./rule"

export const moveIntoItself: Rule = {
  id: "move-into-itself",
  severity: "warning",
  section: "segments",
  fixable: true,
  reads: ["segments"],
  summary: { en: "Users move from a segment into the same one.", zh: "人群流转到了自己。" },
  why: {
    en: "It moves nobody; another segment was meant, and the users who should reach it never do.",
    zh: "这样不会有任何人流转；本来想写的是别的人群，而该过去的用户一个也过不去。",
  },
  mend: { en: "Name the segment that they move to.", zh: "写上真正要流转到的人群。" },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  core: { active: 1万, funnel: { retain: { w4: 90% } } }
  steady:
    active: 5万
    moves: { steady: 1% }
#            ^^^^^^ "steady" moves its users to itself. Which segment do they go to?
    funnel: { retain: { w4: 80% } }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  core: { active: 1万, funnel: { retain: { w4: 90% } } }
  steady: { active: 5万, moves: { core: 1% }, funnel: { retain: { w4: 80% } } }
`,
    ],
  },
  *check({ own }) {
    for (const { id, called, at, value } of own("segments")) {
      if (value.moves?.[id] === undefined) continue
      const path = at("moves", id)
      yield {
        place: { path, at: "key" },
        message: {
          en: `"${called}" moves its users to itself. Which segment do they go to?`,
          zh: `“${called}”的用户流转到了自己。要流转到哪个人群？`,
        },
        fixes: [
          {
            title: { en: "Delete this move", zh: "删除这条流转" },
            kind: "suggested",
            changes: [{ do: "delete", path: Object.keys(value.moves).length === 1 ? at("moves") : path }],
          },
        ],
      }
    }
  },
}
