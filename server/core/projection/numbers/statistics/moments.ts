/** Mean and variance of values that may lie far from zero or be as large as numbers get. */

/** Measured from the first value, so that equal values give that value; `NaN` of none. */
export function mean(values: ArrayLike<number>): number {
  const first = values[0]
  if (first === undefined) return Number.NaN
  let sum = 0
  for (let i = 1; i < values.length; i++) sum += values[i]! - first
  return first + sum / values.length
}

/** The mean square distance from the mean, in two passes: the draws are the whole population. `NaN` of none. */
export function variance(values: ArrayLike<number>, centre = mean(values)): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) {
    const away = values[i]! - centre
    sum += away * away
  }
  return sum / values.length
}
