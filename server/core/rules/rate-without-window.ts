/** A rate that does not say over which span it is measured, in a plan whose other metrics do. */
import type { Rule } from "./rule"
import { ownMetrics } from "./shared/formula"

export const rateWithoutWindow: Rule = {
  id: "rate-without-window",
  severity: "warning",
  section: "metrics",
  reads: ["metrics"],
  summary: { en: "A rate does not say over which span it is measured.", zh: "比率没有写统计窗口。" },
  why: {
    en: "Those who buy again within 7 days and within 28 are very different shares; read with the wrong span, a bad month looks like a good week.",
    zh: "7 天复购率和 28 天复购率相差很大；弄错窗口，差的一个月会被当成好的一周。",
  },
  mend: {
    en: "Write `window`, such as `7d` or `28d`.",
    zh: "写上 `window`，例如 `7d` 或 `28d`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
metrics:
  repeat_rate:
# ^^^^^^^^^^^ "repeat_rate" does not say over how many days it is measured.
    kind: rate
    formula: paying_users / active_users
  complaint_rate: { kind: rate, window: 28d, better: down, method: 投诉单 ÷ 订单 }
targets:
  repeat: { metric: repeat_rate, to: 40%, guardrails: [calm] }
  calm: { metric: complaint_rate, to: 1% }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
metrics:
  orders: { kind: count, method: 支付成功的订单 }
  complaint_rate: { kind: rate, window: 28d, better: down, method: 投诉单 ÷ 订单 }
targets:
  more: { metric: orders, to: 4万, guardrails: [calm] }
  calm: { metric: complaint_rate, to: 1% }
`,
    ],
  },
  *check(subject) {
    if (subject.all("metrics").every(({ lacks }) => lacks("window"))) return
    for (const { path, called, value, lacks } of ownMetrics(subject))
      if (value.kind === "rate" && lacks("window"))
        yield {
          place: { path, at: "key" },
          message: {
            en: `"${called}" does not say over how many days it is measured.`,
            zh: `“${called}”没有写统计多少天。`,
          },
        }
  },
}
