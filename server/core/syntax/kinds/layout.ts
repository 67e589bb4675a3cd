/**
 * The kinds of problem of keys, colons, indents and closing marks: their words and examples; no detection.
 */
import type { Kind } from "../../problem"

export const tabIndentation: Kind = {
  id: "tab-indentation",
  severity: "error",
  section: "syntax",
  fixable: true,
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
  fixable: true,
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

export const missingSpace: Kind = {
  id: "missing-space",
  severity: "error",
  section: "syntax",
  fixable: true,
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
  fixable: true,
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
  fixable: true,
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
  fixable: true,
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
  fixable: true,
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
  fixable: true,
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
