/**
 * The roles of a plan: the hours that each has a week, and what takes them, week by week. Counted is what is said in
 * hours: the effort of strategies and campaigns while they are on, and what support takes. Meetings, moderation and the
 * team's plan say no hours. Numbers are taken at their medians.
 */
import { isMap } from "../../schema/shape"
import { type Calendar, type Span, shareOn } from "../calendar"
import { type Book, entriesOf, idsOf } from "./book"
import type { RolePlan, Work } from "./shape"
import { spanOf } from "./tactics"

interface Task extends Work {
  readonly role: string
}

export function rolesOf(book: Book, calendar: Calendar): readonly RolePlan[] {
  const { linked } = book
  const tasks = [...effortTasks(book, calendar), ...supportTasks(book, calendar)]
  return [...linked.definitions("team.roles")]
    .filter(([id, { file }]) => file === linked.playbook.file || tasks.some(({ role }) => role === id))
    .map(([id]) => id)
    .sort()
    .map((id) => ({
      id,
      capacity: capacityOf(book, id),
      work: tasks.filter(({ role }) => role === id).map(({ path, hours }) => ({ path, hours })),
    }))
}

/** Hours a week of all who hold a role; undefined where their number or their hours are not said. */
function capacityOf(book: Book, role: string): number | undefined {
  const people = book.entry("team.roles", role)?.["people"]
  const hours = book.look("team", "roles", role, "hours")?.distribution.median
  return typeof people === "number" && hours !== undefined ? people * hours : undefined
}

function effortTasks(book: Book, calendar: Calendar): readonly Task[] {
  return ["strategies", "campaigns"].flatMap((section) =>
    entriesOf(book.root[section]).flatMap(([id, entry]) => {
      if (!isMap(entry) || entry["status"] === "paused") return []
      const span = spanOf(entry, calendar)
      return entriesOf(entry["effort"]).flatMap(([role]): Task[] => {
        const hours = book.look(section, id, "effort", role)?.distribution.median
        const path = `${section}.${id}.effort.${role}`
        return hours === undefined ? [] : [{ path, role, hours: weekly(calendar, span, hours) }]
      })
    }),
  )
}

/** Cases a week times the time of each, shared among those who answer by the hours they have. */
function supportTasks(book: Book, calendar: Calendar): readonly Task[] {
  const whole = { start: calendar.start, end: calendar.start + 7 * calendar.weeks }
  return entriesOf(book.root["support"]).flatMap(([id, entry]) => {
    const [load, handle] = ["load", "handle"].map((key) => book.look("support", id, key)?.distribution.median)
    const staff = idsOf(isMap(entry) ? entry["staff"] : undefined)
    if (load === undefined || handle === undefined) return []
    const capacities = staff.map((role) => capacityOf(book, role))
    const sum = capacities.reduce((all: number, one) => all + (one ?? 0), 0)
    const even = sum === 0 || capacities.includes(undefined)
    return staff.map((role, i) => {
      const share = even ? 1 / staff.length : capacities[i]! / sum
      return { path: `support.${id}.staff`, role, hours: weekly(calendar, whole, load * handle * 24 * share) }
    })
  })
}

function weekly(calendar: Calendar, span: Span, hours: number): readonly number[] {
  return Array.from({ length: calendar.weeks }, (_, i) => hours * shareOn(calendar, i + 1, span))
}
