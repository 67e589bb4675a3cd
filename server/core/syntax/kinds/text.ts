/**
 * The kinds of problem of texts that YAML takes apart: their words and examples; no detection.
 */
import type { Kind } from "../../problem"

export const thousandsComma: Kind = {
  id: "thousands-comma",
  severity: "error",
  section: "syntax",
  fixable: true,
  summary: { en: "A comma inside brackets cuts a number in two.", zh: "括号内的逗号把数字切成了两段。" },
  why: {
    en: "Inside { } and [ ] a comma separates entries, so ¥80,000 reads as ¥80.",
    zh: "在 { } 和 [ ] 里逗号是分隔符，¥80,000 会被读成 ¥80。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
budget: { total: ¥80,000 }
#                ^^^^^^^ Inside { } a comma separates entries, so this reads as ¥80. Put quotes around the number.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
budget: { total: "¥80,000" }
`,
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
budget:
  total: ¥80,000
`,
    ],
  },
}

export const commaInText: Kind = {
  id: "comma-in-text",
  severity: "error",
  section: "syntax",
  fixable: true,
  summary: { en: "A comma inside brackets cuts a text in two.", zh: "括号内的逗号把文字切成了两段。" },
  why: {
    en: "Inside { } a comma separates entries; what follows it is read as a key without a value.",
    zh: "在 { } 里逗号是分隔符，逗号后面的文字会被当成没有值的键。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
cases:
  pilot: { lesson: Start small, then grow }
#                  ^^^^^^^^^^^^^^^^^^^^^^ Inside { } the comma ends the text, and "then grow" has no value. Put quotes around the text.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
cases:
  pilot: { lesson: "Start small, then grow" }
`,
    ],
  },
}

export const hashInText: Kind = {
  id: "hash-in-text",
  severity: "warning",
  section: "syntax",
  fixable: true,
  summary: { en: "A # that touches text begins a comment there.", zh: "紧贴文字的 # 会从那里开始变成注释。" },
  why: {
    en: "The rest of the line is silently lost, as with a hashtag in a message.",
    zh: "这一行后面的内容会悄悄丢失，例如文案中的话题标签。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
summary: 参加 #话题# 活动
#           ^^^^^^^ The text ends before this #: the rest is a comment. Put quotes around the text, or a space behind the #.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
summary: "参加 #话题# 活动"
`,
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
summary: 参加活动 # 见周会纪要
`,
    ],
  },
}

export const needsQuotes: Kind = {
  id: "needs-quotes",
  severity: "error",
  section: "syntax",
  fixable: true,
  summary: {
    en: "A text begins with a character that means something else in YAML.",
    zh: "文本以 YAML 中有特殊含义的字符开头。",
  },
  why: {
    en: "The character is taken away or the line cannot be read, and a condition may turn into its opposite.",
    zh: "这个字符会被吃掉，或整行无法读取，条件甚至会变成相反的意思。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
cases:
  pilot:
    lesson: @所有人 有效
#           ^^^^^^^ A text that begins with "@" needs quotes.
`,
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
strategies:
  gift:
    actions:
      signed: { is: 签收提醒, message: { text: 尾号{card}的卡已签收, kind: service } }
#                                          ^^^^^^^^^^^^^ A text with brackets or quotes in it needs quotes here.
    effect: { pay: +1pp..+2pp }
    cost: { once: ¥8万 }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
cases:
  pilot:
    lesson: "@所有人 有效"
`,
    ],
  },
}

export const colonInText: Kind = {
  id: "colon-in-text",
  severity: "error",
  section: "syntax",
  fixable: true,
  summary: { en: "A colon and a space inside a text read as a key.", zh: "文本里的“冒号加空格”会被读成键。" },
  why: {
    en: "The line cannot be read: YAML takes what stands before the colon for a key.",
    zh: "这一行无法读取：YAML 把冒号前面的文字当成了键。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
summary: 注意: 先小范围试点
#        ^^^^^^^^^^ The text holds a colon and a space, which reads as a key. Put quotes around it.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
summary: "注意: 先小范围试点"
`,
    ],
  },
}
