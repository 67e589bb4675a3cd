/** A metric that nobody says how to measure, in a plan that says it of its others. */
import type { Rule } from "./rule"
import { ownMetrics } from "./shared/formula"
import { isPromoterScore } from "./shared/score"
import type { Metric } from "./shared/target"

export const metricWithoutMethod: Rule = {
  id: "metric-without-method",
  severity: "warning",
  section: "metrics",
  reads: ["metrics"],
  summary: { en: "A metric does not say how it is measured.", zh: "指标没有写口径。" },
  why: {
    en: "Two people who measure it get two figures, and each review begins with a quarrel about which one holds.",
    zh: "两个人会算出两个数，每次复盘都先争哪个算数。",
  },
  mend: {
    en: "Write `formula` where it follows from other metrics, else `method`: what is counted, of whom, when.",
    zh: "能由其他指标算出的写 `formula`，否则写 `method`：统计什么、哪些人、什么时候。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
metrics:
  member_nps: { kind: score, method: 收货次日短问卷，按家庭去重 }
  complaint_rate:
# ^^^^^^^^^^^^^^ "complaint_rate" does not say what is divided by what.
    kind: rate
    better: down
targets:
  recommend: { metric: member_nps, to: 46, guardrails: [calm] }
  calm: { metric: complaint_rate, to: 1% }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
metrics:
  member_nps: { kind: score, method: 收货次日短问卷，按家庭去重 }
  repeat_rate: { kind: rate, formula: paying_users / active_users }
  active_users: { name: 周活跃会员 }
targets:
  recommend: { metric: member_nps, to: 46, guardrails: [repeat] }
  repeat: { metric: repeat_rate, to: 40% }
`,
    ],
  },
  *check(subject) {
    if (!subject.all("metrics").some(isDefined)) return
    for (const metric of ownMetrics(subject)) {
      // Everybody knows how a net promoter score is made.
      if (isDefined(metric) || !metric.lacks("note") || isPromoterScore(metric)) continue
      const share = metric.value.kind === "rate" || metric.value.kind === "ratio"
      yield {
        place: { path: metric.path, at: "key" },
        severity: share ? "warning" : "info",
        message: {
          en: `"${metric.called}" does not say ${share ? "what is divided by what" : "how it is measured"}.`,
          zh: `“${metric.called}”没有写${share ? "用什么除以什么" : "怎样统计"}。`,
        },
      }
    }
  },
}

function isDefined({ lacks }: Metric): boolean {
  return !lacks("method") || !lacks("formula")
}
