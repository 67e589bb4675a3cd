/** A group that no strategy or campaign works with. */
import { listOf } from "./entry"
import type { Rule } from "./rule"

export const unusedGroup: Rule = {
  id: "unused-group",
  severity: "hint",
  section: "community",
  reads: "everything",
  summary: { en: "No strategy works with a group.", zh: "没有策略在运营某个群组。" },
  why: {
    en: "People who were gathered and then hear nothing leave, and do not come a second time.",
    zh: "把人聚起来又没有下文，人会走，而且不会再来第二次。",
  },
  mend: {
    en: "Name it in the `groups` of a strategy or campaign, or delete it.",
    zh: "在某个策略或活动的 `groups` 中写上它，或删除。",
  },
  fixable: true,
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
community:
  groups:
    judges: { size: 120 }
    testers: { size: 60 }
#   ^^^^^^^ No strategy works with "testers". Which one does?
strategies:
  panel: { mode: concentrated, groups: [judges] }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
community:
  groups:
    judges: { size: 120 }
    testers: { size: 60 }
    leads: { kind: team, size: 12 }
strategies:
  panel: { mode: concentrated, groups: [judges] }
campaigns:
  first_try: { groups: [testers], start: 2026-03-09, weeks: 1 }
`,
    ],
  },
  *check(subject) {
    if (subject.linked.playbook.kind === "library") return
    if (!subject.allTactics().some(({ lacks }) => !lacks("groups"))) return
    if (subject.unsure("strategies") || subject.unsure("campaigns")) return
    // A slip in a group's name is told there: the group that was meant is not unused.
    const named = subject.allTactics().flatMap(({ value }) => listOf(value.groups))
    if (named.some((id) => !subject.find("community.groups", id))) return
    for (const group of subject.own("community.groups")) {
      // The team's own group is where its work is done; no strategy is needed for that.
      if (group.value.kind === "team" || subject.uses(group).length > 0) continue
      yield {
        place: { path: group.path, at: "key" },
        message: {
          en: `No strategy works with "${group.called}". Which one does?`,
          zh: `没有策略在运营“${group.called}”。由哪个策略来做？`,
        },
        fixes: [
          {
            title: { en: `Delete "${group.called}"`, zh: `删除“${group.called}”` },
            kind: "suggested",
            changes: [{ do: "delete", path: group.path }],
          },
        ],
      }
    }
  },
}
