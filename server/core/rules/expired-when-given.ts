/** An incentive that has lapsed before anybody gets it. */
import { dayOf, isoOf } from "../model/day"
import type { Rule } from "./rule"
import { fieldOf, giversOf } from "./shared/given"

export const expiredWhenGiven: Rule = {
  id: "expired-when-given",
  severity: "error",
  section: "incentives",
  reads: ["incentives", "strategies", "campaigns", "period"],
  summary: { en: "An incentive has expired before it is given.", zh: "激励在发放之前就已过期。" },
  why: {
    en: "Every user who gets it complains, and support honours by hand what the system refuses.",
    zh: "每个领到的用户都会投诉，系统不认的只能由客服手工补。",
  },
  mend: {
    en: "Correct the day in `expires`, or write how long it lasts, e.g. `14d`.",
    zh: "改正 `expires` 的日期，或改写为有效时长，例如 `14d`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  first:
    kind: coupon
    value: ¥8
    per_user: 1
    expires: 2025-12-31
#            ^^^^^^^^^^ "first" expires on 2025-12-31, and is given from 2026-03-09 on.
strategies:
  gift:
    start: 2026-03-09
    actions:
      give: { is: 首单送券, incentives: [first] }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  first:
    kind: coupon
    value: ¥8
    per_user: 1
    expires: 2026-08-31
strategies:
  gift:
    start: 2026-03-09
    actions:
      give: { is: 首单送券, incentives: [first] }
`,
    ],
  },
  *check(subject) {
    for (const incentive of subject.own("incentives")) {
      const written = String(fieldOf(incentive, "expires") ?? "")
      const last = dayOf(written)
      const starts = giversOf(subject, incentive).map(({ value }) => subject.span(value)?.start)
      if (last === undefined || starts.length === 0) continue
      const first = Math.min(...starts.map((day) => day ?? Number.NEGATIVE_INFINITY))
      if (first <= last) continue
      yield {
        place: { path: incentive.at("expires") },
        message: {
          en: `"${incentive.called}" expires on ${written}, and is given from ${isoOf(first)} on.`,
          zh: `“${incentive.called}”${written} 就过期，而 ${isoOf(first)} 才开始发放。`,
        },
      }
    }
  },
}
