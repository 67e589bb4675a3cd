/** Advertising whose cost does not say what it is for: a click, a new user, a thousand views. */
import type { Rule } from "./rule"

export const costPerUnsaid: Rule = {
  id: "cost-per-unsaid",
  severity: "warning",
  section: "channels",
  reads: ["channels"],
  summary: {
    en: "The cost of advertising does not say what it is for.",
    zh: "投放渠道写了成本，却没有写按什么计费。",
  },
  why: {
    en: "¥35 a new user and ¥35 for a thousand views differ a hundredfold; unsaid, the cost counts for each message and the budget is wrong without anybody seeing it.",
    zh: "每个新客 35 元和每千次展示 35 元相差上百倍；不写就按每条消息计，预算算错了也没人发现。",
  },
  mend: {
    en: "Write `cost_per`: `click`, `new`, `thousand` or `message`.",
    zh: "写上 `cost_per`：`click`、`new`、`thousand` 或 `message`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
channels:
  feed:
    kind: ads
    cost: ¥35
#         ^^^ "feed" costs ¥35, but for what? A click, a new user, or a thousand views?
strategies:
  gift:
    actions:
      morning: { is: 早高峰投放, channel: feed }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
channels:
  feed: { kind: ads, cost: ¥35, cost_per: new }
  sms: { kind: sms, cost: ¥0.05 }
strategies:
  gift:
    actions:
      morning: { is: 早高峰投放, channel: feed }
      remind: { is: 发券提醒, channel: sms, touches: 1 }
`,
    ],
  },
  *check({ own }) {
    for (const { value, called, lacks, at, quantity } of own("channels")) {
      const cost = quantity("cost")
      if (!paid.has(value.kind ?? "") || !cost || !lacks("cost_per")) continue
      yield {
        place: { path: at("cost") },
        message: {
          en: `"${called}" costs ${cost.text}, but for what? A click, a new user, or a thousand views?`,
          zh: `“${called}”的成本是 ${cost.text}，但没有写按什么计费：每次点击、每个新用户，还是每千次展示？`,
        },
      }
    }
  },
}

/** Where nobody is written to, so that a cost for each message means nothing. */
const paid: ReadonlySet<string> = new Set(["ads", "search", "social"])
