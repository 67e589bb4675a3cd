/** How much of an outcome's variance one uncertain number explains alone. */

/**
 * The first-order Sobol index by binning: the variance of the outcome's means over equal bins of the number's
 * percentile, over the whole variance, less what the bins' noise alone adds (the adjustment of R², Ezekiel 1930;
 * Plischke, Borgonovo & Smith 2013, EJOR 226, 536–550, on estimation from given data). Draws whose outcome is not a
 * number are left out; 0 where nothing varies.
 */
export function shareOfVariance(percentiles: Float64Array, outcomes: Float64Array, bins = 32): number {
  const { sums, counts, total, centre } = collect(percentiles, outcomes, bins)
  let between = 0
  let used = 0
  for (let bin = 0; bin < bins; bin++) {
    const count = counts[bin]!
    if (count === 0) continue
    used++
    between += (sums[bin]! * sums[bin]!) / count
  }
  const whole = squares(outcomes, centre)
  if (!(whole > 0) || total <= used) return 0
  const raw = Math.min(1, between / whole)
  return Math.min(1, Math.max(0, 1 - ((1 - raw) * (total - 1)) / (total - used)))
}

function collect(percentiles: Float64Array, outcomes: Float64Array, bins: number) {
  const centre = centreOf(outcomes)
  const sums = new Float64Array(bins)
  const counts = new Int32Array(bins)
  let total = 0
  for (let i = 0; i < outcomes.length; i++) {
    const outcome = outcomes[i]!
    if (Number.isNaN(outcome)) continue
    const bin = Math.min(bins - 1, Math.floor(percentiles[i]! * bins))
    sums[bin]! += outcome - centre
    counts[bin]! += 1
    total++
  }
  return { sums, counts, total, centre }
}

function centreOf(outcomes: Float64Array): number {
  let sum = 0
  let count = 0
  for (const outcome of outcomes) {
    if (Number.isNaN(outcome)) continue
    sum += outcome
    count++
  }
  return count === 0 ? 0 : sum / count
}

function squares(outcomes: Float64Array, centre: number): number {
  let sum = 0
  for (const outcome of outcomes) if (!Number.isNaN(outcome)) sum += (outcome - centre) * (outcome - centre)
  return sum
}
