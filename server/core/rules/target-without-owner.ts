/** A target that no role of the team answers for. */
import type { Rule } from "./rule"

export const targetWithoutOwner: Rule = {
  id: "target-without-owner",
  severity: "warning",
  section: "targets",
  reads: ["targets", "team", "owner"],
  summary: { en: "Nobody answers for a target.", zh: "目标没有负责人。" },
  why: {
    en: "A figure that everybody watches and nobody answers for is explained away at every review.",
    zh: "人人都看、没人负责的数字，每次复盘都只会得到一个解释。",
  },
  mend: {
    en: "Write `owner` with a role of `team.roles`.",
    zh: "写上 `owner`，取 `team.roles` 中的一个角色。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  weekly_active: { metric: active_users, to: 8万, owner: member_lead }
  joining:
# ^^^^^^^ Nobody answers for "joining". Which role of the team does?
    metric: activation_rate
    to: 40%
team:
  roles:
    member_lead: { people: 1 }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
owner: member_lead
targets:
  joining: { metric: activation_rate, to: 40% }
team:
  roles:
    member_lead: { people: 1 }
`,
    ],
  },
  *check(subject) {
    if (subject.all("team.roles").length === 0) return
    const owned = subject.all("targets").some(({ lacks }) => !lacks("owner"))
    // Where no target has an owner of its own, that of the whole plan answers for them.
    if (!owned && !subject.lacks("owner")) return
    for (const { path, called, lacks } of subject.own("targets"))
      if (lacks("owner"))
        yield {
          place: { path, at: "key" },
          message: {
            en: `Nobody answers for "${called}". Which role of the team does?`,
            zh: `“${called}”没有负责人。由团队中的哪个角色负责？`,
          },
        }
  },
}
