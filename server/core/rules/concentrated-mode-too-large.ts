/** A strategy that means to know each of its users, and has too many for that. */
import type { Fix, Path, Related, Words } from "../problem"
import { listOf } from "./entry"
import type { Rule } from "./rule"
import { counted, least } from "./shared/figures"
import type { Tactic } from "./shared/tactic"
import type { Subject } from "./subject"

export const concentratedModeTooLarge: Rule = {
  id: "concentrated-mode-too-large",
  severity: "warning",
  section: "strategies",
  reads: ["strategies", "campaigns", "community", "segments", "team"],
  summary: {
    en: "A strategy in concentrated mode has more users than can be known one by one.",
    zh: "集中运营的人数太多，无法逐个了解。",
  },
  why: {
    en: "Concentrated mode lives on knowing people: beyond some hundreds, talks and trials turn into mass mails, and privileges that many hold are none.",
    zh: "集中运营靠的是认识每一个人：超过几百人，沟通和试用就变成群发，人人都有的特权也就不是特权。",
  },
  mend: {
    en: "Choose a smaller core group, or work by tiers (`mode: tiered`). The limit for each person of the role that leads is the threshold `concentrated_most` (500).",
    zh: "缩小核心群，或改用策略运营（`mode: tiered`）。负责的角色每人的上限由阈值 `concentrated_most`（500）设定。",
  },
  fixable: true,
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
community:
  groups:
    judges: { size: 5000 }
strategies:
  panel:
    mode: concentrated
#         ^^^^^^^^^^^^ "panel" means to know each of its 5,000 users; that works up to some 500. Is tiered meant?
    groups: [judges]
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  fans: { active: 2万 }
strategies:
  panel:
    mode: concentrated
#         ^^^^^^^^^^^^ "panel" means to know each of its 20,000 users; that works up to some 500. Is tiered meant?
    segments: [fans]
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  fans: { active: 2万 }
community:
  groups:
    judges: { size: 300, lead: advisers }
    first_class: { size: 1800, lead: advisers }
team:
  roles:
    advisers: { people: 4 }
strategies:
  panel:
    mode: concentrated
    segments: [fans]
    groups: [judges]
    owner: advisers
  one_to_one:
    mode: concentrated
    segments: [fans]
    groups: [first_class]
    owner: advisers
`,
    ],
  },
  *check(subject) {
    for (const tactic of subject.tactics()) {
      if (tactic.value.mode !== "concentrated") continue
      const found = largest(subject, tactic)
      const known = subject.thresholds.concentrated_most * peopleOf(subject, tactic)
      if (!found || found.users <= known) continue
      const [users, limit] = [counted(found.users), counted(known)]
      yield {
        place: { path: tactic.at("mode") },
        message: {
          en: `"${tactic.called}" means to know each of its ${users} users; that works up to some ${limit}. Is tiered meant?`,
          zh: `“${tactic.called}”要逐个了解 ${users} 人，而集中运营大约只适合 ${limit} 人以内。是不是该用策略运营（tiered）？`,
        },
        related: [found.related],
        fixes: tactic.lacks("steps") && !tactic.lacks("segments") ? [inTiers(tactic)] : [],
      }
    }
  },
}

/** How many people get to know them: those of the roles that lead its groups, or of its owner's. */
function peopleOf({ find, all }: Subject, { value }: Tactic): number {
  const groups = listOf(value.groups).flatMap((id) => find("community.groups", id) ?? [])
  const leads = groups.flatMap(({ value: group }) => listOf(group.lead))
  const called = new Set([...leads, ...listOf(value.owner)])
  const roles = all("team.roles").filter(({ id }) => called.has(id))
  return Math.max(1, ...roles.map(({ value: role }) => role.people ?? 1))
}

/** Its largest group; where it names none, the users that it touches. */
function largest(subject: Subject, tactic: Tactic) {
  if (!tactic.lacks("groups")) {
    const groups = listOf(tactic.value.groups).flatMap((id) => subject.find("community.groups", id) ?? [])
    const sized = groups.map((group) => ({ group, users: least(group.quantity("size")) ?? 0 }))
    const [top] = sized.sort((one, other) => other.users - one.users)
    return top && { users: top.users, related: placed(top.group, "size") }
  }
  // Where the plan has groups, that none is named is what has to be said first.
  if (subject.all("community.groups").length > 0) return undefined
  const segments = listOf(tactic.value.segments).flatMap((id) => subject.find("segments", id) ?? [])
  const covers = tactic.lacks("covers") ? 1 : (least(tactic.quantity("covers")) ?? 0)
  const users = segments.reduce((sum, one) => sum + (least(one.quantity("active")) ?? 0), 0)
  return segments[0] && { users: users * covers, related: placed(segments[0], "active") }
}

function placed(
  entry: { readonly file: string; readonly called: string; at(key: string): Path },
  key: string,
): Related {
  const message: Words = { en: `So many are in "${entry.called}".`, zh: `“${entry.called}”的人数。` }
  return { place: { path: entry.at(key), file: entry.file }, message }
}

function inTiers({ at }: Tactic): Fix {
  return {
    title: { en: "Work by tiers", zh: "改用策略运营" },
    kind: "suggested",
    changes: [{ do: "write", path: at("mode"), text: "tiered" }],
  }
}
