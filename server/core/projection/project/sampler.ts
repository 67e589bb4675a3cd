/**
 * The draws of a plan: for each the values of its numbers and the percentiles of its retention curves, handed to a
 * world. Values are made block by block, and as many blocks are kept as fit into some memory.
 */
import type { World } from "../kernel"
import { bounded } from "../kernel/world"
import type { Plan } from "../plan/shape"
import { correlate, type NotPositive, stratified } from "../sample"

export interface Sampler {
  readonly draws: number
  /** The uncertain streams, each with the percentiles of its draws. */
  readonly streams: ReadonlyMap<string, Float64Array>
  /** Writes a draw's numbers into a world. */
  load(world: World, draw: number): void
}

/** Draws are made and cancelled in blocks of this size. */
export const BLOCK = 250

/** Values that are kept at most: 32 MB. */
const ROOM = 4e6

export function samplerOf(plan: Plan, seed: number, draws: number): Sampler | NotPositive {
  const numbers = plan.numbers.flatMap(({ distribution, stream }, index) =>
    distribution.point ? [] : [{ index, stream, at: distribution.at }],
  )
  const curves = plan.segments.flatMap(({ retention }, index) =>
    retention?.stream === undefined ? [] : [{ index, stream: retention.stream }],
  )
  const names = [...new Set([...numbers, ...curves].map(({ stream }) => stream))].sort()
  // Only assumptions can be linked; of a thousand names every pair would be looked at.
  const correlated = correlate(names.filter(isAssumption), plan.correlation, seed, draws)
  if ("notPositive" in correlated) return correlated
  const streams = new Map(correlated.percentiles)
  for (const name of names) if (!isAssumption(name)) streams.set(name, stratified(name, seed, draws))
  const each = numbers.length
  const blocks = Math.max(1, Math.min(Math.ceil(draws / BLOCK), Math.floor(ROOM / (each * BLOCK))))
  let room = new Float64Array(0)
  /** By place in the room: which block stands there. */
  const standing = new Int32Array(blocks).fill(-1)
  const fill = (block: number, place: number) => {
    if (room.length === 0) room = new Float64Array(blocks * BLOCK * each)
    standing[place] = block
    const from = block * BLOCK
    const to = Math.min(draws, from + BLOCK)
    numbers.forEach(({ stream, at }, i) => {
      const percentiles = streams.get(stream)!
      for (let d = from; d < to; d++)
        room[(place * BLOCK + d - from) * each + i] = bounded(at(percentiles[d]!))
    })
  }
  return {
    draws,
    streams,
    load({ values, curves: percentiles }, draw) {
      const block = Math.floor(draw / BLOCK)
      const place = block % blocks
      if (standing[place] !== block) fill(block, place)
      const at = (place * BLOCK + draw - block * BLOCK) * each
      for (let i = 0; i < each; i++) values[numbers[i]!.index] = room[at + i]!
      for (const { index, stream } of curves) percentiles[index] = streams.get(stream)![draw]!
    },
  }
}

function isAssumption(stream: string): boolean {
  return stream.startsWith("$")
}

/** Brings every number of a world to its median. */
export function loadMedian({ plan, values, curves }: World): void {
  plan.numbers.forEach(({ distribution }, i) => {
    values[i] = bounded(distribution.median)
  })
  curves.fill(0.5)
}
