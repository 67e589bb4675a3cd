/** A checkpoint whose figure does not lie on the way from today to its target. */
import { dayOf } from "../model/day"
import type { Quantity } from "../model/quantity"
import type { Words } from "../problem"
import type { Rule } from "./rule"
import { least, most } from "./shared/figures"
import { deadlineOf, type Measured, mayAddUp, measuredBy, type Target } from "./shared/target"
import type { Subject } from "./subject"

export const checkpointOffTheWay: Rule = {
  id: "checkpoint-off-the-way",
  severity: "warning",
  section: "targets",
  reads: ["targets", "metrics", "period"],
  summary: {
    en: "A checkpoint does not lie between today and the target.",
    zh: "检查点的数值不在现状与目标之间。",
  },
  why: {
    en: "A checkpoint that asks for more than the target, or for less than the one before, cries wolf or never warns.",
    zh: "比目标还高、或比前一个还低的检查点，要么误报，要么永远不会预警。",
  },
  mend: {
    en: "Let the figures go from `from` to `to`, each at least as good as the one before.",
    zh: "让各检查点从 `from` 走向 `to`，后一个不差于前一个。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 26 }
targets:
  weekly_active:
    metric: active_users
    from: 6.2万
    to: 8万
    checkpoints:
      2026-02-22: 7.4万
      2026-04-26: 7.1万
#                 ^^^^ On 2026-04-26 "weekly_active" may be worse than on 2026-02-22: 7.1万 after 7.4万.
      2026-05-31: 80万
#                 ^^^ 80万 on the way is more than "weekly_active" is to reach in the end, 8万.
`,
      `playbook: 试点
period: { start: 2026-01-05, weeks: 26 }
targets:
  leaving: { metric: churn_rate, from: 9%, to: 7%, checkpoints: { 2026-02-22: 10% } }
#                                                                             ^^^ 10% on the way is worse than "leaving" is today, 9%.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 26 }
targets:
  weekly_active: { metric: active_users, from: 6.2万, to: 8万, checkpoints: { 2026-04-26: 7.1万, 2026-02-22: 6.6万 } }
  sales: { metric: revenue, from: ¥300万, to: ¥400万, checkpoints: { 2026-02-22: ¥100万, 2026-04-26: ¥250万 } }
`,
    ],
  },
  *check(subject) {
    for (const target of subject.own("targets")) {
      const measured = measuredBy(subject, target)
      if (!measured || isTurned(target, measured)) continue
      let before: Point | undefined
      for (const point of pointsOf(subject, target)) {
        const message = amiss(target, measured, point, before)
        if (message) yield { place: { path: target.at("checkpoints", point.date) }, message }
        else before = point
      }
    }
  },
}

interface Point {
  readonly date: string
  readonly day: number
  readonly figure: Quantity
}

/** Those that lie on the way by their days, in the order of these. */
function pointsOf(subject: Subject, target: Target): readonly Point[] {
  const until = deadlineOf(subject, target)
  return Object.keys(target.value.checkpoints ?? {})
    .flatMap((date): Point[] => {
      const [day, figure] = [dayOf(date), target.quantity("checkpoints", date)]
      if (day === undefined || !figure || (until !== undefined && day > until)) return []
      return [{ date, day, figure }]
    })
    .sort((a, b) => a.day - b.day)
}

function amiss(target: Target, measured: Measured, point: Point, before?: Point): Words | undefined {
  const [from, to] = [target.quantity("from"), target.quantity("to")]
  const { figure, date } = point
  const { called } = target
  const more = measured.better === "up"
  if (to && isBetter(figure, to, more))
    return {
      en: `${figure.text} on the way is ${more ? "more" : "less"} than "${called}" is to reach in the end, ${to.text}.`,
      zh: `途中的 ${figure.text} 比“${called}”最终的目标 ${to.text} 还${more ? "高" : "低"}。`,
    }
  // What adds up over weeks begins at nothing, whatever the total was before.
  if (from && !mayAddUp(measured) && isBetter(from, figure, more))
    return {
      en: `${figure.text} on the way is worse than "${called}" is today, ${from.text}.`,
      zh: `途中的 ${figure.text} 比“${called}”的现状 ${from.text} 还差。`,
    }
  if (before && isBetter(before.figure, figure, more))
    return {
      en: `On ${date} "${called}" may be worse than on ${before.date}: ${figure.text} after ${before.figure.text}.`,
      zh: `“${called}”在 ${date} 的要求反而比 ${before.date} 低：先 ${before.figure.text}，后 ${figure.text}。`,
    }
  return undefined
}

/** Whether one is certainly better than another. */
function isBetter(one: Quantity, other: Quantity, more: boolean): boolean {
  return more
    ? (least(one) ?? 0) > (most(other) ?? Number.POSITIVE_INFINITY)
    : (most(one) ?? 0) < (least(other) ?? Number.NEGATIVE_INFINITY)
}

/** Where the target itself goes the wrong way, that is told. */
function isTurned(target: Target, { better }: Measured): boolean {
  const [from, to] = [target.quantity("from"), target.quantity("to")]
  return from !== undefined && to !== undefined && isBetter(from, to, better === "up")
}
