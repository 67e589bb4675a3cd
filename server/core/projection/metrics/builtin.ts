/**
 * The built-in metrics, read off a kernel's results: for one segment, or for all as sums and ratios of sums.
 */
import type { Course } from "../kernel"
import { valueIn } from "../kernel/world"
import { costIn, type Ledger } from "../money"
import type { MetricPlan } from "../plan/shape"
import { flowGauge, type Gauge, ratioGauge, stockGauge } from "./gauge"
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
  const ratio = ratios[id]
  if (ratio) return ratioGauge(weeklyOf(ratio[0], scope), weeklyOf(ratio[1], scope), window)
  if (measure === "ratio") return lifeGauge(id, window, scope)
  return measure === "flow" ? flowGauge(weeklyOf(id, scope)) : stockGauge(weeklyOf(id, scope))
}

function weeklyOf(id: string, scope: Scope): (week: number) => number {
  const { courses } = scope
  const name = sums[id]
  if (name) return sumOf(courses, ({ results }) => results[name])
  switch (id) {
    case "cost":
      return costWeekly(scope, () => true)
    case "cost_of_new_users":
      return costWeekly(scope, ({ stage }) => stage === "acquire" || stage === "activate")
    case "net": {
      const [profit, cost] = [weeklyOf("gross_profit", scope), weeklyOf("cost", scope)]
      return (week) => profit(week) - cost(week)
    }
    case "active_before":
      return activeBefore(courses)
    case "daily_active_users":
      return dailyActive(scope)
    case "monthly_active_users":
      return monthlyActive(scope)
    default:
      return () => Number.NaN
  }
}

function sumOf(courses: readonly Course[], series: (course: Course) => Float64Array) {
  const all = courses.map(series)
  return (week: number) => {
    let sum = 0
    for (const one of all) sum += one[week - 1]!
    return sum
  }
}

function costWeekly(
  { ledger, segment }: Scope,
  wanted: (strategy: Ledger["plan"]["strategies"][number]) => boolean,
): (week: number) => number {
  const strategies = ledger.plan.strategies.flatMap((strategy, i) => (wanted(strategy) ? [i] : []))
  return (week) => costIn(ledger, strategies, segment, week - 1)
}

function activeBefore(courses: readonly Course[]): (week: number) => number {
  return (week) => {
    let sum = 0
    for (const { results, now } of courses) sum += week === 1 ? now.startActive : results.active[week - 2]!
    return sum
  }
}

function dailyActive({ kernel, courses }: Scope): (week: number) => number {
  return (week) => {
    let sum = 0
    for (const { results, segment } of courses)
      sum += (results.active[week - 1]! * valueIn(kernel.world.values, segment.days, 0)) / 7
    return sum
  }
}

/** Whoever was active within four weeks; the weeks before the period are not known, so there is none before week 3. */
function monthlyActive({ courses }: Scope): (week: number) => number {
  return (week) => {
    if (week < 3) return Number.NaN
    let sum = 0
    for (const { results } of courses) {
      let lost = 0
      for (let i = week - 3; i < week; i++) lost += results.churned[i]! - results.recalled[i]!
      sum += results.active[week - 1]! + Math.max(0, lost)
    }
    return sum
  }
}
