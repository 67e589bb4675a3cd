/** Two seasons that change the same number of the same users on the same days. */

import type { Entry } from "./entry"
import { listOf } from "./entry"
import type { Rule } from "./rule"
import { changesOf } from "./shared/tactic"
import type { Subject } from "./subject"

export const seasonToldTwice: Rule = {
  id: "season-told-twice",
  severity: "warning",
  section: "seasons",
  reads: ["seasons", "segments", "period"],
  summary: { en: "One season is told twice.", zh: "同一个季节写了两遍。" },
  why: {
    en: "Both are counted: the dip of the holiday comes to twice what it is.",
    zh: "两条都会计入：节假日的涨跌被算了双份。",
  },
  mend: {
    en: "Keep one of the two, or say of each whose it is (`segments`).",
    zh: "只保留一条，或用 `segments` 写明各自针对谁。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
segments:
  newcomers: { active: 2k, funnel: { reach: 1k..2k/w, retain: { w4: 30% } } }
seasons:
  labour_day: { start: 2026-04-27, weeks: 2, effect: { reach: -20%..-10% } }
  may_holiday: { start: 2026-04-27, weeks: 2, effect: { reach: -15%..-8% } }
# ^^^^^^^^^^^ "may_holiday" and "labour_day" change the same numbers of the same users on the same days: are they one?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
segments:
  newcomers: { active: 2k, funnel: { reach: 1k..2k/w, retain: { w4: 30% } } }
seasons:
  labour_day: { start: 2026-05-01, end: 2026-05-05, effect: { reach: -20%..-10% } }
  spring_rain: { start: 2026-04-06, weeks: 8, effect: { reach: -5%..-2% } }
`,
    ],
  },
  *check(subject) {
    const earlier: Entry<"seasons">[] = []
    for (const season of subject.own("seasons")) {
      const twin = earlier.find((other) => areOne(subject, season, other))
      earlier.push(season)
      if (!twin) continue
      yield {
        place: { path: season.path, at: "key" },
        message: {
          en: `"${season.called}" and "${twin.called}" change the same numbers of the same users on the same days: are they one?`,
          zh: `“${season.called}”与“${twin.called}”在同样的日子影响同一批用户的同一个数字：是不是同一件事？`,
        },
        related: [
          {
            place: { path: twin.path, at: "key" },
            message: { en: `"${twin.called}" is here.`, zh: `“${twin.called}”在这里。` },
          },
        ],
      }
    }
  },
}

function areOne(subject: Subject, one: Entry<"seasons">, other: Entry<"seasons">): boolean {
  const [a, b] = [subject.span(one.value), subject.span(other.value)]
  const dated = !one.lacks("start") && !other.lacks("start")
  if (!dated || !a || !b || a.start !== b.start || a.end !== b.end) return false
  const changed = new Set(changesOf(one).map(({ keys }) => keys.join()))
  if (!changesOf(other).some(({ keys }) => changed.has(keys.join()))) return false
  if (one.lacks("segments") || other.lacks("segments")) return true
  const segments = listOf(one.value.segments)
  return listOf(other.value.segments).some((id) => segments.includes(id))
}
