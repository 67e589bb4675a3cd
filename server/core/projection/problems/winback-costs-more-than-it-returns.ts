/** The problem of users who cost more to win back than they bring. */
import type { ProjectionCheck } from "./check"
import { isExplained, isOver } from "./settled"
import { called, money } from "./wording"

export const winbackCostsMoreThanItReturns: ProjectionCheck = {
  id: "winback-costs-more-than-it-returns",
  severity: "warning",
  section: "projection",
  summary: {
    en: "Winning users back costs more than they bring in a first year.",
    zh: "召回用户的花费高于他们第一年带来的毛利。",
  },
  why: {
    en: "Recall is paid for again and again, because those who left once leave again. It pays only where a returned user brings more than the message, the coupon and the effort cost.",
    zh: "走过一次的人还会再走，召回的钱要反复花。只有回来的人带来的毛利高于消息、券和人力的花费，才值得做。",
  },
  mend: {
    en: "Ask only those back who used to bring most, by cheaper channels or smaller incentives.",
    zh: "只召回过去贡献最大的用户，用更便宜的渠道或更小的激励。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 12 }
segments:
  regular:
    active: 1万
    dormant: 5万
    funnel: { retain: { w4: 30%, w12: 20% }, pay: 20%, spend: ¥20..30/w, margin: 30%, recall: 0.5% }
strategies:
  come_back:
# ^^^^^^^^^ A user won back costs ¥53.5 and brings ¥15.4 of gross profit in a first year.
    stage: recall
    segments: [regular]
    effect: { recall: +0.2pp..+0.4pp }
    cost: { weekly: ¥8k }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 12 }
segments:
  regular:
    active: 1万
    dormant: 5万
    funnel: { retain: { w4: 30%, w12: 20% }, pay: 20%, spend: ¥20..30/w, margin: 30%, recall: 0.5% }
strategies:
  come_back:
    stage: recall
    segments: [regular]
    effect: { recall: +0.2pp..+0.4pp }
    cost: { weekly: ¥500 }
`,
    ],
  },
  asks: "gains",
  concerns: ({ strategies }) => strategies.some(({ stage }) => stage === "recall"),
  *judge(outlook) {
    if (isOver(outlook)) return []
    const { linked, plan, gains } = outlook
    return (yield* gains()).flatMap((one) => {
      if (!one.recall || one.targets || isExplained(outlook, one.strategy)) return []
      const { section, id } = plan.strategies[one.strategy]!
      const { cost, brought, users } = one.recall.sums()
      const name = called(linked, section, id)
      const shown = (value: number) => money(linked, value, [section, id, "cost"], ["budget"])
      const message =
        users > 0
          ? {
              en: `A user won back costs ${shown(cost / users)} and brings ${shown(brought / users)} of gross profit in a first year.`,
              zh: `每召回一个用户要花 ${shown(cost / users)}，而他第一年只带来 ${shown(brought / users)} 毛利。`,
            }
          : {
              en: `"${name}" costs ${shown(cost)} and wins nobody back.`,
              zh: `“${name}”要花 ${shown(cost)}，却一个人也召不回。`,
            }
      return [{ place: { path: [section, id], at: "key" as const }, message }]
    })
  },
}
