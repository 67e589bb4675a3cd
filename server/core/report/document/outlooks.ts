/**
 * What becomes of the targets in each scenario, and when each risk comes true. Absent on purpose: how it is told.
 */
import type { Linked } from "../../model/workspace"
import { planOf } from "../../projection/plan"
import { projecting } from "../../projection/project"
import type { Probability } from "../../projection/project/projection"
import { isMap } from "../../schema/shape"

export interface Outlook {
  readonly section: "scenarios" | "risks"
  readonly id: string
  readonly targets: Readonly<Record<string, Probability>>
}

export interface OutlookRequest {
  readonly draws?: number
  readonly seed?: number
}

/** More would take longer than they tell. */
const MOST = 12

/** Step by step, as a projection runs; the same draws as the plan's own. */
export function* outlooking(
  linked: Linked,
  request: OutlookRequest = {},
): Generator<void, readonly Outlook[]> {
  const outlooks: Outlook[] = []
  for (const section of ["scenarios", "risks"] as const)
    for (const [id, { value }] of linked.definitions(section)) {
      // A risk without an effect changes nothing that is projected; one whose id a scenario has cannot be asked for.
      if (section === "risks" && !(isMap(value) && isMap(value["effect"]))) continue
      if (section === "risks" && linked.definitions("scenarios").has(id)) continue
      if (outlooks.length === MOST) return outlooks
      const { plan } = planOf(linked, { scenario: id })
      if (!plan || plan.targets.length === 0) continue
      const { projection } = yield* projecting(plan, request)
      if (projection) outlooks.push({ section, id, targets: projection.targets })
    }
  return outlooks
}

export function outlooksOf(linked: Linked, request?: OutlookRequest): readonly Outlook[] {
  const steps = outlooking(linked, request)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
