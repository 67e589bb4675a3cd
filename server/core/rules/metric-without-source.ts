/** A metric that does not say where it is measured, in a plan whose other metrics do. */
import type { Rule } from "./rule"
import { ownMetrics } from "./shared/formula"

export const metricWithoutSource: Rule = {
  id: "metric-without-source",
  severity: "info",
  section: "metrics",
  reads: ["metrics", "data"],
  summary: { en: "A metric does not say where it is measured.", zh: "指标没有写数据源。" },
  why: {
    en: "Whoever builds the report takes the table that is at hand, and the figure changes with the person.",
    zh: "做报表的人只能就手取数，换一个人，数就变了。",
  },
  mend: {
    en: "Name the sources in `data`. What follows from other metrics by a `formula` needs none.",
    zh: "在 `data` 中写明数据源。由 `formula` 从其他指标算出的不需要写。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
data:
  sources:
    voice: { name: 客服与问卷 }
metrics:
  member_nps: { kind: score, data: voice, method: 收货次日短问卷 }
  complaint_rate:
# ^^^^^^^^^^^^^^ "complaint_rate" does not say which data it is measured on.
    kind: rate
    better: down
    method: 投诉单 ÷ 订单
targets:
  recommend: { metric: member_nps, to: 46, guardrails: [calm] }
  calm: { metric: complaint_rate, to: 1% }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
data:
  sources:
    voice: { name: 客服与问卷 }
metrics:
  member_nps: { kind: score, data: voice, method: 收货次日短问卷 }
  repeat_rate: { kind: rate, formula: paying_users / active_users }
targets:
  recommend: { metric: member_nps, to: 46, guardrails: [repeat] }
  repeat: { metric: repeat_rate, to: 40% }
`,
    ],
  },
  *check(subject) {
    if (subject.all("data.sources").length === 0) return
    if (subject.all("metrics").every(({ lacks }) => lacks("data"))) return
    for (const { path, called, lacks } of ownMetrics(subject))
      if (lacks("data") && lacks("formula"))
        yield {
          place: { path, at: "key" },
          message: {
            en: `"${called}" does not say which data it is measured on.`,
            zh: `“${called}”没有写用哪里的数据统计。`,
          },
        }
  },
}
