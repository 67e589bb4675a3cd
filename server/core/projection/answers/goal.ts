/**
 * Goal seek: the value of one number at which a target is as probable as it is meant to be. A range moves by its middle
 * and keeps its width on its own scale. Absent on purpose: which numbers are worth asking about (levers).
 */
import { formatQuantity } from "../../model/quantity"
import type { Linked } from "../../model/workspace"
import type { Plan } from "../plan"
import { settle } from "../plan/settings"
import { DRAWS, SEED } from "../project"
import { type Chance, chanceIn, noFigure, planFor, planWith } from "./chance"
import { type MovedNumber, numberAt } from "./number"
import { roundedText } from "./rounding"
import { type Hit, searchNearest } from "./search"
import type { Asked, Goal, Sought } from "./sought"

export type { Goal, Sought } from "./sought"

/** An even chance is what a target is held to that says nothing of its own. */
export const EVEN = 0.5

/** Draws with which it is looked around before all of them are asked: enough to tell which way to go. */
const FEW = 500

/** Weeks of segments with which so many draws take no time. */
const SMALL = 2500

/** In a large plan, in which every draw takes long, fewer have to do. */
export function fewOf({ segments, calendar }: Pick<Plan, "segments" | "calendar">): number {
  const share = SMALL / Math.max(SMALL, segments.length * calendar.weeks)
  return Math.max(100, Math.round(FEW * share))
}

export function seek(linked: Linked, goal: Goal): Sought {
  const steps = seeking(linked, goal)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** What whoever seeks several numbers knows already. */
export interface Hint {
  /** Keeps it from looking for less. */
  readonly ways?: "up"
  /** How probable the target is as things stand. */
  readonly now?: Chance | undefined
  /** About how far the number has to go, in its widths, and which way. */
  readonly near?: number | undefined
}

/** The same, step by step: it yields between blocks of draws. */
export function* seeking(linked: Linked, goal: Goal, hint: Hint = {}): Generator<void, Sought> {
  const plan = planFor(linked, goal.target, goal)
  if (!("numbers" in plan)) return { kind: "refused", refused: plan }
  const number = numberAt(linked, goal.path, goal)
  if ("message" in number) return { kind: "refused", refused: [number] }
  const now = hint.now ?? (yield* chanceIn(plan, goal.target, drawsOf(goal)))
  if (!now) return { kind: "refused", refused: [noFigure(plan, goal.target)] }
  const own = plan.targets.find(({ id }) => id === goal.target)?.confidence
  const confidence = goal.confidence ?? own ?? EVEN
  const asked: Asked = {
    path: number.place,
    from: number.text,
    confidence,
    now: now.probability,
    now_error: now.standard_error,
  }
  if (now.probability >= confidence) return { kind: "already", ...asked }
  const kept = hint.ways === "up" ? { ...number, least: 0 } : number
  return yield* sought(asked, { linked, goal, plan, number: kept, near: hint.near, known: new Map() })
}

interface Quest {
  readonly linked: Linked
  readonly goal: Goal
  readonly plan: Plan
  readonly number: MovedNumber
  readonly near: number | undefined
  /** What was tried already, by text and number of draws. */
  readonly known: Map<string, Chance | undefined>
}

function* sought(asked: Asked, quest: Quest): Generator<void, Sought> {
  const { number } = quest
  const hit = yield* searchNearest({
    ...number,
    near: quest.near === undefined ? undefined : quest.near * number.width,
    wanted: asked.confidence,
    tried: function* (by, rough) {
      return (yield* tried(quest, textAt(number, by), rough))?.probability
    },
    possible: (by) => planOfText(quest, textAt(number, by)) !== undefined,
  })
  const written = yield* ending(asked, quest, hit)
  if (written) return written
  return { kind: "never", ...asked, best: yield* bestOf(asked, quest, hit) }
}

function textAt({ quantity, at }: MovedNumber, by: number): string {
  return formatQuantity(quantity, at(by))
}

/** The number after a move, with its digits as they would be written. */
function spelledAt({ linked, number }: Quest, by: number) {
  const { settings } = settle(linked, [{ path: number.place, text: textAt(number, by) }])
  return settings.get(number.place)?.quantity
}

function planOfText({ linked, goal, number, plan }: Quest, text: string): Plan | undefined {
  return planWith(linked, goal, { place: number.place, text }, plan)
}

function* tried(quest: Quest, text: string, rough: boolean): Generator<void, Chance | undefined> {
  const { draws, seed } = drawsOf(quest.goal)
  const used = rough ? Math.min(fewOf(quest.plan), draws) : draws
  const key = `${used} ${text}`
  if (!quest.known.has(key)) {
    const plan = planOfText(quest, text)
    quest.known.set(key, plan ? yield* chanceIn(plan, quest.goal.target, { draws: used, seed }) : undefined)
  }
  return quest.known.get(key)
}

function drawsOf({ draws = DRAWS, seed = SEED }: Goal) {
  return { draws: Math.max(1, draws), seed }
}

/** The hit as one would write it: rounded the way it goes, and no step further than it has to. */
function* ending(asked: Asked, quest: Quest, { by }: Hit): Generator<void, Sought | undefined> {
  if (by === undefined) return undefined
  for (const digits of [3, 4, 6, undefined]) {
    const text = yield* leastOf(asked.confidence, quest, by, digits)
    const chance = text === undefined ? undefined : yield* tried(quest, text, false)
    if (text === undefined || !chance || chance.probability < asked.confidence) continue
    return { kind: "found", ...asked, to: text, ...chance, move: by / quest.number.width }
  }
  return undefined
}

/** Steps of the last digit that are tried on, and back: the search ends a little past what is needed. */
const TRIES = 3
const BACK = 16

function* leastOf(
  confidence: number,
  quest: Quest,
  by: number,
  digits: number | undefined,
): Generator<void, string | undefined> {
  if (digits === undefined) return textAt(quest.number, by)
  const spelled = spelledAt(quest, by)
  if (!spelled) return undefined
  const text = (steps: number) => roundedText(spelled, { way: by > 0 ? 1 : -1, digits, steps })
  const enough = function* (steps: number) {
    const chance = yield* tried(quest, text(steps), false)
    return chance !== undefined && chance.probability >= confidence
  }
  let steps = 0
  while (steps < TRIES && !(yield* enough(steps))) steps++
  if (steps === 0) while (steps > -BACK && (yield* enough(steps - 1))) steps--
  return text(steps)
}

/** The best that was seen, told with all draws; nothing where it is no better than what stands there. */
function* bestOf(
  { now }: Asked,
  quest: Quest,
  { best }: Hit,
): Generator<void, { readonly to: string; readonly probability: number } | undefined> {
  if (!best) return undefined
  const spelled = spelledAt(quest, best.by)
  const rounded = spelled && roundedText(spelled, { way: best.by > 0 ? -1 : 1, digits: 3, steps: 0 })
  const to = rounded ?? textAt(quest.number, best.by)
  const chance = yield* tried(quest, to, false)
  return chance && chance.probability > now ? { to, probability: chance.probability } : undefined
}
