/** A meeting without agenda, attendees or rhythm, where the other meetings have one. */
import type { Rule } from "./rule"
import { isUsual } from "./shared/usual"

export const halfPlannedMeeting: Rule = {
  id: "half-planned-meeting",
  severity: "hint",
  section: "team",
  reads: ["team"],
  summary: {
    en: "A meeting does not say what for, with whom or when.",
    zh: "会议没有写议程、参会者或频率。",
  },
  why: {
    en: "A meeting without an agenda takes the hour and decides nothing; one without a day is not held.",
    zh: "没有议程的会占了一小时却没有结论；没有时间的会，根本开不起来。",
  },
  mend: {
    en: "Write `agenda`, `attendees` and `every`, as for the other meetings.",
    zh: "像其他会议一样写上 `agenda`、`attendees` 和 `every`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
team:
  meetings:
    monday: { every: 1w, agenda: [数据, 问题] }
    month_end: { every: 1mo }
#   ^^^^^^^^^ "month_end" does not say what is on its agenda; the other meetings do.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
team:
  meetings:
    monday: { every: 1w }
    month_end: { at: 月末 }
`,
    ],
  },
  *check({ own, all }) {
    for (const { called, path, lacks } of own("team.meetings")) {
      const missing = asked.find(
        ({ keys }) => keys.every((key) => lacks(key)) && isUsual(all("team.meetings"), keys[0]),
      )
      if (missing)
        yield {
          place: { path, at: "key" },
          message: {
            en: `"${called}" does not say ${missing.en}; the other meetings do.`,
            zh: `“${called}”没有写${missing.zh}，其他会议都写了。`,
          },
        }
    }
  },
}

const asked = [
  { keys: ["agenda"], en: "what is on its agenda", zh: "议程" },
  { keys: ["attendees"], en: "who comes", zh: "谁参加" },
  { keys: ["every", "at"], en: "when it takes place", zh: "何时召开" },
] as const
