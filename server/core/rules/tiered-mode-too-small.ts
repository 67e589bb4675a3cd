/** A strategy that works by tiers with so few users that one could know them all. */
import { type Entry, listOf } from "./entry"
import type { Rule } from "./rule"
import { counted, most } from "./shared/figures"

export const tieredModeTooSmall: Rule = {
  id: "tiered-mode-too-small",
  severity: "warning",
  section: "strategies",
  reads: ["strategies", "campaigns", "segments"],
  summary: { en: "A strategy works by tiers with too few users.", zh: "用户太少，不适合策略运营。" },
  why: {
    en: "Tiers of a few hundred users are too small to show a difference, and the work of building them would have been enough to talk to everybody.",
    zh: "几百人再分层，每层都小到看不出差异；搭分层的功夫，足够和每个人聊一遍了。",
  },
  mend: {
    en: "Work with them as a group (`mode: concentrated`), or with more segments. The limit is the threshold `tiered_least` (1000).",
    zh: "改为集中运营（`mode: concentrated`），或覆盖更多人群。下限由阈值 `tiered_least`（1000）设定。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  fans: { active: 300 }
strategies:
  panel:
    mode: tiered
#         ^^^^^^ "panel" works by tiers with 300 users; that pays from some 1,000. Is concentrated meant?
    segments: [fans]
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  fans: { active: 300, funnel: { reach: 3k/w, acquire: 8%, activate: 40%, retain: { w4: 30% } } }
strategies:
  panel:
    mode: tiered
    segments: [fans]
`,
    ],
  },
  *check(subject) {
    const { tiered_least: fewest } = subject.thresholds
    const into = new Set(subject.all("segments").flatMap(({ value }) => Object.keys(value.moves ?? {})))
    for (const tactic of subject.tactics()) {
      if (tactic.value.mode !== "tiered" || tactic.lacks("segments")) continue
      const ids = listOf(tactic.value.segments)
      const sizes = ids.map((id) => {
        const segment = subject.find("segments", id)
        return segment && !into.has(id) ? usersOf(segment) : undefined
      })
      const users = sizes.reduce<number>((sum, size) => sum + (size ?? Number.POSITIVE_INFINITY), 0)
      if (users >= fewest || ids.length === 0) continue
      yield {
        place: { path: tactic.at("mode") },
        message: {
          en: `"${tactic.called}" works by tiers with ${counted(users)} users; that pays from some ${counted(fewest)}. Is concentrated meant?`,
          zh: `“${tactic.called}”只有 ${counted(users)} 人却用策略运营，大约 ${counted(fewest)} 人以上才划算。是不是该用集中运营（concentrated）？`,
        },
      }
    }
  },
}

/** The most users that a segment has; undefined where it grows or does not say. */
function usersOf({ lacks, quantity }: Entry<"segments">): number | undefined {
  const grows = ["reach", "invites"].some((key) => !lacks("funnel", key))
  const active = most(quantity("active"))
  const dormant = lacks("dormant") ? 0 : most(quantity("dormant"))
  return grows || active === undefined || dormant === undefined ? undefined : active + dormant
}
