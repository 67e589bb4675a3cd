/**
 * Bands of metrics week by week, for all and for each segment. Every figure of every draw is kept for a while, so as
 * many metrics go through the draws together as fit into some memory.
 */
import { type Gauge, gaugeOf } from "../metrics"
import { mean, present, quantiles } from "../numbers/statistics"
import { figure } from "./bands"
import type { MetricAnswer, WeeklyBand } from "./projection"
import type { Runner } from "./run"
import { BLOCK, type Sampler } from "./sampler"

/** Numbers that are kept at a time: 64 MB. */
const ROOM = 8e6

const LEVELS = [0.05, 0.1, 0.5, 0.9, 0.95]

interface Asked {
  readonly metric: string
  readonly segment: string | undefined
  readonly gauge: Gauge
}

export function* weeklyBands(
  runner: Runner,
  sampler: Sampler,
  metrics: readonly string[],
  segments: readonly string[],
): Generator<void, Readonly<Record<string, MetricAnswer | null>>> {
  const asked = metrics.flatMap((metric) => gaugesOf(runner, metric, segments))
  const { weeks } = runner.kernel.plan.calendar
  const most = Math.max(1, Math.floor(ROOM / (sampler.draws * weeks)))
  const bands = new Map<string, WeeklyBand>()
  for (let from = 0; from < asked.length; from += most) {
    const some = asked.slice(from, from + most)
    const kept = yield* keep(runner, sampler, some)
    some.forEach(({ metric, segment }, i) => {
      bands.set(
        keyOf(metric, segment),
        bandOfWeeks(kept.subarray(i * weeks * sampler.draws), weeks, sampler.draws),
      )
    })
    yield
  }
  return Object.fromEntries(metrics.map((metric) => [metric, answerOf(metric, segments, bands)]))
}

function gaugesOf({ kernel, ledger }: Runner, metric: string, segments: readonly string[]): readonly Asked[] {
  return [undefined, ...segments].flatMap((segment) => {
    const index = kernel.plan.segments.findIndex(({ id }) => id === segment)
    const gauge = gaugeOf(kernel, ledger, metric, segment === undefined ? undefined : index)
    return gauge ? [{ metric, segment, gauge }] : []
  })
}

function keyOf(metric: string, segment: string | undefined): string {
  return segment === undefined ? metric : `${metric} ${segment}`
}

/** Every figure by metric, week and draw. */
function* keep(runner: Runner, sampler: Sampler, asked: readonly Asked[]): Generator<void, Float64Array> {
  const { weeks } = runner.kernel.plan.calendar
  const { draws } = sampler
  const kept = new Float64Array(asked.length * weeks * draws)
  for (let draw = 0; draw < draws; draw++) {
    if (draw % BLOCK === 0) yield
    sampler.load(runner.kernel.world, draw)
    runner.whole()
    for (let i = 0; i < asked.length; i++)
      for (let week = 1; week <= weeks; week++)
        kept[(i * weeks + week - 1) * draws + draw] = asked[i]!.gauge.at(week)
  }
  return kept
}

function bandOfWeeks(kept: Float64Array, weeks: number, draws: number): WeeklyBand {
  const rows: (number | null)[][] = [[], [], [], [], [], []]
  for (let t = 0; t < weeks; t++) {
    const known = present(kept.subarray(t * draws, (t + 1) * draws))
    rows[0]!.push(figure(mean(known)))
    quantiles(known, LEVELS).forEach((value, i) => {
      rows[i + 1]!.push(figure(value))
    })
  }
  const [average, p5, p10, p50, p90, p95] = rows
  return { mean: average!, p5: p5!, p10: p10!, p50: p50!, p90: p90!, p95: p95! }
}

function answerOf(
  metric: string,
  segments: readonly string[],
  bands: ReadonlyMap<string, WeeklyBand>,
): MetricAnswer | null {
  const all = bands.get(keyOf(metric, undefined)) ?? null
  const each = segments.map((id) => [id, bands.get(keyOf(metric, id)) ?? null] as const)
  return all === null && each.every(([, band]) => band === null)
    ? null
    : { all, segments: Object.fromEntries(each) }
}
