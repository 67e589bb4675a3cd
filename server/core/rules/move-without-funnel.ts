/** A move of users into a segment that the projection cannot follow, or out of one that has no users to follow. */
import type { Rule } from "./rule"

export const moveWithoutFunnel: Rule = {
  id: "move-without-funnel",
  severity: "warning",
  section: "segments",
  reads: ["segments"],
  summary: {
    en: "Users move into or out of a segment that has no funnel.",
    zh: "流转的一端没有漏斗。",
  },
  why: {
    en: "Only segments with a funnel keep users: the move is left out, and whoever should have moved stays where they were.",
    zh: "只有带漏斗的人群才能承接用户，这条流转会被忽略，该流转的人仍留在原处。",
  },
  mend: {
    en: "Give the segment a `funnel` with at least `retain`, or delete the move.",
    zh: "给该人群写上 `funnel`（至少有 `retain`），或删除这条流转。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  core: { active: 1万 }
  steady:
    active: 5万
    moves: { core: 1% }
#            ^^^^ "core" has no funnel, so nobody can move there.
    funnel: { retain: { w4: 80% } }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  core: { active: 1万 }
  steady: { active: 5万, moves: { core: 1% } }
`,
    ],
  },
  *check(subject) {
    // In a plan without funnels nothing is followed.
    if (subject.unsure("segments") || subject.all("segments").every(({ lacks }) => lacks("funnel"))) return
    for (const segment of subject.own("segments"))
      for (const id of Object.keys(segment.value.moves ?? {})) {
        const to = subject.find("segments", id)
        if (!to || to === segment) continue
        const without = to.lacks("funnel") ? to : segment.lacks("funnel") ? segment : undefined
        if (!without) continue
        yield {
          place: { path: segment.at("moves", id), at: "key" },
          message:
            without === to
              ? {
                  en: `"${to.called}" has no funnel, so nobody can move there.`,
                  zh: `“${to.called}”没有漏斗，用户无法流转过去。`,
                }
              : {
                  en: `"${segment.called}" has no funnel, so it has nobody who could move to "${to.called}".`,
                  zh: `“${segment.called}”没有漏斗，没有用户可以流转到“${to.called}”。`,
                },
          related: [
            {
              place: { path: without.path, at: "key", file: without.file },
              message: { en: `"${without.called}" is defined here.`, zh: `“${without.called}”在这里定义。` },
            },
          ],
        }
      }
  },
}
