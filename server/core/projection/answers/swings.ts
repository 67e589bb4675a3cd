/**
 * How far each number that can be worked on moves a target: an uncertain one from its P10 to its P90, a certain one by
 * a tenth down and up, a curve of retention as a whole, all others at their medians. Absent on purpose: facts of today
 * and of the world around, which nobody can choose to be otherwise.
 */
import { needsOf } from "../metrics"
import type { Plan, PlanNumber, SegmentPlan } from "../plan/shape"
import { runnerOf } from "../project/run"
import { loadMedian } from "../project/sampler"
import { watch } from "../project/targets"
import { retentionFromPoints } from "../retention"
import { scaleOf } from "../sample"

export interface Swing {
  /** A number's place, an assumption's, or `segments.ID.funnel.retain` for a curve. */
  readonly path: string
  readonly swing: number
}

/** The widest first. */
export function* swingsOf(plan: Plan, target: string): Generator<void, readonly Swing[]> {
  const targets = plan.targets.filter(({ id }) => id === target)
  const valueIn = meterOf({ ...plan, targets })
  const found: Swing[] = []
  for (const [path, numbers] of streamsOf(plan)) {
    yield
    found.push({ path, swing: valueIn(numbers, 1) - valueIn(numbers, -1) })
  }
  for (const [index, segment] of plan.segments.entries()) {
    if (!asksForCurve(plan, targets[0]?.segment, index)) continue
    yield
    const value = (way: 1 | -1) => meterOf({ ...plan, targets, segments: bent(plan, index, way) })([], 1)
    found.push({ path: `segments.${segment.id}.funnel.retain`, swing: value(1) - value(-1) })
  }
  return found
    .map(({ path, swing }) => ({ path, swing: Math.abs(swing) }))
    .filter(({ swing }) => swing > 0)
    .sort((a, b) => b.swing - a.swing || (a.path < b.path ? -1 : 1))
}

/** The target's value with some numbers at an end of what they may be and all others at their medians. */
function meterOf(plan: Plan): (numbers: readonly number[], way: 1 | -1) => number {
  const metrics = plan.targets.map(({ metric }) => metric)
  const runner = runnerOf(plan, needsOf(plan.metrics, metrics))
  const [watched] = watch(runner, 1)
  const { world } = runner.kernel
  return (numbers, way) => {
    if (!watched) return 0
    loadMedian(world)
    for (const index of numbers) world.values[index] = endOf(plan.numbers[index]!, way)
    runner.whole()
    return watched.gauge.by(watched.target.week)
  }
}

function endOf({ distribution, quantity }: PlanNumber, way: 1 | -1): number {
  if (!distribution.point) return way > 0 ? distribution.p90 : distribution.p10
  const scale = scaleOf(quantity)
  const { median } = distribution
  if (scale.to(1) === 1) return median + (way * Math.abs(median)) / 10
  const own = scale.to(median)
  if (Number.isFinite(own)) return scale.from(own + way / 10)
  return way > 0 && median === 0 ? FROM_NOTHING[quantity.kind === "rate" ? "rate" : "amount"] : median
}

/** What a number is tried at that is nothing yet. */
const FROM_NOTHING = { rate: 0.1, amount: 100 }

/** Numbers that can be worked on, by where they are written; places of one assumption are one. */
function streamsOf({ numbers }: Plan): ReadonlyMap<string, readonly number[]> {
  const streams = new Map<string, number[]>()
  numbers.forEach(({ path, stream, quantity }, i) => {
    if (isGiven(path) || quantity.kind === "span") return
    const name = stream.startsWith("$") ? `assumptions.${stream.slice(1)}` : stream
    streams.set(name, [...(streams.get(name) ?? []), i])
  })
  return streams
}

const GIVEN =
  /^(?:targets|seasons|risks)\.|^(?:discount|interval)$|^segments\.[^.]+\.(?:active|dormant|share|funnel\.(?:tenure|market))$/

function isGiven(path: string): boolean {
  return GIVEN.test(path)
}

/** Among more segments than these no single curve decides. */
const MOST_CURVES = 20

function asksForCurve({ segments }: Plan, wanted: number | undefined, index: number): boolean {
  if (!segments[index]?.retention?.points.length) return false
  return wanted === undefined ? segments.length <= MOST_CURVES : wanted === index
}

/** The segments with one's whole curve moved on the scale of odds: as wide as it is, or by a tenth. */
function bent({ segments }: Plan, index: number, way: 1 | -1): readonly SegmentPlan[] {
  return segments.map((segment, i) => {
    const { retention } = segment
    if (i !== index || !retention) return segment
    const scale = scaleOf({ kind: "rate", values: [] })
    const points = retention.points.map(({ age, at }) => {
      const middle = scale.to(at(0.5))
      const end = retention.stream === undefined ? scale.from(middle + way / 10) : at(way > 0 ? 0.9 : 0.1)
      return { age, at: () => end }
    })
    return {
      ...segment,
      retention: { ...retention, table: retentionFromPoints(points, retention.table.ages) },
    }
  })
}
