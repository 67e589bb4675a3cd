/**
 * The course of one segment: its inputs and results week by week, and the users it holds by age.
 *
 * Ages that some effect on retention speaks of are followed one by one (`young`). Beyond them everybody stays as the
 * curve says, so that those who grow out of the young ages are kept by the week they did, and counted by one sum of
 * products. Segments whose users move, and those whose every age changes, are followed one by one throughout.
 */
import type { Plan, SegmentPlan, Tactic } from "../plan/shape"
import { type Curve, curveOf, YEAR } from "./curve"
import { type Grown, grownOf } from "./grown"
import { type Line, type Lines, linesOf } from "./inputs"
import { type StayLine, stayLineOf } from "./line"
import { type Response, responsesOf } from "./response"

export interface Course {
  readonly index: number
  readonly segment: SegmentPlan
  readonly weeks: number
  /** The oldest age that is followed at all, and the oldest that is followed on its own. */
  readonly ages: number
  readonly young: number
  readonly lines: Lines
  readonly responses: readonly Response[]
  readonly stayLines: readonly StayLine[]
  readonly moves: readonly Move[]
  /** By week; both lie on one sheet. */
  readonly inputs: Inputs
  readonly results: Results
  readonly sheet: Float64Array
  readonly curve: Curve
  /** By age: the chance to stay that is in force; by week: 1 where it is another one than the week before. */
  readonly rates: Float64Array
  readonly changes: Uint8Array
  /** Whether these weeks are others in each draw, ramps or fades being uncertain. */
  readonly paced: boolean
  readonly history: History | undefined
  /** By age: users followed one by one. */
  readonly cohort: Float64Array
  readonly grown: Grown
  /** Room for what is left of today's users by week, where all are of one age. */
  readonly placed: Float64Array
  readonly now: Now
}

/** The stay-probabilities of every week, where somebody asks for them. */
export interface History {
  /** By week, then by age; only the weeks that `rows` names are written. */
  readonly rates: Float64Array
  /** By week: the last one, from 0, in which they changed. */
  readonly rows: Int32Array
}

/** What changes from week to week. */
export interface Now {
  /** The run that the results are of. */
  run: number
  active: number
  dormant: number
  /** How many may still join. */
  left: number
  startActive: number
  startDormant: number
  /** By week: what is left of today's older users, as so many times the entries of `base`. */
  base: Float64Array
  each: number
  /** Users of the young ages, and for how many weeks nothing has changed for them. */
  young: number
  still: number
  /** Whether the weeks in which retention changes are known. */
  noted: boolean
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

export function courseOf(plan: Plan, index: number, keepsHistory: boolean): Course {
  const segment = plan.segments[index]!
  const { weeks } = plan.calendar
  const ages = segment.retention?.table.ages ?? 0
  const stayLines = stayLinesOf(plan, index, ages)
  const last = Math.max(0, ...stayLines.map((line) => line.last))
  const young = isMoved(plan, index) || last > ages - weeks ? ages : last
  const byWeek = () => new Float64Array(weeks)
  const sheet = new Float64Array((inputNames.length + resultNames.length) * weeks)
  const column = (i: number) => sheet.subarray(i * weeks, (i + 1) * weeks)
  const curve = curveOf(ages, young, weeks)
  const placed = new Float64Array(weeks + 1)
  return {
    index,
    segment,
    weeks,
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
    inputs: Object.fromEntries(inputNames.map((name, i) => [name, column(i)])) as Inputs,
    results: Object.fromEntries(
      resultNames.map((name, i) => [name, column(inputNames.length + i)]),
    ) as Results,
    sheet,
    curve,
    rates: stayLines.length > 0 ? new Float64Array(ages + 1) : curve.stays,
    changes: new Uint8Array(weeks),
    paced: stayLines.some(({ tactic }) => isPaced(plan, plan.tactics[tactic]!)),
    history: keepsHistory
      ? { rates: new Float64Array(weeks * (YEAR + 1)), rows: new Int32Array(weeks) }
      : undefined,
    cohort: new Float64Array(young + 1),
    grown: grownOf(weeks),
    placed,
    now: {
      run: 0,
      active: 0,
      dormant: 0,
      left: 0,
      startActive: 0,
      startDormant: 0,
      base: placed,
      each: 0,
      young: 0,
      still: 0,
      noted: false,
      arriving: 0,
    },
  }
}

function stayLinesOf({ tactics, calendar }: Plan, index: number, ages: number): readonly StayLine[] {
  return tactics.flatMap(({ effects, touches }, tactic) =>
    touches.some(({ segment }) => segment === index)
      ? effects.flatMap((effect) =>
          effect.on === "retain"
            ? [stayLineOf(tactic, effect.ages, effect.weekly, ages, calendar.weeks)]
            : [],
        )
      : [],
  )
}

function isPaced({ numbers }: Plan, { ramp, fades }: Tactic): boolean {
  return [ramp, fades].some((number) => number !== undefined && !numbers[number]!.distribution.point)
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
