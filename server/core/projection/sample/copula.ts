/**
 * Streams that move together: a Gaussian copula over named streams, each of which keeps its strata.
 *
 * Absent on purpose: where correlations are written and how their contradictions are told.
 */
import { normalQuantile } from "../numbers/special"
import { cholesky, divided, type Rows } from "./cholesky"
import { contradiction, type NotPositive } from "./contradiction"
import { percentilesByRank } from "./ranks"
import { stratified } from "./stream"

export type { NotPositive } from "./contradiction"

export interface Correlated {
  readonly percentiles: ReadonlyMap<string, Float64Array>
}

/** The correlation of two names, the same in either order. */
export type Correlation = (a: string, b: string) => number

/**
 * The percentiles of each name. Names that nothing links keep their own streams, whatever else is given, and so does
 * the first, by code units, of each linked group; the others of a group are put in a new order.
 */
export function correlate(
  names: readonly string[],
  correlation: Correlation,
  seed: number,
  draws: number,
): Correlated | NotPositive {
  const percentiles = new Map<string, Float64Array>()
  for (const group of groups([...new Set(names)].sort(), correlation)) {
    const matrix = group.map((a) => group.map((b) => (a === b ? 1 : between(a, b, correlation))))
    const root = cholesky(matrix)
    if (root === undefined) return contradiction(group, matrix)
    const streams = group.map((name) => stratified(name, seed, draws))
    const joined = streams.length > 1 ? join(streams, root) : streams
    group.forEach((name, i) => {
      percentiles.set(name, joined[i]!)
    })
  }
  return { percentiles }
}

function between(a: string, b: string, correlation: Correlation): number {
  const stated = a < b ? correlation(a, b) : correlation(b, a)
  return Number.isNaN(stated) ? 0 : stated
}

/** Names that are linked, directly or through others, each group and the groups in the order of the names. */
function groups(names: readonly string[], correlation: Correlation): readonly (readonly string[])[] {
  const open = new Set(names)
  const found: string[][] = []
  for (const name of names) {
    if (!open.delete(name)) continue
    const group = [name]
    // The group grows while it is walked.
    for (const member of group) {
      for (const other of open) {
        if (between(member, other, correlation) === 0) continue
        open.delete(other)
        group.push(other)
      }
    }
    found.push(group.sort())
  }
  return found
}

/**
 * Iman & Conover (1982, Communications in Statistics B11, 311–334): normal scores are mixed by the root of the wanted
 * matrix, after the root of their own chance correlations was taken out, and each stream is put in the order of its
 * mixture.
 */
function join(streams: readonly Float64Array[], root: Rows): readonly Float64Array[] {
  const scores = streams.map((stream) => stream.map(normalQuantile))
  const chance = cholesky(correlations(scores))
  const weights = (chance && divided(root, chance)) ?? root
  return weights.map((row, i) => (i === 0 ? streams[0]! : percentilesByRank(mixture(scores, row, i))))
}

function correlations(scores: readonly Float64Array[]): Rows {
  const lengths = scores.map((score) => Math.sqrt(product(score, score)))
  return scores.map((a, i) =>
    scores.map((b, j) => (i === j ? 1 : j > i ? 0 : product(a, b) / (lengths[i]! * lengths[j]!))),
  )
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

function mixture(scores: readonly Float64Array[], weights: readonly number[], last: number): Float64Array {
  const mixed = new Float64Array(scores[0]!.length)
  for (let j = 0; j <= last; j++) {
    const weight = weights[j]!
    const score = scores[j]!
    if (weight !== 0) for (let i = 0; i < mixed.length; i++) mixed[i]! += weight * score[i]!
  }
  return mixed
}
