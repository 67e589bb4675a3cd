/**
 * The course of one segment: its inputs and results week by week, and the users it holds by age.
 *
 * Ages that some effect on retention speaks of are followed one by one (`young`). Beyond them everybody stays as the
 * curve says, so that those who grow out of the young ages are kept by the week they did, and counted by one sum of
 * products. Segments whose users move, and those whose every age changes, are followed one by one throughout.
 */
import type { Plan, SegmentPlan } from "../plan/shape"
import { type Line, type Lines, linesOf } from "./inputs"
import { type Response, responsesOf } from "./response"
import { type StayLine, stayLineOf } from "./stays"

export interface Course {
  readonly index: number
  readonly segment: SegmentPlan
  /** The oldest age that is followed at all, and the oldest that is followed on its own. */
  readonly ages: number
  readonly young: number
  readonly lines: Lines
  readonly responses: readonly Response[]
  readonly stayLines: readonly StayLine[]
  readonly moves: readonly Move[]
  /** By week. */
  readonly inputs: Inputs
  readonly results: Results
  /** By age: the curve's own stay-probabilities, and those in force. */
  readonly stays: Float64Array
  readonly rates: Float64Array
  /** By week, then by age: those in force, where somebody asks for them. */
  readonly history: Float64Array | undefined
  /** By age: users followed one by one. */
  readonly cohort: Float64Array
  /** By week: those who left the young ages then, what is left of them after as many weeks, and of today's older ones. */
  readonly grown: Float64Array
  readonly tail: Float64Array
  readonly base: Float64Array
  readonly now: Now
}

/** What changes from week to week. */
export interface Now {
  active: number
  dormant: number
  /** How many may still join. */
  left: number
  startActive: number
  startDormant: number
  /** Users on their way from other segments. */
  arriving: number
}

export interface Move {
  readonly to: number
  readonly base: number | undefined
  readonly lines: readonly Line[]
  /** By week. */
  readonly rate: Float64Array
}

const inputNames = ["reach", "acquire", "activate", "pay", "spend", "invites", "accept", "recall"] as const
const resultNames = [
  "reached",
  "joined",
  "activated",
  "churned",
  "recalled",
  "referred",
  "active",
  "dormant",
  "paying",
  "revenue",
  "profit",
] as const

export type Inputs = Readonly<Record<(typeof inputNames)[number], Float64Array>>
export type Results = Readonly<Record<(typeof resultNames)[number], Float64Array>>

/** Ages of a year, for which histories are kept. */
export const YEAR = 52

export function courseOf(plan: Plan, index: number, keepsHistory: boolean): Course {
  const segment = plan.segments[index]!
  const { weeks } = plan.calendar
  const ages = segment.retention?.table.ages ?? 0
  const stayLines = stayLinesOf(plan, index, ages)
  const last = Math.max(0, ...stayLines.map((line) => line.last))
  const young = isMoved(plan, index) || last > ages - weeks ? ages : last
  const byWeek = () => new Float64Array(weeks)
  return {
    index,
    segment,
    ages,
    young,
    lines: linesOf(plan, index),
    responses: responsesOf(plan, index),
    stayLines,
    moves: segment.moves.map(({ to, rate }) => ({
      to,
      base: rate,
      lines: moveLines(plan, index, to),
      rate: byWeek(),
    })),
    inputs: Object.fromEntries(inputNames.map((name) => [name, byWeek()])) as Inputs,
    results: Object.fromEntries(resultNames.map((name) => [name, byWeek()])) as Results,
    stays: new Float64Array(ages + 1),
    rates: new Float64Array(ages + 1),
    history: keepsHistory ? new Float64Array(weeks * (YEAR + 1)) : undefined,
    cohort: new Float64Array(ages + 1),
    grown: new Float64Array(weeks + 1),
    tail: new Float64Array(weeks + 1),
    base: new Float64Array(weeks + 1),
    now: { active: 0, dormant: 0, left: 0, startActive: 0, startDormant: 0, arriving: 0 },
  }
}

function stayLinesOf({ tactics }: Plan, index: number, ages: number): readonly StayLine[] {
  return tactics.flatMap(({ effects, touches }, tactic) =>
    touches.some(({ segment }) => segment === index)
      ? effects.flatMap((effect) =>
          effect.on === "retain" ? [stayLineOf(tactic, effect.ages, effect.weekly, ages)] : [],
        )
      : [],
  )
}

/** Whether users move out of a segment or into it. */
export function isMoved({ segments }: Plan, index: number): boolean {
  return (
    segments[index]!.moves.length > 0 || segments.some(({ moves }) => moves.some(({ to }) => to === index))
  )
}

function moveLines({ tactics }: Plan, from: number, to: number): readonly Line[] {
  return tactics.flatMap(({ effects }, tactic) =>
    effects.flatMap((effect) =>
      effect.on === "moves" && effect.from === from && effect.to === to
        ? [{ tactic, change: effect.change }]
        : [],
    ),
  )
}
