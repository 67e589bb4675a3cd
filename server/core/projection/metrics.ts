/**
 * Metrics of a draw, whatever they are made of: built-in ones, formulas over others, and those without a formula, which
 * stand at the `from` of the target on them and move by effects only.
 *
 * A formula that is a sum is told week by week; one that is a ratio is evaluated on the mean weeks of its window, which
 * is the ratio of totals and leaves constants in it what they are: a week's.
 */
import type { Kernel } from "./kernel"
import { builtinGauge } from "./metrics/builtin"
import { flowGauge, type Gauge, stockGauge, windowed } from "./metrics/gauge"
import type { Scope } from "./metrics/scope"
import type { Ledger } from "./money"
import { lackOf } from "./plan/availability"
import type { LevelFrom, MetricPlan } from "./plan/shape"

export type { Gauge } from "./metrics/gauge"

/** A gauge of a metric, of a segment or of all; undefined where a field is lacking. */
export function gaugeOf(kernel: Kernel, ledger: Ledger, id: string, segment?: number): Gauge | undefined {
  if (lackOf(kernel.plan, id, segment) !== undefined) return undefined
  const metric = kernel.plan.metrics.get(id)
  return metric && made(metric, scopeOf(kernel, ledger, segment))
}

function scopeOf(kernel: Kernel, ledger: Ledger, segment: number | undefined): Scope {
  const courses = segment === undefined ? kernel.courses : kernel.courses.slice(segment, segment + 1)
  return { kernel, ledger, courses, segment }
}

function made(metric: MetricPlan, scope: Scope): Gauge | undefined {
  const { own } = metric
  if (!own) return builtinGauge(metric, scope)
  return own.kind === "level" ? levelGauge(metric.id, own, scope) : formulaGauge(metric, own, scope)
}

type Formula = Extract<MetricPlan["own"], { kind: "formula" }>
type Level = Extract<MetricPlan["own"], { kind: "level" }>

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
  const weekly = (week: number) => over(week, week)
  return metric.measure === "flow" ? flowGauge(weekly) : stockGauge(weekly)
}

/** Of all, every tactic that speaks of it counts as it is; of a segment, those that touch it. */
function levelGauge(id: string, { min, max, from }: Level, { kernel, segment }: Scope): Gauge | undefined {
  const { plan, world } = kernel
  const begins = startOf(from, segment === undefined ? undefined : plan.segments[segment]?.id)
  if (begins === undefined) return undefined
  const lines = plan.tactics.flatMap(({ effects, covers, touches }, tactic) =>
    segment !== undefined && !touches.some((touch) => touch.segment === segment)
      ? []
      : effects.flatMap((effect) =>
          effect.on === "metric" && effect.metric === id ? [{ tactic, covers, change: effect.change }] : [],
        ),
  )
  return stockGauge((week) => {
    const start = world.values[begins]!
    let level = start
    for (const { tactic, covers, change } of lines) {
      if (!world.on[tactic]) continue
      const share =
        segment === undefined
          ? covers === undefined
            ? 1
            : world.values[covers]!
          : world.shares[tactic * plan.segments.length + segment]!
      const by = world.values[change.number]! * (change.measure === "relative" ? start : 1)
      level += share * world.schedules[tactic]![week - 1]! * by
    }
    return Math.min(max, Math.max(min, level))
  })
}

function startOf({ all, segments }: LevelFrom, segment: string | undefined): number | undefined {
  return segment === undefined ? all : segments.get(segment)
}

/** What has to be kept for some metrics to be read: histories of retention, and money. */
export function needsOf(metrics: ReadonlyMap<string, MetricPlan>, ids: Iterable<string>) {
  const needs = { history: false, money: false }
  const seen = new Set<string>()
  const look = (id: string) => {
    if (seen.has(id)) return
    seen.add(id)
    if (/^(?:retention_w\d+|ltv|k_factor)$/.test(id)) needs.history = true
    if (/^(?:cost|net|cac|roi)$/.test(id)) needs.money = true
    const own = metrics.get(id)?.own
    if (own?.kind === "formula") for (const name of own.names) look(name.split(".").at(-1) ?? name)
  }
  for (const id of ids) look(id)
  return needs
}
