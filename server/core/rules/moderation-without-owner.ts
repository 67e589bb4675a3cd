/** Moderation that promises something and that no role holds. */
import type { Rule } from "./rule"

export const moderationWithoutOwner: Rule = {
  id: "moderation-without-owner",
  severity: "warning",
  section: "community",
  reads: ["community", "team"],
  summary: { en: "Nobody holds what moderation promises.", zh: "内容管理没有负责人。" },
  why: {
    en: "A reaction within two hours needs somebody who is there; without a name the first report waits until Monday.",
    zh: "承诺两小时处理，就得有人在岗；没有负责人，第一条举报会一直等到下周一。",
  },
  mend: {
    en: "Write `owner` with a role of `team.roles`.",
    zh: "写上 `owner`，取 `team.roles` 中的一个角色。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
team:
  roles:
    host: { people: 1 }
community:
  moderation: { sla: 2h, sample: 5% }
# ^^^^^^^^^^ Nobody holds the moderation of the community. Which role of the team does?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
community:
  moderation: { sla: 2h, sample: 5% }
`,
    ],
  },
  *check({ all, lacks, content }) {
    if (all("team.roles").length === 0 || content.community?.moderation === undefined) return
    // Where there are groups, those who lead them answer.
    if (!lacks("community", "moderation", "owner") || all("community.groups").length > 0) return
    yield {
      place: { path: ["community", "moderation"], at: "key" },
      message: {
        en: "Nobody holds the moderation of the community. Which role of the team does?",
        zh: "社区的内容管理没有负责人。由团队中的哪个角色负责？",
      },
    }
  },
}
