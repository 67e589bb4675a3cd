/**
 * The charts that a projection alone can fill: the fan of a metric, the funnel, and what matters most for each target.
 * Absent on purpose: retention, calendar and pyramid, which are drawn from the playbook, and words for its ids.
 */

import type { Projection, TargetAnswer, WeeklyBand } from "../projection/project/projection"
import { fan, type Point } from "./fan"
import type { Look, Picture } from "./frame"
import { funnel, type Stage } from "./funnel"
import type { Measure } from "./ticks"
import { tornado } from "./tornado"

/** What of a projection is charted. */
export type Charted = Pick<
  Projection,
  "start" | "currency" | "metrics" | "targets" | "sensitivity" | "actuals"
>

/** What people call things; an id or a path where it says nothing. */
export interface Naming {
  readonly metric?: (id: string) => string | undefined
  readonly segment?: (id: string) => string | undefined
  readonly target?: (id: string) => string | undefined
  readonly path?: (path: string) => string | undefined
}

export interface FanAsk extends Look {
  readonly metric: string
  readonly segment?: string
  readonly naming?: Naming
}

export interface Charts {
  readonly fan: Picture | undefined
  readonly funnel: Picture | undefined
  readonly tornados: Readonly<Record<string, Picture>>
}

export function chartsOf(projection: Charted, ask: FanAsk): Charts {
  const { segment } = ask
  return {
    fan: fanOf(projection, ask),
    funnel: funnelOf(projection, segment === undefined ? ask : { ...ask, segment }),
    tornados: Object.fromEntries(
      Object.keys(projection.sensitivity).flatMap((id) => {
        const picture = tornadoOf(projection, id, ask)
        return picture ? [[id, picture]] : []
      }),
    ),
  }
}

export function fanOf(projection: Charted, ask: FanAsk): Picture | undefined {
  const { metric, segment, naming } = ask
  const series = bandOf(projection, metric, segment)
  if (!series) return undefined
  const actuals = projection.actuals.points.filter(
    (one) => one.metric === metric && one.segment === (segment ?? null),
  )
  const named = naming?.metric?.(metric) ?? metric
  const whose = segment === undefined ? "" : ` · ${naming?.segment?.(segment) ?? segment}`
  const given = {
    title: `${named}${whose}`,
    measure: measureOf(projection, projection.metrics[metric]?.unit),
    start: projection.start,
    series,
    ...aimOf(targetOn(projection, metric, segment)),
    ...(actuals.length > 0 ? { actuals } : {}),
  }
  return fan(given, ask)
}

export function targetOn(
  { targets }: Charted,
  metric: string,
  segment: string | undefined,
): TargetAnswer | undefined {
  return Object.values(targets).find((one) => one.metric === metric && one.segment === (segment ?? null))
}

/** A flow's target is a total from the start, which no single week of a fan can be held against. */
export function aimOf(target: TargetAnswer | undefined): { target?: Point; checkpoints?: readonly Point[] } {
  if (!target || target.measure === "flow") return {}
  const { checkpoints } = target
  return {
    target: { week: target.week, value: target.to },
    ...(checkpoints.length > 0 ? { checkpoints } : {}),
  }
}

export interface FunnelAsk extends Look {
  readonly segment?: string
  readonly naming?: Naming
}

export function funnelOf(projection: Charted, ask: FunnelAsk): Picture | undefined {
  const found = stagesOf(projection, ask)
  if (!found) return undefined
  const whose = ask.segment === undefined ? "" : ` · ${ask.naming?.segment?.(ask.segment) ?? ask.segment}`
  const title = ask.locale === "zh" ? "全期漏斗" : "Funnel of the period"
  return funnel({ title: `${title}${whose}`, stages: found }, ask)
}

const stages = [
  ["reached", "触达", "Reached"],
  ["new_users", "新增用户", "New users"],
  ["activated_users", "激活用户", "Activated"],
] as const

/** Means add up over weeks, so the funnel is of the whole period; nobody pays once only, so payers are no stage. */
export function stagesOf(
  projection: Charted,
  { segment, locale }: Pick<FunnelAsk, "segment" | "locale">,
): readonly Stage[] | undefined {
  const bands = stages.map(([metric]) => bandOf(projection, metric, segment))
  if (bands.some((band) => !band)) return undefined
  return stages.map(([, zh, en], i) => ({
    name: locale === "zh" ? zh : en,
    value: (bands[i]?.mean ?? []).reduce<number>((sum, value) => sum + (value ?? 0), 0),
  }))
}

/** What matters most for a target, the foremost numbers only; none where no number matters. */
export function tornadoOf(
  projection: Charted,
  target: string,
  { naming, most = 12, ...look }: Look & { readonly naming?: Naming; readonly most?: number },
): Picture | undefined {
  const answer = Object.hasOwn(projection.targets, target) ? projection.targets[target] : undefined
  const swings = (answer && projection.sensitivity[target]) ?? []
  if (!answer || swings.length === 0) return undefined
  const rows = swings.slice(0, most).map((row) => ({ ...row, name: naming?.path?.(row.path) ?? row.path }))
  const title = naming?.target?.(target) ?? target
  const base = answer.at_medians ?? answer.p50
  return tornado({ title, measure: measureOf(projection, answer.unit), rows, base }, look)
}

/** The band of a metric, of a segment or of all; none where it was not asked for or has no figures. */
export function bandOf({ metrics }: Charted, metric: string, segment?: string): WeeklyBand | undefined {
  const answer = Object.hasOwn(metrics, metric) ? metrics[metric] : undefined
  if (!answer || segment === undefined) return answer?.all ?? undefined
  return (Object.hasOwn(answer.segments, segment) ? answer.segments[segment] : undefined) ?? undefined
}

export function measureOf({ currency }: Charted, unit: Measure["kind"] = "count"): Measure {
  return unit === "money" ? { kind: unit, currency } : { kind: unit }
}
