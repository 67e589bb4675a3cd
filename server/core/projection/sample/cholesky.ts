/** Square roots of correlation matrices, and what is done with them; matrices are rows, of which the lower half counts. */

export type Rows = readonly (readonly number[])[]

/** How far below zero rounding may bring what is exactly zero. */
const SLACK = 1e-10

/**
 * The lower triangular L with `L·Lᵀ` equal to the matrix (Cholesky; Higham 1990 for matrices with a pivot of zero), or
 * undefined where there is none: the matrix is not positive semi-definite.
 */
export function cholesky(matrix: Rows): Rows | undefined {
  const root: number[][] = matrix.map(() => matrix.map(() => 0))
  for (let j = 0; j < matrix.length; j++) {
    const pivot = rest(matrix, root, j, j)
    if (!(pivot >= -SLACK)) return undefined
    const side = pivot > SLACK ? Math.sqrt(pivot) : 0
    root[j]![j] = side
    for (let i = j + 1; i < matrix.length; i++) {
      const left = rest(matrix, root, i, j)
      if (side === 0 && Math.abs(left) > Math.sqrt(SLACK)) return undefined
      root[i]![j] = side === 0 ? 0 : left / side
    }
  }
  return root
}

/** What the columns before j leave of an element. */
function rest(matrix: Rows, root: Rows, i: number, j: number): number {
  let left = matrix[i]![j]!
  for (let k = 0; k < j; k++) left -= root[i]![k]! * root[j]![k]!
  return left
}

/** The M with `M·by = root`, both lower triangular; undefined where `by` has a zero on its diagonal. */
export function divided(root: Rows, by: Rows): Rows | undefined {
  if (by.some((row, i) => !(row[i]! > 0))) return undefined
  return root.map((row, i) => {
    const found = row.map(() => 0)
    for (let j = i; j >= 0; j--) {
      let left = row[j]!
      for (let k = j + 1; k <= i; k++) left -= found[k]! * by[k]![j]!
      found[j] = left / by[j]![j]!
    }
    return found
  })
}
