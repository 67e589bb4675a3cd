/**
 * The rows of experiments: how many users each needs, how many it meets within its span, and what it then sees.
 */
import type { Answer, Reader, Rows } from "../answer"
import { percent, shownFigure } from "../figures"
import { nameOf } from "../names"

export function experimentRows({ projection, plan, linked }: Answer, { locale }: Reader): Rows {
  const figures = { locale, currency: plan.currency }
  const rows = Object.entries(projection.experiments).flatMap(([id, answer]) => {
    const { needed_per_arm, needed, available, weeks, power } = answer
    if (needed === null) return []
    const count = (value: number | null) => shownFigure(value, "count", figures)
    const name = nameOf(linked, ["experiments"], id)
    const when = weeks === null ? "–" : WEEKS[locale](weeks)
    return [
      [
        name,
        count(needed_per_arm),
        count(needed),
        count(available),
        when,
        power === null ? "–" : percent(power),
      ],
    ]
  })
  return rows.length === 0 ? [] : [HEAD[locale], ...rows]
}

const WEEKS = {
  en: (weeks: number) => `${weeks} ${weeks === 1 ? "week" : "weeks"}`,
  zh: (weeks: number) => `${weeks} 周`,
}

const HEAD = {
  en: ["", "needed an arm", "in all", "there are", "enough after", "power"],
  zh: ["", "每组需要", "共需要", "期间可有", "凑齐需", "功效"],
}
