/** Active days a week that no active user can have. */
import { formatQuantity } from "../model/quantity"
import type { Rule } from "./rule"
import { least, most } from "./shared/figures"

export const impossibleActiveDays: Rule = {
  id: "impossible-active-days",
  severity: "error",
  section: "segments",
  reads: ["segments"],
  summary: {
    en: "An active user has fewer than one or more than seven active days a week.",
    zh: "每周活跃天数不在 1 到 7 之间。",
  },
  why: {
    en: "Whoever was active in a week was so on one to seven of its days; daily active users come out above weekly ones, or next to nothing.",
    zh: "当周活跃的用户必然活跃了 1 到 7 天；超出这个范围，算出来的日活会高过周活，或者几乎为零。",
  },
  mend: {
    en: "Divide the active user-days of a week by its active users; a monthly figure by 4.35 more.",
    zh: "用一周的“活跃人天”除以当周活跃用户；按月统计的再除以 4.35。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  buyers:
    active: 2万
    funnel:
      days: 12.5
#           ^^^^ An active user of "buyers" has 12.5 active days a week, but a week has seven.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  buyers: { active: 2万, funnel: { days: 7 } }
`,
    ],
  },
  *check({ own }) {
    for (const { called, at, quantity } of own("segments")) {
      const days = quantity("funnel", "days")
      const [low, high] = [least(days), most(days)]
      if (!days || low === undefined || high === undefined || (low <= 7 && high >= 1)) continue
      const told = formatQuantity(days)
      yield {
        place: { path: at("funnel", "days") },
        message:
          low > 7
            ? {
                en: `An active user of "${called}" has ${told} active days a week, but a week has seven.`,
                zh: `“${called}”的活跃用户每周活跃 ${told} 天，而一周只有七天。`,
              }
            : {
                en: `An active user of "${called}" has ${told} active days a week, but is active on one at least.`,
                zh: `“${called}”的活跃用户每周活跃 ${told} 天，而活跃用户至少活跃一天。`,
              },
      }
    }
  },
}
