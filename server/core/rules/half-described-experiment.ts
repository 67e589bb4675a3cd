/** An experiment without a metric or a hypothesis, where others of the plan have them. */
import type { Rule } from "./rule"
import { isUsual } from "./shared/usual"

export const halfDescribedExperiment: Rule = {
  id: "half-described-experiment",
  severity: "warning",
  section: "experiments",
  reads: ["experiments"],
  summary: {
    en: "An experiment does not say what is expected, or what decides.",
    zh: "实验没有写明假设，或没有写明看哪个指标。",
  },
  why: {
    en: "Whoever decides afterwards what counts finds some figure that went up by chance.",
    zh: "事后再选指标，总能找到一个碰巧上涨的数字。",
  },
  mend: {
    en: "Write `hypothesis` (what is expected and why) and `metric` (what decides) before it starts.",
    zh: "在开始前写好 `hypothesis`（预期什么、为什么）和 `metric`（以哪个指标为准）。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
experiments:
  gift_day: { hypothesis: 第 7 天更好, metric: pay_rate, start: 2026-03-02, weeks: 3 }
  gift_text: { hypothesis: 短文案更好, start: 2026-03-30, weeks: 3 }
# ^^^^^^^^^ By which metric is "gift_text" decided? The other experiments say so.
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
experiments:
  gift_day: { hypothesis: 第 7 天更好, metric: pay_rate, start: 2026-03-02, weeks: 3 }
  gift_text: { metric: pay_rate, start: 2026-03-30, weeks: 3 }
# ^^^^^^^^^ What is expected of "gift_text", and why? The other experiments say so.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
experiments:
  gift_day: { start: 2026-03-02, weeks: 3 }
  gift_text: { start: 2026-03-30, weeks: 3 }
`,
    ],
  },
  *check({ own, all }) {
    for (const { called, path, lacks } of own("experiments")) {
      const missing = asked.find(({ key }) => lacks(key) && isUsual(all("experiments"), key))
      if (!missing) continue
      yield {
        place: { path, at: "key" },
        message: {
          en: `${missing.en.replace("it", `"${called}"`)} The other experiments say so.`,
          zh: `“${called}”${missing.zh}其他实验都写了。`,
        },
      }
    }
  },
}

const asked = [
  { key: "metric", en: "By which metric is it decided?", zh: "以哪个指标为准？" },
  { key: "hypothesis", en: "What is expected of it, and why?", zh: "预期什么、为什么？" },
] as const
