/** The tasks of a team's plan and the week that each is for. */
import { dayOf } from "../../model/day"
import type { Entry } from "../entry"
import type { Subject } from "../subject"

export type Task = Entry<"team.plan">

/** The number of its week, counted from the period's first: `3`, `W3`, `第 3 周`. */
export function weekOf({ value }: Task): number | undefined {
  const [, digits] = /^\s*(?:第|w|week)?\s*(\d{1,3})\s*周?\s*$/i.exec(String(value.week ?? "")) ?? []
  return digits === undefined ? undefined : Number(digits)
}

/** What tells its week from others: the number, the words, or the day by which it is due. */
export function weekKeyOf({ period }: Subject, task: Task): string | undefined {
  const { week, due } = task.value
  if (week !== undefined) return String(weekOf(task) ?? week).trim()
  const day = dayOf(String(due ?? ""))
  return day === undefined || !period ? undefined : String(Math.floor((day - period.start) / 7) + 1)
}
