/** A target on what users say in a survey that nobody conducts, in a plan that conducts others. */
import type { Rule } from "./rule"

export const scoreWithoutSurvey: Rule = {
  id: "score-without-survey",
  severity: "warning",
  section: "feedback",
  reads: ["feedback", "targets", "metrics"],
  summary: { en: "A target rests on a survey that nobody conducts.", zh: "目标依赖的调查没有人做。" },
  why: {
    en: "On the day of the review there is no figure, and somebody makes one up from what is at hand.",
    zh: "到了复盘那天没有数字，只能拿手头的凑一个。",
  },
  mend: {
    en: "Add the survey to `feedback`, or say where the figure comes from: the metric's `data` or `method`.",
    zh: "在 `feedback` 中加上这项调查，或在指标的 `data`、`method` 中写明数字的来源。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
metrics:
  member_nps: { kind: score, better: up, scale: { min: -100, max: 100 } }
targets:
  recommend: { metric: member_nps, from: 40, to: 44, by: 2026-04-26 }
#                      ^^^^^^^^^^ Nothing in the feedback asks users for "member_nps". Where does the figure come from?
feedback:
  complaints: { kind: ticket }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
metrics:
  member_nps: { kind: score, better: up, scale: { min: -100, max: 100 } }
targets:
  recommend: { metric: member_nps, from: 40, to: 44, by: 2026-04-26 }
feedback:
  after_delivery: { kind: nps, every: 1w, sample: 400 }
`,
    ],
  },
  *check(subject) {
    const kinds = new Set(subject.all("feedback").map(({ value }) => value.kind ?? "survey"))
    if (kinds.size === 0 || kinds.has("survey") || subject.unsure("feedback")) return
    for (const { value, at } of subject.own("targets")) {
      const metric = subject.find("metrics", value.metric ?? "")
      if (!metric || ["data", "method", "formula"].some((key) => !metric.lacks(key))) continue
      const name = `${metric.id.replace(/_/g, " ")} ${metric.called}`
      const kind = surveys.find(([, words]) => words.test(name))?.[0]
      if (!kind || kinds.has(kind)) continue
      yield {
        place: { path: at("metric") },
        message: {
          en: `Nothing in the feedback asks users for "${metric.called}". Where does the figure come from?`,
          zh: `反馈中没有收集“${metric.called}”的调查。这个数字从哪里来？`,
        },
        related: [
          {
            place: { path: metric.path, at: "key", file: metric.file },
            message: { en: "The metric is described here.", zh: "指标写在这里。" },
          },
        ],
      }
    }
  },
}

const surveys = [
  ["nps", /\bNPS\b|净推荐/i],
  ["csat", /\bCSAT\b|满意度/i],
  ["ces", /\bCES\b|费力度/i],
] as const
