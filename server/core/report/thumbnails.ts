/**
 * Small pictures for hovers, as compact SVG text in colours that read on light and dark alike.
 * Absent on purpose: a picture of what has no figures.
 */
import { aimOf, bandOf, measureOf, stagesOf } from "../charts/charts"
import type { Look } from "../charts/frame"
import { smallFan, smallFunnel, smallRetention } from "../charts/small"
import type { Plan } from "../projection/plan"
import type { Projection } from "../projection/project"
import { agesOf, horizon } from "./drawings/retention"

/** The fan of a target's metric with the target in it; only where its weekly bands were asked for. */
export function targetPicture(projection: Projection, target: string, look: Look): string | undefined {
  const answer = Object.hasOwn(projection.targets, target) ? projection.targets[target] : undefined
  const series = answer && bandOf(projection, answer.metric, answer.segment ?? undefined)
  if (!answer || !series) return undefined
  const fan = {
    title: target,
    measure: measureOf(projection, answer.unit),
    start: projection.start,
    series,
    ...aimOf(answer),
  }
  return smallFan(fan, look)
}

/** The funnel of a segment, or of all; only where the bands of its stages were asked for. */
export function funnelPicture(
  projection: Projection,
  segment: string | undefined,
  look: Look,
): string | undefined {
  const { locale } = look
  const stages = stagesOf(projection, segment === undefined ? { locale } : { locale, segment })
  return stages && smallFunnel(segment ?? (locale === "zh" ? "漏斗" : "Funnel"), stages, look)
}

/** How the users of a segment stay, at the median; only where the playbook says it. */
export function retentionPicture(plan: Plan, segment: string, look: Look): string | undefined {
  const retention = plan.segments.find(({ id }) => id === segment)?.retention
  return retention && smallRetention(segment, agesOf(retention, horizon([retention])), look)
}
