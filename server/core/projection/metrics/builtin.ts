/**
 * The built-in metrics, read off a kernel's results: for one segment, or for all as sums and ratios of sums.
 */
import type { Course } from "../kernel"
import { valueIn } from "../kernel/world"
import { type Ledger, rowsOf } from "../money"
import type { MetricPlan } from "../plan/shape"
import { flowGauge, type Gauge, ratioGauge, stockGauge, type Weekly, weeklyOf } from "./gauge"
import { lifeGauge } from "./life"
import type { Scope } from "./scope"

const sums: Readonly<Record<string, keyof Course["results"]>> = {
  reached: "reached",
  new_users: "joined",
  activated_users: "activated",
  churned_users: "churned",
  recalled_users: "recalled",
  referred_users: "referred",
  revenue: "revenue",
  gross_profit: "profit",
  active_users: "active",
  dormant_users: "dormant",
  paying_users: "paying",
}

/** Each ratio as one sum over another. */
const ratios: Readonly<Record<string, readonly [top: string, under: string]>> = {
  acquisition_rate: ["new_users", "reached"],
  activation_rate: ["activated_users", "new_users"],
  churn_rate: ["churned_users", "active_before"],
  pay_rate: ["paying_users", "active_users"],
  arpu: ["revenue", "active_users"],
  arppu: ["revenue", "paying_users"],
  cac: ["cost_of_new_users", "new_users"],
  roi: ["net", "cost"],
}

export function builtinGauge({ id, measure, window }: MetricPlan, scope: Scope): Gauge {
  const { weeks } = scope.kernel.plan.calendar
  const ratio = ratios[id]
  if (ratio) return ratioGauge(seriesOf(ratio[0], scope), seriesOf(ratio[1], scope), { window, weeks })
  if (measure === "ratio") return lifeGauge(id, window, scope)
  return measure === "flow" ? flowGauge(seriesOf(id, scope), weeks) : stockGauge(seriesOf(id, scope), weeks)
}

function seriesOf(id: string, scope: Scope): Weekly {
  const { courses } = scope
  const name = sums[id]
  if (name) return scope.segment === undefined ? allOf(scope, name) : ownOf(courses, name)
  switch (id) {
    case "cost":
      return costWeekly(scope, () => true)
    case "cost_of_new_users":
      return costWeekly(scope, ({ stage }) => stage === "acquire" || stage === "activate")
    case "net":
      return netWeekly(scope)
    case "active_before":
      return activeBefore(courses)
    case "daily_active_users":
      return dailyActive(scope)
    case "monthly_active_users":
      return monthlyActive(courses)
    default:
      return weeklyOf(() => Number.NaN)
  }
}

function allOf({ kernel, courses }: Scope, name: keyof Course["results"]): Weekly {
  const all = courses.map(({ results }) => results[name])
  const inWeek = (week: number) => {
    let sum = 0
    for (const one of all) sum += one[week - 1]!
    return sum
  }
  return (into, place, from, to) => {
    if (from === to) {
      into[place] = inWeek(from)
      return
    }
    const total = kernel.totals(name, to)
    for (let t = from; t <= to; t++) into[place + t - from] = total[t - 1]!
  }
}

function ownOf([course]: readonly Course[], name: keyof Course["results"]): Weekly {
  const own = course?.results[name]
  return (into, place, from, to) => {
    for (let t = from; t <= to; t++) into[place + t - from] = own ? own[t - 1]! : 0
  }
}

function costWeekly(
  { ledger, segment }: Scope,
  wanted: (strategy: Ledger["plan"]["strategies"][number]) => boolean,
): Weekly {
  const strategies = ledger.plan.strategies.flatMap((strategy, i) => (wanted(strategy) ? [i] : []))
  const rows = rowsOf(ledger, strategies, segment)
  return (into, place, from, to) => {
    into.fill(0, place, place + to - from + 1)
    for (const row of rows)
      for (let t = from; t <= to; t++) into[place + t - from]! += ledger.costs[row + t - 1]!
  }
}

function netWeekly(scope: Scope): Weekly {
  const [profit, cost] = [seriesOf("gross_profit", scope), seriesOf("cost", scope)]
  const costs = new Float64Array(scope.kernel.plan.calendar.weeks)
  return (into, place, from, to) => {
    profit(into, place, from, to)
    cost(costs, 0, from, to)
    for (let i = 0; i <= to - from; i++) into[place + i]! -= costs[i]!
  }
}

function activeBefore(courses: readonly Course[]): Weekly {
  return (into, place, from, to) => {
    into.fill(0, place, place + to - from + 1)
    for (const { results, now } of courses)
      for (let t = from; t <= to; t++)
        into[place + t - from]! += t === 1 ? now.startActive : results.active[t - 2]!
  }
}

function dailyActive({ kernel, courses }: Scope): Weekly {
  return (into, place, from, to) => {
    into.fill(0, place, place + to - from + 1)
    for (const { results, segment } of courses) {
      const days = valueIn(kernel.world.values, segment.days, 0)
      for (let t = from; t <= to; t++) into[place + t - from]! += (results.active[t - 1]! * days) / 7
    }
  }
}

/** Whoever was active within four weeks; the weeks before the period are not known, so there is none before week 3. */
function monthlyActive(courses: readonly Course[]): Weekly {
  return (into, place, from, to) => {
    for (let t = from; t <= to; t++) into[place + t - from] = t < 3 ? Number.NaN : 0
    for (const { results } of courses)
      for (let t = Math.max(3, from); t <= to; t++) {
        let lost = 0
        for (let i = t - 3; i < t; i++) lost += results.churned[i]! - results.recalled[i]!
        into[place + t - from]! += results.active[t - 1]! + Math.max(0, lost)
      }
  }
}
