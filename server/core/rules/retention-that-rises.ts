/** More of those who began are active at a later age than at an earlier one. */
import { formatQuantity } from "../model/quantity"
import type { Finding } from "../problem"
import type { Rule } from "./rule"
import { least, most } from "./shared/figures"
import { middleOf, pointsOf } from "./shared/retained"
import type { Segment } from "./shared/touched"

export const retentionThatRises: Rule = {
  id: "retention-that-rises",
  severity: "error",
  section: "segments",
  reads: ["segments"],
  summary: {
    en: "Retention is higher at a later age than at an earlier one.",
    zh: "留存率不降反升。",
  },
  why: {
    en: "Who has left cannot be there later: usually two measurements are mixed, and every projection of active users starts from a curve that does not exist.",
    zh: "已经流失的人不会在更晚的时点还在；多半是混用了两种口径，用它推算的活跃用户没有意义。",
  },
  mend: {
    en: "Take all ages from the same cohort: the share of those who began that is still active at that age.",
    zh: "各时点取自同一批用户：最初那批人中到该时点仍活跃的比例。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  buyers:
    active: 2万
    funnel:
      retain:
        d1: 60%
        w1: 28%
        w4: 34%
#           ^^^ Retention rises from 28% at w1 to 34% at w4; those who left cannot be there later.
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  buyers:
    active: 2万
    funnel:
      curve:
        kind: counts
        survivors: [1000, 452, 476]
#                              ^^^ 476 of the cohort are active in week 2, but only 452 the week before.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  buyers: { active: 2万, funnel: { retain: { d1: 60%, w1: 30%..38%, w4: 28%..34% } } }
  others: { active: 2万, funnel: { curve: { kind: counts, survivors: [1000, 452, 452, 400] } } }
`,
    ],
  },
  *check({ own }) {
    for (const segment of own("segments")) {
      yield* ofPoints(segment)
      yield* ofCounts(segment)
    }
  },
}

function* ofPoints(segment: Segment): Iterable<Finding> {
  const points = pointsOf(segment)
  for (const [index, later] of points.entries()) {
    const earlier = points[index - 1]
    if (!earlier || earlier.age === later.age) continue
    const sure = (least(later.rate) ?? 0) > (most(earlier.rate) ?? 1)
    if (!sure && middleOf(later.rate) <= middleOf(earlier.rate)) continue
    const [from, to] = [formatQuantity(earlier.rate), formatQuantity(later.rate)]
    yield {
      place: { path: segment.at("funnel", "retain", later.key) },
      // Where the ranges overlap the curve may still fall.
      severity: sure ? "error" : "hint",
      message: {
        en: `Retention rises from ${from} at ${earlier.key} to ${to} at ${later.key}; those who left cannot be there later.`,
        zh: `留存从 ${earlier.key} 的 ${from} 升到 ${later.key} 的 ${to}，已经流失的人不会后来还在。`,
      },
      related: [
        {
          place: { path: segment.at("funnel", "retain", earlier.key) },
          message: { en: "The earlier age.", zh: "较早的时点。" },
        },
      ],
    }
  }
}

function* ofCounts({ value, at }: Segment): Iterable<Finding> {
  const curve = value.funnel?.curve
  const survivors = curve?.kind === "counts" ? (curve.survivors ?? []) : []
  for (const [week, count] of survivors.entries()) {
    const before = survivors[week - 1]
    if (before === undefined || count <= before) continue
    yield {
      place: { path: at("funnel", "curve", "survivors", week) },
      message: {
        en: `${count} of the cohort are active in week ${week}, but only ${before} the week before.`,
        zh: `这批用户第 ${week} 周有 ${count} 人活跃，前一周却只有 ${before} 人。`,
      },
    }
  }
}
