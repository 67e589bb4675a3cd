/**
 * The rows of roles that have more than four fifths of their hours taken in some week: the fullest week of each. Who has
 * room is not told.
 */
import { isoOf, weekStart } from "../../projection/calendar"
import type { Answer, Reader, Rows } from "../answer"
import { percent } from "../figures"
import { nameOf } from "../names"

const FULL = 0.8

export function roleRows({ projection, plan, linked }: Answer, { locale }: Reader): Rows {
  const rows = Object.entries(projection.roles).flatMap(([id, { capacity, load }]) => {
    const hours = load.map((one) => one ?? 0)
    const most = Math.max(0, ...hours)
    if (capacity === null || most <= FULL * capacity) return []
    const week = hours.indexOf(most) + 1
    const share = capacity > 0 ? percent(most / capacity) : "–"
    const full = hours.filter((one) => one > FULL * capacity).length
    const shown = (value: number) => `${Math.round(value)} ${HOURS[locale]}`
    return [
      [
        nameOf(linked, ["team.roles"], id),
        shown(capacity),
        shown(most),
        share,
        isoOf(weekStart(plan.calendar, week)),
        String(full),
      ],
    ]
  })
  return rows.length === 0 ? [] : [HEAD[locale], ...rows]
}

const HOURS = { en: "h", zh: "小时" }

const HEAD = {
  en: ["", "a week", "fullest week", "", "from", "weeks above 80%"],
  zh: ["", "每周可用", "最忙一周", "", "起始日", "超过 80% 的周数"],
}
