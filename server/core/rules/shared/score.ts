/**
 * The scores of users that the field knows by name, and the scale that each has by its definition.
 * Absent on purpose: how a score is asked for (feedback).
 */
import type { Metric } from "./target"

export interface Scale {
  readonly min: number
  readonly max: number
}

/** Whether a metric is the net promoter score, by its id or name. */
export function isPromoterScore({ id, called }: Metric): boolean {
  return /(?:^|_)nps(?:_|$)/.test(id) || /\bNPS\b|净推荐/i.test(called)
}

/** The scale of a score: its own, else the one of its definition; undefined where neither says. */
export function scaleOf(metric: Metric): Scale | undefined {
  const { min, max } = metric.value.scale ?? {}
  if (!metric.lacks("scale"))
    return min !== undefined && max !== undefined && min < max ? { min, max } : undefined
  if (isPromoterScore(metric)) return { min: -100, max: 100 }
  // Satisfaction is a share of 100 or a mean of some smaller scale.
  if (/(?:^|_)csat(?:_|$)/.test(metric.id) || /\bCSAT\b|满意度/i.test(metric.called))
    return { min: 0, max: 100 }
  return undefined
}
