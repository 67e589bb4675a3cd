/**
 * The weekly bands of a projection for spreadsheets: one line a metric, segment and week. Absent on purpose: targets,
 * strategies and what matters, which are no series.
 */
import { isoOf, weekStart } from "../../../core/projection/calendar"
import type { ProjectFormat } from "./format"

const BANDS = ["mean", "p5", "p10", "p50", "p90", "p95"] as const

export const csv: ProjectFormat = ({ projection, plan }) => {
  const lines = [["metric", "segment", "week", "date", ...BANDS].join(",")]
  for (const [metric, answer] of Object.entries(projection.metrics)) {
    const rows = [["all", answer?.all], ...Object.entries(answer?.segments ?? {})] as const
    for (const [segment, band] of rows) {
      if (!band) continue
      for (let week = 1; week <= projection.weeks; week++) {
        const date = isoOf(weekStart(plan.calendar, week))
        const figures = BANDS.map((name) => band[name][week - 1] ?? "")
        lines.push([metric, segment, week, date, ...figures].join(","))
      }
    }
  }
  return `${lines.join("\n")}\n`
}
