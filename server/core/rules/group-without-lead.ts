/** A group that no role of the team leads. */
import type { Rule } from "./rule"
import type { Subject } from "./subject"

export const groupWithoutLead: Rule = {
  id: "group-without-lead",
  severity: "warning",
  section: "community",
  reads: ["community", "team", "strategies", "campaigns"],
  summary: { en: "Nobody leads a group.", zh: "群组没有人负责。" },
  why: {
    en: "A group that nobody opens in the morning belongs to advertisers in a month: each needs at least one who answers.",
    zh: "没人每天打理的群，一个月就成了广告群；每个群至少要有一个人来管。",
  },
  mend: {
    en: "Write `lead` with a role of `team.roles`.",
    zh: "写上 `lead`，取 `team.roles` 中的一个角色。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
team:
  roles:
    community_manager: { people: 1 }
community:
  groups:
    critics: { size: 240, lead: community_manager }
    circles:
#   ^^^^^^^ Nobody leads "circles". Which role of the team does?
      size: 2万
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
community:
  groups:
    circles:
      size: 2万
`,
    ],
  },
  *check(subject) {
    if (subject.all("team.roles").length === 0 || isToldAsAWhole(subject)) return
    for (const { path, called, lacks } of subject.own("community.groups"))
      if (lacks("lead"))
        yield {
          place: { path, at: "key" },
          message: {
            en: `Nobody leads "${called}". Which role of the team does?`,
            zh: `“${called}”没有人负责。由团队中的哪个角色来管？`,
          },
        }
  },
}

/** A community that nobody leads or moderates at all is told of the strategy (community-mode-without-moderator). */
function isToldAsAWhole({ all, allTactics, lacks }: Subject): boolean {
  const led =
    all("community.groups").some((group) => !group.lacks("lead")) || !lacks("community", "moderation")
  return !led && allTactics().some(({ value }) => value.mode === "community")
}
