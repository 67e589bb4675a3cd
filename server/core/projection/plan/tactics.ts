/**
 * What changes the course of a plan: strategies and campaigns, the dips after campaigns, seasons, and the one risk that
 * a scenario asks for. A paused one does nothing and costs nothing.
 */

import type { Plain } from "../../problem"
import { isMap } from "../../schema/shape"
import { type Calendar, dayOf, lastDayOf, type Span, weekStart } from "../calendar"
import { type Book, entriesOf } from "./book"
import { strategyOf } from "./costs"
import { effectsOf, wordAt } from "./effects"
import type { Missing, StrategyPlan, Tactic } from "./shape"
import { touchesOf } from "./targeting"

export interface Tactics {
  readonly tactics: readonly Tactic[]
  readonly strategies: readonly StrategyPlan[]
}

interface Building {
  readonly book: Book
  readonly ids: readonly string[]
  readonly calendar: Calendar
  readonly missing: Missing[]
  readonly tactics: Tactic[]
  readonly strategies: StrategyPlan[]
}

export function tacticsOf(
  book: Book,
  ids: readonly string[],
  calendar: Calendar,
  missing: Missing[],
  risk: string | undefined,
): Tactics {
  const building: Building = { book, ids, calendar, missing, tactics: [], strategies: [] }
  for (const section of ["strategies", "campaigns"] as const)
    for (const [id, entry] of entriesOf(book.root[section])) addStrategy(building, section, id, entry)
  for (const [id, entry] of entriesOf(book.root["seasons"]))
    if (isMap(entry)) addTactic(building, ["seasons", id], entry, acting(spanOf(entry, calendar), calendar))
  const chosen = risk === undefined ? undefined : book.entry("risks", risk)
  if (chosen && risk !== undefined)
    addTactic(building, ["risks", risk], chosen, acting(wholeOf(calendar), calendar))
  return building
}

function addStrategy(
  building: Building,
  section: "strategies" | "campaigns",
  id: string,
  entry: Plain,
): void {
  if (!isMap(entry) || entry["status"] === "paused") return
  const { book, calendar, strategies } = building
  const span = spanOf(entry, calendar)
  const strategy = strategies.length
  const main = addTactic(building, [section, id], entry, acting(span, calendar), strategy)
  strategies.push(strategyOf(book, section, id, main, span))
  const dip = isMap(entry["dip"]) ? Number(entry["dip"]["weeks"]) : 0
  if (!(dip > 0)) return
  const { end } = main.span
  const after = { start: end, end: end + 7 * dip }
  const own = { ...main, path: `${main.path}.dip`, span: after, ramp: undefined, fades: undefined }
  const touched = main.touches.map(({ segment }) => segment)
  building.tactics.push({
    ...own,
    effects: effectsOf(book, [section, id, "dip", "effect"], building.ids, touched),
  })
}

function addTactic(
  { book, ids, missing, tactics }: Building,
  path: readonly [section: string, id: string],
  entry: { readonly [key: string]: Plain },
  span: Span,
  strategy?: number,
): Tactic {
  const [section, id] = path
  const name = path.join(".")
  const touches = touchesOf(book, entry["segments"], ids, `${name}.segments`, missing)
  const tactic: Tactic = {
    path: name,
    strategy,
    span,
    covers: book.number(section, id, "covers"),
    ramp: book.number(section, id, "ramp"),
    fades: book.number(section, id, "fades"),
    touches,
    effects: effectsOf(
      book,
      [section, id, "effect"],
      ids,
      touches.map(({ segment }) => segment),
    ),
  }
  tactics.push(tactic)
  return tactic
}

/** From the first day of the period to its last. */
function wholeOf(calendar: Calendar): Span {
  return { start: calendar.start, end: lastDayOf(calendar) + 1 }
}

/** What goes on to the last day of the period acts to the end of its last week, which is projected as a whole one. */
function acting(span: Span, calendar: Calendar): Span {
  const lasts = span.end > lastDayOf(calendar)
  return lasts ? { ...span, end: Math.max(span.end, weekStart(calendar, calendar.weeks + 1)) } : span
}

/** `start` with `weeks` or `end`, the period's where they are left out; an end is the last day. */
export function spanOf(entry: { readonly [key: string]: Plain }, calendar: Calendar): Span {
  const whole = wholeOf(calendar)
  const start = dayOf(wordAt(entry, "start") ?? "") ?? whole.start
  const weeks = entry["weeks"]
  if (typeof weeks === "number") return { start, end: start + 7 * weeks }
  const last = dayOf(wordAt(entry, "end") ?? "")
  return { start, end: last === undefined ? whole.end : last + 1 }
}
