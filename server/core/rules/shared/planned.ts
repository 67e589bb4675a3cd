/**
 * The day as of which a plan was made: what it rests on has to be fresh then, and may grow old while the plan runs.
 */
import type { Subject } from "../subject"

/** Its first day, or today where that is still to come; undefined where no day can be read. */
export function plannedOn({ period, today }: Subject): number | undefined {
  return period && Math.min(period.start, today ?? period.start)
}
