/** A stage that nothing measures, where others are measured. */
import type { Rule } from "./rule"
import { named } from "./shared/figures"

export const stageWithoutMetric: Rule = {
  id: "stage-without-metric",
  severity: "info",
  section: "lifecycle",
  reads: ["lifecycle"],
  summary: { en: "A stage of the lifecycle has no metric.", zh: "生命周期的某个阶段没有指标。" },
  why: {
    en: "Nobody sees where users drop out if one step of the way is not counted, so the work goes to the stages that are.",
    zh: "中间有一步没有统计，就看不出用户在哪里掉队，力气只会花在有数字的阶段上。",
  },
  mend: {
    en: "Write `metric`: the rate at which users pass this stage.",
    zh: "写上 `metric`：用户通过这个阶段的比例。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
lifecycle:
  stages:
    start: { kind: activate, metric: activation_rate }
    stay: { kind: retain }
#   ^^^^ Nothing measures the stage "stay"; "start" has a \`metric\`.
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
lifecycle:
  stages:
    start: { kind: activate }
#   ^^^^^ Nothing measures the stages "start" and "share"; "stay" has a \`metric\`.
    stay: { kind: retain, metric: retention_w4 }
    share: { kind: refer }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
lifecycle:
  stages:
    start: { kind: activate }
    stay: { kind: retain }
`,
    ],
  },
  *check({ own }) {
    const stages = own("lifecycle.stages")
    const measured = stages.find(({ lacks }) => !lacks("metric"))
    if (!measured) return
    const [first, ...others] = stages.filter(({ lacks }) => lacks("metric"))
    if (!first) return
    const names = named([first, ...others].map(({ called }) => called))
    yield {
      place: { path: first.path, at: "key" },
      message: {
        en: `Nothing measures the stage${others.length > 0 ? "s" : ""} ${names.en}; "${measured.called}" has a \`metric\`.`,
        zh: `${names.zh}阶段没有指标，而“${measured.called}”写了 \`metric\`。`,
      },
    }
  },
}
