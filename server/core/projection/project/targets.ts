/** Targets against their draws: how probable each is, and all of them together. */
import { dayOf } from "../calendar"
import { type Gauge, gaugeOf } from "../metrics"
import { standardErrorOfProportion } from "../numbers/statistics"
import type { Plan, TargetPlan } from "../plan/shape"
import { bandOf, figure } from "./bands"
import type { Probability, Projection, TargetAnswer } from "./projection"
import type { Runner } from "./run"
import { loadMedian } from "./sampler"

/** A target that has figures, and those of every draw. */
export interface Watched {
  readonly target: TargetPlan
  readonly gauge: Gauge
  readonly draws: Float64Array
  /** 1 where it is met, 0 where it is not, 2 where the draw has no figure. */
  readonly met: Uint8Array
}

export function watch({ kernel, ledger }: Runner, draws: number): readonly Watched[] {
  return kernel.plan.targets.flatMap((target) => {
    const gauge =
      target.missing === undefined
        ? gaugeOf(kernel, ledger, target.metric, target.segment, dayOf(target.by))
        : undefined
    return gauge ? [{ target, gauge, draws: new Float64Array(draws), met: new Uint8Array(draws) }] : []
  })
}

/** Writes down what the draw just run comes to. */
export function note(watched: readonly Watched[], { kernel }: Runner, draw: number): void {
  for (const { target, gauge, draws, met } of watched) {
    const value = gauge.by(target.week)
    draws[draw] = value
    met[draw] = Number.isNaN(value) ? 2 : isMet(value, kernel.world.values[target.to]!, target.better) ? 1 : 0
  }
}

/** Figures that agree in twelve digits are equal: what is met exactly is met. */
function isMet(value: number, to: number, better: "up" | "down"): boolean {
  const slack = 1e-12 * Math.abs(to)
  return better === "up" ? value >= to - slack : value <= to + slack
}

/** Runs the plan once more, with every number at its median. */
export function targetAnswers(
  runner: Runner,
  watched: readonly Watched[],
  draws: number,
): Record<string, TargetAnswer> {
  const { plan, world } = runner.kernel
  if (watched.length > 0) {
    loadMedian(world)
    runner.whole()
  }
  return Object.fromEntries(plan.targets.map((target) => [target.id, answerOf(plan, target, watched, draws)]))
}

function answerOf(plan: Plan, target: TargetPlan, watched: readonly Watched[], draws: number): TargetAnswer {
  const metric = plan.metrics.get(target.metric)
  const found = watched.find((one) => one.target === target)
  const median = (number: number | undefined) =>
    number === undefined ? null : figure(plan.numbers[number]!.distribution.median)
  const band = found ? bandOf(found.draws) : { mean: null, p10: null, p50: null, p90: null }
  const lost = found ? found.met.filter((one) => one === 2).length : 0
  return {
    metric: target.metric,
    segment: target.segment === undefined ? null : (plan.segments[target.segment]?.id ?? null),
    by: target.by,
    week: target.week,
    from: median(target.from),
    to: median(target.to)!,
    ...(found ? probabilityOf([found], draws) : { probability: null, standard_error: null }),
    ...band,
    ...(lost > 0 ? { left_out: lost } : {}),
    measure: metric?.measure ?? "stock",
    unit: metric?.unit ?? "ratio",
    better: target.better,
    confidence: figure(target.confidence),
    at_medians: figure(found?.gauge.by(target.week)),
    checkpoints: target.checkpoints,
  }
}

/** Of all targets that have a figure in some draw; the others are named. */
export function togetherOf(
  { targets }: Plan,
  watched: readonly Watched[],
  asked: number,
): Projection["all_targets"] {
  const known = watched.filter(({ met }) => met.some((one) => one !== 2))
  const lost = targets.filter((target) => !known.some((one) => one.target === target)).map(({ id }) => id)
  return { ...probabilityOf(known, asked), ...(lost.length > 0 ? { left_out: lost } : {}) }
}

/**
 * The share of draws in which all are met, of those in which all have a figure. A plan without any uncertain number has
 * one draw that stands for as many as were asked for.
 */
export function probabilityOf(watched: readonly Watched[], asked: number): Probability {
  const [first] = watched
  if (!first) return { probability: null, standard_error: null }
  let met = 0
  let known = 0
  for (let draw = 0; draw < first.met.length; draw++) {
    if (watched.some((one) => one.met[draw] === 2)) continue
    known++
    if (watched.every((one) => one.met[draw] === 1)) met++
  }
  if (known === 0) return { probability: null, standard_error: null }
  const times = first.met.length === 1 ? asked : 1
  return {
    probability: figure(met / known),
    standard_error: figure(standardErrorOfProportion(met * times, known * times)),
  }
}
