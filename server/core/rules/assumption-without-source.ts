/** An assumption that comes from nowhere, in a plan that says of its other assumptions where they come from. */
import type { Path } from "../problem"
import type { Rule } from "./rule"
import { type Assumption, standsFor, usesOf } from "./shared/assumed"
import type { Subject } from "./subject"

export const assumptionWithoutSource: Rule = {
  id: "assumption-without-source",
  severity: "warning",
  section: "assumptions",
  reads: "everything",
  summary: { en: "An assumption does not say where it comes from.", zh: "假设没有写来源。" },
  why: {
    en: "When the plan goes wrong, nobody can tell whether the number was measured, copied or hoped for.",
    zh: "计划跑偏时，没人说得清这个数是测的、抄的，还是盼的。",
  },
  mend: {
    en: "Write `source`: which data, experiment or benchmark; somebody's judgement is a source, too, and says so with `kind: judgement`.",
    zh: "写上 `source`：哪份数据、哪次实验或哪个基准；凭经验估计也是来源，用 `kind: judgement` 标明。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
assumptions:
  join_rate: { is: 8%..10%, source: 2025 年四季度周数据 }
  open_rate:
# ^^^^^^^^^ "open_rate" does not say where it comes from.
    is: 35%..42%
segments:
  new_buyers: { funnel: { reach: 100k/w, acquire: $join_rate, activate: $open_rate, retain: { w4: 34% } } }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
assumptions:
  join_rate: { is: 8%..10%, source: 2025 年四季度周数据 }
  gift_lift: +1pp..+5pp
segments:
  new_buyers: { funnel: { reach: 100k/w, acquire: $join_rate, activate: 40%, retain: { w4: 34% } } }
strategies:
  gift: { segments: [new_buyers], effect: { retain: { w4: $gift_lift } }, source: 2025-11 双周试点 }
`,
    ],
  },
  *check(subject) {
    if (subject.all("assumptions").every(({ lacks }) => lacks("source"))) return
    for (const assumption of subject.own("assumptions")) {
      const { path, called, lacks } = assumption
      if (!lacks("source") || !lacks("note") || standsFor(assumption) !== undefined) continue
      if (isSourcedByUse(subject, assumption)) continue
      yield {
        place: { path, at: "key" },
        message: {
          en: `"${called}" does not say where it comes from.`,
          zh: `“${called}”没有写来源。`,
        },
      }
    }
  },
}

/** Whether each strategy that takes it says itself where its numbers come from. */
function isSourcedByUse(subject: Subject, assumption: Assumption): boolean {
  const uses = usesOf(subject, assumption)
  return (
    uses.length > 0 &&
    uses.every(([section, id]: Path) => {
      if (section !== "strategies" && section !== "campaigns") return false
      return subject.find(section, String(id))?.lacks("source") === false
    })
  )
}
