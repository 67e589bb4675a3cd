/**
 * Fitting the shifted beta-geometric curve: to counts by maximum likelihood, to stated points by least squares on ln S.
 *
 * Both search over g = ln(β/α), how well the first week is stayed, and v = ln β, how alike users are: as v grows the
 * curve becomes geometric, which is then taken itself.
 */
import { digamma, logit, trigamma } from "../numbers/special"
import { add, descend, newSlope, type Pair, type Place, type Slope } from "./descent"
import { NOBODY, type Sbg, sbgLnLikelihood, sbgLnSurvival, type Week } from "./sbg"

export interface SbgFit extends Sbg {
  readonly lnLikelihood: number
}

/** A share that should still be there at an age in weeks. */
export interface LnPoint {
  readonly age: number
  readonly lnSurvival: number
}

/** Maximum likelihood over one or several cohorts: for each the users of its beginning and who was left week by week. */
export function fitCounts(...cohorts: readonly (readonly number[])[]): SbgFit {
  const weeks = weeksOf(cohorts)
  const stayed = weeks.reduce((sum, week) => sum + week.stayed, 0)
  const left = weeks.reduce((sum, week) => sum + week.left, 0)
  const even = left === 0 ? 1 : stayed / (stayed + left)
  const fit = left === 0 ? geometric(even) : descendFrom(even, BEGINNINGS, (at) => misfit(weeks, at))
  return { ...fit, lnLikelihood: sbgLnLikelihood(fit, weeks) }
}

/**
 * Least squares on ln S. One point, or points that a curve of unlike users does not fit better, give the geometric one.
 * The fit of points close by is a good beginning.
 */
export function fitPoints(points: readonly LnPoint[], near?: Sbg): Sbg {
  const product = points.reduce((sum, { age, lnSurvival }) => sum + age * lnSurvival, 0)
  const square = points.reduce((sum, { age }) => sum + age * age, 0)
  const even = square > 0 ? Math.min(1, Math.max(NOBODY, Math.exp(product / square))) : 1
  if (points.length < 2 || even === 1) return geometric(even)
  if (near?.stay !== undefined && wantsEven(points, even)) return geometric(even)
  const beginnings = near === undefined || near.stay !== undefined ? BEGINNINGS : [Math.log(near.beta)]
  const fit = descendFrom(even, beginnings, (at) => distance(points, at), near)
  return misses(points, geometric(even)) <= misses(points, fit) ? geometric(even) : fit
}

/**
 * Whether users a little unlike each other would fit worse than users all alike: the squares' derivative by 1/β, of
 * which `ln S(t)` has `(1−r)·t(t−1)/2` where it is geometric.
 */
function wantsEven(points: readonly LnPoint[], even: number): boolean {
  const lnEven = Math.log(even)
  return (
    points.reduce((sum, { age, lnSurvival }) => sum + (age * lnEven - lnSurvival) * age * (age - 1), 0) >= 0
  )
}

/** Both parameters keep within these logarithms. */
const LEAST = Math.log(1e-4)
const MOST = Math.log(1e4)

/** Where v begins: users unlike each other, somewhat alike, and alike. */
const BEGINNINGS: readonly number[] = [-2, 0, 3]

/** The best place that is reached; the geometric curve where that is on the bound of users who are all alike. */
function descendFrom(
  even: number,
  beginnings: readonly number[],
  slopeAt: (at: Pair) => Slope,
  near?: Sbg,
): Sbg {
  const g = near && near.stay === undefined ? Math.log(near.beta / near.alpha) : logit(even)
  let best: Place | undefined
  for (const v of beginnings) {
    const place = descend([g, v], slopeAt, within)
    if (best === undefined || place.value < best.value) best = place
  }
  if (best === undefined || best.at[1] >= MOST + Math.min(0, best.at[0]) - 1e-6) return geometric(even)
  return parameters(best.at)
}

function within([g, v]: Pair): Pair {
  const near = Math.max(LEAST - MOST, Math.min(MOST - LEAST, g))
  return [near, Math.max(LEAST + Math.max(0, near), Math.min(MOST + Math.min(0, near), v))]
}

function parameters([g, v]: Pair): Sbg {
  return { alpha: Math.exp(v - g), beta: Math.exp(v) }
}

function geometric(stay: number): Sbg {
  return { ...parameters(within([logit(stay), MOST])), stay }
}

/** What all cohorts together did in each week of age. Counts never rise: who comes back was not gone. */
function weeksOf(cohorts: readonly (readonly number[])[]): readonly Week[] {
  const weeks: Week[] = []
  for (const survivors of cohorts) {
    let before = survivors[0] ?? 0
    survivors.slice(1).forEach((count, i) => {
      const after = Math.max(0, Math.min(before, count))
      const { stayed, left } = weeks[i] ?? { stayed: 0, left: 0 }
      weeks[i] = { stayed: stayed + after, left: left + before - after }
      before = after
    })
  }
  return weeks
}

/**
 * Minus the likelihood, which is that of a logistic regression: the log odds of staying to age k are
 * `g + ln(1+(k−1)/β)`.
 */
function misfit(weeks: readonly Week[], [g, v]: Pair): Slope {
  const slope = newSlope()
  weeks.forEach(({ stayed, left }, i) => {
    const older = i * Math.exp(-v)
    const odds = g + Math.log1p(older)
    const chance = 1 / (1 + Math.exp(-odds))
    const byV = -older / (1 + older)
    const seen = stayed + left
    slope.value += seen * Math.log1p(Math.exp(-Math.abs(odds))) + (odds > 0 ? left : -stayed) * odds
    add(slope, seen * chance - stayed, seen * chance * (1 - chance), {
      g: 1,
      v: byV,
      gg: 0,
      gv: 0,
      vv: -byV * (1 + byV),
    })
  })
  return slope
}

/** Half the sum of squares between the logarithms of a curve and of the points. */
function distance(points: readonly LnPoint[], at: Pair): Slope {
  const { alpha, beta } = parameters(at)
  const sum = alpha + beta
  const slope = newSlope()
  for (const { age, lnSurvival } of points) {
    const miss = sbgLnSurvival({ alpha, beta }, age) - lnSurvival
    const bySum = digamma(sum + age) - digamma(sum)
    const byBeta = beta * (digamma(beta + age) - digamma(beta))
    const twiceSum = trigamma(sum + age) - trigamma(sum)
    const twiceBeta = beta * beta * (trigamma(beta + age) - trigamma(beta))
    slope.value += (miss * miss) / 2
    add(slope, miss, 1, {
      g: alpha * bySum,
      v: byBeta - sum * bySum,
      gg: -alpha * (bySum + alpha * twiceSum),
      gv: alpha * (bySum + sum * twiceSum),
      vv: byBeta + twiceBeta - sum * (bySum + sum * twiceSum),
    })
  }
  return slope
}

function misses(points: readonly LnPoint[], sbg: Sbg): number {
  return points.reduce((sum, { age, lnSurvival }) => sum + (sbgLnSurvival(sbg, age) - lnSurvival) ** 2, 0)
}
