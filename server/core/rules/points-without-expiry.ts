/** Points that are worked out and never lapse. */
import type { Rule } from "./rule"

export const pointsWithoutExpiry: Rule = {
  id: "points-without-expiry",
  severity: "warning",
  section: "incentives",
  reads: ["incentives"],
  summary: { en: "Points never expire.", zh: "积分永不过期。" },
  why: {
    en: "What is owed in points only grows; some year it is spent all at once, or taken away with a quarrel.",
    zh: "欠用户的积分只增不减；总有一年被集中兑换，或在争议中强行清零。",
  },
  mend: {
    en: "Write `expires`, e.g. `12mo`, and tell users beforehand.",
    zh: "写上 `expires`，例如 `12mo`，并提前告知用户。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  fruit:
# ^^^^^ The points "fruit" never expire. After how long do they lapse?
    kind: points
    earn: { 晒单: 5 个 }
    burn: { 时令水果: 60 个 }
    cap: 60/w
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
    cap: 60/w
    expires: 每年 12 月 31 日
`,
    ],
  },
  *check({ own }) {
    for (const { value, lacks, called, path } of own("incentives")) {
      if (value.kind !== "points" || !lacks("expires")) continue
      // A first sketch may leave it open.
      if (["earn", "burn", "cap", "value", "redeem", "outstanding"].filter((key) => !lacks(key)).length < 2)
        continue
      yield {
        place: { path, at: "key" },
        message: {
          en: `The points "${called}" never expire. After how long do they lapse?`,
          zh: `积分“${called}”永不过期。多久后失效？`,
        },
      }
    }
  },
}
