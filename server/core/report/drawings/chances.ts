/**
 * How likely each target is, in words, and all of them together.
 */
import type { Chance } from "../../charts/chances"
import type { Answer, Reader } from "../answer"
import { probability, shownFigure } from "../figures"
import { metricName, nameOf } from "../names"

export function chanceRows({ projection, linked }: Answer, { locale }: Reader): readonly Chance[] {
  const { targets, all_targets: together, currency } = projection
  const rows = Object.entries(targets).map(([id, target]): Chance => {
    const shown = (value: number | null) => shownFigure(value, target.unit, { locale, currency })
    const metric = metricName(linked, target.metric, locale)
    const of =
      target.segment === null ? metric : `${metric} · ${nameOf(linked, ["segments"], target.segment)}`
    const aim = `${target.better === "down" ? "≤" : "≥"} ${shown(target.to)}`
    const due = locale === "zh" ? `${target.by} 前 ${aim}` : `${aim} by ${target.by}`
    const likely = target.p50 === null ? [] : [`P10–P90 ${shown(target.p10)} – ${shown(target.p90)}`]
    return {
      name: nameOf(linked, ["targets"], id),
      note: [due, ...likely, of].join(" · "),
      probability: target.probability,
      words: probability(target.probability, target.standard_error),
      wanted: target.confidence,
    }
  })
  if (rows.length < 2) return rows
  const words = probability(together.probability, together.standard_error)
  return [...rows, { name: ALL[locale], note: "", probability: together.probability, words, wanted: null }]
}

const ALL = { en: "All together", zh: "全部达成" }
