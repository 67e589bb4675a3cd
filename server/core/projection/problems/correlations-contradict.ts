/** The problem of correlations that no numbers can have together. */
import { valueAt } from "../../schema/shape"
import { contradictionProblem } from "../project/contradiction"
import type { ProjectionCheck } from "./check"

export const correlationsContradict: ProjectionCheck = {
  id: "correlations-contradict",
  severity: "error",
  section: "projection",
  summary: {
    en: "The correlations of some assumptions cannot all hold at once.",
    zh: "几个假设之间的相关系数不可能同时成立。",
  },
  why: {
    en: "If two numbers rise together and a third rises with one and falls with the other, no future fits, and nothing can be projected.",
    zh: "两个数字同涨同跌，第三个却与一个同向、与另一个反向，这样的情况不可能存在，什么都推演不了。",
  },
  mend: {
    en: "Multiply the correlations by the factor in the message, or leave out the one that nobody has measured.",
    zh: "按提示的比例调小这些相关系数，或去掉没有依据的那一个。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 12 }
assumptions:
  opens:
    is: 10%..20%
    correlates: { clicks: 0.9, buys: 0.9 }
  clicks: { is: 5%..9%, correlates: { buys: -0.9 } }
#                       ^^^^^^^^^^ The correlations of buys, clicks, opens cannot all hold at once. Multiplied by 55 % they could.
  buys: 20%..30%
segments:
  new: { funnel: { reach: 10k/w, acquire: $opens, activate: $clicks, retain: { w4: 40% }, pay: $buys } }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 12 }
assumptions:
  opens: { is: 10%..20%, correlates: { clicks: 0.6, buys: 0.4 } }
  clicks: 5%..9%
  buys: 20%..30%
segments:
  new: { funnel: { reach: 10k/w, acquire: $opens, activate: $clicks, retain: { w4: 40% }, pay: $buys } }
`,
    ],
  },
  concerns: ({ numbers }) => numbers.length > 0,
  *judge(outlook) {
    const contradiction = outlook.contradiction()
    if (!contradiction) return []
    const { place, ...said } = contradictionProblem(contradiction)
    const paths = contradiction.notPositive.map((name) => [
      "assumptions",
      name.replace(/^\$/, ""),
      "correlates",
    ])
    const own = paths.find((path) => valueAt(outlook.linked.playbook.value, path) !== undefined)
    return [{ ...said, place: own ? { path: own, at: "key" as const } : place }]
  },
}
