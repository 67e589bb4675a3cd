/**
 * The rows of what matters most: for each target the three uncertain numbers that move it furthest.
 */
import type { Look } from "../format"
import { percent, shownFigure } from "./figures"
import type { Answer } from "./format"
import { kindOf, nameOf } from "./names"

const MOST = 3

export function matterRows(
  { projection, plan, linked }: Answer,
  { locale }: Look,
): readonly (readonly string[])[] {
  const rows = Object.entries(projection.sensitivity).flatMap(([id, numbers]) =>
    numbers.slice(0, MOST).map(({ path, low, high, share }, i) => {
      const kind = kindOf(linked, projection.targets[id]?.metric ?? "")
      const shown = (value: number | null) => shownFigure(value, kind, { locale, currency: plan.currency })
      return [
        i === 0 ? nameOf(linked, ["targets"], id) : "",
        path,
        shown(low),
        "→",
        shown(high),
        percent(share),
      ]
    }),
  )
  return rows.length === 0 ? [] : [HEAD[locale], ...rows]
}

const HEAD = {
  en: ["", "number", "at its P10", "", "at its P90", "of variance"],
  zh: ["", "数字", "取 P10 时", "", "取 P90 时", "方差占比"],
}
