/**
 * The rows of metrics week by week: a small picture, where each begins and ends, its band at the end, and of what flows
 * the sum.
 */
import type { Answer, Reader, Rows } from "../answer"
import { shownFigure } from "../figures"
import { inBrackets, kindOf, metricName, nameOf } from "../names"
import { sparkline } from "../sparkline"

type Band = NonNullable<NonNullable<Answer["projection"]["metrics"][string]>["all"]>

export function courseRows({ projection, plan, linked }: Answer, { locale }: Reader): Rows {
  const rows = Object.entries(projection.metrics).flatMap(([id, answer]) => {
    const kind = kindOf(linked, id)
    const shown = (value: number | null | undefined) =>
      shownFigure(value, kind, { locale, currency: plan.currency })
    const row = (name: string, band: Band) => {
      const { p50, p10, p90 } = id === "cac" ? whereSpent(band) : band
      return [
        name,
        sparkline(p50),
        shown(p50.find((value) => value !== null)),
        shown(p50.at(-1)),
        p50.at(-1) === null ? "–" : `${shown(p10.at(-1))} … ${shown(p90.at(-1))}`,
        answer?.measure === "flow" ? shown(sum(band.mean)) : "",
      ]
    }
    const title = titleOf(metricName(linked, id, locale), id, locale)
    const all = answer?.all ? [row(title, answer.all)] : []
    // Segments are shown where all together has no figure; one by one they are in the other formats.
    const each = Object.entries(answer?.segments ?? {}).flatMap(([segment, band]) =>
      band && all.length === 0
        ? [row(`${title}${inBrackets(nameOf(linked, ["segments"], segment), locale)}`, band)]
        : [],
    )
    return [...all, ...each]
  })
  return rows.length === 0 ? [] : [HEAD[locale], ...rows]
}

/** What a plan returns is not what a single strategy does. */
function titleOf(name: string, id: string, locale: Reader["locale"]): string {
  return id === "roi" ? `${name}${inBrackets(WHOLE[locale], locale)}` : name
}

const WHOLE = { en: "the whole plan", zh: "整个计划" }

/** A week in which nothing is spent on new users says nothing of what one costs. */
function whereSpent({ p10, p50, p90, mean }: Band) {
  const cut = (series: Band["mean"]) => series.map((value, i) => (mean[i] === 0 ? null : value))
  return { p10: cut(p10), p50: cut(p50), p90: cut(p90) }
}

function sum(series: Band["mean"]): number {
  return series.reduce((all: number, value) => all + (value ?? 0), 0)
}

const HEAD = {
  en: ["", "", "first", "last", "P10 … P90", "in all (mean)"],
  zh: ["", "", "第一周", "最后一周", "P10 … P90", "合计（均值）"],
}
