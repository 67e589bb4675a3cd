/**
 * The kinds of problem of references: their words and examples; no detection.
 */
import type { Kind } from "../../problem"

export const unknownReference: Kind = {
  id: "unknown-reference",
  severity: "error",
  section: "references",
  fixable: true,
  summary: { en: "An id is named that nothing has.", zh: "引用的 id 不存在。" },
  why: {
    en: "What refers to nothing has no effect: nobody owns it, nothing is paid, nobody is served.",
    zh: "指向空处的引用不起作用：没人负责、不计成本、没有用户被服务。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
segments:
  new_buyers: { name: 首单新客 }
strategies:
  gift:
    segments: [new_buyer]
#              ^^^^^^^^^ No segment is called "new_buyer". Did you mean "new_buyers"?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
segments:
  new_buyers: { name: 首单新客 }
strategies:
  gift:
    segments: [new_buyers]
`,
    ],
  },
}

export const wrongSection: Kind = {
  id: "wrong-section",
  severity: "error",
  section: "references",
  summary: { en: "An id is named that belongs to another section.", zh: "引用的 id 属于另一个章节。" },
  why: {
    en: "A persona describes people, a segment is served; one cannot stand for the other.",
    zh: "画像描述人，人群才是服务对象；两者不能互换。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
personas:
  student: { name: 学生 }
segments:
  young: { name: 年轻用户 }
strategies:
  gift:
    segments: [student]
#              ^^^^^^^ "student" is a persona; here a segment is due.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
personas:
  student: { name: 学生 }
segments:
  young: { personas: [student] }
strategies:
  gift:
    segments: [young]
`,
    ],
  },
}

export const importNotFound: Kind = {
  id: "import-not-found",
  severity: "error",
  section: "references",
  summary: { en: "An imported file does not exist.", zh: "引用的文件不存在。" },
  why: { en: "Everything that was to come from it is missing.", zh: "本应来自该文件的内容全部缺失。" },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
imports: [./no-such.playbook.yaml]
#         ^^^^^^^^^^^^^^^^^^^^^^^ There is no file "./no-such.playbook.yaml" here. The path counts from this file's folder.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
`,
    ],
  },
}

export const importCycle: Kind = {
  id: "import-cycle",
  severity: "error",
  section: "references",
  summary: { en: "Playbooks import each other in a circle.", zh: "作战手册互相循环引用。" },
  why: { en: "Nobody can tell which of them comes first.", zh: "分不清谁以谁为准。" },
  examples: {
    bad: [],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
`,
    ],
  },
}

export const assumptionMisfit: Kind = {
  id: "assumption-misfit",
  severity: "error",
  section: "references",
  summary: { en: "An assumption of another kind is used.", zh: "引用了类型不符的假设。" },
  why: {
    en: "A share cannot stand where money is due; the projection would have no number.",
    zh: "该写金额的地方用了比例，推演就没有数字可用。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
assumptions:
  lift: 5%..8%
budget:
  total: $lift
#        ^^^^^ "$lift" stands for 5%..8%, which does not fit here.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
assumptions:
  money: ¥50k..¥80k
budget:
  total: $money
`,
    ],
  },
}

export const unknownPath: Kind = {
  id: "unknown-path",
  severity: "error",
  section: "references",
  fixable: true,
  summary: {
    en: "A scenario changes a number that the playbook does not have.",
    zh: "情景要改的数字在手册中不存在。",
  },
  why: { en: "The scenario would be the same as the plan.", zh: "这样的情景与原计划没有区别。" },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
segments:
  all:
    funnel: { reach: 5k/w }
scenarios:
  slow:
    set:
      segments.all.funnel.rech: 2k/w
#     ^^^^^^^^^^^^^^^^^^^^^^^^ The playbook has no number at "segments.all.funnel.rech". Did you mean "segments.all.funnel.reach"?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
segments:
  all:
    funnel: { reach: 5k/w }
scenarios:
  slow:
    set:
      segments.all.funnel.reach: 2k/w
`,
    ],
  },
}

export const referenceKinds: readonly Kind[] = [
  unknownReference,
  wrongSection,
  importNotFound,
  importCycle,
  assumptionMisfit,
  unknownPath,
]
