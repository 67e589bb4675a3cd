/**
 * A playbook as a panel shows it: what stays while sliders move, and the figures of one position of them, step by step.
 * Absent on purpose: the page, and whose turn it is.
 */
import type { Linked } from "../model/workspace"
import type { Words } from "../problem"
import { isoOf } from "../projection/calendar"
import { type Plan, planOf } from "../projection/plan"
import { type Ask, DRAWS, projecting, SEED } from "../projection/project"
import { contradictionProblem } from "../projection/project/contradiction"
import type { Answer, Reader } from "./answer"
import { layers, stays, stretches } from "./drawings"
import { probability } from "./figures"
import { cardsOf } from "./panel/cards"
import { metricMenu, scenarioMenu, segmentMenu, shownCourse } from "./panel/menus"
import { type Moved, movedNumbers, numberGroups } from "./panel/numbers"
import type { Depth, PanelAsk, PanelFigures, PanelFrame } from "./panel/shape"
import { strategyFigures, strategyNames, worthOf } from "./panel/strategies"
import { placeName } from "./places"
import { suggestions } from "./suggestions"

export type {
  Card,
  Depth,
  Move,
  MovedRow,
  Named,
  NumberGroup,
  NumberRow,
  PanelAsk,
  PanelFigures,
  PanelFrame,
  StrategyRow,
  SuggestionRow,
} from "./panel/shape"

export interface PanelRequest extends Reader {
  readonly depth: Depth
  readonly ask: PanelAsk
  /** How much of what was wished for is made, where all of it would take too long. */
  readonly limit?: (plan: Plan, ask: Ask) => Ask
}

export type Stopped = { readonly stopped: readonly Words[] }

/** What stays while sliders move: of the playbook as it is written, whatever is set or switched off. */
export function panelFrame(linked: Linked, reader: Reader): PanelFrame | Stopped {
  const { plan, refused } = planOf(linked)
  if (!plan) return { stopped: refused.map(({ message }) => message) }
  const { start, weeks } = plan.calendar
  return {
    title: plan.title,
    start: isoOf(start),
    weeks,
    currency: plan.currency,
    metrics: metricMenu(plan, linked, reader),
    segments: segmentMenu(plan, linked),
    scenarios: scenarioMenu(linked),
    groups: numberGroups(linked, plan, reader.locale),
    strategies: strategyNames(plan, linked, reader),
    calendar: stretches({ plan, linked }, reader),
    layers: layers({ plan, linked }),
    suggestions: suggestions(linked, plan).map(({ path, message, example }) => ({
      path,
      message: message[reader.locale],
      insertable: example !== undefined,
    })),
  }
}

/** What a panel asks for, as settings of a run. */
export function settingsOf(linked: Linked, { scenario, moves = [], off = [], draws, seed }: PanelAsk) {
  const { set } = movedNumbers(linked, scenario, moves)
  return {
    set,
    off,
    ...(scenario === undefined ? {} : { scenario }),
    ...(draws === undefined ? {} : { draws }),
    ...(seed === undefined ? {} : { seed }),
  }
}

export function* panelFigures(
  linked: Linked,
  request: PanelRequest,
): Generator<void, PanelFigures | Stopped> {
  const { ask, depth, limit } = request
  const { scenario, off = [], moves = [] } = ask
  const moved = movedNumbers(linked, scenario, moves)
  const known = scenario === undefined ? {} : { scenario }
  const { plan, refused } = planOf(linked, { ...known, set: moved.set, off })
  if (!plan) return { stopped: refused.map(({ message }) => message) }
  const course = shownCourse(plan, linked, ask)
  const wished = wishOf(depth, course, ask)
  const { projection, contradiction } = yield* projecting(plan, limit ? limit(plan, wished) : wished)
  if (!projection) return { stopped: [contradictionProblem(contradiction).message] }
  return figuresOf({ plan, projection, linked }, request, moved, course)
}

/** One draw is the one with every number at its median: draws are centred within their strata. */
function wishOf(
  depth: Depth,
  { metric, segment }: { readonly metric: string; readonly segment: string | null },
  { draws = DRAWS, seed = SEED }: PanelAsk,
): Ask {
  const funnel = ["reached", "new_users", "activated_users"]
  const metrics = [...new Set([metric, ...funnel])]
  const deep = depth === "worth"
  return {
    draws: depth === "median" ? 1 : draws,
    seed,
    metrics: deep ? [] : metrics,
    segments: segment === null ? [] : [segment],
    strategies: deep,
    sensitivity: deep,
    actuals: deep,
  }
}

function figuresOf(
  answer: Answer,
  { depth, locale }: PanelRequest,
  moved: Moved,
  course: { readonly metric: string; readonly segment: string | null },
): PanelFigures {
  const { projection, linked } = answer
  const { start, currency, metrics, targets, sensitivity, actuals, all_targets: together } = projection
  const reader = { locale }
  const paths = Object.values(sensitivity).flatMap((rows) => rows.map(({ path }) => path))
  const deep = depth === "worth"
  return {
    depth,
    draws: projection.draws,
    seed: projection.seed,
    ...course,
    moved: moved.rows,
    charted: { start, currency, metrics, targets, sensitivity, actuals },
    cards: cardsOf(answer, reader),
    together:
      Object.keys(targets).length < 2 ? "" : probability(together.probability, together.standard_error),
    curves: deep ? [] : stays(answer),
    places: Object.fromEntries([...new Set(paths)].map((path) => [path, placeName(linked, path, locale)])),
    strategies: deep ? strategyFigures(answer, reader) : [],
    worth: deep ? worthOf(answer) : undefined,
  }
}
