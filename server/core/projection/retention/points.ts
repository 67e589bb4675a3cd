/** Retention from points that people know: exact at these, straight in ln S between them, and a fitted tail beyond. */
import { fitPoints, type LnPoint } from "./fit"
import { NOBODY, type Sbg, sbgLnSurvival, sbgStay } from "./sbg"
import { certainTable, type RetentionTable, type Row, uncertainTable } from "./table"

export interface RetentionPoint {
  /** In weeks; a day is a seventh. */
  readonly age: number
  /** The share still active then, at a percentile. */
  readonly at: (percentile: number) => number
}

/**
 * All points take the same percentile, each clamped to the one before. Without any point everybody stays, which a
 * caller should not let happen.
 */
export function retentionFromPoints(points: readonly RetentionPoint[], ages: number): RetentionTable {
  const known = points
    .filter(({ age }) => age > 0 && age < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.age - b.age)
  const fill = (percentile: number, into: Float64Array, near?: Sbg) => {
    const curve = curveOf(known, percentile)
    const tail = fitPoints(curve, near)
    fillStays(curve, tail, into)
    return tail
  }
  if (isCertain(known)) {
    return certainTable(ages, (percentile, into) => {
      fill(percentile, into)
    })
  }
  return uncertainTable(ages, () => {
    let near: Sbg | undefined
    const row: Row = (percentile, into) => {
      near = fill(percentile, into, near)
    }
    return row
  })
}

/** Far percentiles and a middle one tell: distributions are continuous or a point. */
function isCertain(points: readonly RetentionPoint[]): boolean {
  return points.every(({ at }) => at(0.001) === at(0.5) && at(0.999) === at(0.5))
}

/** The points at one percentile; of two at the same age the lower one holds. */
function curveOf(points: readonly RetentionPoint[], percentile: number): readonly LnPoint[] {
  const curve: LnPoint[] = []
  let before = 1
  for (const { age, at } of points) {
    const share = Math.max(NOBODY, Math.min(before, at(percentile)))
    if (curve.at(-1)?.age === age) curve.pop()
    curve.push({ age, lnSurvival: Math.log(share) })
    before = share
  }
  return curve
}

function fillStays(curve: readonly LnPoint[], tail: Sbg, into: Float64Array): void {
  const last = curve.at(-1)?.age ?? 0
  let before = 0
  for (let k = 1; k < into.length; k++) {
    if (k - 1 >= last) {
      into[k] = sbgStay(tail, k)
      continue
    }
    const lnSurvival = lnSurvivalAt(curve, tail, k)
    into[k] = Math.exp(lnSurvival - before)
    before = lnSurvival
  }
}

/** Straight between the points around an age; beyond the last, from there on as the tail falls. */
function lnSurvivalAt(curve: readonly LnPoint[], tail: Sbg, age: number): number {
  let from: LnPoint = { age: 0, lnSurvival: 0 }
  for (const to of curve) {
    if (age <= to.age) {
      const part = (age - from.age) / (to.age - from.age)
      return from.lnSurvival + part * (to.lnSurvival - from.lnSurvival)
    }
    from = to
  }
  return from.lnSurvival + sbgLnSurvival(tail, age) - sbgLnSurvival(tail, from.age)
}
