/** A tier from which nobody falls back, where other tiers say when. */
import { textOf } from "./entry"
import type { Rule } from "./rule"
import { fieldOf, type Incentive } from "./shared/given"

export const tierWithoutDowngrade: Rule = {
  id: "tier-without-downgrade",
  severity: "info",
  section: "incentives",
  reads: ["incentives"],
  summary: { en: "Nobody ever falls back from a tier.", zh: "会员等级没有写降级条件。" },
  why: {
    en: "Tiers that are kept for ever fill up: after some years most are at the top, and its benefits cannot be paid for.",
    zh: "只升不降的等级会越积越满：几年后大多数人都在顶级，权益成本再也付不起。",
  },
  mend: {
    en: "Write `downgrade`: when a member of the tier falls back.",
    zh: "写上 `downgrade`：什么情况下降级。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  club:
    kind: membership
    tiers:
      silver: { threshold: ¥300 }
      gold: { threshold: ¥500, downgrade: 一年未达标降一级 }
      black: { threshold: ¥900 }
#     ^^^^^ Nobody ever falls back from "black". When does a member lose it?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  club:
    kind: membership
    tiers:
      silver: { threshold: ¥300 }
      gold: { threshold: ¥500, downgrade: 一年未达标降一级 }
`,
    ],
  },
  *check({ own, all }) {
    const said = all("incentives").some((one) =>
      tiersOf(one).some((id) => !one.lacks("tiers", id, "downgrade")),
    )
    if (!said) return
    // From the lowest tier there is nowhere to fall.
    for (const incentive of own("incentives"))
      for (const id of tiersOf(incentive).slice(1)) {
        if (!incentive.lacks("tiers", id, "downgrade")) continue
        const called = nameOf(incentive, id)
        yield {
          place: { path: incentive.at("tiers", id), at: "key" },
          message: {
            en: `Nobody ever falls back from "${called}". When does a member lose it?`,
            zh: `“${called}”只升不降。什么情况下会失去？`,
          },
        }
      }
  },
}

function tiersOf(incentive: Incentive): readonly string[] {
  const tiers = fieldOf(incentive, "tiers")
  return typeof tiers === "object" && tiers !== null ? Object.keys(tiers) : []
}

function nameOf(incentive: Incentive, id: string): string {
  const tiers = fieldOf(incentive, "tiers") as {
    readonly [id: string]: { readonly name?: unknown } | undefined
  }
  return textOf(tiers[id]?.name) || id
}
