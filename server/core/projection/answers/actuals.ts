/**
 * Plan against actual: where each measured figure lies among the draws of its week, and the projection gone on from the
 * last figures: users scaled in each draw to what was measured, their ages kept, metrics without a formula moved to where
 * they stand, and all inputs as planned. Absent on purpose: fitting inputs to what was measured.
 */
import { type Gauge, gaugeOf, needsOf } from "../metrics"
import type { ActualPlan, Anchor, Level, Plan, Reading } from "../plan/shape"
import { bandOf, figure } from "../project/bands"
import type { ActualPoint, ActualsAnswer, MetricAnswer, WeeklyBand } from "../project/projection"
import { type Runner, runnerOf } from "../project/run"
import { BLOCK, type Sampler } from "../project/sampler"
import { note, probabilityOf, type Watched, watch } from "../project/targets"
import { type Wanted, weeklyBands } from "../project/weekly"

export const NO_ACTUALS: ActualsAnswer = { points: [], from: null, targets: {}, metrics: {} }

export interface ActualsAsk {
  /** Those of them that something was measured of, or that a target is about, are projected anew week by week. */
  readonly weekly: Wanted
  /** How many draws were asked for; a plan without uncertain numbers has one that stands for all. */
  readonly draws: number
}

export function* planAgainstActual(
  plan: Plan,
  sampler: Sampler,
  { weekly, draws }: ActualsAsk,
): Generator<void, ActualsAnswer> {
  const { actuals, targets } = plan
  if (actuals.length === 0) return NO_ACTUALS
  const told = new Set([...actuals, ...targets].map(({ metric }) => metric))
  const runner = runnerOf(plan, needsOf(plan.metrics, told))
  const { world } = runner.kernel
  const seen = { anchors: anchorsOf(actuals), levels: levelsOf(plan) }
  const points = actuals.map((actual) => placing(actual, runner))
  const watched = watch(runner, sampler.draws).map((one) => ({ ...one, gauge: goingOn(one, plan) }))
  for (let draw = 0; draw < sampler.draws; draw++) {
    if (draw % BLOCK === 0) yield
    sampler.load(world, draw)
    Object.assign(world, { anchors: [], levels: [] })
    runner.whole()
    for (const one of points) one.compare()
    Object.assign(world, seen)
    runner.whole()
    note(watched, runner, draw)
  }
  const from = actuals.reduce((last, { week }) => Math.max(last, week), 0)
  const bands = yield* weeklyBands(runner, sampler, new Map([...weekly].filter(([id]) => told.has(id))))
  return {
    points: points.map(({ point }) => point()),
    from,
    targets: Object.fromEntries(
      watched.map((one) => [one.target.id, { ...probabilityOf([one], draws), ...bandOf(one.draws) }]),
    ),
    metrics: Object.fromEntries(Object.entries(bands).map(([id, band]) => [id, band && since(band, from)])),
  }
}

/** Counts the draws below a figure; those that equal it in twelve digits count half. */
function placing({ date, week, metric, segment, index, value }: ActualPlan, { kernel, ledger }: Runner) {
  const followed = segment === undefined || index !== undefined
  const gauge = followed ? gaugeOf(kernel, ledger, metric, index) : undefined
  let [below, known] = [0, 0]
  return {
    compare() {
      const drawn = gauge ? gauge.at(week) : Number.NaN
      if (Number.isNaN(drawn)) return
      known++
      if (Math.abs(drawn - value) <= 1e-12 * Math.abs(value)) below += 0.5
      else if (drawn < value) below++
    },
    point: (): ActualPoint => ({
      date,
      week,
      metric,
      segment: segment ?? null,
      value: figure(value) ?? 0,
      percentile: known === 0 ? null : figure(below / known),
    }),
  }
}

const STOCKS: Readonly<Record<string, Reading["stock"]>> = {
  active_users: "active",
  dormant_users: "dormant",
}

/** The last figure of each stock of users, by rising week. */
export function anchorsOf(actuals: readonly ActualPlan[]): readonly Anchor[] {
  const weeks = new Map<number, Reading[]>()
  for (const { metric, index, segment, value, week } of lastOf(actuals)) {
    const stock = STOCKS[metric]
    if (stock === undefined || (segment !== undefined && index === undefined)) continue
    weeks.set(week, [...(weeks.get(week) ?? []), { stock, segment: index, value }])
  }
  return [...weeks].sort(([a], [b]) => a - b).map(([week, readings]) => ({ week, readings }))
}

function levelsOf({ actuals, metrics }: Plan): readonly Level[] {
  return lastOf(actuals).flatMap(({ metric, index, segment, value, week }) =>
    metrics.get(metric)?.own?.kind === "level" && (segment === undefined || index !== undefined)
      ? [{ metric, segment: index, week, value }]
      : [],
  )
}

function lastOf(actuals: readonly ActualPlan[]): readonly ActualPlan[] {
  const last = new Map<string, ActualPlan>()
  for (const one of actuals) last.set(`${one.metric}\n${one.segment ?? ""}`, one)
  return [...last.values()]
}

/** A target's gauge: a flow counts what was measured where it was, all else is what was measured if it was by then. */
function goingOn({ target, gauge }: Watched, { actuals, metrics, segments }: Plan): Gauge {
  const whose = target.segment === undefined ? undefined : segments[target.segment]?.id
  const known = new Map(
    actuals
      .filter(({ metric, segment }) => metric === target.metric && segment === whose)
      .map(({ week, value }) => [week, value]),
  )
  const flows = metrics.get(target.metric)?.measure === "flow"
  const total = (week: number) => {
    let sum = 0
    for (let t = 1; t <= week; t++) sum += known.get(t) ?? gauge.at(t)
    return sum
  }
  return { ...gauge, by: flows ? total : (week) => known.get(week) ?? gauge.by(week) }
}

/** Weeks before are as they were planned, and told already. */
function since({ all, segments, ...rest }: MetricAnswer, from: number): MetricAnswer {
  const cut = (band: WeeklyBand | null) =>
    band &&
    (Object.fromEntries(
      Object.entries(band).map(([name, series]) => [
        name,
        (series as WeeklyBand["mean"]).map((value, i) => (i + 1 < from ? null : value)),
      ]),
    ) as unknown as WeeklyBand)
  const each = Object.entries(segments).map(([id, band]) => [id, cut(band)] as const)
  return { all: cut(all), segments: Object.fromEntries(each), ...rest }
}
