/** What a service desk has to do in a week, and who is there for it, as far as the plan says both. */
import { type Entry, listOf } from "../entry"
import type { Subject } from "../subject"
import { least, most } from "./figures"
import { minutesOf } from "./sent"

export type Desk = Entry<"support">

/** The hours of work of all its people in a week, at most; undefined where one of its roles does not say how many. */
export function hoursOf({ find, thresholds }: Subject, { value }: Desk): number | undefined {
  const roles = listOf(value.staff).map((id) => find("team.roles", id))
  if (roles.length === 0) return undefined
  return roles.reduce<number | undefined>((sum, role) => {
    const people = role?.value.people
    const hours = role?.lacks("hours") ? thresholds.hours_a_week : most(role?.quantity("hours"))
    if (sum === undefined || typeof people !== "number" || hours === undefined) return undefined
    return sum + people * hours
  }, 0)
}

/** The hours of work that come in in a week, at least. */
export function workOf({ quantity }: Desk): number | undefined {
  const [load, handle] = [least(quantity("load")), least(quantity("handle"))]
  return load === undefined || handle === undefined ? undefined : load * handle * 24
}

/** How many hours a week it is open at least: on working days, for the plan does not say whether on others. */
export function openHours({ value }: Desk): number | undefined {
  if (value.hours === "24/7") return 168
  if (typeof value.hours !== "object") return undefined
  const [from, to] = [minutesOf(value.hours.from), minutesOf(value.hours.to)]
  if (from === undefined || to === undefined || from === to) return undefined
  return (((to - from + 1440) % 1440) / 60) * 5
}
