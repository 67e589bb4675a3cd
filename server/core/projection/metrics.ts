/**
 * Metrics of a draw, whatever they are made of: built-in ones, formulas over others, and those without a formula, which
 * stand at the `from` of the target on them and move by effects only.
 *
 * A formula that is a sum is told week by week; one that is a ratio is evaluated on the mean weeks of its window, which
 * is the ratio of totals and leaves constants in it what they are: a week's.
 */
import type { Kernel } from "./kernel"
import { builtinGauge } from "./metrics/builtin"
import { flowGauge, type Gauge, stockGauge, weeklyOf, windowed } from "./metrics/gauge"
import { levelGauge } from "./metrics/level"
import type { Scope } from "./metrics/scope"
import type { Ledger } from "./money"
import { lackOf } from "./plan/availability"
import type { MetricPlan } from "./plan/shape"

export type { Gauge } from "./metrics/gauge"
export { needsOf } from "./metrics/reads"

/**
 * A gauge of a metric, of a segment or of all; undefined where a field is lacking. What is due by a day within a week
 * is looked at on that day where the metric has no weeks of its own.
 */
export function gaugeOf(
  kernel: Kernel,
  ledger: Ledger,
  id: string,
  segment?: number,
  due?: number,
): Gauge | undefined {
  if (lackOf(kernel.plan, id, segment) !== undefined) return undefined
  const metric = kernel.plan.metrics.get(id)
  return metric && made(metric, scopeOf(kernel, ledger, segment), due)
}

function scopeOf(kernel: Kernel, ledger: Ledger, segment: number | undefined): Scope {
  const courses = segment === undefined ? kernel.courses : kernel.courses.slice(segment, segment + 1)
  return { kernel, ledger, courses, segment }
}

function made(metric: MetricPlan, scope: Scope, due: number | undefined): Gauge | undefined {
  const { own } = metric
  if (!own) return builtinGauge(metric, scope)
  return own.kind === "level" ? levelGauge(metric.id, own, scope, due) : formulaGauge(metric, own, scope)
}

type Formula = Extract<MetricPlan["own"], { kind: "formula" }>

function formulaGauge(metric: MetricPlan, { evaluate, names }: Formula, scope: Scope): Gauge | undefined {
  const { kernel, ledger, segment } = scope
  const gauges = new Map<string, Gauge>()
  for (const name of names) {
    const [first = "", member] = name.split(".")
    const owner = kernel.plan.segments.findIndex((one) => one.id === first)
    const gauge = gaugeOf(kernel, ledger, member ?? first, member === undefined ? segment : owner)
    if (!gauge) return undefined
    gauges.set(name, gauge)
  }
  const values = new Map<string, number>()
  const over = (from: number, to: number) => {
    for (const [name, gauge] of gauges) values.set(name, gauge.over(from, to))
    const result = evaluate(values)
    return typeof result === "number" ? result : Number.NaN
  }
  if (metric.measure === "ratio") return windowed(metric.window, over)
  const weekly = weeklyOf((week) => over(week, week))
  const { weeks } = kernel.plan.calendar
  return metric.measure === "flow" ? flowGauge(weekly, weeks) : stockGauge(weekly, weeks)
}
