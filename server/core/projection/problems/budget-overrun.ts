/** The problem of money that the plan spends and the budget does not have. */
import type { Linked } from "../../model/workspace"
import type { Finding, Words } from "../../problem"
import type { Plan } from "../plan/shape"
import type { ProjectionCheck } from "./check"
import type { Courses } from "./outlook/courses"
import { called, money, plain, precise, written } from "./wording"

export const budgetOverrun: ProjectionCheck = {
  id: "budget-overrun",
  severity: "error",
  section: "projection",
  fixable: true,
  reads: ["budget", "strategies.*.budget", "campaigns.*.budget"],
  summary: {
    en: "The plan costs more, in the middle of futures, than its budget, a stage's cap or a strategy's own budget.",
    zh: "按中位数推算，花费超出总预算、某个阶段的上限，或某个策略自己的预算。",
  },
  why: {
    en: "The money runs out before the plan does, and what is cut then is what comes last, not what brings least. Spending the reserve in advance is a warning: it is there for what nobody foresees.",
    zh: "钱会先于计划用完，那时被砍掉的是排在最后的，而不是效果最差的。提前动用预留只是警告：预留是给意外准备的。",
  },
  mend: {
    en: "Raise the budget, or cut what the projection shows to bring least for its money.",
    zh: "提高预算，或砍掉推演中性价比最低的部分。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 12 }
budget:
  total: ¥50k
#        ^^^^ The plan costs ¥56k, ¥6k more than its budget.
  caps:
    retain: ¥40k
#           ^^^^ The strategies of retain cost ¥44k, ¥4k more than this cap.
strategies:
  gift: { stage: retain, cost: { once: ¥8k, weekly: ¥3k } }
  posters: { stage: acquire, cost: { once: ¥12k } }
`,
      `playbook: 试点
period: { start: 2026-01-05, weeks: 12 }
budget:
  total: ¥60k
#        ^^^^ The plan costs ¥56k, ¥2k of it from the reserve of 10%.
  reserve: 10%
strategies:
  gift: { stage: retain, cost: { once: ¥20k, weekly: ¥3k } }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 12 }
budget: { total: ¥70k, reserve: 10%, caps: { retain: ¥45k } }
strategies:
  gift: { stage: retain, cost: { once: ¥8k, weekly: ¥3k }, budget: ¥45k }
  posters: { stage: acquire, cost: { once: ¥12k } }
`,
    ],
  },
  asks: "courses",
  concerns: ({ strategies }) => strategies.length > 0,
  *judge({ linked, plan, courses }) {
    const overruns = (yield* courses())?.overruns ?? []
    const over = overruns.some(({ limit }) => limit.kind === "total")
    return overruns
      .filter(({ limit }) => !(over && limit.kind === "reserve"))
      .map((overrun) => findingOf(linked, plan, overrun))
  },
}

type Overrun = Courses["overruns"][number]

function findingOf(linked: Linked, plan: Plan, overrun: Overrun): Finding {
  const { limit, cost } = overrun
  const { path } = limit
  const room = limit.kind === "reserve" ? reserveOf(linked) : undefined
  const enough = precise(linked, path, roundedUp(room === undefined ? cost : cost / (1 - room)))
  return {
    place: { path },
    message: wordsOf(linked, plan, overrun),
    ...(limit.kind === "reserve" ? { severity: "warning" as const } : {}),
    fixes: [
      {
        title: { en: `Raise it to ${enough}`, zh: `提高到 ${enough}` },
        kind: "suggested",
        changes: [{ do: "set", path, value: plain(enough) }],
      },
    ],
  }
}

function wordsOf(linked: Linked, { strategies }: Plan, { limit, cost }: Overrun): Words {
  const { path, kind, amount } = limit
  const [spent, more] = [written(linked, path, cost), money(linked, cost - amount, path, ["budget"])]
  const name = String(path.at(-1))
  switch (kind) {
    case "total":
      return {
        en: `The plan costs ${spent}, ${more} more than its budget.`,
        zh: `按计划要花 ${spent}，比总预算多 ${more}。`,
      }
    case "reserve": {
      const share = `${Number(((reserveOf(linked) ?? 0) * 100).toPrecision(3))}%`
      return {
        en: `The plan costs ${spent}, ${more} of it from the reserve of ${share}.`,
        zh: `按计划要花 ${spent}，其中 ${more} 要动用 ${share} 的预留。`,
      }
    }
    case "stage":
      return {
        en: `The strategies of ${name} cost ${spent}, ${more} more than this cap.`,
        zh: `${name} 阶段的策略要花 ${spent}，比上限多 ${more}。`,
      }
    default: {
      const { section, id } = strategies[limit.strategies[0] ?? 0]!
      const own = called(linked, section, id)
      return {
        en: `"${own}" costs ${spent}, ${more} more than its budget.`,
        zh: `“${own}”要花 ${spent}，比自己的预算多 ${more}。`,
      }
    }
  }
}

function reserveOf({ playbook }: Linked): number | undefined {
  return playbook.quantities.find(({ path }) => path.join(".") === "budget.reserve")?.quantity?.values[0]
}

/** To two digits, so that what is written looks like a budget. */
function roundedUp(value: number): number {
  const step = 10 ** (Math.floor(Math.log10(value)) - 1)
  return Number((Math.ceil(value / step - 1e-9) * step).toPrecision(2))
}
