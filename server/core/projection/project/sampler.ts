/**
 * The draws of a plan: for each the values of its numbers and the percentiles of its retention curves, handed to a
 * world. Values are made block by block, so that many numbers and many draws together stay small.
 */
import type { World } from "../kernel"
import { bounded } from "../kernel/world"
import type { Plan } from "../plan/shape"
import { correlate, type NotPositive } from "../sample"

export interface Sampler {
  readonly draws: number
  /** The uncertain streams, each with the percentiles of its draws. */
  readonly streams: ReadonlyMap<string, Float64Array>
  /** Writes a draw's numbers into a world. */
  load(world: World, draw: number): void
}

/** Draws are made and cancelled in blocks of this size. */
export const BLOCK = 250

export function samplerOf(plan: Plan, seed: number, draws: number): Sampler | NotPositive {
  const numbers = plan.numbers.flatMap(({ distribution, stream }, index) =>
    distribution.point ? [] : [{ index, stream, at: distribution.at }],
  )
  const curves = plan.segments.flatMap(({ retention }, index) =>
    retention?.stream === undefined ? [] : [{ index, stream: retention.stream }],
  )
  const names = [...numbers, ...curves].map(({ stream }) => stream)
  const correlated = correlate([...new Set(names)].sort(), plan.correlation, seed, draws)
  if ("notPositive" in correlated) return correlated
  const streams = correlated.percentiles
  const room = new Float64Array(numbers.length * BLOCK)
  let block = -1
  const fill = (number: number) => {
    block = number
    numbers.forEach(({ stream, at }, i) => {
      const percentiles = streams.get(stream)!
      const from = block * BLOCK
      const to = Math.min(draws, from + BLOCK)
      for (let d = from; d < to; d++) room[i * BLOCK + d - from] = bounded(at(percentiles[d]!))
    })
  }
  return {
    draws,
    streams,
    load({ values, curves: percentiles }, draw) {
      const wanted = Math.floor(draw / BLOCK)
      if (wanted !== block) fill(wanted)
      const at = draw - wanted * BLOCK
      for (let i = 0; i < numbers.length; i++) values[numbers[i]!.index] = room[i * BLOCK + at]!
      for (const { index, stream } of curves) percentiles[index] = streams.get(stream)![draw]!
    },
  }
}

/** Brings every number of a world to its median, but those of one stream to a percentile. */
export function loadMedian({ plan, values, curves }: World, stream?: string, percentile = 0.5): void {
  plan.numbers.forEach(({ distribution, stream: own }, i) => {
    values[i] = bounded(own === stream ? distribution.at(percentile) : distribution.median)
  })
  plan.segments.forEach(({ retention }, i) => {
    curves[i] = retention?.stream === stream && stream !== undefined ? percentile : 0.5
  })
}
