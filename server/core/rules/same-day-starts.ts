/** Two campaigns that the same people have to open on one day. */
import { dayOf } from "../model/day"
import { type Entry, listOf } from "./entry"
import type { Rule } from "./rule"
import { isAlive } from "./shared/tactic"

export const sameDayStarts: Rule = {
  id: "same-day-starts",
  severity: "hint",
  section: "campaigns",
  reads: ["campaigns"],
  summary: { en: "Two campaigns start on the same day.", zh: "两个活动在同一天开始。" },
  why: {
    en: "The first day is when things break; with two at once the same people watch neither, and what one brings cannot be told from the other.",
    zh: "第一天最容易出状况；两个一起开，同一批人哪个都盯不住，效果也分不清是谁带来的。",
  },
  mend: {
    en: "Move one of them by some days, or give it to another owner.",
    zh: "错开几天，或把其中一个交给别人负责。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  buyers: { active: 2万 }
  drivers: { active: 3000 }
campaigns:
  gala:
    segments: [buyers]
    start: 2026-03-20
    weeks: 1
  race:
    segments: [drivers]
    start: 2026-03-20
#          ^^^^^^^^^^ "race" starts on 2026-03-20, the same day as "gala". Can one of them wait some days?
    weeks: 1
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
team:
  roles:
    rider_growth: { people: 2 }
    driver_manager: { people: 2 }
segments:
  buyers: { active: 2万 }
  drivers: { active: 3000 }
campaigns:
  gala: { owner: rider_growth, segments: [buyers], start: 2026-03-20, weeks: 1 }
  race: { owner: driver_manager, segments: [drivers], start: 2026-03-20, weeks: 1 }
`,
    ],
  },
  *check({ all, own }) {
    const begun = all("campaigns").filter((one) => isAlive(one) && startOf(one) !== undefined)
    for (const campaign of own("campaigns")) {
      const index = begun.indexOf(campaign)
      const other = begun.slice(0, Math.max(index, 0)).find((one) => isTwin(one, campaign))
      if (!other) continue
      const day = campaign.value.start
      yield {
        place: { path: campaign.at("start") },
        message: {
          en: `"${campaign.called}" starts on ${day}, the same day as "${other.called}". Can one of them wait some days?`,
          zh: `“${campaign.called}”与“${other.called}”都在 ${day} 开始。能不能错开几天？`,
        },
        related: [
          {
            place: { path: other.at("start"), file: other.file },
            message: { en: `"${other.called}" starts here.`, zh: `“${other.called}”在这里开始。` },
          },
        ],
      }
    }
  },
}

function startOf({ value }: Entry<"campaigns">): number | undefined {
  return dayOf(String(value.start ?? ""))
}

/** Two for the same users are told as overlapping. */
function isTwin(one: Entry<"campaigns">, other: Entry<"campaigns">): boolean {
  const [mine, theirs] = [listOf(one.value.segments), listOf(other.value.segments)]
  const apart = mine.length > 0 && theirs.length > 0 && !mine.some((id) => theirs.includes(id))
  return apart && startOf(one) === startOf(other) && one.value.owner === other.value.owner
}
