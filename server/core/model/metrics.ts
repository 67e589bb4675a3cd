/**
 * The metrics that every playbook has without defining them: what each measures and which way is better. How they are
 * computed is the projection's.
 */
import type { Words } from "../problem"

export interface BuiltinMetric {
  readonly id: string
  readonly kind: "count" | "rate" | "money" | "duration" | "score" | "ratio"
  /** How weeks and segments come together: flows and stocks add up, ratios are those of the sums. */
  readonly measure: "flow" | "stock" | "ratio"
  readonly better: "up" | "down"
  readonly title: Words
  /** One sentence. */
  readonly description: Words
  /** What its numbers are; money is in the playbook's currency. */
  readonly unit: Words
}

/** The last age, in weeks, that has a retention metric of its own. */
const OLDEST = 52

const USERS: Words = { en: "users", zh: "人" }
const MONEY: Words = { en: "money", zh: "金额" }
const PERCENT: Words = { en: "%", zh: "%" }
const TIMES: Words = { en: "times", zh: "倍" }
const EACH: Words = { en: "users a user", zh: "人/人" }

type Row = readonly [
  id: string,
  better: "up" | "down",
  title: readonly [en: string, zh: string],
  description: readonly [en: string, zh: string],
]

function rows(
  kind: BuiltinMetric["kind"],
  measure: BuiltinMetric["measure"],
  unit: Words,
  list: readonly Row[],
): readonly BuiltinMetric[] {
  return list.map(([id, better, [en, zh], [sentence, zhSentence]]) => {
    return {
      id,
      kind,
      measure,
      better,
      title: { en, zh },
      description: { en: sentence, zh: zhSentence },
      unit,
    }
  })
}

const flows = rows("count", "flow", USERS, [
  [
    "reached",
    "up",
    ["Reached users", "触达人数"],
    ["People who were reached in the week, invited ones included.", "当周触达到的人数，包括被邀请的人。"],
  ],
  [
    "new_users",
    "up",
    ["New users", "新增用户"],
    ["Reached people who joined in the week.", "当周触达后加入的人数。"],
  ],
  [
    "activated_users",
    "up",
    ["Activated users", "激活用户"],
    ["New users who became active in the week.", "当周新增用户中完成激活的人数。"],
  ],
  [
    "churned_users",
    "down",
    ["Churned users", "流失用户"],
    ["Users who were active a week before and no longer are.", "上周活跃、本周不再活跃的人数。"],
  ],
  [
    "recalled_users",
    "up",
    ["Recalled users", "召回用户"],
    ["Dormant users who came back in the week.", "当周从沉睡中回来的人数。"],
  ],
  [
    "referred_users",
    "up",
    ["Referred users", "被邀请人数"],
    ["People reached in the week because an active user invited them.", "当周因活跃用户邀请而触达的人数。"],
  ],
])

const amounts = rows("money", "flow", MONEY, [
  [
    "revenue",
    "up",
    ["Revenue", "收入"],
    ["What paying users spent in the week.", "付费用户当周的消费总额。"],
  ],
  [
    "gross_profit",
    "up",
    ["Gross profit", "毛利"],
    ["The part of revenue that the margin leaves.", "收入乘以毛利率后的部分。"],
  ],
  [
    "cost",
    "down",
    ["Cost", "成本"],
    ["What strategies and campaigns cost in the week.", "策略与活动当周的花费。"],
  ],
  ["net", "up", ["Net", "净收益"], ["Gross profit less cost.", "毛利减去成本。"]],
])

const stocks = rows("count", "stock", USERS, [
  [
    "active_users",
    "up",
    ["Weekly active users", "周活跃用户"],
    ["Users who are active in the week.", "当周活跃的人数。"],
  ],
  [
    "daily_active_users",
    "up",
    ["Daily active users", "日活跃用户"],
    ["Users who are active on an average day of the week.", "当周平均每天活跃的人数。"],
  ],
  [
    "monthly_active_users",
    "up",
    ["Monthly active users", "月活跃用户"],
    [
      "Users who were active in the last four weeks; there is no figure before the third week.",
      "最近四周活跃过的人数；第三周之前没有数值。",
    ],
  ],
  [
    "dormant_users",
    "down",
    ["Dormant users", "沉睡用户"],
    ["Users who were active once and are not in the week.", "曾经活跃、当周不活跃的人数。"],
  ],
  [
    "paying_users",
    "up",
    ["Paying users", "付费用户"],
    ["Active users who pay in the week.", "当周活跃用户中付费的人数。"],
  ],
])

const rates = rows("rate", "ratio", PERCENT, [
  [
    "acquisition_rate",
    "up",
    ["Acquisition rate", "拉新转化率"],
    ["The share of reached people who joined.", "触达人数中成为新增用户的比例。"],
  ],
  [
    "activation_rate",
    "up",
    ["Activation rate", "激活率"],
    ["The share of new users who became active.", "新增用户中完成激活的比例。"],
  ],
  [
    "churn_rate",
    "down",
    ["Churn rate", "流失率"],
    ["The share of last week's active users who left.", "上周活跃用户中流失的比例。"],
  ],
  [
    "pay_rate",
    "up",
    ["Paying rate", "付费率"],
    ["The share of active users who pay in the week.", "活跃用户中当周付费的比例。"],
  ],
])

const amountsEach = rows("money", "ratio", MONEY, [
  [
    "arpu",
    "up",
    ["Revenue per active user", "每活跃用户收入（ARPU）"],
    ["Revenue divided by active users.", "收入除以活跃用户数。"],
  ],
  [
    "arppu",
    "up",
    ["Revenue per paying user", "每付费用户收入（ARPPU）"],
    ["Revenue divided by paying users.", "收入除以付费用户数。"],
  ],
  [
    "cac",
    "down",
    ["Cost per new user", "单个获客成本（CAC）"],
    [
      "The cost of acquiring and activating strategies divided by new users.",
      "拉新与激活类策略的成本除以新增用户数。",
    ],
  ],
  [
    "ltv",
    "up",
    ["Lifetime value", "用户生命周期价值（LTV）"],
    ["The gross profit that an activated user brings in the first year.", "一个激活用户在第一年带来的毛利。"],
  ],
])

const multiples = [
  ...rows("ratio", "ratio", TIMES, [
    ["roi", "up", ["Return on cost", "投入产出比（ROI）"], ["Net divided by cost.", "净收益除以成本。"]],
  ]),
  ...rows("ratio", "ratio", EACH, [
    [
      "k_factor",
      "up",
      ["K-factor", "K 因子"],
      [
        "How many activated users one activated user brings by inviting.",
        "一个激活用户通过邀请带来的激活用户数。",
      ],
    ],
  ]),
]

const retention = rows(
  "rate",
  "ratio",
  PERCENT,
  Array.from({ length: OLDEST }, (_, index): Row => {
    const week = index + 1
    const [en, zh] = week === 1 ? ["one week", "1 周"] : [`${week} weeks`, `${week} 周`]
    return [
      `retention_w${week}`,
      "up",
      [`Week ${week} retention`, `第 ${week} 周留存率`],
      [`The share of users activated ${en} ago who are still active.`, `${zh}前激活的用户中仍然活跃的比例。`],
    ]
  }),
)

export const builtinMetrics: ReadonlyMap<string, BuiltinMetric> = new Map(
  [...flows, ...amounts, ...stocks, ...rates, ...amountsEach, ...multiples, ...retention].map((metric) => [
    metric.id,
    metric,
  ]),
)
