/**
 * The charts that a projection alone can fill: the fan of a metric, the funnel, and what matters most for each target.
 * Absent on purpose: retention, calendar and pyramid, which are drawn from the playbook, and words for its ids.
 */

import type { Projection, WeeklyBand } from "../projection/project/projection"
import { fan, type Point } from "./fan"
import type { Look, Picture } from "./frame"
import { funnel } from "./funnel"
import type { Measure } from "./ticks"
import { tornado } from "./tornado"

export interface ChartsAsk extends Look {
  readonly metric: string
  readonly segment?: string
  /** A count when left out. */
  readonly measure?: Measure
  /** Whether a target of it is a total from the start, which no single week of a fan can be held against. */
  readonly flow?: boolean
  readonly actuals?: readonly Point[]
  /** What people call a metric, a target or a path; its id when left out. */
  readonly nameOf?: (id: string) => string | undefined
}

export interface Charts {
  readonly fan: Picture | undefined
  readonly funnel: Picture | undefined
  readonly tornados: Readonly<Record<string, Picture>>
}

export function chartsOf(projection: Projection, ask: ChartsAsk): Charts {
  return {
    fan: fanOf(projection, ask),
    funnel: funnelOf(projection, ask),
    tornados: Object.fromEntries(
      Object.entries(projection.sensitivity).map(([id, rows]) => {
        const target = projection.targets[id]
        const measure = target && target.metric === ask.metric ? measureOf(ask) : ({ kind: "ratio" } as const)
        const named = rows.map((row) => ({ ...row, name: nameOf(ask, row.path) }))
        const base = target?.p50 ?? null
        return [id, tornado({ title: nameOf(ask, id), measure, rows: named, base }, ask)]
      }),
    ),
  }
}

function fanOf(projection: Projection, ask: ChartsAsk): Picture | undefined {
  const series = bandOf(projection, ask.metric, ask.segment)
  if (!series) return undefined
  const target = Object.values(projection.targets).find(
    ({ metric, segment }) => metric === ask.metric && segment === (ask.segment ?? null),
  )
  const aim = target && !ask.flow ? { target: { week: target.week, value: target.to } } : {}
  const actuals = ask.actuals ? { actuals: ask.actuals } : {}
  const title = nameOf(ask, ask.metric)
  return fan({ title, measure: measureOf(ask), start: projection.start, series, ...aim, ...actuals }, ask)
}

const stages = [
  ["reached", "触达", "Reached"],
  ["new_users", "新增用户", "New users"],
  ["activated_users", "激活用户", "Activated"],
] as const

/** Means add up over weeks, so the funnel is of the whole period; nobody pays once only, so payers are no stage. */
function funnelOf(projection: Projection, ask: ChartsAsk): Picture | undefined {
  const bands = stages.map(([metric]) => bandOf(projection, metric, ask.segment))
  if (bands.some((band) => !band)) return undefined
  const values = stages.map(([, zh, en], i) => ({
    name: ask.locale === "zh" ? zh : en,
    value: (bands[i]?.mean ?? []).reduce<number>((sum, value) => sum + (value ?? 0), 0),
  }))
  return funnel({ title: ask.locale === "zh" ? "全期漏斗" : "Funnel of the period", stages: values }, ask)
}

function bandOf({ metrics }: Projection, metric: string, segment?: string): WeeklyBand | null | undefined {
  const answer = Object.hasOwn(metrics, metric) ? metrics[metric] : undefined
  if (!answer || segment === undefined) return answer?.all
  return Object.hasOwn(answer.segments, segment) ? answer.segments[segment] : undefined
}

function measureOf({ measure }: ChartsAsk): Measure {
  return measure ?? { kind: "count" }
}

function nameOf({ nameOf: named }: ChartsAsk, id: string): string {
  return named?.(id) ?? id
}
