/** A campaign that is followed by nothing, in a plan where others leave a dip. */
import type { Rule } from "./rule"
import { least } from "./shared/figures"
import { isAlive, isLaunch, ownRun } from "./shared/tactic"

export const campaignWithoutDip: Rule = {
  id: "campaign-without-dip",
  severity: "hint",
  section: "campaigns",
  reads: ["campaigns"],
  summary: {
    en: "A promotion has no dip after it, though others have.",
    zh: "促销活动没有写回落，而别的活动写了。",
  },
  why: {
    en: "A promotion brings purchases forward: without the weeks after it, what was only moved counts as won.",
    zh: "促销会把购买提前；不算之后的回落，挪过来的也当成了新增。",
  },
  mend: {
    en: "Write `dip` with its `weeks` and `effect`, as the last promotion showed it.",
    zh: "按上次促销的实际情况写 `dip` 的 `weeks` 与 `effect`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 12 }
segments:
  buyers: { active: 2万, funnel: { retain: { w1: 80%, w4: 60% }, pay: 20%, spend: ¥40 } }
campaigns:
  spring_sale:
    start: 2026-03-09
    weeks: 1
    effect: { spend: +5%..+9% }
    source: 2025 年同期
    dip: { weeks: 1, effect: { spend: -4%..-2% } }
  may_sale:
# ^^^^^^^^ "may_sale" raises spending for a while, and nothing follows it, though other campaigns have a dip. What came after the last one?
    start: 2026-04-27
    weeks: 1
    effect: { spend: +6%..+9% }
    source: 2025 年同期
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 12 }
segments:
  buyers: { active: 2万, funnel: { reach: 9k..10k/w, retain: { w1: 80%, w4: 60% }, pay: 20%, spend: ¥40 } }
campaigns:
  spring_sale:
    start: 2026-03-09
    weeks: 1
    effect: { spend: +5%..+9% }
    source: 2025 年同期
    dip: { weeks: 1, effect: { spend: -4%..-2% } }
  open_day:
    start: 2026-04-27
    weeks: 1
    effect: { reach: +6%..+9% }
    source: 2025 年同期
  new_taste:
    kind: 新品发布
    start: 2026-05-11
    weeks: 1
    effect: { spend: +6%..+9% }
    source: 2025 年同期
`,
    ],
  },
  *check(subject) {
    if (!subject.all("campaigns").some(({ lacks }) => !lacks("dip"))) return
    for (const campaign of subject.own("campaigns")) {
      const { lacks, quantity, called, path } = campaign
      const moved = (["spend", "pay"] as const).some((key) => (least(quantity("effect", key)) ?? 0) > 0)
      if (!moved || !lacks("dip") || isLaunch(campaign) || !isAlive(campaign) || !ownRun(subject, campaign))
        continue
      yield {
        place: { path, at: "key" },
        message: {
          en: `"${called}" raises spending for a while, and nothing follows it, though other campaigns have a dip. What came after the last one?`,
          zh: `“${called}”短期拉高消费，却没有写回落，而别的活动写了。上次活动之后怎样？`,
        },
      }
    }
  },
}
