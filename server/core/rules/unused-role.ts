/** A role or partner that nothing in the plan names. */
import type { Rule } from "./rule"
import { namesUnknown } from "./shared/unresolved"

export const unusedRole: Rule = {
  id: "unused-role",
  severity: "hint",
  section: "team",
  reads: "everything",
  summary: { en: "Nothing in the plan names a role or partner.", zh: "计划里没有用到这个角色或协作方。" },
  why: {
    en: "Either somebody has nothing to do, or the work that waits for them has no owner.",
    zh: "要么这个人没有事做，要么该由他负责的事还没有写负责人。",
  },
  mend: {
    en: "Name it as `owner`, in `effort`, `partners` or a meeting's `attendees`; or take it out.",
    zh: "在 `owner`、`effort`、`partners` 或会议的 `attendees` 中用上它，否则删去。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
team:
  roles:
    retention_manager: { people: 1 }
    designer: { people: 1 }
#   ^^^^^^^^ Nothing in the plan names "designer": no work, no meeting.
strategies:
  gift: { owner: retention_manager }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
team:
  roles:
    retention_manager: { people: 1 }
    designer: { people: 1 }
strategies:
  gift: { owner: retention_manager, effort: { designer: 1d/w } }
`,
    ],
  },
  *check(subject) {
    const { own, uses, linked, unsure } = subject
    // A library's roles are there for those who import it.
    if (linked.playbook.kind === "library" || unsure("team")) return
    if (namesUnknown(subject, "team.roles") || namesUnknown(subject, "team.partners")) return
    for (const entries of [own("team.roles"), own("team.partners")]) {
      const idle = entries.filter((entry) => uses(entry).length === 0)
      // Where most are not named, the plan does not say who does what.
      if (2 * idle.length > entries.length) continue
      for (const { called, path } of idle)
        yield {
          place: { path, at: "key" },
          message: {
            en: `Nothing in the plan names "${called}": no work, no meeting.`,
            zh: `计划里没有用到“${called}”：没有分工，也不参加会议。`,
          },
        }
    }
  },
}
