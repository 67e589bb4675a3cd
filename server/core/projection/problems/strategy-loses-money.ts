/** The problem of a strategy that is there for money and does not earn its cost. */
import type { ProjectionCheck } from "./check"
import { isExplained, isOver } from "./settled"
import { called, money } from "./wording"

export const strategyLosesMoney: ProjectionCheck = {
  id: "strategy-loses-money",
  severity: "warning",
  section: "projection",
  summary: {
    en: "A strategy that is meant to earn costs more than it brings, in nine of ten futures or more.",
    zh: "以收入为目的的策略入不敷出：至少九成情况下如此。",
  },
  why: {
    en: "Revenue that costs more than its gross profit makes the business smaller as the figures grow. What the users it wins will bring in their first year is counted in its favour; strategies whose targets are not money are not judged by it.",
    zh: "花的钱比带来的毛利还多，数字越好看亏得越多。它赢得的用户第一年的贡献已经算进收益；目标不是钱的策略不按钱来评判。",
  },
  mend: {
    en: "Lower `cost`, give fewer or smaller incentives, or touch only those on whom it pays; if it is not there for money, name the target that it works for.",
    zh: "降低 `cost`，减少激励的数量或面额，或只触达划算的人群；如果目的不是赚钱，请在 `targets` 写明它服务的目标。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 12 }
targets:
  income: { metric: revenue, to: ¥55万 }
segments:
  regular:
    active: 1万
    funnel: { retain: { w4: 60%, w12: 45% }, pay: 20%, spend: ¥20..30/w, margin: 30% }
strategies:
  rebate:
# ^^^^^^ "rebate" costs ¥48k and brings ¥15.6k of gross profit, a first year of those it wins included.
    stage: monetize
    targets: [income]
    segments: [regular]
    effect: { pay: +5%..+15% }
    cost: { weekly: ¥4k }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 12 }
targets:
  income: { metric: revenue, to: ¥55万 }
segments:
  regular:
    active: 1万
    funnel: { retain: { w4: 60%, w12: 45% }, pay: 20%, spend: ¥20..30/w, margin: 30% }
strategies:
  rebate:
    stage: monetize
    targets: [income]
    segments: [regular]
    effect: { pay: +5%..+15% }
    cost: { weekly: ¥200 }
`,
    ],
  },
  asks: "gains",
  concerns: ({ strategies }) => strategies.length > 0,
  *judge(outlook) {
    if (isOver(outlook)) return []
    const { linked, plan, gains } = outlook
    return (yield* gains()).flatMap((one) => {
      // What brings nothing at all has been told to.
      if (!one.money || one.targets || isExplained(outlook, one.strategy)) return []
      const { section, id } = plan.strategies[one.strategy]!
      const name = called(linked, section, id)
      const { cost, brought } = one.money.sums()
      const own = [section, id, "cost"]
      const [spent, back] = [
        money(linked, cost, own, ["budget"]),
        money(linked, Math.max(0, brought), own, ["budget"]),
      ]
      return [
        {
          place: { path: [section, id], at: "key" as const },
          message: {
            en: `"${name}" costs ${spent} and brings ${back} of gross profit, a first year of those it wins included.`,
            zh: `“${name}”要花 ${spent}，只带来 ${back} 毛利（已算上它赢得的用户第一年的贡献）。`,
          },
        },
      ]
    })
  },
}
