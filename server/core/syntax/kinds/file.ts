/**
 * The kinds of problem that concern a file as a whole: their words and examples; no detection.
 */
import type { Kind } from "../../problem"

export const emptyFile: Kind = {
  id: "empty-file",
  severity: "error",
  section: "syntax",
  summary: { en: "The file says nothing.", zh: "文件是空的。" },
  why: {
    en: "An empty file is no plan, and nobody notices that it was never filled in.",
    zh: "空文件不是计划，而且没人会发现它一直没写。",
  },
  examples: {
    bad: [],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
`,
    ],
  },
}

export const tooLarge: Kind = {
  id: "too-large",
  severity: "error",
  section: "syntax",
  summary: { en: "The file is larger than a playbook may be.", zh: "文件超出了作战手册的大小上限。" },
  why: {
    en: "A file of this size cannot be read by people either; parts of it belong in libraries.",
    zh: "这么大的文件人也读不了；应把其中一部分放进素材库。",
  },
  examples: {
    bad: [],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
`,
    ],
  },
}

export const tooDeep: Kind = {
  id: "too-deep",
  severity: "error",
  section: "syntax",
  summary: { en: "Something is nested deeper than any plan needs.", zh: "嵌套层数超过任何计划的需要。" },
  why: {
    en: "Nesting like this comes from a bracket that was never closed or from a generated file.",
    zh: "这样的嵌套多半来自没有闭合的括号，或机器生成的文件。",
  },
  examples: {
    bad: [],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
`,
    ],
  },
}

export const controlCharacter: Kind = {
  id: "control-character",
  severity: "error",
  section: "syntax",
  summary: { en: "An invisible control character stands in the text.", zh: "文本中有看不见的控制字符。" },
  why: {
    en: "Characters that nobody can see, often pasted from a chat or a spreadsheet, break tools and comparisons.",
    zh: "常从聊天或表格里粘贴进来，肉眼看不见，却会让工具和比对出错。",
  },
  examples: {
    bad: [],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
`,
    ],
  },
}

export const mergeConflict: Kind = {
  id: "merge-conflict",
  severity: "error",
  section: "syntax",
  summary: { en: "A merge left its conflict markers.", zh: "文件中留有合并冲突标记。" },
  why: {
    en: "Nobody has decided which version holds, so there is no plan to check.",
    zh: "还没有人决定以哪个版本为准，也就没有可检查的计划。",
  },
  examples: {
    bad: [],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
`,
    ],
  },
}

export const secondDocument: Kind = {
  id: "second-document",
  severity: "error",
  section: "syntax",
  summary: { en: "The file holds a second document.", zh: "一个文件里写了第二个文档。" },
  why: {
    en: "Whatever stands below the line is not part of the plan and would be ignored in silence.",
    zh: "分隔线以下的内容不属于这份计划，会被悄悄忽略。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
---
^^^ A file holds one playbook: this begins a second one. Move it into a file of its own, or delete the line.
playbook: 第二份
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
`,
    ],
  },
}

export const duplicateKey: Kind = {
  id: "duplicate-key",
  severity: "error",
  section: "syntax",
  fixable: true,
  summary: { en: "The same key stands twice in one place.", zh: "同一处写了两个相同的键。" },
  why: {
    en: "Only one of the two can hold, and readers will not agree on which.",
    zh: "两个里只能有一个算数，读的人未必认同是哪一个。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
summary: 一
summary: 二
^^^^^^^ "summary" is here a second time; the first one holds. Rename or delete one of the two.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
summary: 一
`,
    ],
  },
}

export const unknownAlias: Kind = {
  id: "unknown-alias",
  severity: "error",
  section: "syntax",
  fixable: true,
  summary: {
    en: "A * refers to an anchor that does not stand above it.",
    zh: "* 引用的锚点在上文中不存在。",
  },
  why: {
    en: "* copies what an & above it marked; without that there is nothing to copy.",
    zh: "* 复制的是上文用 & 标记的内容；没有标记就没有可复制的内容。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
summary: *intro
#        ^^^^^^ Nothing above is marked "&intro". If this is meant as text, put quotes around it.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
summary: "*intro"
`,
    ],
  },
}

export const aliasBomb: Kind = {
  id: "alias-bomb",
  severity: "error",
  section: "syntax",
  summary: {
    en: "Aliases expand to far more than any plan holds.",
    zh: "别名展开后远远超出任何计划的规模。",
  },
  why: {
    en: "Aliases of aliases multiply; a file like this can stop any tool that reads it.",
    zh: "别名套别名会成倍膨胀，这样的文件能让任何读取它的工具卡死。",
  },
  examples: {
    bad: [],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
`,
    ],
  },
}

export const yamlSyntax: Kind = {
  id: "yaml-syntax",
  severity: "error",
  section: "syntax",
  summary: { en: "The text cannot be read as YAML here.", zh: "此处无法按 YAML 读取。" },
  why: {
    en: "What cannot be read cannot be checked, and may be read differently by another tool.",
    zh: "读不了就检查不了，换个工具还可能读出别的意思。",
  },
  examples: {
    bad: [],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
`,
    ],
  },
}
