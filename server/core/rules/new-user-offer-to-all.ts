/** An offer for new users that goes to segments into which no new users come. */
import { listOf } from "./entry"
import type { Rule } from "./rule"
import { named } from "./shared/figures"
import { changesOf, isAlive, stageKindOf } from "./shared/tactic"
import { funnelsTouched } from "./shared/touched"

export const newUserOfferToAll: Rule = {
  id: "new-user-offer-to-all",
  severity: "warning",
  section: "strategies",
  reads: ["strategies", "campaigns", "segments", "lifecycle"],
  summary: {
    en: "An offer for new users goes to segments that have none.",
    zh: "新客优惠发给了没有新客的人群。",
  },
  why: {
    en: "Users who would have bought anyway take the welcome gift: it costs as much as a campaign and wins nobody.",
    zh: "本来就会买的老用户领走了新人礼，花的钱和一场活动一样多，却没有拉来一个新人。",
  },
  mend: {
    en: "Name the segment that new users come into (the one with `funnel.reach`), or say in the action’s `when` who is new.",
    zh: "改为新用户进入的人群（写了 `funnel.reach` 的那个），或用动作的 `when` 写明谁算新用户。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  fresh: { active: 1万, funnel: { reach: 2万/w, retain: { w4: 20% } } }
  steady: { active: 5万, funnel: { retain: { w4: 80% } } }
incentives:
  welcome_gift: { kind: privilege, benefits: 首月会员 }
strategies:
  start:
    segments: [fresh]
  welcome:
    stage: acquire
    segments: [steady]
#              ^^^^^^ "welcome" gives new users an offer, but no new users come into "steady".
    actions:
      gift: { is: 送新人礼, incentives: [welcome_gift] }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  fresh: { active: 1万, funnel: { reach: 2万/w, retain: { w4: 20% } } }
  steady: { active: 5万, funnel: { retain: { w4: 80% } } }
incentives:
  welcome_gift: { kind: privilege, benefits: 首月会员 }
strategies:
  welcome:
    stage: acquire
    segments: [fresh, steady]
    actions:
      gift: { is: 送新人礼, incentives: [welcome_gift] }
`,
    ],
  },
  *check(subject) {
    // Where no funnel says how many are reached, none says that new users come.
    const reached = subject.all("segments").some(({ lacks }) => !lacks("funnel", "reach"))
    if (!reached) return
    for (const tactic of subject.tactics()) {
      const kind = stageKindOf(subject, tactic)
      if ((kind !== "acquire" && kind !== "activate") || !isAlive(tactic)) continue
      const offers = Object.values(tactic.value.actions ?? {}).filter(
        (action) => listOf(action?.incentives).length > 0,
      )
      if (offers.length === 0 || offers.some((action) => action?.when !== undefined)) continue
      const funnels = tactic.lacks("segments") ? [] : funnelsTouched(subject, tactic.value.segments)
      if (!funnels || funnels.length === 0 || funnels.some(({ lacks }) => !lacks("funnel", "reach"))) continue
      if (changesOf(tactic).some(({ input }) => input.startsWith("reach") || input === "invites")) continue
      const path = tactic.at("segments")
      const names = named(
        listOf(tactic.value.segments).map((id) => subject.find("segments", id)?.called ?? id),
      )
      yield {
        place: { path: Array.isArray(tactic.value.segments) ? [...path, 0] : path },
        message: {
          en: `"${tactic.called}" gives new users an offer, but no new users come into ${names.en}.`,
          zh: `“${tactic.called}”要给新用户优惠，但${names.zh}没有新用户进来。`,
        },
      }
    }
  },
}
