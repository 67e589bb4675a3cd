/** An incentive that nothing gives, in a plan whose strategies give others. */
import type { Rule } from "./rule"
import { idsGiven } from "./shared/given"

/** Those that somebody hands out; points are earned, a standing is reached, and thanks need no action. */
const handedOut: ReadonlySet<unknown> = new Set(["coupon", "prize", "privilege"])

export const unusedIncentive: Rule = {
  id: "unused-incentive",
  severity: "hint",
  section: "incentives",
  reads: "everything",
  summary: { en: "Nothing gives this incentive.", zh: "没有任何策略发放这个激励。" },
  why: {
    en: "It is budgeted and described, and no user will ever see it; or an action was to give it and does not say so.",
    zh: "它有预算、有说明，却没有用户能拿到；也可能是某个动作忘了写。",
  },
  mend: {
    en: "Name it in `incentives` of an action or in `prizes` of a campaign, or delete it.",
    zh: "在动作的 `incentives` 或活动的 `prizes` 中引用它，否则删除。",
  },
  fixable: true,
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  first: { kind: coupon, value: ¥8, per_user: 1 }
  second: { kind: coupon, value: ¥5, per_user: 1 }
# ^^^^^^ Nothing gives "second". Which action is to?
strategies:
  gift:
    actions:
      give: { is: 首单送券, incentives: [first] }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  first: { kind: coupon, value: ¥8, per_user: 1 }
strategies:
  gift:
    start: 2026-03-09
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  first: { kind: coupon, value: ¥8, total: 2000 }
  leaves: { kind: points, earn: { order: 10 }, burn: { box: 500 }, expires: 12mo, cap: 300/w }
  taster: { kind: honour, criterion: 满百单 }
  letter: { kind: emotion, is: 店长手写卡片 }
strategies:
  gift:
    actions:
      give: { is: 首单送券, incentives: [first] }
`,
    ],
  },
  *check(subject) {
    const given = subject.allTactics().some((tactic) => idsGiven(tactic).length > 0)
    if (!given || subject.linked.playbook.kind === "library") return
    if (subject.unsure("strategies") || subject.unsure("campaigns")) return
    for (const incentive of subject.own("incentives")) {
      if (!handedOut.has(incentive.value.kind) || subject.uses(incentive).length > 0) continue
      yield {
        place: { path: incentive.path, at: "key" },
        message: {
          en: `Nothing gives "${incentive.called}". Which action is to?`,
          zh: `没有任何动作发放“${incentive.called}”。由哪个动作发放？`,
        },
        fixes: [
          {
            title: { en: `Delete "${incentive.called}"`, zh: `删除“${incentive.called}”` },
            kind: "suggested",
            changes: [{ do: "delete", path: incentive.path }],
          },
        ],
      }
    }
  },
}
