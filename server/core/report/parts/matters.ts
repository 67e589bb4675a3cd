/**
 * The rows of what matters most: for each target the three uncertain numbers that move it furthest.
 */
import type { Answer, Reader, Rows } from "../answer"
import { shownFigure, shownShare } from "../figures"
import { kindOf, nameOf } from "../names"
import { placeName } from "../places"
import { targetOrder } from "./goals"

const MOST = 3

export function matterRows(answer: Answer, { locale }: Reader): Rows {
  const { projection, plan, linked } = answer
  const rows = targetOrder(answer).flatMap((id) =>
    (projection.sensitivity[id] ?? []).slice(0, MOST).map(({ path, low, high, share }, i) => {
      const kind = kindOf(linked, projection.targets[id]?.metric ?? "")
      const shown = (value: number | null) => shownFigure(value, kind, { locale, currency: plan.currency })
      return [
        i === 0 ? nameOf(linked, ["targets"], id) : "",
        path,
        shown(low),
        "→",
        shown(high),
        shownShare(share),
        placeName(linked, path, locale),
      ]
    }),
  )
  return rows.length === 0 ? [] : [HEAD[locale], ...rows]
}

const HEAD = {
  en: ["", "number", "at its P10", "", "at its P90", "of variance", ""],
  zh: ["", "数字", "取 P10 时", "", "取 P90 时", "方差占比", ""],
}
