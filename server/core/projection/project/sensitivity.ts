/**
 * Which uncertain number matters: the swing of a target's value as the number goes from its P10 to its P90 with all
 * others at their medians, and the share of the variance that it explains alone.
 */
import { bounded } from "../kernel/world"
import { shareOfVariance } from "../numbers/statistics"
import { figure } from "./bands"
import { influencesOf } from "./influence"
import type { Sensitivity } from "./projection"
import type { Runner } from "./run"
import { loadMedian, type Sampler } from "./sampler"
import type { Watched } from "./targets"

export function* sensitivities(
  runner: Runner,
  { streams }: Sampler,
  watched: readonly Watched[],
): Generator<void, Record<string, readonly Sensitivity[]>> {
  if (watched.length === 0) return {}
  const found = watched.map((): Sensitivity[] => [])
  const swing = swingsOf(runner, watched)
  for (const [stream, percentiles] of [...streams].sort(([a], [b]) => (a < b ? -1 : 1))) {
    yield
    const { low, high } = swing(stream)
    watched.forEach(({ draws }, i) => {
      const ends = { path: pathOf(stream), low: figure(low[i]), high: figure(high[i]) }
      if (ends.low === ends.high) return
      found[i]!.push({ ...ends, share: figure(shareOfVariance(percentiles, draws)) ?? 0 })
    })
  }
  return Object.fromEntries(watched.map(({ target }, i) => [target.id, found[i]!.sort(byReach)]))
}

/**
 * What tells values with a stream at its P10 and at its P90, all others at their medians. Only what the stream changes
 * is run anew.
 */
function swingsOf(runner: Runner, watched: readonly Watched[]) {
  const { plan, world } = runner.kernel
  const { values, curves } = world
  const influences = influencesOf(plan)
  loadMedian(world)
  runner.whole()
  return (stream: string) => {
    const own = influences.get(stream)!
    const anew = runner.change({ ...own, wins: true })
    const at = (percentile: number) => {
      for (const i of own.numbers) values[i] = bounded(plan.numbers[i]!.distribution.at(percentile))
      for (const i of own.curves) curves[i] = percentile
      anew.run()
      const found = watched.map(({ gauge, target }) => gauge.by(target.week))
      for (const i of own.numbers) values[i] = bounded(plan.numbers[i]!.distribution.median)
      for (const i of own.curves) curves[i] = 0.5
      anew.undo()
      return found
    }
    return { low: at(0.1), high: at(0.9) }
  }
}

/** Where the number stands in the file. */
function pathOf(stream: string): string {
  return stream.startsWith("$") ? `assumptions.${stream.slice(1)}` : stream
}

function byReach(a: Sensitivity, b: Sensitivity): number {
  return swingOf(b) - swingOf(a) || (a.path < b.path ? -1 : 1)
}

function swingOf({ low, high }: Sensitivity): number {
  return Math.abs((high ?? 0) - (low ?? 0))
}
