/** What is wrong with correlations that no numbers can have. */
import { cholesky, type Rows } from "./cholesky"

export interface NotPositive {
  /** A smallest set of names whose correlations contradict each other; every smaller set of them agrees. */
  readonly notPositive: readonly string[]
  /** The largest factor by which all correlations among these may be multiplied to agree: between 0 and 1. */
  readonly fitting: number
}

/** Finds the heart of a matrix that is not positive semi-definite. */
export function contradiction(names: readonly string[], matrix: Rows): NotPositive {
  let kept = names.map((_, i) => i)
  for (const i of names.keys()) {
    const fewer = kept.filter((other) => other !== i)
    if (cholesky(part(matrix, fewer, 1)) === undefined) kept = fewer
  }
  return { notPositive: kept.map((i) => names[i]!), fitting: fittingFactor(matrix, kept) }
}

function fittingFactor(matrix: Rows, members: readonly number[]): number {
  let fits = 0
  let fails = 1
  for (let step = 0; step < 50; step++) {
    const factor = (fits + fails) / 2
    if (cholesky(part(matrix, members, factor)) === undefined) fails = factor
    else fits = factor
  }
  return fits
}

/** The matrix of some members, its correlations times a factor. */
function part(matrix: Rows, members: readonly number[], factor: number): Rows {
  return members.map((i) => members.map((j) => (i === j ? 1 : factor * matrix[i]![j]!)))
}
