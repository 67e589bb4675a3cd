/**
 * What of a draw a metric's gauge looks at: which segments have to be run for it, which strategies' costs are counted,
 * and whether stay-probabilities are looked back at. Absent on purpose: the gauges.
 */
import { withSharers } from "../money/caps"
import type { MetricPlan, Plan, StrategyPlan } from "../plan/shape"

export interface Reads {
  readonly segments: ReadonlySet<number>
  readonly strategies: ReadonlySet<number>
}

/** A metric of one segment or, where none is said, of all. */
export interface Scoped {
  readonly metric: string
  readonly segment: number | undefined
}

type Asked = Pick<Plan, "metrics" | "segments" | "strategies">

/** What some metrics read together. Costs are split by users touched, so they read all that a strategy touches. */
export function readsOf(plan: Asked, metrics: Iterable<Scoped>): Reads {
  const segments = new Set<number>()
  const strategies = new Set<number>()
  for (const { metric, segment } of terms(plan, metrics)) {
    for (const index of segment === undefined ? plan.segments.keys() : [segment]) segments.add(index)
    if (!isMoney(metric)) continue
    plan.strategies.forEach((strategy, i) => {
      if (segment === undefined || touches(strategy, segment)) strategies.add(i)
    })
  }
  const paid = withSharers(plan.strategies, strategies)
  for (const i of paid) for (const { segment } of plan.strategies[i]!.touches) segments.add(segment)
  return { segments, strategies: paid }
}

/** What has to be kept for some metrics to be read: histories of retention, and money. */
export function needsOf(metrics: ReadonlyMap<string, MetricPlan>, ids: Iterable<string>) {
  const all = [...ids].map((metric) => ({ metric, segment: undefined }))
  const found = [...terms({ metrics, segments: [] }, all)].map(({ metric }) => metric)
  return { history: found.some(looksBack), money: found.some(isMoney) }
}

/** The metrics themselves and those that their formulas name, each once. */
function terms({ metrics, segments }: Pick<Plan, "metrics" | "segments">, asked: Iterable<Scoped>) {
  const found = new Map<string, Scoped>()
  const open = [...asked]
  for (const one of open) {
    const key = `${one.metric} ${one.segment ?? ""}`
    if (found.has(key)) continue
    found.set(key, one)
    const own = metrics.get(one.metric)?.own
    if (own?.kind !== "formula") continue
    for (const name of own.names) {
      const [first = "", member] = name.split(".")
      const owner = member === undefined ? one.segment : segments.findIndex(({ id }) => id === first)
      // A segment that is not there has no figures.
      open.push({ metric: member ?? first, segment: owner === -1 ? undefined : owner })
    }
  }
  return found.values()
}

function looksBack(metric: string): boolean {
  return /^(?:retention_w\d+|ltv|k_factor)$/.test(metric)
}

function isMoney(metric: string): boolean {
  return /^(?:cost|net|cac|roi)$/.test(metric)
}

export function touches({ touches }: Pick<StrategyPlan, "touches">, index: number): boolean {
  return touches.some(({ segment }) => segment === index)
}
