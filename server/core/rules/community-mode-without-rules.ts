/** A strategy in community mode, in a plan that has groups and no rules for them. */
import type { Rule } from "./rule"

export const communityModeWithoutRules: Rule = {
  id: "community-mode-without-rules",
  severity: "warning",
  section: "community",
  reads: ["strategies", "campaigns", "community"],
  summary: { en: "A community has no rules.", zh: "社群运营没有规则。" },
  why: {
    en: "What no rule forbids, somebody does in the first week; a rule that is made against one person afterwards is taken as an insult.",
    zh: "没有规则，第一周就会有人突破底线；事后针对某个人立规矩，只会被当成针对。",
  },
  mend: {
    en: "Write `community.rules` with text, penalty and appeal, or the step `rules`.",
    zh: "在 `community.rules` 中写明内容、处罚与申诉，或写出 `rules` 这一步。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
team:
  roles:
    host: { people: 1 }
community:
  groups:
    circles: { lead: host, size: 2万 }
  moderation: { sla: 2h }
strategies:
  grow:
    owner: host
    mode: community
#         ^^^^^^^^^ "grow" builds a community that has no rules yet. What is not allowed, and what follows?
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
  moderation: { sla: 2h }
strategies:
  grow:
    owner: host
    mode: community
    groups: [circles]
    steps:
      rules: 圈规十条，首屏可见
`,
    ],
  },
  *check(subject) {
    if (subject.all("community.groups").length === 0 || subject.unsure("community")) return
    if (subject.all("community.rules").length > 0) return
    const building = subject.tactics().filter(({ value }) => value.mode === "community")
    const [first] = building
    if (!first || building.some(({ lacks }) => !lacks("steps", "rules"))) return
    yield {
      place: { path: first.at("mode") },
      message: {
        en: `"${first.called}" builds a community that has no rules yet. What is not allowed, and what follows?`,
        zh: `“${first.called}”要运营社群，但还没有规则。什么不允许，违反了怎么办？`,
      },
    }
  },
}
