/** A way to hear users that no role of the team listens to. */
import type { Rule } from "./rule"

export const feedbackWithoutOwner: Rule = {
  id: "feedback-without-owner",
  severity: "warning",
  section: "feedback",
  reads: ["feedback", "team"],
  summary: { en: "Nobody owns what users say.", zh: "用户反馈没有负责人。" },
  why: {
    en: "Answers that nobody has to read are collected for a quarter and then deleted; users notice that and answer no more.",
    zh: "没人必须看的反馈，攒一个季度就被删掉；用户发现没人理，也就不再说了。",
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
    care_lead: { people: 1 }
feedback:
  complaints: { kind: ticket, owner: care_lead }
  talks: { kind: interview }
# ^^^^^ Nobody owns "talks". Which role of the team reads what users say there?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
feedback:
  talks: { kind: interview }
`,
    ],
  },
  *check({ all, own }) {
    if (all("team.roles").length === 0) return
    for (const { path, called, lacks } of own("feedback"))
      if (lacks("owner"))
        yield {
          place: { path, at: "key" },
          message: {
            en: `Nobody owns "${called}". Which role of the team reads what users say there?`,
            zh: `“${called}”没有负责人。由团队中的哪个角色来看这些反馈？`,
          },
        }
  },
}
