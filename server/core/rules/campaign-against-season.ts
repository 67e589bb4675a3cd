/** A campaign that is to raise what a season brings down in the same days. */

import type { Plain } from "../problem"
import { valueAt } from "../schema/shape"
import { type Entry, listOf } from "./entry"
import type { Rule } from "./rule"
import { least, most } from "./shared/figures"
import { type Change, changesOf, isAlive, overlap, ownRun } from "./shared/tactic"
import type { Subject } from "./subject"

export const campaignAgainstSeason: Rule = {
  id: "campaign-against-season",
  severity: "hint",
  section: "campaigns",
  reads: ["campaigns", "seasons"],
  summary: {
    en: "A campaign runs in a season that brings down what it is to raise.",
    zh: "活动撞上了淡季：它要拉高的，正是这段时间会下降的。",
  },
  why: {
    en: "People who are away or busy do not come for a campaign either; what it was measured to bring in ordinary weeks it will not bring then.",
    zh: "出行或忙碌的人同样不会来参加活动；平时测得的效果，这时候达不到。",
  },
  mend: {
    en: "Move the campaign before or after the season, or take its effect from a campaign that ran in such a season.",
    zh: "把活动移到这段时间之前或之后，或采用同类淡季活动的实测效果。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 12 }
segments:
  buyers: { active: 2万, funnel: { reach: 9k..10k/w, retain: { w1: 40%, w4: 20% } } }
campaigns:
  gala:
    segments: [buyers]
    start: 2026-02-16
#          ^^^^^^^^^^ "gala" is to raise \`reach\` during "春节", which brings it down. Would it do better before or after?
    weeks: 1
    effect: { reach: +5%..+9% }
    source: 2025-11 同类活动
seasons:
  new_year: { name: 春节, start: 2026-02-14, end: 2026-02-23, effect: { reach: -30%..-20% }, segments: [buyers] }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 12 }
segments:
  buyers: { active: 2万, funnel: { reach: 9k..10k/w, retain: { w1: 40%, w4: 20% } } }
campaigns:
  gala:
    segments: [buyers]
    start: 2026-02-23
    weeks: 1
    effect: { reach: +5%..+9% }
    source: 2025-11 同类活动
seasons:
  new_year: { name: 春节, start: 2026-02-14, end: 2026-02-22, effect: { reach: -30%..-20% }, segments: [buyers] }
`,
    ],
  },
  *check(subject) {
    for (const campaign of subject.own("campaigns")) {
      const run = ownRun(subject, campaign)
      if (!run || !isAlive(campaign)) continue
      for (const season of subject.all("seasons")) {
        if (!overlap(run, ownSpan(subject, season)) || !sharesUsers(campaign, season)) continue
        const input = changesOf(campaign).find((change) => rises(campaign, change) && falls(season, change))
        if (!input) continue
        yield {
          place: campaign.lacks("start")
            ? { path: campaign.path, at: "key" }
            : { path: campaign.at("start") },
          message: {
            en: `"${campaign.called}" is to raise \`${input.keys.slice(1).join(".")}\` during "${season.called}", which brings it down. Would it do better before or after?`,
            zh: `“${campaign.called}”要在“${season.called}”期间拉高 \`${input.keys.slice(1).join(".")}\`，而这段时间它会下降。放在前后会不会更好？`,
          },
          related: [
            {
              place: { path: season.at(...input.keys), file: season.file },
              message: { en: `"${season.called}" brings it down.`, zh: `“${season.called}”会让它下降。` },
            },
          ],
        }
        break
      }
    }
  },
}

function ownSpan(subject: Subject, { value }: Entry<"seasons">) {
  return value.start === undefined ? undefined : subject.span(value)
}

function sharesUsers(campaign: Entry<"campaigns">, season: Entry<"seasons">): boolean {
  const [mine, theirs] = [listOf(campaign.value.segments), listOf(season.value.segments)]
  return mine.length === 0 || theirs.length === 0 || mine.some((id) => theirs.includes(id))
}

function rises({ quantity }: Entry<"campaigns">, { keys }: Change): boolean {
  return (least(quantity(...keys)) ?? 0) > 0
}

function falls({ quantity, value }: Entry<"seasons">, { keys }: Change): boolean {
  return valueAt(value as Plain, keys) !== undefined && (most(quantity(...keys)) ?? 0) < 0
}
