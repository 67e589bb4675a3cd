/** A measured figure of a day that has not come yet. */
import { isoOf } from "../model/day"
import type { Rule } from "./rule"

/** A week's figure may bear the week's last day. */
const WEEK = 7

export const actualInFuture: Rule = {
  id: "actual-in-future",
  severity: "error",
  section: "evaluation",
  reads: ["data", "actuals"],
  summary: { en: "An actual figure is of a day to come.", zh: "实际数据的日期在未来。" },
  why: {
    en: "A forecast among the measured figures makes the plan look met before anything happened, and the projection starts from it.",
    zh: "把预测混进实际数据，事情还没发生就像已经达成，测算也会从它出发。",
  },
  mend: {
    en: "Correct the date in the file, or take the row out until the figure is measured.",
    zh: "改正文件中的日期；若是预测值，等有了实际数据再写。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 26 }
data:
  actuals: actuals.csv
#          ^^^^^^^^^^^ Line 3 of the file of actual figures is of 2026-05-31, which is still to come.
--- actuals.csv
date,metric,segment,value
2026-02-15,active_users,,2100
2026-05-31,active_users,,2900
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 26 }
data:
  actuals: actuals.csv
--- actuals.csv
date,metric,segment,value
2026-02-22,active_users,,2100
2026-03-01,active_users,,2200
`,
    ],
  },
  *check({ today, linked }) {
    if (today === undefined) return
    const ahead = linked.actuals.filter(({ day }) => day > today + WEEK)
    const [first] = ahead
    if (!first) return
    const more = ahead.length - 1
    const others =
      more > 0 ? { en: ` So are ${more} more.`, zh: `另有 ${more} 行也是。` } : { en: "", zh: "" }
    yield {
      place: { path: ["data", "actuals"] },
      message: {
        en: `Line ${first.line} of the file of actual figures is of ${isoOf(first.day)}, which is still to come.${others.en}`,
        zh: `实际数据文件第 ${first.line} 行的日期 ${first.date} 还没有到。${others.zh}`,
      },
    }
  },
}
