/** Seed users who are chosen by nothing that the plan says. */
import type { Rule } from "./rule"

export const seedsWithoutCriterion: Rule = {
  id: "seeds-without-criterion",
  severity: "info",
  section: "segments",
  reads: ["segments", "lifecycle", "community"],
  summary: { en: "Nothing says who becomes a seed user.", zh: "种子用户没有筛选标准。" },
  why: {
    en: "The first users set the tone for all who follow; whoever comes first by chance makes a culture that nobody chose.",
    zh: "最早一批用户决定社区的调性，谁先来算谁，最后形成的氛围往往不是想要的。",
  },
  mend: {
    en: "Write `when` for the segment, `probation.criterion` for the group, or a step of `lifecycle.ladder` with a `criterion`.",
    zh: "给人群写 `when`，给群组写 `probation.criterion`，或在 `lifecycle.ladder` 里写带 `criterion` 的晋级。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
data:
  attributes:
    notes_30d: { type: number }
segments:
  authors: { when: notes_30d > 0 }
  seed_users:
# ^^^^^^^^^^ Nothing says who becomes one of "seed_users".
    active: 300
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
data:
  attributes:
    notes_30d: { type: number }
segments:
  authors: { when: notes_30d > 0 }
  seed_users: { when: notes_30d >= 8, active: 300 }
`,
    ],
  },
  *check({ own, find, unsure }) {
    // Where no segment has a condition, the plan does not say who belongs where.
    if (unsure("segments") || own("segments").every(({ lacks }) => lacks("when"))) return
    const climbed = own("lifecycle.ladder").filter(({ lacks }) => !lacks("criterion"))
    const groups = own("community.groups")
      .filter((group) => isSeed(group) && group.lacks("probation", "criterion") && group.lacks("quota"))
      .filter(({ id }) => !find("segments", id))
    const segments = own("segments").filter(
      (one) => isSeed(one) && one.lacks("when") && !climbed.some(({ value }) => value.to === one.id),
    )
    for (const { path, called } of [...segments, ...groups])
      yield {
        place: { path, at: "key" },
        message: {
          en: `Nothing says who becomes one of "${called}".`,
          zh: `没有写明什么样的用户能成为“${called}”。`,
        },
      }
  },
}

/** Whether it is called so. */
function isSeed({ id, called }: { readonly id: string; readonly called: string }): boolean {
  return /(?:^|_)seeds?(?:_|$)/.test(id) || called.includes("种子")
}
