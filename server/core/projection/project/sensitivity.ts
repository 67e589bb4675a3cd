/**
 * Which uncertain number matters: the swing of a target's value as the number goes from its P10 to its P90 with all
 * others at their medians, and the share of the variance that it explains alone.
 */
import { shareOfVariance } from "../numbers/statistics"
import { figure } from "./bands"
import type { Sensitivity } from "./projection"
import type { Runner } from "./run"
import { loadMedian, type Sampler } from "./sampler"
import type { Watched } from "./targets"

export function* sensitivities(
  runner: Runner,
  { streams }: Sampler,
  watched: readonly Watched[],
): Generator<void, Record<string, readonly Sensitivity[]>> {
  const found = watched.map((): Sensitivity[] => [])
  for (const [stream, percentiles] of [...streams].sort(([a], [b]) => (a < b ? -1 : 1))) {
    yield
    const low = valuesAt(runner, watched, stream, 0.1)
    const high = valuesAt(runner, watched, stream, 0.9)
    watched.forEach(({ draws }, i) => {
      const swing = { path: pathOf(stream), low: figure(low[i]), high: figure(high[i]) }
      if (swing.low === swing.high) return
      found[i]!.push({ ...swing, share: figure(shareOfVariance(percentiles, draws)) ?? 0 })
    })
  }
  return Object.fromEntries(watched.map(({ target }, i) => [target.id, found[i]!.sort(byReach)]))
}

function valuesAt(runner: Runner, watched: readonly Watched[], stream: string, percentile: number) {
  loadMedian(runner.kernel.world, stream, percentile)
  runner.whole()
  return watched.map(({ gauge, target }) => gauge.by(target.week))
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
