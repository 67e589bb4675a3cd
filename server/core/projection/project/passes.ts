/**
 * Metrics parted into passes through the draws: as many as fit into some memory at a time, and in an order in which
 * each pass runs few segments. Absent on purpose: what becomes of their figures.
 */
import { type Gauge, gaugeOf } from "../metrics"
import { type Reads, readsOf } from "../metrics/reads"
import type { Runner } from "./run"

/** A metric of all, or of a segment. */
export interface Asked {
  readonly metric: string
  readonly segment: string | undefined
  readonly gauge: Gauge
}

export interface Pass {
  readonly asked: readonly Asked[]
  readonly reads: Reads
}

/** Metrics by the segments that they are wanted of, beside all together; those without a figure are left out. */
export function passesOf(
  { kernel, ledger }: Runner,
  wanted: Iterable<readonly [metric: string, segments: readonly string[]]>,
  most: number,
): readonly Pass[] {
  const { plan } = kernel
  const indices = new Map(plan.segments.map(({ id }, i) => [id, i]))
  const all = [...wanted].flatMap(([metric, segments]) =>
    [undefined, ...segments].flatMap((segment) => {
      const index = segment === undefined ? undefined : (indices.get(segment) ?? -1)
      const gauge = gaugeOf(kernel, ledger, metric, index)
      if (!gauge) return []
      const reads = readsOf(plan, [{ metric, segment: index }])
      return [{ metric, segment, index: index ?? -1, gauge, reads }]
    }),
  )
  // What reads many segments goes first; of few, one segment after the other.
  const many = plan.segments.length / 4
  const [wide, narrow] = [
    all.filter(({ reads }) => reads.segments.size > many),
    all.filter(({ reads }) => reads.segments.size <= many),
  ]
  narrow.sort((a, b) => a.index - b.index)
  return [...cut(wide, most), ...cut(narrow, most)].map((asked) => ({
    asked,
    reads: joined(asked.map(({ reads }) => reads)),
  }))
}

function cut<One>(all: readonly One[], most: number): readonly (readonly One[])[] {
  const count = Math.ceil(all.length / most)
  const each = Math.ceil(all.length / count)
  return Array.from({ length: count }, (_, i) => all.slice(i * each, (i + 1) * each))
}

function joined(all: readonly Reads[]): Reads {
  return {
    segments: new Set(all.flatMap(({ segments }) => [...segments])),
    strategies: new Set(all.flatMap(({ strategies }) => [...strategies])),
  }
}
