/** An assumption on how things are that was old when the plan began. */
import { dayOf, isoOf } from "../model/day"
import type { Rule } from "./rule"
import { type Assumption, isEffect, quantityOf, usesOf } from "./shared/assumed"
import { plannedOn } from "./shared/planned"
import type { Subject } from "./subject"

export const staleAssumption: Rule = {
  id: "stale-assumption",
  severity: "warning",
  section: "assumptions",
  reads: "everything",
  summary: { en: "An assumption rests on old data.", zh: "假设依据的数据已经过时。" },
  why: {
    en: "A plan that starts from last year's rates promises what this year's users will not do.",
    zh: "拿去年的转化率起步，承诺的是今年用户做不到的事。",
  },
  mend: {
    en: "Measure it again and write the day as `as_of`. A figure holds for 180 days; an effect, a benchmark or what an experiment showed, for a year.",
    zh: "重新统计并更新 `as_of`。现状类数字管 180 天；效果、行业基准和实验结果管一年。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
assumptions:
  join_rate:
    is: 8%..10%
    source: 周数据
    as_of: 2025-03-31
#          ^^^^^^^^^^ "join_rate" is as of 2025-03-31, 280 days before the plan begins; such a figure holds for 180.
segments:
  new_buyers: { funnel: { reach: 100k/w, acquire: $join_rate, activate: 40%, retain: { w4: 34% } } }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
assumptions:
  join_rate: { is: 8%..10%, source: 周数据, as_of: 2025-09-30 }
  gift_lift: { is: +1pp..+5pp, source: 双周试点, as_of: 2025-03-31, kind: experiment }
segments:
  new_buyers: { funnel: { reach: 100k/w, acquire: $join_rate, activate: 40%, retain: { w4: 34% } } }
strategies:
  gift: { segments: [new_buyers], effect: { retain: { w4: $gift_lift } } }
`,
    ],
  },
  *check(subject) {
    const planned = plannedOn(subject)
    if (planned === undefined) return
    for (const assumption of subject.own("assumptions")) {
      const asOf = dayOf(String("as_of" in assumption.value ? assumption.value.as_of : ""))
      const holds = holdsFor(subject, assumption)
      if (asOf === undefined || planned - asOf <= holds) continue
      const [ago, begins] = [planned - asOf, planned === subject.period?.start]
      yield {
        place: { path: assumption.at("as_of") },
        message: {
          en: `"${assumption.called}" is as of ${isoOf(asOf)}, ${ago} days ${begins ? "before the plan begins" : "ago"}; such a figure holds for ${holds}.`,
          zh: `“${assumption.called}”的数据日期是 ${isoOf(asOf)}，${begins ? `比计划开始早 ${ago} 天` : `距今 ${ago} 天`}；这类数字管 ${holds} 天。`,
        },
      }
    }
  },
}

/** What something changes, or others found, holds a year where a figure of the day holds half of one. */
function holdsFor(subject: Subject, assumption: Assumption): number {
  const { stale_after } = subject.thresholds
  const uses = usesOf(subject, assumption)
  const changes = quantityOf(assumption)?.kind === "change" || (uses.length > 0 && uses.every(isEffect))
  const { kind = "data" } = assumption.value
  return changes || kind !== "data" ? 4 * stale_after + 5 : Math.max(stale_after, 180)
}
