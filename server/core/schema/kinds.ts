/**
 * The kinds of problem of shape: their words and examples; no detection.
 */
import type { Kind } from "../problem"

export const unknownKey: Kind = {
  id: "unknown-key",
  severity: "error",
  section: "shape",
  fixable: true,
  summary: { en: "A key is not one that may stand here.", zh: "这里没有这个键。" },
  why: {
    en: "A key that is misspelt or stands in the wrong place is ignored by every tool, and with it what was planned.",
    zh: "写错或放错位置的键会被所有工具忽略，计划好的内容也就丢了。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
budget:
  totl: ¥80k
# ^^^^ There is no "totl" in "budget". Did you mean "total"?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
budget:
  total: ¥80k
`,
    ],
  },
}

export const missingKey: Kind = {
  id: "missing-key",
  severity: "error",
  section: "shape",
  fixable: true,
  summary: { en: "Something that is needed is missing.", zh: "缺少必填内容。" },
  why: {
    en: "Without it the entry cannot be checked or projected.",
    zh: "没有它，这个条目就无法检查或推演。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  weekly: { metric: active_users }
# ^^^^^^ "weekly" lacks "to" (target value).
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  weekly: { metric: active_users, to: 8万 }
`,
    ],
  },
}

export const wrongShape: Kind = {
  id: "wrong-shape",
  severity: "error",
  section: "shape",
  summary: {
    en: "A value has the wrong shape: a text where entries are due, or the other way round.",
    zh: "值的形式不对：该写条目的地方写了文本，或者相反。",
  },
  why: {
    en: "It cannot be understood, so nothing below it is checked.",
    zh: "这样无法理解，它下面的内容也就没有被检查。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
budget: 80
#       ^^ "budget" holds entries (key: value), not a number.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
budget:
  total: ¥80k
`,
    ],
  },
}

export const emptyValue: Kind = {
  id: "empty-value",
  severity: "error",
  section: "shape",
  fixable: true,
  summary: { en: "A key has no value.", zh: "键后面没有值。" },
  why: {
    en: "Nobody can tell whether it was forgotten or is still to come.",
    zh: "看不出是忘了写，还是还没想好。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
summary:
^^^^^^^ "summary" has no value. Write one, or delete the line.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
summary: 三个月验证二单礼
`,
    ],
  },
}

export const unknownValue: Kind = {
  id: "unknown-value",
  severity: "error",
  section: "shape",
  fixable: true,
  summary: { en: "A value is not one of those that may be chosen.", zh: "值不在可选范围内。" },
  why: {
    en: "Tools and readers know only the listed words; another one is understood by nobody.",
    zh: "工具和读者只认识列出的词，换一个词就没人懂。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
status: runing
#       ^^^^^^ "runing" is no status. Did you mean "running"?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
status: running
`,
    ],
  },
}

export const badId: Kind = {
  id: "bad-id",
  severity: "error",
  section: "shape",
  fixable: true,
  summary: { en: "An id is not written as ids are.", zh: "id 的写法不对。" },
  why: {
    en: "Ids are what references, links and figures hang on; plain lower-case words work everywhere.",
    zh: "引用、链接和数据都靠 id；小写英文单词在哪里都能用。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
segments:
  New-Buyers: { active: 6.2万 }
# ^^^^^^^^^^ "New-Buyers" cannot be an id: use lower-case letters, digits and _, beginning with a letter, as in "new_buyers".
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
segments:
  new_buyers: { name: 首单新客, active: 6.2万 }
`,
    ],
  },
}

export const badAge: Kind = {
  id: "bad-age",
  severity: "error",
  section: "shape",
  fixable: true,
  summary: { en: "A retention age is not written as ages are.", zh: "留存的用户龄写法不对。" },
  why: {
    en: "Ages say when the share was measured: `d7` after seven days, `w4` after four weeks.",
    zh: "用户龄说明留存在何时统计：`d7` 为第 7 天，`w4` 为第 4 周。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
segments:
  all:
    funnel:
      retain: { day7: 55% }
#               ^^^^ An age is written d7 (days) or w4 (weeks): write "d7".
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
segments:
  all:
    funnel:
      retain: { d7: 55% }
`,
    ],
  },
}

export const badDate: Kind = {
  id: "bad-date",
  severity: "error",
  section: "shape",
  fixable: true,
  summary: {
    en: "A date or time is not written as dates are, or does not exist.",
    zh: "日期或时间写法不对，或不存在。",
  },
  why: {
    en: "A day that does not exist falls on another one in every tool.",
    zh: "不存在的日期，在不同工具里会被当成不同的日子。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-02-30, weeks: 8 }
#                ^^^^^^^^^^ 2026-02-30 does not exist: February 2026 has 28 days.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
`,
    ],
  },
}

export const numberOutOfRange: Kind = {
  id: "number-out-of-range",
  severity: "error",
  section: "shape",
  fixable: true,
  summary: { en: "A number is outside what is possible here.", zh: "数字超出了这里允许的范围。" },
  why: {
    en: "The plan cannot be carried out or projected with it.",
    zh: "用这个数字既无法执行，也无法推演。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 0 }
#                                   ^ "weeks" is at least 1.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
`,
    ],
  },
}

export const twoEnds: Kind = {
  id: "two-ends",
  severity: "error",
  section: "shape",
  fixable: true,
  summary: { en: "A span has both an end and a number of weeks.", zh: "同时写了结束日期和周数。" },
  why: { en: "The two will disagree as soon as one is changed.", zh: "只改其中一个，两者就会矛盾。" },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8, end: 2026-03-01 }
#                                      ^^^ Write either "weeks" or "end", not both.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
`,
    ],
  },
}

export const unknownCurrency: Kind = {
  id: "unknown-currency",
  severity: "error",
  section: "shape",
  summary: { en: "The currency is not known.", zh: "无法识别的货币。" },
  why: { en: "Every amount of the plan is read in this currency.", zh: "计划中的所有金额都按这个货币解读。" },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
currency: RMBB
#         ^^^^ "RMBB" is no currency. Write its ISO code, such as CNY or USD.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
currency: CNY
`,
    ],
  },
}

export const shapeKinds: readonly Kind[] = [
  unknownKey,
  missingKey,
  wrongShape,
  emptyValue,
  unknownValue,
  badId,
  badAge,
  badDate,
  numberOutOfRange,
  twoEnds,
  unknownCurrency,
]
