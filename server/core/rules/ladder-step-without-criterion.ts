/** A step of the ladder that does not say what it takes to climb it. */
import type { Rule } from "./rule"

export const ladderStepWithoutCriterion: Rule = {
  id: "ladder-step-without-criterion",
  severity: "warning",
  section: "lifecycle",
  reads: ["lifecycle"],
  summary: { en: "A step of the ladder has no criterion.", zh: "晋级没有标准。" },
  why: {
    en: "Users cannot work towards what nobody names, and those who are not promoted call it favour.",
    zh: "没有标准，用户不知道该怎么努力，没晋级的人也会觉得不公平。",
  },
  mend: {
    en: "Write `criterion`: what a user has done, how much of it and within what time.",
    zh: "写上 `criterion`：在多长时间内做到什么、做到多少。",
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
    first_note:
#   ^^^^^^^^^^ "first_note" does not say what it takes to become one of "authors".
      from: readers
      to: authors
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  readers: { share: 90% }
  authors: { share: 10% }
lifecycle:
  ladder:
    first_note: { from: readers, to: authors, criterion: 30 天内发布 1 篇笔记 }
`,
    ],
  },
  *check({ own, find }) {
    for (const { path, called, value, lacks } of own("lifecycle.ladder")) {
      const to = value.to === undefined ? undefined : find("segments", value.to)
      if (!lacks("criterion") || !to) continue
      yield {
        place: { path, at: "key" },
        message: {
          en: `"${called}" does not say what it takes to become one of "${to.called}".`,
          zh: `“${called}”没有写明达到什么标准才能进入“${to.called}”。`,
        },
      }
    }
  },
}
