/**
 * The money: what the plan brings and costs, what each stage costs against its cap, and when incentives pay for themselves.
 */
import type { Words } from "../../../problem"
import { percent } from "../../figures"
import { metricName } from "../../names"
import { breakEvenRows } from "../../parts/break-even"
import { type Block, facts, table, tableOf } from "../block"
import { entriesOf, factsOf, field, objectAt } from "../entry"
import { stagesOf } from "../stages"
import type { Teller } from "../teller"

export function moneyBlocks(teller: Teller): readonly Block[] {
  const { say, answer, locale } = teller
  const budget = objectAt(["budget"], teller)
  return [
    ...facts(factsOf(budget, ["total", "reserve"], teller)),
    ...totals(teller),
    ...stageCosts(teller),
    ...(answer ? tableOf(say(BREAK_EVEN), breakEvenRows(answer, { locale }), [3, 4, 5, 6]) : []),
  ]
}

const BREAK_EVEN: Words = {
  en: "Break-even of incentives (a paying user, a week)",
  zh: "激励的盈亏平衡（每位付费用户每周）",
}

/** Means add up over weeks. */
function totals(teller: Teller): readonly Block[] {
  const { answer, say } = teller
  if (!answer) return []
  const { metrics } = answer.projection
  const rows = ["revenue", "gross_profit", "cost", "net"].flatMap((id) => {
    const band = metrics[id]?.all
    if (!band) return []
    const sum = band.mean.reduce((all: number, value) => all + (value ?? 0), 0)
    return [{ cells: [metricName(teller.linked, id, teller.locale), teller.figure(sum, "money")] }]
  })
  const told = rows.length > 1 ? rows : []
  return table({ caption: say(TOTALS), head: [say(KIND), say(AMOUNT)], rows: told, right: [1] })
}

const TOTALS: Words = { en: "Over the whole period (means)", zh: "全周期合计（均值）" }
const KIND: Words = { en: "Kind", zh: "项目" }
const AMOUNT: Words = { en: "Amount", zh: "金额" }

interface StageCost {
  readonly stage: string
  readonly cost: number | null
}

/** Of every strategy and campaign, as far as its cost is known. */
function costsOf(teller: Teller): readonly StageCost[] {
  const strategies = teller.answer?.projection.strategies ?? {}
  return ["strategies", "campaigns"].flatMap((section) =>
    entriesOf(section, teller).map(({ id, value }) => ({
      stage: String(value["stage"] ?? ""),
      cost: (strategies[`${section}.${id}`] ?? strategies[id])?.cost.mean ?? null,
    })),
  )
}

function stageCosts(teller: Teller): readonly Block[] {
  const { say, figure } = teller
  const budget = objectAt(["budget"], teller)
  const caps = budget.value["caps"]
  const capped = typeof caps === "object" && caps !== null ? Object.keys(caps) : []
  const costs = costsOf(teller)
  const cost = (stage?: string) => {
    const known = costs.filter((one) => stage === undefined || one.stage === stage).map((one) => one.cost)
    return known.every((one) => one === null) ? null : known.reduce((sum: number, one) => sum + (one ?? 0), 0)
  }
  const stages = stagesOf(teller, [...capped, ...costs.map(({ stage }) => stage)])
  const row = (name: string, spent: number | null, limit: string, most: number | undefined) => ({
    cells: [
      name,
      teller.answer ? figure(spent, "money") : "",
      most === undefined ? limit : figure(most, "money"),
      most && spent !== null ? percent(spent / most) : "",
    ],
  })
  const rows = stages.map(({ id, name }) =>
    row(name, cost(id), field(budget, `caps.${id}`, teller), amountAt(["budget", "caps", id], teller)),
  )
  const all = row(say(ALL), cost(), field(budget, "total", teller), amountAt(["budget", "total"], teller))
  const told = [...rows, all].some(({ cells }) => cells.slice(1).some((cell) => cell !== ""))
    ? [...rows, all]
    : []
  return table({ caption: say(BY_STAGE), head: HEAD.map(say), rows: told, right: [1, 2, 3] })
}

/** A sum of money as it is written in this file. */
function amountAt(path: readonly string[], { linked }: Teller): number | undefined {
  const wanted = path.join(".")
  const placed = linked.playbook.quantities.find((one) => one.path.join(".") === wanted)
  return placed?.quantity?.values.at(-1)
}

const ALL: Words = { en: "All", zh: "合计" }
const BY_STAGE: Words = { en: "Cost by stage against the budget (means)", zh: "各阶段成本与预算（均值）" }

const HEAD: readonly Words[] = [
  { en: "Stage", zh: "阶段" },
  { en: "Projected cost", zh: "推演成本" },
  { en: "Limit", zh: "上限" },
  { en: "Used", zh: "占用" },
]
