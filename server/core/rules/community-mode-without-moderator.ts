/** A strategy in community mode, in a plan whose groups nobody leads and nobody moderates. */
import type { Rule } from "./rule"

export const communityModeWithoutModerator: Rule = {
  id: "community-mode-without-moderator",
  severity: "warning",
  section: "community",
  reads: ["strategies", "campaigns", "community"],
  summary: { en: "Nobody moderates a community.", zh: "社群没有人管理。" },
  why: {
    en: "Rules that nobody keeps are worse than none: advertisers come first, then quarrels, and those who wrote well leave in silence.",
    zh: "没人执行的规则比没有规则更糟：先来广告，再来争吵，认真发言的人悄悄离开。",
  },
  mend: {
    en: "Write `lead` for the group, or `community.moderation` with an owner.",
    zh: "给群组写上 `lead`，或在 `community.moderation` 中写明负责人。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
community:
  groups:
    circles: { size: 2万 }
  rules:
    honest: { text: 商业合作必须标注, penalty: 折叠 14 天, appeal: 站内申诉 }
strategies:
  grow:
    mode: community
#         ^^^^^^^^^ "grow" builds a community that nobody leads or moderates. Who answers there?
    groups: [circles]
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
team:
  roles:
    host: { people: 1 }
community:
  groups:
    circles: { lead: host, size: 2万 }
  rules:
    honest: { text: 商业合作必须标注, penalty: 折叠 14 天, appeal: 站内申诉 }
strategies:
  grow:
    owner: host
    mode: community
    groups: [circles]
`,
    ],
  },
  *check(subject) {
    const groups = subject.all("community.groups")
    if (groups.length === 0 || groups.some(({ lacks }) => !lacks("lead"))) return
    if (!subject.lacks("community", "moderation") || subject.unsure("community")) return
    const first = subject.tactics().find(({ value }) => value.mode === "community")
    if (!first) return
    yield {
      place: { path: first.at("mode") },
      message: {
        en: `"${first.called}" builds a community that nobody leads or moderates. Who answers there?`,
        zh: `“${first.called}”要运营社群，但没有人带、也没有人管。谁来回应？`,
      },
    }
  },
}
