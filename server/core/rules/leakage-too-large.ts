/** An incentive of which much goes to those who abuse it. */
import type { Rule } from "./rule"
import { least, percent } from "./shared/figures"

export const leakageTooLarge: Rule = {
  id: "leakage-too-large",
  severity: "warning",
  section: "incentives",
  reads: ["incentives"],
  summary: { en: "Much of an incentive goes to abuse.", zh: "激励被滥用的比例过高。" },
  why: {
    en: "Planned for, a leak is still a leak: it pays the people who will be back with more accounts next month.",
    zh: "写进计划的漏损仍然是漏损：下个月他们会带着更多账号再来。",
  },
  mend: {
    en: "Tighten `abuse.limits` until less leaks, or give something that cannot be sold on. The limit is the threshold `leakage_most` (10 %).",
    zh: "收紧 `abuse.limits`，或改发无法转卖的东西。上限由阈值 `leakage_most`（10%）设定。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  first:
    kind: coupon
    value: ¥8
    total: 1万
    abuse: { limits: 同设备一张, leakage: 25% }
#                                    ^^^ 25% of "first" is expected to be abused; more than 10 % is much. What would stop it?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  first:
    kind: coupon
    value: ¥8
    total: 1万
    abuse: { limits: 同设备一张, leakage: 2%..15% }
`,
    ],
  },
  *check({ own, thresholds }) {
    for (const { called, at, quantity } of own("incentives")) {
      const leakage = quantity("abuse", "leakage")
      const share = least(leakage)
      if (!leakage || share === undefined || share <= thresholds.leakage_most) continue
      const most = percent(thresholds.leakage_most)
      yield {
        place: { path: at("abuse", "leakage") },
        message: {
          en: `${leakage.text} of "${called}" is expected to be abused; more than ${most.en} is much. What would stop it?`,
          zh: `预计“${called}”有 ${leakage.text} 被滥用，超过 ${most.zh} 就偏高。怎样才能堵住？`,
        },
      }
    }
  },
}
