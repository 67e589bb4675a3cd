/** The lowest place of a smooth valley over two parameters. */

export type Pair = readonly [g: number, v: number]

/** How something changes along both parameters, once and twice. */
export interface Change {
  readonly g: number
  readonly v: number
  readonly gg: number
  readonly gv: number
  readonly vv: number
}

/** A height with its gradient and curvature, and with a rougher curvature that is nowhere negative. */
export interface Slope extends Change {
  readonly value: number
  readonly safe: Pick<Change, "gg" | "gv" | "vv">
}

export interface Place extends Slope {
  readonly at: Pair
}

/** A height of 0, to which terms are added. */
export function newSlope() {
  return { value: 0, g: 0, v: 0, gg: 0, gv: 0, vv: 0, safe: { gg: 0, gv: 0, vv: 0 } }
}

/** Adds a term of the height: its derivative and its weight, the second one, by a prediction, and how that changes. */
export function add(slope: ReturnType<typeof newSlope>, pull: number, weight: number, by: Change): void {
  const [gg, gv, vv] = [weight * by.g * by.g, weight * by.g * by.v, weight * by.v * by.v]
  slope.g += pull * by.g
  slope.v += pull * by.v
  slope.gg += gg + pull * by.gg
  slope.gv += gv + pull * by.gv
  slope.vv += vv + pull * by.vv
  slope.safe.gg += gg
  slope.safe.gv += gv
  slope.safe.vv += vv
}

/** No step goes further in either parameter, so that a flat place does not throw the search across the valley. */
const STRIDE = 3

/**
 * Levenberg's and Marquardt's way down (Marquardt 1963, SIAM Journal 11, 431–441): Newton's step where it leads lower,
 * shortened towards the steepest one where it does not. `within` brings a place back between its bounds.
 */
export function descend(start: Pair, slopeAt: (at: Pair) => Slope, within: (at: Pair) => Pair): Place {
  const from = within(start)
  let here: Place = { at: from, ...slopeAt(from) }
  let damping = 1e-3
  for (let step = 0; step < 100; step++) {
    const at = within(stepFrom(here, damping))
    const way = Math.abs(at[0] - here.at[0]) + Math.abs(at[1] - here.at[1])
    if (way < CLOSE) return { ...here, at }
    const there: Place = { at, ...slopeAt(at) }
    if (there.value <= here.value * ROUNDING) {
      here = there
      damping /= 64
    } else damping *= 8
  }
  return here
}

/** A step of this size is none: both parameters are logarithms. */
const CLOSE = 1e-9

/** Near the ground the steps are still right when heights no longer differ; heights are never negative. */
const ROUNDING = 1 + 1e-11

function stepFrom({ at: [g, v], ...slope }: Place, damping: number): Pair {
  const curve = slope.gg > 0 && slope.gg * slope.vv > slope.gv * slope.gv ? slope : slope.safe
  const gg = curve.gg * (1 + damping) + Number.MIN_VALUE
  const vv = curve.vv * (1 + damping) + Number.MIN_VALUE
  const whole = gg * vv - curve.gv * curve.gv
  if (!(whole > 0)) return [g - bounded(slope.g / gg), v - bounded(slope.v / vv)]
  const byG = (slope.g * vv - slope.v * curve.gv) / whole
  const byV = (slope.v * gg - slope.g * curve.gv) / whole
  return [g - bounded(byG), v - bounded(byV)]
}

function bounded(step: number): number {
  return Number.isNaN(step) ? 0 : Math.max(-STRIDE, Math.min(STRIDE, step))
}
