/**
 * What is said of a segment's funnel and of how its users stay.
 */
import { builtinMetrics } from "../../model/metrics"
import type { Plan } from "../../projection/plan"
import { stays } from "../drawings/retention"
import { percent, shownFigure } from "../figures"
import type { Remark, Told } from "./remark"

const FLOWS = ["reached", "new_users", "activated_users"] as const

/** Means, because they add up over the weeks. */
export function funnelRemark(segment: string, told: Told): Remark | undefined {
  const { projection, locale, currency } = told
  const meansOf = (id: string) => {
    const segments = projection.metrics[id]?.segments
    return segments && Object.hasOwn(segments, segment) ? segments[segment]?.mean : undefined
  }
  const shown = (id: string, value: number | null | undefined) =>
    `${builtinMetrics.get(id)?.title[locale] ?? id} ${shownFigure(value, "count", { locale, currency })}`
  const steps = FLOWS.flatMap((id) => {
    const total = meansOf(id)?.reduce((sum: number, value) => sum + (value ?? 0), 0)
    return total === undefined ? [] : [shown(id, total)]
  })
  const active = meansOf("active_users")?.at(-1)
  if (steps.length === 0) return undefined
  const label = steps.join(" → ")
  const weeks = projection.weeks
  const last = active === undefined || active === null ? undefined : shown("active_users", active)
  const lines =
    locale === "zh"
      ? [`${weeks} 周合计（均值）：${label}。`, ...(last ? [`最后一周：${last}。`] : [])]
      : [`Over ${weeks} weeks (means): ${label}.`, ...(last ? [`In the last week: ${last}.`] : [])]
  return { label, lines }
}

const AGES = [1, 4, 12, 26, 52]

/** The share still there at a few ages, of which not all need be given. */
export function retentionRemark(
  segment: string,
  { linked, locale }: Pick<Told, "linked" | "locale">,
  plan: Plan,
): Remark | undefined {
  const [stay] = stays({ plan, linked }, segment)
  const points = (stay?.points ?? []).flatMap(({ day, rate }) =>
    AGES.includes(day / 7) && rate !== null ? [{ day, rate }] : [],
  )
  if (points.length === 0) return undefined
  const each = points.map(({ day, rate }) =>
    locale === "zh" ? `${day / 7} 周后 ${percent(rate)}` : `${percent(rate)} after ${weeksOf(day / 7)}`,
  )
  const label = each.join(locale === "zh" ? "，" : ", ")
  return { label, lines: [locale === "zh" ? `仍然活跃的比例：${label}。` : `Still active: ${label}.`] }
}

function weeksOf(count: number): string {
  return count === 1 ? "1 week" : `${count} weeks`
}
