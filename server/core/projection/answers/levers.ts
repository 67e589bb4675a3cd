/**
 * What it would take: goal seek over the numbers that matter most to a target, the smallest move first. Absent on
 * purpose: numbers that nobody can work on, and moves of a funnel or an effect for the worse.
 */
import type { Linked } from "../../model/workspace"
import { DRAWS } from "../project"
import { planFor } from "./chance"
import { fewOf, type Goal, type Hint, type Sought, seeking } from "./goal"
import { swingsOf } from "./swings"

export interface LeversAsk extends Omit<Goal, "path"> {
  /** How many answers are wanted. */
  readonly most?: number
}

/** So many more numbers are asked than answers are wanted: what moves a target most need not be the easiest to move. */
const SPARE = 3

/**
 * What is found, then what comes closest; one answer alone where the target is reached or cannot be projected. Few draws
 * tell which numbers are worth all of them.
 */
export function* levers(linked: Linked, { most = 5, ...ask }: LeversAsk): Generator<void, readonly Sought[]> {
  const plan = planFor(linked, ask.target, ask)
  if (!("numbers" in plan)) return [{ kind: "refused", refused: plan }]
  const swings = yield* swingsOf(plan, ask.target)
  const paths = swings.flatMap(({ path }) => pointsOf(linked, path)).slice(0, most + SPARE)
  const { draws = DRAWS } = ask
  const few = yield* soughtOf(linked, { ...ask, draws: Math.min(fewOf(plan), draws) }, paths)
  const likely = few.flatMap((one) => (one.kind === "found" || one.kind === "never" ? [one.path] : []))
  const near = new Map(few.flatMap((one) => (one.kind === "found" ? [[one.path, one.move]] : [])))
  return yield* soughtOf(linked, ask, (likely.length > 0 ? likely : paths).slice(0, most), near)
}

/** The best first; what is not likely enough with these draws is sought, what is comes alone. */
function* soughtOf(
  linked: Linked,
  ask: Omit<Goal, "path">,
  paths: readonly string[],
  near: ReadonlyMap<string, number> = new Map(),
): Generator<void, readonly Sought[]> {
  const found = new Map<string, Sought>()
  let now: Hint["now"]
  for (const path of paths) {
    const ways = ONLY_UP.test(path) ? ({ ways: "up" } as const) : {}
    const sought = yield* seeking(linked, { ...ask, path }, { ...ways, now, near: near.get(path) })
    if (sought.kind === "already" || sought.kind === "refused") return [sought]
    now = { probability: sought.now, standard_error: sought.now_error }
    found.set(sought.path, sought)
  }
  const useful = [...found.values()].filter(isOfUse).sort(byEase)
  const sensible = useful.filter((one) => one.kind === "found" && Math.abs(one.move) <= FARTHEST)
  return sensible.length > 0 ? sensible : useful
}

/** Widths that a number may move by while there is another to move: a plan that needs more is another plan. */
const FARTHEST = 10

/** Nobody sets out to reach fewer, or to keep fewer. */
const ONLY_UP = /^segments\.[^.]+\.funnel\.|\.effect\.(?!metrics\.)/

/** A curve's numbers are its points, of which the oldest say most. */
function pointsOf(linked: Linked, path: string): readonly string[] {
  if (!/^segments\.[^.]+\.funnel\.retain$/.test(path)) return [path]
  const points = [linked.playbook, ...linked.imported].flatMap(({ quantities }) =>
    quantities.map((one) => one.path.join(".")).filter((one) => one.startsWith(`${path}.`)),
  )
  return [...new Set(points)].sort((a, b) => daysOf(b) - daysOf(a))
}

function daysOf(path: string): number {
  const [, unit, count] = /([dw])(\d+)$/.exec(path) ?? []
  return Number(count ?? 0) * (unit === "w" ? 7 : 1)
}

function isOfUse(sought: Sought): boolean {
  return sought.kind === "found" || (sought.kind === "never" && sought.best !== undefined)
}

function byEase(a: Sought, b: Sought): number {
  if (a.kind === "found" && b.kind === "found")
    return Math.abs(a.move) - Math.abs(b.move) || byPath(a.path, b.path)
  if (a.kind === "never" && b.kind === "never")
    return (b.best?.probability ?? 0) - (a.best?.probability ?? 0) || byPath(a.path, b.path)
  return a.kind === "found" ? -1 : 1
}

function byPath(a: string, b: string): number {
  return a < b ? -1 : 1
}
