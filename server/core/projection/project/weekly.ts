/**
 * Bands of metrics week by week, for all and for each segment. Every figure of every draw is kept for a while, so as
 * many metrics go through the draws together as fit into some memory.
 */
import { mean, present, quantiles } from "../numbers/statistics"
import type { MetricPlan } from "../plan/shape"
import { figure } from "./bands"
import { type Pass, passesOf } from "./passes"
import type { MetricAnswer, WeeklyBand } from "./projection"
import type { Runner } from "./run"
import { BLOCK, type Sampler } from "./sampler"

/** Numbers that are kept at a time: 128 MB. */
const ROOM = 16e6

/** Draws that are written together: a line of a processor's memory. */
const LINE = 8

const LEVELS = [0.05, 0.1, 0.5, 0.9, 0.95]

/** Metrics, and of which segments beside all together each is wanted. */
export type Wanted = ReadonlyMap<string, readonly string[]>

export function* weeklyBands(
  runner: Runner,
  sampler: Sampler,
  wanted: Wanted,
): Generator<void, Readonly<Record<string, MetricAnswer | null>>> {
  const { calendar, metrics } = runner.kernel.plan
  const { weeks } = calendar
  const { draws } = sampler
  const most = Math.max(1, Math.floor(ROOM / (draws * weeks)))
  const passes = passesOf(runner, wanted, most)
  const room = new Float64Array(Math.max(0, ...passes.map(({ asked }) => asked.length)) * weeks * draws)
  const bands = new Map<string, WeeklyBand>()
  for (const pass of passes) {
    yield* keep(room, runner, sampler, pass)
    for (const [i, { metric, segment }] of pass.asked.entries()) {
      if (i % SERIES === 0) yield
      bands.set(keyOf(metric, segment), bandOfWeeks(room.subarray(i * weeks * draws), weeks, draws))
    }
  }
  return Object.fromEntries(
    [...wanted].map(([metric, segments]) => [metric, answerOf(metric, segments, bands, metrics.get(metric))]),
  )
}

/** Series that are looked through at a time. */
const SERIES = 4

function keyOf(metric: string, segment: string | undefined): string {
  return segment === undefined ? metric : `${metric} ${segment}`
}

/** Every figure by metric, week and draw. */
function* keep(
  room: Float64Array,
  runner: Runner,
  { draws, load }: Sampler,
  { asked, reads }: Pass,
): Generator<void, void> {
  const { plan, world } = runner.kernel
  const { weeks } = plan.calendar
  const run = runner.portion(reads)
  const series = asked.length * weeks
  const lines = new Float64Array(series * LINE)
  for (let first = 0; first < draws; first += LINE) {
    if (first % BLOCK < LINE) yield
    const count = Math.min(LINE, draws - first)
    for (let d = 0; d < count; d++) {
      load(world, first + d)
      run()
      for (let i = 0; i < asked.length; i++) asked[i]!.gauge.fill(lines, d * series + i * weeks, weeks)
    }
    for (let i = 0; i < series; i++)
      for (let d = 0; d < count; d++) room[i * draws + first + d] = lines[d * series + i]!
  }
}

function bandOfWeeks(kept: Float64Array, weeks: number, draws: number): WeeklyBand {
  const rows: (number | null)[][] = [[], [], [], [], [], []]
  for (let t = 0; t < weeks; t++) {
    const known = present(kept.subarray(t * draws, (t + 1) * draws))
    rows[0]!.push(figure(mean(known)))
    const levels = isEven(known) ? LEVELS.map(() => known[0]) : quantiles(known, LEVELS)
    levels.forEach((value, i) => {
      rows[i + 1]!.push(figure(value))
    })
  }
  const [average, p5, p10, p50, p90, p95] = rows
  return { mean: average!, p5: p5!, p10: p10!, p50: p50!, p90: p90!, p95: p95! }
}

/** Whether all draws come to the same, which many figures of most plans do. */
function isEven(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false
  return true
}

function answerOf(
  metric: string,
  segments: readonly string[],
  bands: ReadonlyMap<string, WeeklyBand>,
  plan: MetricPlan | undefined,
): MetricAnswer | null {
  const all = bands.get(keyOf(metric, undefined)) ?? null
  const each = segments.map((id) => [id, bands.get(keyOf(metric, id)) ?? null] as const)
  return all === null && each.every(([, band]) => band === null)
    ? null
    : {
        all,
        segments: Object.fromEntries(each),
        measure: plan?.measure ?? "stock",
        unit: plan?.unit ?? "ratio",
      }
}
