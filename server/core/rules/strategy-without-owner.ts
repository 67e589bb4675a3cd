/** A strategy or campaign that no role of the team owns. */
import type { Rule } from "./rule"

export const strategyWithoutOwner: Rule = {
  id: "strategy-without-owner",
  severity: "warning",
  section: "strategies",
  reads: ["strategies", "campaigns", "team"],
  summary: { en: "Nobody owns a strategy.", zh: "策略没有负责人。" },
  why: {
    en: "Work that nobody holds is not done: when it slips, each of those around it waits for another.",
    zh: "没有人负责的事不会有人做：一旦拖延，大家都在等别人。",
  },
  mend: {
    en: "Write `owner` with a role of `team.roles`.",
    zh: "写上 `owner`，取 `team.roles` 中的一个角色。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
team:
  roles:
    retention_manager: { people: 1 }
strategies:
  reminder:
    owner: retention_manager
  gift:
# ^^^^ Nobody owns "gift". Which role of the team does?
    start: 2026-01-12
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
strategies:
  gift:
    start: 2026-01-12
`,
    ],
  },
  *check(subject) {
    // Where the plan names no roles, it does not say who does anything.
    if (subject.all("team.roles").length === 0) return
    for (const { path, called, lacks } of subject.tactics())
      if (lacks("owner"))
        yield {
          place: { path, at: "key" },
          message: {
            en: `Nobody owns "${called}". Which role of the team does?`,
            zh: `“${called}”没有负责人。由团队中的哪个角色负责？`,
          },
        }
  },
}
