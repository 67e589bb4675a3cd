/** A target for a score that its scale does not reach. */
import type { Rule } from "./rule"
import { least, most } from "./shared/figures"
import { scaleOf } from "./shared/score"
import { measuredBy, type Target } from "./shared/target"

export const scoreOffScale: Rule = {
  id: "score-off-scale",
  severity: "error",
  section: "targets",
  reads: ["targets", "metrics"],
  summary: { en: "A score lies outside its scale.", zh: "评分超出了量表。" },
  why: {
    en: "No answers of any users can ever come to it, so whoever is measured by it can only fail, or was told another scale.",
    zh: "用户怎么打分都到不了这个数：要么注定完不成，要么量表写错了。",
  },
  mend: {
    en: "Write the figure on the metric's scale, or the scale that is really used as `scale`. NPS goes from −100 to 100.",
    zh: "按指标的量表填写，或在 `scale` 中写明真正使用的量表。NPS 的范围是 −100 到 100。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
metrics:
  member_nps: { kind: score }
  satisfaction: { kind: score, scale: { min: 1, max: 5 } }
targets:
  recommend: { metric: member_nps, from: 44, to: 120 }
#                                                ^^^ 120 is off the scale of "member_nps", which goes from -100 to 100.
  happy: { metric: satisfaction, from: 4.1, to: 92 }
#                                               ^^ 92 is off the scale of "satisfaction", which goes from 1 to 5.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
metrics:
  member_nps: { kind: score }
  satisfaction: { kind: score, scale: { min: 1, max: 5 } }
targets:
  recommend: { metric: member_nps, from: -5, to: 10 }
  happy: { metric: satisfaction, from: 4.1, to: 5 }
`,
    ],
  },
  *check(subject) {
    for (const target of subject.own("targets")) {
      const own = measuredBy(subject, target)?.own
      const scale = own && (own.lacks("kind") || own.value.kind === "score") ? scaleOf(own) : undefined
      if (!own || !scale) continue
      for (const keys of figuresOf(target)) {
        const figure = target.quantity(...keys)
        const [low, high] = [least(figure), most(figure)]
        if (!figure || low === undefined || high === undefined) continue
        if (low >= scale.min && high <= scale.max) continue
        yield {
          place: { path: target.at(...keys) },
          message: {
            en: `${figure.text} is off the scale of "${own.called}", which goes from ${scale.min} to ${scale.max}.`,
            zh: `${figure.text} 超出了“${own.called}”的量表：${scale.min} 到 ${scale.max}。`,
          },
        }
      }
    }
  },
}

function figuresOf({ value }: Target): readonly (readonly string[])[] {
  return [["from"], ["to"], ...Object.keys(value.checkpoints ?? {}).map((date) => ["checkpoints", date])]
}
