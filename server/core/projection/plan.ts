/**
 * From a linked playbook to the plan that the kernel runs: every reference resolved, every number in its place, and
 * what cannot be projected told with the field that would have to be written. Total; absent on purpose: any draw.
 */
import { builtinMetrics } from "../model/metrics"
import type { Linked } from "../model/workspace"
import { isMap } from "../schema/shape"
import { type Calendar, dayOf } from "./calendar"
import { actualsOf } from "./plan/actuals"
import { type Book, bookOf, entriesOf } from "./plan/book"
import { wordAt } from "./plan/effects"
import { experimentsOf } from "./plan/experiments"
import { metricsOf } from "./plan/metrics"
import { rolesOf } from "./plan/roles"
import { funnelIds, segmentsOf } from "./plan/segments"
import { type Refusal, type Setting, scenarioSettings, settle } from "./plan/settings"
import type { Missing, Plan } from "./plan/shape"
import { tacticsOf } from "./plan/tactics"
import { targetsOf } from "./plan/targets"
import { without } from "./plan/without"

export type { Refusal, Setting } from "./plan/settings"
export type { Plan } from "./plan/shape"

export interface PlanRequest {
  /** The id of a scenario or of a risk. */
  readonly scenario?: string
  readonly set?: readonly Setting[]
  /** Strategies and campaigns that are left out, by their dotted places. */
  readonly off?: readonly string[]
}

/** A plan, or why there is none: settings that no place takes, or a file that is no playbook with a period. */
export type Planned =
  | { readonly plan: Plan; readonly refused?: never }
  | { readonly refused: readonly Refusal[]; readonly plan?: never }

export function planOf(linked: Linked, { scenario, set = [], off = [] }: PlanRequest = {}): Planned {
  const { playbook } = linked
  const known = scenario === undefined || isScenario(linked, scenario)
  if (!known) return { refused: [noScenario(scenario)] }
  const wanted = [...(scenario === undefined ? [] : scenarioSettings(linked, scenario)), ...set]
  const { settings, refused } = settle(linked, wanted)
  if (refused.length > 0) return { refused }
  const book = bookOf(linked, settings)
  const calendar = calendarOf(book)
  if (!calendar) return { refused: [noPeriod] }
  const risk = scenario !== undefined && !linked.definitions("scenarios").has(scenario) ? scenario : undefined
  const content = without(contentOf(book, calendar, risk), off)
  return { plan: { title: playbook.title, currency: playbook.currency, ...content } }
}

function contentOf(book: Book, calendar: Calendar, risk: string | undefined) {
  const missing: Missing[] = []
  const segments = segmentsOf(book, calendar.weeks, missing)
  const tactics = tacticsOf(book, funnelIds(book), calendar, missing, risk)
  const known = {
    segments,
    metrics: metricsOf(book),
    tactics: tactics.tactics,
    strategies: tactics.strategies,
  }
  const targets = targetsOf(book, known, calendar, missing)
  const discount = book.number("discount")
  const ids = segments.map(({ id }) => id)
  return {
    calendar,
    numbers: book.numbers,
    discount,
    ...known,
    targets,
    experiments: experimentsOf(book, ids, calendar, tactics.strategies),
    roles: rolesOf(book, calendar),
    actuals: actualsOf(book, ids, calendar),
    missing,
    correlation: correlations(book),
  }
}

function calendarOf({ root }: Book): Calendar | undefined {
  const period = root["period"]
  const start = dayOf(wordAt(period, "start") ?? "")
  if (start === undefined || !isMap(period)) return undefined
  const weeks = Number(period["weeks"])
  if (weeks >= 1) return ofDays(start, 7 * Math.floor(weeks))
  const end = dayOf(wordAt(period, "end") ?? "")
  return end === undefined || end < start ? undefined : ofDays(start, end - start + 1)
}

function ofDays(start: number, wanted: number): Calendar {
  const days = Math.min(7 * MOST_WEEKS, wanted)
  return { start, weeks: Math.ceil(days / 7), days }
}

/** The format allows no longer plans. */
const MOST_WEEKS = 520

/** Of two entries that each say how they correlate, the one whose id comes first holds. */
function correlations(book: Book): (a: string, b: string) => number {
  const known = new Map<string, number>()
  for (const [id] of [...book.linked.definitions("assumptions")].sort(([a], [b]) => (a < b ? -1 : 1)))
    for (const [other, value] of entriesOf(book.entry("assumptions", id)?.["correlates"])) {
      const pair = [`$${id}`, `$${other}`].sort().join(" ")
      if (typeof value === "number" && other !== id && !known.has(pair)) known.set(pair, value)
    }
  return (a, b) => known.get(a < b ? `${a} ${b}` : `${b} ${a}`) ?? 0
}

function isScenario(linked: Linked, id: string): boolean {
  return linked.definitions("scenarios").has(id) || linked.definitions("risks").has(id)
}

/** Whether a metric is known to a playbook, built in or its own. */
export function isMetric(linked: Linked, id: string): boolean {
  return builtinMetrics.has(id) || linked.definitions("metrics").has(id)
}

function noScenario(id: string): Refusal {
  return {
    path: `scenarios.${id}`,
    message: { en: `No scenario or risk is called "${id}".`, zh: `没有名为“${id}”的情景或风险。` },
  }
}

const noPeriod: Refusal = {
  path: "period",
  message: {
    en: "A projection needs `period` with a start, and `weeks` or an end after it.",
    zh: "推演需要 `period`：写明开始日期，以及周数或之后的结束日期。",
  },
}
