/**
 * The rows of metrics week by week: a small picture, where each begins and ends, and its band at the end.
 */
import type { Look } from "../format"
import { shownFigure } from "./figures"
import type { Answer } from "./format"
import { kindOf, metricName, nameOf } from "./names"
import { sparkline } from "./table"

type Band = NonNullable<NonNullable<Answer["projection"]["metrics"][string]>["all"]>

export function courseRows(
  { projection, plan, linked }: Answer,
  { locale }: Look,
): readonly (readonly string[])[] {
  const rows = Object.entries(projection.metrics).flatMap(([id, answer]) => {
    const kind = kindOf(linked, id)
    const shown = (value: number | null | undefined) =>
      shownFigure(value, kind, { locale, currency: plan.currency })
    const row = (name: string, { p50, p10, p90 }: Band) => [
      name,
      sparkline(p50),
      shown(p50.find((value) => value !== null)),
      shown(p50.at(-1)),
      `${shown(p10.at(-1))} … ${shown(p90.at(-1))}`,
    ]
    const title = metricName(linked, id, locale)
    const all = answer?.all ? [row(title, answer.all)] : []
    // Segments are shown where all together has no figure; one by one they are in the other formats.
    const each = Object.entries(answer?.segments ?? {}).flatMap(([segment, band]) =>
      band && all.length === 0 ? [row(`${title} (${nameOf(linked, ["segments"], segment)})`, band)] : [],
    )
    return [...all, ...each]
  })
  return rows.length === 0 ? [] : [HEAD[locale], ...rows]
}

const HEAD = { en: ["", "", "first", "last", "P10 … P90"], zh: ["", "", "第一周", "最后一周", "P10 … P90"] }
