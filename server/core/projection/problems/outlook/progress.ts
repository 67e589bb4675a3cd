/**
 * Whether a strategy brings its own targets anything: those that it names, or all of them and revenue where it names
 * none. Limits to keep are left aside: nobody works to bring a cost up to its limit.
 */
import { valueAt } from "../../../schema/shape"
import { weekOf } from "../../calendar"
import type { Gauge } from "../../metrics"
import { quantiles } from "../../numbers/statistics"
import { idsOf } from "../../plan/book"
import type { TargetPlan } from "../../plan/shape"
import { difference } from "../../project/bands"
import { gauge, type Probe, planned, type Room } from "./room"
import { count, isOut, isTold, tallyOf } from "./tally"

export interface TargetProbe extends Probe {
  /** Whether it names them itself. */
  readonly named: boolean
  /** What it comes to for each target with figures; revenue has no target. */
  outcomes(): readonly Outcome[]
}

export interface Outcome {
  readonly target: TargetPlan
  /** Whether any draw is another one without it. */
  readonly touched: boolean
  /** Whether it brought something while it was on, before the target is due. */
  readonly before: boolean
  /** What nine draws of ten stay below. */
  readonly gain: number
}

/** Its worth is above 0 in more draws than these, or its P90 is not. */
const SOMETIMES = 0.1

export function targetProbe(room: Room): TargetProbe | undefined {
  const { plan } = room.runner.kernel
  const names = ownTargets(room)
  const chosen = plan.targets.filter(
    (target) =>
      target.missing === undefined && !isLimit(target) && (names.length === 0 || names.includes(target.id)),
  )
  const lines = chosen.flatMap((target) => lineOf(room, target, target.metric))
  if (lines.length === 0) return undefined
  if (names.length === 0) lines.push(...lineOf(room, undefined, "revenue"))
  return {
    named: names.length > 0,
    before() {
      for (const line of lines) {
        line.whole = line.gauge.by(line.week)
        if (!line.moved) line.earlier = line.gauge.by(line.on)
      }
    },
    after(draw) {
      for (const line of lines) {
        const gain = line.sign * lostIn(line.whole, line.gauge.by(line.week))
        if (!line.moved) line.moved = lostIn(line.earlier, line.gauge.by(line.on)) !== 0
        line.gains[draw] = gain
        if (!Number.isNaN(gain)) count(line.tally, gain > 0)
      }
    },
    isOut: () => lines.some(({ tally }) => isOut(tally)),
    isTold: () => lines.every(({ tally }) => tally.trials > 0 && isTold(tally)),
    outcomes: () => lines.flatMap(outcomeOf),
  }
}

/** A target that says from where to where is worked for; `to` alone, where less is better, is only to be kept. */
export function isLimit({ from, better }: TargetPlan): boolean {
  return from === undefined && better === "down"
}

function lostIn(whole: number, less: number): number {
  return difference(whole - less, Math.max(Math.abs(whole), Math.abs(less)))
}

function lineOf(room: Room, target: TargetPlan | undefined, metric: string) {
  const found: Gauge | undefined = gauge(room, metric, target?.segment, target)
  if (!found) return []
  const { calendar } = room.runner.kernel.plan
  const week = target?.week ?? calendar.weeks
  return [
    {
      target,
      gauge: found,
      week,
      on: Math.min(week, weekOf(calendar, planned(room).span.end - 1)),
      sign: (target?.better ?? "up") === "up" ? 1 : -1,
      gains: new Float64Array(room.draws),
      whole: 0,
      earlier: 0,
      moved: false,
      tally: tallyOf("below", SOMETIMES),
    },
  ]
}

type Line = ReturnType<typeof lineOf>[number]

function outcomeOf({ target, gains, moved }: Line): readonly Outcome[] {
  if (!target) return []
  const touched = gains.some((gain) => gain !== 0 && !Number.isNaN(gain))
  return [{ target, touched, before: moved, gain: quantiles(gains, [0.9])[0] ?? 0 }]
}

function ownTargets(room: Room): readonly string[] {
  const { section, id } = planned(room)
  return idsOf(valueAt(room.linked.playbook.value, [section, id, "targets"]))
}
