/**
 * The kinds of problem of measured figures: their words and examples; no detection.
 */
import type { Kind } from "../../problem"

const GOOD = `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
data:
  actuals: ./actuals.csv
--- actuals.csv
date,metric,segment,value
2026-01-11,active_users,,"18,560"
2026-01-11,pay_rate,,22%
`

export const actualsNotFound: Kind = {
  id: "actuals-not-found",
  severity: "error",
  fixable: true,
  section: "data",
  summary: { en: "The file of actual figures does not exist.", zh: "实际数据文件不存在。" },
  why: {
    en: "The plan cannot be compared with what happened, and goes on from what was hoped.",
    zh: "计划无法与实际对照，推演只能从当初的设想继续往下走。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
data:
  actuals: ./actual.csv
#          ^^^^^^^^^^^^ There is no file "./actual.csv" here. Did you mean "./actuals.csv"?
--- actuals.csv
date,metric,segment,value
`,
    ],
    good: [GOOD],
  },
}

export const actualsNotATable: Kind = {
  id: "actuals-not-a-table",
  severity: "error",
  section: "data",
  summary: {
    en: "The file of actual figures is no table that can be read.",
    zh: "实际数据文件不是可读的表格。",
  },
  why: {
    en: "A spreadsheet saved in another format or encoding loses every figure in it.",
    zh: "表格存成了别的格式或编码，里面的数一个也用不上。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
data:
  actuals: ./actuals.csv
#          ^^^^^^^^^^^^^ Line 1 of actuals.csv: no column is called "metric", but one is called "metrics".
--- actuals.csv
date,metrics,segment,value
2026-01-11,active_users,,18560
`,
    ],
    good: [GOOD],
  },
}

export const unusableActual: Kind = {
  id: "unusable-actual",
  severity: "error",
  section: "data",
  summary: { en: "A row of actual figures cannot be used.", zh: "实际数据中有一行无法使用。" },
  why: {
    en: "The row is left out, and the week looks as if nobody had measured it.",
    zh: "这一行会被跳过，那一周看上去就像没有人量过。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
data:
  actuals: ./actuals.csv
#          ^^^^^^^^^^^^^ Line 3 of actuals.csv: no metric is called "actve_users". Did you mean "active_users"?
--- actuals.csv
date,metric,segment,value
2026-01-11,active_users,,18560
2026-01-18,actve_users,,18710
`,
    ],
    good: [GOOD],
  },
}

export const actualsOutsidePeriod: Kind = {
  id: "actuals-outside-period",
  severity: "warning",
  section: "data",
  summary: { en: "No actual figure is dated within the period.", zh: "没有一个实际数据落在计划周期内。" },
  why: {
    en: "In January the year is easily written as the old one; nothing is then compared.",
    zh: "一月份最容易把年份写成去年，结果什么都没有对上。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
data:
  actuals: ./actuals.csv
#          ^^^^^^^^^^^^^ No row of actuals.csv is dated within the period.
--- actuals.csv
date,metric,segment,value
2025-01-11,active_users,,18560
`,
    ],
    good: [GOOD],
  },
}

export const actualKinds: readonly Kind[] = [
  actualsNotFound,
  actualsNotATable,
  unusableActual,
  actualsOutsidePeriod,
]
