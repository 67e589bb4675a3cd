/** A distribution moved along a scale, as goal seek asks for another value of an uncertain number. */
import type { Distribution } from "./distribution"
import type { Scale } from "./scale"

/** A distribution whose median is another value, as wide as before on its scale. */
export function moved(distribution: Distribution, scale: Scale, median: number): Distribution {
  const by = scale.to(median) - scale.to(distribution.median)
  // From or to an end of the scale there is no way but to stand still there.
  const along = (value: number) => (Number.isFinite(by) ? scale.from(scale.to(value) + by) : median)
  return {
    at: (u) => along(distribution.at(u)),
    median,
    p10: along(distribution.p10),
    p90: along(distribution.p90),
    point: distribution.point,
  }
}
