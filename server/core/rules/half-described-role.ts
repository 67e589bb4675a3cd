/** A role without duties or skills, where the others have them. */
import type { Rule } from "./rule"
import { isUsual } from "./shared/usual"

export const halfDescribedRole: Rule = {
  id: "half-described-role",
  severity: "hint",
  section: "team",
  reads: ["team"],
  summary: {
    en: "A role does not say what it is for, or what it takes.",
    zh: "角色没有写职责或所需技能。",
  },
  why: {
    en: "What no role is for is done by nobody, and who is hired without saying what it takes learns it at the users' expense.",
    zh: "职责不清的事没有人做；招人时没写清要什么能力，就只能拿用户练手。",
  },
  mend: {
    en: "Write `duties` (what the role answers for) and `skills` (what it takes), as for the other roles.",
    zh: "像其他角色一样写上 `duties`（负责什么）和 `skills`（需要什么能力）。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
team:
  roles:
    retention_manager: { duties: [二单, 召回], skills: 分层 }
    analyst: { duties: 口径, skills: SQL }
    designer: { people: 1, skills: 插画 }
#   ^^^^^^^^ What is "designer" for (\`duties\`)? The other roles say so.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
team:
  roles:
    retention_manager: { duties: [二单, 召回] }
    analyst: { people: 1 }
    designer: { people: 1 }
`,
    ],
  },
  *check({ own, all }) {
    const roles = all("team.roles")
    // One of two roles may be described for its own sake.
    if (roles.length < 3) return
    for (const { called, path, lacks, text } of own("team.roles")) {
      const missing = asked.find(({ key }) => lacks(key) && isUsual(roles, key))
      if (text === undefined && missing) yield { place: { path, at: "key" }, message: missing.words(called) }
    }
  },
}

const asked = [
  {
    key: "duties",
    words: (called: string) => ({
      en: `What is "${called}" for (\`duties\`)? The other roles say so.`,
      zh: `“${called}”负责什么（\`duties\`）？其他角色都写了。`,
    }),
  },
  {
    key: "skills",
    words: (called: string) => ({
      en: `What does it take to be "${called}" (\`skills\`)? The other roles say so.`,
      zh: `“${called}”需要什么能力（\`skills\`）？其他角色都写了。`,
    }),
  },
] as const
