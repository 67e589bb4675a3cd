/** Two campaigns that the same users get in the same days. */
import type { Span } from "../model/day"
import { isoOf } from "../model/day"
import { type Entry, listOf } from "./entry"
import type { Rule } from "./rule"
import { named } from "./shared/figures"
import { isAlive, ownRun } from "./shared/tactic"
import type { Subject } from "./subject"

type Campaign = Entry<"campaigns">

export const campaignsOnOneAudience: Rule = {
  id: "campaigns-on-one-audience",
  severity: "warning",
  section: "campaigns",
  reads: ["campaigns", "segments"],
  summary: {
    en: "Two campaigns are for the same users in the same days.",
    zh: "两个活动在同一时间面向同一批用户。",
  },
  why: {
    en: "Users take one of them, mostly the cheaper: the other is paid for nothing, and nobody can say afterwards which of the two brought what.",
    zh: "用户只会参加其中一个，多半是更划算的那个；另一个白花钱，事后也分不清各自带来了多少。",
  },
  mend: {
    en: "Move one of them, choose other users for it, or make them one campaign.",
    zh: "错开时间、换一批用户，或合成一个活动。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  buyers: { active: 2万 }
campaigns:
  gala: { segments: [buyers], start: 2026-03-16, weeks: 2 }
  race:
# ^^^^ "race" and "gala" are both for "buyers" from 2026-03-23 to 2026-03-29. Can one of them wait?
    segments: [buyers]
    start: 2026-03-23
    weeks: 1
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  buyers: { active: 2万 }
  drivers: { active: 3000 }
campaigns:
  gala: { segments: [buyers], start: 2026-03-16, weeks: 2 }
  race: { segments: [drivers], start: 2026-03-23, weeks: 1 }
  after: { segments: [buyers], start: 2026-03-30, weeks: 1 }
  members_day: { segments: [buyers], every: 1mo, start: 2026-03-02, weeks: 8 }
`,
    ],
  },
  *check(subject) {
    const before: { readonly campaign: Campaign; readonly run: Span }[] = []
    for (const campaign of subject.all("campaigns")) {
      const run = ownRun(subject, campaign)
      // What comes back every so often runs beside the others on purpose.
      if (!run || !isAlive(campaign) || !campaign.lacks("every")) continue
      const other = before.find(
        (one) => sharedOf(one.campaign, campaign).length > 0 && sharedDays(one.run, run),
      )
      before.push({ campaign, run })
      if (!other || campaign.file !== subject.linked.playbook.file) continue
      const [from, to] = [Math.max(other.run.start, run.start), Math.min(other.run.end, run.end) - 1]
      const users = named(sharedOf(other.campaign, campaign).map((id) => calledIn(subject, id)))
      const days = { en: `from ${isoOf(from)} to ${isoOf(to)}`, zh: `${isoOf(from)} 到 ${isoOf(to)}` }
      yield {
        place: { path: campaign.path, at: "key" },
        message: {
          en: `"${campaign.called}" and "${other.campaign.called}" are both for ${users.en} ${days.en}. Can one of them wait?`,
          zh: `${days.zh}，“${campaign.called}”与“${other.campaign.called}”都面向${users.zh}。能不能错开？`,
        },
        related: [
          {
            place: { path: other.campaign.path, at: "key", file: other.campaign.file },
            message: { en: `"${other.campaign.called}" is here.`, zh: `“${other.campaign.called}”在这里。` },
          },
        ],
      }
    }
  },
}

function sharedOf(one: Campaign, other: Campaign): readonly string[] {
  const theirs = listOf(other.value.segments)
  return listOf(one.value.segments).filter((id) => theirs.includes(id))
}

/** Whether they share at least half of the shorter one: a day at the ends is a change of guard. */
function sharedDays(one: Span, other: Span): boolean {
  const days = Math.min(one.end, other.end) - Math.max(one.start, other.start)
  return days > 0 && 2 * days >= Math.min(one.end - one.start, other.end - other.start)
}

function calledIn({ find }: Subject, id: string): string {
  return find("segments", id)?.called ?? id
}
