/**
 * Metrics without a formula, which stand at the `from` of the target on them and move by effects only. Of all, every
 * tactic that speaks of it counts as it is; of a segment, those that touch it.
 */
import { type Calendar, type Span, shareOn, weekOf, weekStart } from "../calendar"
import type { LevelFrom, MetricPlan } from "../plan/shape"
import { type Gauge, stockGauge, weeklyOf } from "./gauge"
import type { Scope } from "./scope"

export type Level = Extract<MetricPlan["own"], { kind: "level" }>

/** What is due by a day is looked at on that day: what is on then has not ended. */
export function levelGauge(
  id: string,
  { min, max, from }: Level,
  { kernel, segment }: Scope,
  due: number | undefined,
): Gauge | undefined {
  const { plan, world } = kernel
  const begins = startOf(from, segment === undefined ? undefined : plan.segments[segment]?.id)
  if (begins === undefined) return undefined
  const lines = plan.tactics.flatMap(({ effects, covers, touches, span }, tactic) =>
    segment !== undefined && !touches.some((touch) => touch.segment === segment)
      ? []
      : effects.flatMap((effect) =>
          effect.on === "metric" && effect.metric === id
            ? [{ tactic, covers, change: effect.change, still: stillOn(plan.calendar, span, due) }]
            : [],
        ),
  )
  const within = (level: number) => Math.min(max, Math.max(min, level))
  const planned = (week: number, onTheDay: boolean) => {
    const start = world.values[begins]!
    let level = start
    for (const { tactic, covers, change, still } of lines) {
      if (!world.on[tactic]) continue
      const share =
        segment === undefined
          ? covers === undefined
            ? 1
            : world.values[covers]!
          : world.shares[tactic * plan.segments.length + segment]!
      const by = world.values[change.number]! * (change.measure === "relative" ? start : 1)
      level += share * (onTheDay ? still : 1) * world.schedules[tactic]![week - 1]! * by
    }
    return within(level)
  }
  const level = (week: number, onTheDay: boolean) => {
    const seen = world.levels.find((one) => one.metric === id && one.segment === segment)
    if (!seen || week < seen.week) return planned(week, onTheDay)
    return within(seen.value + planned(week, onTheDay) - planned(seen.week, false))
  }
  const gauge = stockGauge(
    weeklyOf((week) => level(week, false)),
    plan.calendar.weeks,
  )
  const last = due === undefined ? undefined : weekOf(plan.calendar, due)
  return { ...gauge, by: (week) => level(week, week === last) }
}

function startOf({ all, segments }: LevelFrom, segment: string | undefined): number | undefined {
  return segment === undefined ? all : segments.get(segment)
}

/** How many times a week's strength is that of a day in it, where a span that is on then ends within that week. */
function stillOn(calendar: Calendar, span: Span, due: number | undefined): number {
  if (due === undefined || due < span.start || due >= span.end) return 1
  const week = weekOf(calendar, due)
  const on = shareOn(calendar, week, span)
  const end = weekStart(calendar, week + 1)
  return span.end < end && on > 0 ? shareOn(calendar, week, { start: span.start, end }) / on : 1
}
