/** A net promoter score on a scale that it does not have. */
import type { Rule } from "./rule"
import { isPromoterScore } from "./shared/score"
import type { Metric } from "./shared/target"

export const npsOnAnotherScale: Rule = {
  id: "nps-on-another-scale",
  severity: "warning",
  section: "metrics",
  reads: ["metrics"],
  summary: {
    en: "A net promoter score does not go from −100 to 100.",
    zh: "净推荐值的量表不是 −100 到 100。",
  },
  why: {
    en: "Users answer from 0 to 10, but NPS is the share of promoters less that of detractors; the mean of the answers is another figure, and no comparison with others holds.",
    zh: "用户打的是 0 到 10 分，而 NPS 是推荐者占比减去贬损者占比；平均分是另一个数，拿去和同行比就错了。",
  },
  mend: {
    en: "Give it the scale from −100 to 100, or call it what it is, such as likelihood to recommend.",
    zh: "把量表改为 −100 到 100；如果其实是平均分，就换个名称，例如“推荐意愿”。",
  },
  fixable: true,
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
metrics:
  member_nps:
    kind: score
    scale: { min: 0, max: 10 }
#   ^^^^^ "member_nps" is a net promoter score, which goes from -100 to 100, not from 0 to 10.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
metrics:
  member_nps: { kind: score, scale: { min: -100, max: 100 } }
  likely_to_recommend: { kind: score, scale: { min: 0, max: 10 } }
  mean_nps: { name: NPS 均分, kind: score, scale: { min: 0, max: 10 } }
  asked_nps: { kind: score, scale: { min: 0, max: 10 }, note: 平均推荐意愿 }
`,
    ],
  },
  *check({ own }) {
    for (const metric of own("metrics")) {
      const { min, max } = metric.value.scale ?? {}
      if (!isPromoterScore(metric) || min === undefined || max === undefined || min >= max) continue
      if ((min === -100 && max === 100) || isMean(metric)) continue
      yield {
        place: { path: metric.at("scale"), at: "key" },
        message: {
          en: `"${metric.called}" is a net promoter score, which goes from -100 to 100, not from ${min} to ${max}.`,
          zh: `“${metric.called}”是净推荐值，量表是 -100 到 100，而不是 ${min} 到 ${max}。`,
        },
        fixes: [
          {
            title: { en: "From -100 to 100", zh: "改为 -100 到 100" },
            kind: "suggested",
            changes: [
              { do: "write", path: metric.at("scale", "min"), text: "-100" },
              { do: "write", path: metric.at("scale", "max"), text: "100" },
            ],
          },
        ],
      }
    }
  },
}

/** Whether it says of itself that it is the mean of the answers, which is another score. */
function isMean({ called, value }: Metric): boolean {
  return /均分|平均|均值|\b(?:mean|average|avg)\b/i.test(
    `${called} ${value.method ?? ""} ${value.note ?? ""}`,
  )
}
