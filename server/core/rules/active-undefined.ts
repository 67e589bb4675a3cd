/** Users count as asleep, gone or started, and nothing says what counts as being active. */
import type { Rule } from "./rule"
import { saysWho } from "./shared/lifecycle"

const COUNTED = ["dormant", "churned", "activated"] as const

export const activeUndefined: Rule = {
  id: "active-undefined",
  severity: "warning",
  section: "lifecycle",
  reads: ["lifecycle", "data"],
  summary: { en: "Nothing says what counts as being active.", zh: "没有定义什么算活跃。" },
  why: {
    en: "Retention, dormant and active users all hang on it: one report counts who opens the app, another who orders, and the target is met by one of them.",
    zh: "留存、沉睡、活跃都建立在它之上：一份报表按打开算，另一份按下单算，目标达成与否全看用哪份。",
  },
  mend: {
    en: "Write `lifecycle.active` with the `event` of `data.events` that shows that a user got something out of the product.",
    zh: "写上 `lifecycle.active`，`event` 取 `data.events` 中能说明用户真正用到了产品的事件。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
data:
  events:
    order_paid: {}
lifecycle:
  dormant: { after: 28d }
# ^^^^^^^ "dormant" is defined, and nothing says which event counts as being active.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
data:
  events:
    order_paid: {}
lifecycle:
  active: { event: order_paid }
  dormant: { after: 28d }
`,
    ],
  },
  *check(subject) {
    const word = COUNTED.find((one) => !subject.lacks("lifecycle", one))
    if (word === undefined || subject.unsure("lifecycle") || saysWho(subject, "active")) return
    // Where the plan names no events it cannot say by which.
    if (subject.all("data.events").length === 0) return
    const zh = { dormant: "沉睡", churned: "流失", activated: "激活" }[word]
    yield {
      place: { path: ["lifecycle", word], at: "key" },
      message: {
        en: `"${word}" is defined, and nothing says which event counts as being active.`,
        zh: `定义了${zh}（\`${word}\`），却没有写明哪个事件算活跃。`,
      },
    }
  },
}
