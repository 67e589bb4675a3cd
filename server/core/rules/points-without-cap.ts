/** Points of which a user can earn any number. */
import type { Rule } from "./rule"

export const pointsWithoutCap: Rule = {
  id: "points-without-cap",
  severity: "warning",
  section: "incentives",
  reads: ["incentives"],
  summary: { en: "Nothing limits how many points a user earns.", zh: "积分获取没有上限。" },
  why: {
    en: "Whatever earns points is done by machines within a week, and a few accounts take most of the budget.",
    zh: "凡是能赚积分的行为，一周内就会被机器刷，少数账号拿走大半预算。",
  },
  mend: { en: "Write `cap`, e.g. `200/w` for a user.", zh: "写上 `cap`，例如每人 `200/w`。" },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  fruit:
# ^^^^^ Nothing limits how many of the points "fruit" a user earns. How many a week at most?
    kind: points
    earn: { 晒单: 5 个 }
    burn: { 时令水果: 60 个 }
    expires: 12mo
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  fruit:
    kind: points
    earn: { 晒单: 5 个 }
    burn: { 时令水果: 60 个 }
    expires: 12mo
    cap: 60/w
`,
    ],
  },
  *check({ own }) {
    for (const { value, lacks, called, path } of own("incentives")) {
      if (value.kind !== "points" || !lacks("cap") || lacks("earn")) continue
      if (["burn", "expires", "value", "redeem", "outstanding"].every((key) => lacks(key))) continue
      yield {
        place: { path, at: "key" },
        message: {
          en: `Nothing limits how many of the points "${called}" a user earns. How many a week at most?`,
          zh: `用户能赚多少“${called}”没有上限。每周最多多少？`,
        },
      }
    }
  },
}
