/**
 * The rows of plan against actual: of each metric and segment the last figure and where it lies among what was planned for
 * its week, then the targets as they stand from there.
 */
import type { Locale } from "../../problem"
import { isoOf, weekStart } from "../../projection/calendar"
import type { ActualPoint } from "../../projection/project/projection"
import type { Answer, Reader, Rows } from "../answer"
import { probability, shownFigure } from "../figures"
import { kindOf, metricName, nameOf } from "../names"

/** More would bury the plan. */
const MOST = 12

export function actualRows(answer: Answer, { locale }: Reader): Rows {
  const { projection, plan, linked } = answer
  const { points } = projection.actuals
  if (points.length === 0) return []
  const last = new Map(points.map((point) => [`${point.metric}\n${point.segment ?? ""}`, point]))
  const rows = [...last.values()].slice(0, MOST).map((point) => {
    const { metric, value, date, percentile } = point
    const figures = { locale, currency: plan.currency }
    return [
      titleOf(answer, point, locale),
      date,
      shownFigure(value, kindOf(linked, metric), figures),
      percentile === null ? "–" : place(percentile),
      judged(point)[locale],
    ]
  })
  return [HEAD[locale], ...rows]
}

function titleOf({ linked }: Answer, { metric, segment }: ActualPoint, locale: Locale): string {
  const title = metricName(linked, metric, locale)
  if (segment === null) return title
  const whose = nameOf(linked, ["segments"], segment)
  return locale === "zh" ? `${title}（${whose}）` : `${title} (${whose})`
}

const HEAD = {
  en: ["", "measured", "actual", "in the plan", ""],
  zh: ["", "日期", "实际", "在计划中的位置", ""],
}

function place(percentile: number): string {
  const rounded = Math.round(percentile * 100)
  return rounded < 1 ? "<P1" : rounded > 99 ? ">P99" : `P${rounded}`
}

/** Beyond P10 or P90 a figure is out of what the author holds likely; whether that is good the metric tells. */
function judged({ percentile }: ActualPoint) {
  if (percentile === null) return { en: "", zh: "" }
  if (percentile < 0.1) return { en: "below what was planned", zh: "低于计划区间" }
  if (percentile > 0.9) return { en: "above what was planned", zh: "高于计划区间" }
  return { en: "as planned", zh: "符合计划" }
}

export function goingOnRows({ projection, plan, linked }: Answer, { locale }: Reader): Rows {
  const { from, targets } = projection.actuals
  const all = Object.entries(targets)
  if (from === null || all.length === 0) return []
  const day = isoOf(weekStart(plan.calendar, from + 1) - 1)
  const rows = all.map(([id, now]) => {
    const planned = projection.targets[id]
    const kind = kindOf(linked, planned?.metric ?? "")
    const shown = (value: number | null) => shownFigure(value, kind, { locale, currency: plan.currency })
    return [
      nameOf(linked, ["targets"], id),
      probability(planned?.probability ?? null, planned?.standard_error ?? null),
      "→",
      probability(now.probability, now.standard_error),
      shown(now.p10),
      shown(now.p90),
    ]
  })
  const head = {
    en: ["", "as planned", "", `from ${day}`, "P10", "P90"],
    zh: ["", "原计划", "", `自 ${day} 起`, "P10", "P90"],
  }
  return [head[locale], ...rows]
}
