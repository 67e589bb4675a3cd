/**
 * The parts of a projection's report, in their order, as tables of texts that a terminal, Markdown or a page lays out.
 */
import type { Words } from "../problem"
import type { Answer, Reader, Rows } from "./answer"
import { actualRows, goingOnRows } from "./parts/actuals"
import { breakEvenRows } from "./parts/break-even"
import { courseRows } from "./parts/courses"
import { experimentRows } from "./parts/experiments"
import { funnelRows } from "./parts/funnel"
import { targetRows } from "./parts/goals"
import { matterRows } from "./parts/matters"
import { roleRows } from "./parts/roles"
import { strategyRows } from "./parts/strategies"

export interface Part {
  readonly title: Words
  /** None where there is nothing to tell. */
  readonly rows: (answer: Answer, reader: Reader) => Rows
  /** The columns of figures, which end in line. */
  readonly right: readonly number[]
}

export const PARTS: readonly Part[] = [
  { title: { en: "Targets", zh: "目标" }, rows: targetRows, right: [1, 3, 4, 5] },
  {
    title: {
      en: "Funnel (means over the period; active in its last week)",
      zh: "漏斗（全周期均值；活跃为最后一周）",
    },
    rows: funnelRows,
    right: [1, 2, 3, 4, 5, 6],
  },
  { title: { en: "Week by week (median)", zh: "逐周（中位数）" }, rows: courseRows, right: [2, 3, 5] },
  { title: { en: "What matters most", zh: "最要紧的数" }, rows: matterRows, right: [2, 4, 5] },
  { title: { en: "Strategies (medians)", zh: "策略（中位数）" }, rows: strategyRows, right: [2, 3, 4, 5] },
  {
    title: {
      en: "Break-even of incentives (a paying user, a week)",
      zh: "激励的盈亏平衡（每位付费用户每周）",
    },
    rows: breakEvenRows,
    right: [3, 4, 5, 6],
  },
  { title: { en: "Plan against actual", zh: "计划与实际" }, rows: actualRows, right: [2, 3] },
  {
    title: { en: "Targets from the last actual", zh: "从最近的实际值看目标" },
    rows: goingOnRows,
    right: [1, 3, 4, 5],
  },
  { title: { en: "Experiments", zh: "实验" }, rows: experimentRows, right: [1, 2, 3, 4, 5] },
  { title: { en: "Roles with little room", zh: "工时吃紧的角色" }, rows: roleRows, right: [1, 2, 3, 5] },
]
