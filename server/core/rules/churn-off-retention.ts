/** A churn rate and a retention rate of the same users and span that do not make up a whole. */
import type { Rule } from "./rule"
import { least, most, percent } from "./shared/figures"
import { areOfSameUsers, type Metric, measuredBy, pairsOf, placeIn, type Target } from "./shared/target"
import type { Subject } from "./subject"

export const churnOffRetention: Rule = {
  id: "churn-off-retention",
  severity: "error",
  section: "targets",
  reads: ["targets", "metrics"],
  summary: {
    en: "Churn and retention of the same users do not make 100 %.",
    zh: "同一批用户的流失率与留存率之和不是 100%。",
  },
  why: {
    en: "Who is not kept is lost; where the two do not make a whole, they count different users, and any gain in one proves nothing about the other.",
    zh: "没留下的就是流失的；两者之和不是 100%，说明统计的不是同一批人，一个变好说明不了另一个。",
  },
  mend: {
    en: "Measure both on the users at the start of the same span, or keep one of them.",
    zh: "两者都以同一时段期初的用户为分母，或只保留一个。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
metrics:
  monthly_retention: { kind: rate, window: 28d }
  monthly_churn: { kind: rate, window: 28d, better: down }
targets:
  staying: { metric: monthly_retention, from: 82%, to: 85% }
  leaving: { metric: monthly_churn, from: 25%, to: 20% }
#                                         ^^^ 25% lost and 82% kept over the same span come to 107 %.
`,
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
metrics:
  m_keep: { name: 月留存率, kind: rate, window: 28d }
  m_lost: { name: 月流失率, kind: rate, window: 28d, better: down }
targets:
  staying: { metric: m_keep, from: 80%, to: 85% }
  leaving: { metric: m_lost, from: 25%, to: 20% }
#                                  ^^^ 25% lost and 80% kept over the same span come to 105 %.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
metrics:
  monthly_retention: { kind: rate, window: 28d }
  monthly_churn: { kind: rate, window: 28d, better: down }
  weekly_churn: { kind: rate, window: 7d, better: down }
targets:
  staying: { metric: monthly_retention, from: 82%, to: 85% }
  leaving: { metric: monthly_churn, from: 18%, to: 15% }
  going: { metric: weekly_churn, from: 5%, to: 4% }
`,
    ],
  },
  *check(subject) {
    for (const [earlier, later] of pairsOf(subject)) {
      if (!areOfSameUsers(earlier, later)) continue
      const [lost, kept] = isChurn(subject, earlier) ? [earlier, later] : [later, earlier]
      if (!areOpposites(subject, lost, kept)) continue
      const [churn, retention] = [lost.quantity("from"), kept.quantity("from")]
      if (!churn || !retention) continue
      const [low, high] = [sum(least(churn), least(retention)), sum(most(churn), most(retention))]
      if (low <= 1.01 && high >= 0.99) continue
      const whole = percent(low > 1 ? low : high)
      yield {
        place: { path: later.at("from") },
        message: {
          en: `${churn.text} lost and ${retention.text} kept over the same span come to ${whole.en}.`,
          zh: `同一时段流失 ${churn.text}、留存 ${retention.text}，合计 ${whole.zh}。`,
        },
        related: [
          {
            place: placeIn(earlier, "from"),
            message: { en: `"${earlier.called}" says this.`, zh: `“${earlier.called}”写在这里。` },
          },
        ],
      }
    }
  },
}

const churning = /churn(?:_rate)?|attrition(?:_rate)?|流失率?/
const retaining = /retention(?:_rate)?|retained|留存率?/

function isChurn(subject: Subject, target: Target): boolean {
  const metric = metricOf(subject, target)
  return metric !== undefined && churning.test(`${metric.id} ${metric.called}`)
}

/** The plan's own rate; the built-in churn rate and retention count different users. */
function metricOf(subject: Subject, target: Target): Metric | undefined {
  const measured = measuredBy(subject, target)
  return measured?.builtin || measured?.kind !== "rate" ? undefined : measured.own
}

/** Whether their ids or their names differ by that word alone, and their windows not at all. */
function areOpposites(subject: Subject, lost: Target, kept: Target): boolean {
  const [churn, retention] = [metricOf(subject, lost), metricOf(subject, kept)]
  if (!churn || !retention) return false
  const pairs = [[churn.id, retention.id] as const, [churn.called, retention.called] as const]
  const opposite = pairs.some(
    ([gone, kept]) =>
      churning.test(gone) &&
      retaining.test(kept) &&
      gone.replace(churning, "") === kept.replace(retaining, ""),
  )
  if (!opposite) return false
  return churn.quantity("window")?.values[0] === retention.quantity("window")?.values[0]
}

function sum(a: number | undefined, b: number | undefined): number {
  return (a ?? 0) + (b ?? 0)
}
