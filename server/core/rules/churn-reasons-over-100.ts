/** Reasons of churn whose shares are more than all who left. */
import type { Rule } from "./rule"
import { least, percent } from "./shared/figures"

export const churnReasonsOver100: Rule = {
  id: "churn-reasons-over-100",
  severity: "error",
  section: "lifecycle",
  reads: ["lifecycle"],
  summary: {
    en: "The reasons of churn add up to more than 100 %.",
    zh: "流失原因的占比之和超过 100%。",
  },
  why: {
    en: "What could be saved is overstated: removing every reason would bring back more users than ever left.",
    zh: "可挽回的用户被高估了：把原因全部解决，挽回的人竟比流失的还多。",
  },
  mend: {
    en: "Count one main reason for each user who left.",
    zh: "每个流失用户只计一个主要原因。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
lifecycle:
  churned:
    after: 90d
    reasons:
      price: { share: 60% }
      quality:
        share: 55%
#              ^^^ With "quality" the reasons of churn come to 115 %.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
lifecycle:
  churned:
    after: 90d
    reasons:
      price: { share: 40%..60% }
      quality: { share: 30%..55% }
`,
    ],
  },
  *check({ own }) {
    const reasons = own("lifecycle.churned.reasons").filter(({ lacks }) => !lacks("share"))
    const sum = reasons.reduce((all, { quantity }) => all + (least(quantity("share")) ?? 0), 0)
    const last = reasons.at(-1)
    if (!last || sum <= 1.005) return
    yield {
      place: { path: last.at("share") },
      message: {
        en: `With "${last.called}" the reasons of churn come to ${percent(sum).en}.`,
        zh: `加上“${last.called}”，流失原因的占比之和为 ${percent(sum).zh}。`,
      },
    }
  },
}
