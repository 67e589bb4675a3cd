/**
 * The rows of the funnel: by segment, how many are reached, join, become active, are active in the end, and what they
 * bring. Means are shown because they add up over weeks and segments.
 */
import { builtinMetrics } from "../../model/metrics"
import type { Answer, Reader, Rows } from "../answer"
import { shownFigure } from "../figures"
import { kindOf, nameOf } from "../names"

const COLUMNS = ["reached", "new_users", "activated_users", "active_users", "revenue", "cost"] as const

export function funnelRows({ projection, plan, linked }: Answer, { locale }: Reader): Rows {
  const { metrics } = projection
  const shown = COLUMNS.filter((id) => metrics[id])
  if (shown.length < 2) return []
  const segments = Object.keys(metrics[shown[0]!]?.segments ?? {})
  const row = (name: string, segment: string | undefined) => [
    name,
    ...shown.map((id) => {
      const answer = metrics[id]
      const band = segment === undefined ? answer?.all : answer?.segments[segment]
      const value = builtinMetrics.get(id)?.measure === "flow" ? total(band?.mean) : band?.mean.at(-1)
      const kind = kindOf(linked, id)
      return shownFigure(value, kind, { locale, currency: plan.currency })
    }),
  ]
  const titles = ["", ...shown.map((id) => builtinMetrics.get(id)?.title[locale] ?? id)]
  const each = segments.map((id) => row(nameOf(linked, ["segments"], id), id))
  return [titles, ...each, ...(segments.length === 1 ? [] : [row(ALL[locale], undefined)])]
}

const ALL = { en: "All", zh: "合计" }

function total(series: readonly (number | null)[] | undefined): number | undefined {
  return series?.reduce((sum: number, value) => sum + (value ?? 0), 0)
}
