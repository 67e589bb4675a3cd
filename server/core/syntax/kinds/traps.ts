/**
 * The kinds of problem that are YAML's own traps: their words and examples; no detection.
 */
import type { Kind } from "../../problem"

export const tabIndentation: Kind = {
  id: "tab-indentation",
  severity: "error",
  section: "syntax",
  summary: { en: "A line is indented with a tab.", zh: "用制表符缩进。" },
  why: {
    en: "YAML counts spaces; how wide a tab is depends on who looks at it.",
    zh: "YAML 只数空格；制表符有多宽取决于谁在看。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
budget:
	total: ¥80k
^ This line is indented with a tab. Use spaces.
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

export const fullWidthPunctuation: Kind = {
  id: "full-width-punctuation",
  severity: "error",
  section: "syntax",
  summary: {
    en: "A full-width colon or space stands where YAML needs a plain one.",
    zh: "该用半角冒号或空格的地方用了全角。",
  },
  why: {
    en: "It looks right and reads as something else: the key and its value become one text.",
    zh: "看起来没错，读出来却不是：键和值被当成了一整段文字。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
budget:
  total： ¥80k
#      ^ This colon is full-width, so "total" is not read as a key. Write a plain one and a space.
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

export const thousandsComma: Kind = {
  id: "thousands-comma",
  severity: "error",
  section: "syntax",
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

export const missingSpace: Kind = {
  id: "missing-space",
  severity: "error",
  section: "syntax",
  summary: { en: "A space is missing after a colon.", zh: "冒号后面缺少空格。" },
  why: {
    en: "Without the space the key and its value are one word.",
    zh: "没有空格，键和值就连成了一个词。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
budget:
  total:¥80k
#      ^ A space is missing after this colon.
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

export const missingColon: Kind = {
  id: "missing-colon",
  severity: "error",
  section: "syntax",
  summary: { en: "A key has neither a colon nor a value.", zh: "键后面没有冒号，也没有值。" },
  why: {
    en: "Half a line says nothing, and what follows it cannot be read either.",
    zh: "半行话什么也没说，还会让后面的内容也读不了。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
budget:
  total: ¥80k
  reserve
# ^^^^^^^ "reserve" needs a colon and a value.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
budget:
  total: ¥80k
  reserve: 10%
`,
    ],
  },
}

export const nullAsId: Kind = {
  id: "null-as-id",
  severity: "error",
  section: "syntax",
  summary: { en: "A key reads as “nothing”.", zh: "键被读成了“空”。" },
  why: {
    en: "null and ~ mean “no value” in YAML, so the entry has no name.",
    zh: "null 和 ~ 在 YAML 里表示“没有值”，这个条目就没有名字。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
cases:
  null: { lesson: 无 }
# ^^^^ As a key, null means "nothing" in YAML. Choose another id, or put quotes around it.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
cases:
  none: { lesson: 无 }
`,
    ],
  },
}

export const badIndentation: Kind = {
  id: "bad-indentation",
  severity: "error",
  section: "syntax",
  summary: { en: "A line is indented unlike its neighbours.", zh: "缩进与相邻的行不一致。" },
  why: {
    en: "The indentation says what belongs to what; a space too few moves a line to another entry.",
    zh: "缩进决定谁属于谁；少一个空格，这一行就跑到别的条目里去了。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
budget:
  total: ¥80k
   reserve: 10%
#  ^^^^^^^ This line is indented by 3 spaces, its neighbours by 2.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
budget:
  total: ¥80k
  reserve: 10%
`,
    ],
  },
}

export const unexpectedEnd: Kind = {
  id: "unexpected-end",
  severity: "error",
  section: "syntax",
  summary: { en: "A quote or bracket is never closed.", zh: "引号或括号没有闭合。" },
  why: {
    en: "Everything up to the next quote or bracket is read as part of it.",
    zh: "直到下一个引号或括号之前的内容，都会被当成它的一部分。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
summary: "先小范围试点
#              ^ The quote that opens before this is never closed.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
summary: "先小范围试点"
`,
    ],
  },
}

export const badEscape: Kind = {
  id: "bad-escape",
  severity: "error",
  section: "syntax",
  summary: {
    en: "A backslash in double quotes begins no escape that YAML knows.",
    zh: "双引号中的反斜杠后面不是 YAML 认识的转义。",
  },
  why: {
    en: "Inside double quotes a backslash is special; in single quotes it is a plain character.",
    zh: "双引号内反斜杠有特殊含义；单引号内只是普通字符。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
summary: "C:\\数据"
#           ^^ Inside double quotes, "\\数" means nothing. Write "\\\\" for a backslash.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
summary: 'C:\\数据'
`,
    ],
  },
}
