/** A review, risk or tool that no role answers for, where others of its kind have an owner. */
import type { Entry } from "./entry"
import type { Rule } from "./rule"
import { isUsual } from "./shared/usual"

type Owned = Pick<Entry, "called" | "path" | "lacks" | "text">

export const unownedWork: Rule = {
  id: "unowned-work",
  severity: "warning",
  section: "team",
  reads: ["team", "evaluation", "risks"],
  summary: {
    en: "Nobody answers for a review, a risk or a tool.",
    zh: "复盘、风险或工具没有负责人。",
  },
  why: {
    en: "The review is put off, the risk's first sign is seen by nobody, the tool's subscription runs out on the day of the campaign.",
    zh: "复盘一拖再拖，风险的苗头没人留意，工具在活动当天到期才被发现。",
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
    retention_manager: { people: 1 }
risks:
  stock: { probability: 10%, owner: retention_manager }
  rumours: { probability: 5% }
# ^^^^^^^ Nobody answers for "rumours". Which role of the team does?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
team:
  roles:
    retention_manager: { people: 1 }
  tools: { board: { kind: 数据分析, owner: retention_manager } }
evaluation:
  reviews: { monday: { every: 1w } }
risks:
  rumours: { probability: 5% }
`,
    ],
  },
  *check({ own, all }) {
    if (all("team.roles").length === 0) return
    const kinds: readonly (readonly Owned[])[] = [own("evaluation.reviews"), own("risks"), own("team.tools")]
    for (const entries of kinds)
      for (const { called, path, lacks, text } of entries)
        if (lacks("owner") && text === undefined && isUsual(entries, "owner"))
          yield {
            place: { path, at: "key" },
            message: {
              en: `Nobody answers for "${called}". Which role of the team does?`,
              zh: `“${called}”没有负责人。由团队中的哪个角色负责？`,
            },
          }
  },
}
