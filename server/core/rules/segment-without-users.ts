/** A funnel that has no users today and nowhere to get any from, where other funnels say so. */
import type { Rule } from "./rule"
import { most } from "./shared/figures"
import { changesOf } from "./shared/tactic"
import type { Segment } from "./shared/touched"
import type { Subject } from "./subject"

export const segmentWithoutUsers: Rule = {
  id: "segment-without-users",
  severity: "warning",
  section: "segments",
  reads: ["segments", "strategies", "campaigns", "seasons"],
  summary: {
    en: "A funnel has no users and nowhere to get them from.",
    zh: "漏斗里没有用户，也没有来源。",
  },
  why: {
    en: "Every strategy for this segment costs money in the projection and brings nothing: there is nobody whom it could keep.",
    zh: "没有人可以留存或付费，为这个人群做的策略在测算里只花钱不见效。",
  },
  mend: {
    en: "Write `active` with today’s users, or `funnel.reach` with how many are reached each week.",
    zh: "写上当前活跃人数 `active`，或每周触达量 `funnel.reach`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  steady: { active: 5万, funnel: { retain: { w4: 80% } } }
  fresh:
# ^^^^^ "fresh" has a funnel and no users: neither \`active\` nor \`reach\`, and nobody moves there.
    funnel: { activate: 40%, retain: { w4: 20% } }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  steady: { active: 5万, moves: { core: 1% }, funnel: { retain: { w4: 80% } } }
  core: { funnel: { retain: { w4: 90% } } }
`,
    ],
  },
  *check(subject) {
    if (subject.unsure("segments")) return
    const funnels = subject.own("segments").filter(({ lacks }) => !lacks("funnel"))
    if (!funnels.some(hasUsers)) return
    const won = entered(subject)
    for (const segment of funnels)
      if (!hasUsers(segment) && !won.has(segment.id) && !won.has("*"))
        yield {
          place: { path: segment.path, at: "key" },
          message: {
            en: `"${segment.called}" has a funnel and no users: neither \`active\` nor \`reach\`, and nobody moves there.`,
            zh: `“${segment.called}”有漏斗却没有用户：没有 \`active\` 和 \`reach\`，也没有人流转过来。`,
          },
        }
  },
}

/** Whether it says of users at all; what cannot be read is taken for some. */
function hasUsers({ lacks, quantity }: Segment): boolean {
  const places = [["active"], ["dormant"], ["funnel", "reach"]]
  return places.some((keys) => !lacks(...keys) && most(quantity(...keys)) !== 0)
}

/** The segments that users move into, by themselves or by an effect; all of them where an effect reaches people. */
function entered(subject: Subject): ReadonlySet<string> {
  const found = new Set(subject.all("segments").flatMap(({ value }) => Object.keys(value.moves ?? {})))
  for (const tactic of [...subject.allTactics(), ...subject.all("seasons")])
    for (const { input, keys } of changesOf(tactic)) {
      if (input === "moves") found.add(keys.at(-1) ?? "")
      if (input === "reach" || input === "reach_by_spend") found.add("*")
    }
  return found
}
