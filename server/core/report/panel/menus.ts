/**
 * What a panel lets its reader choose from: metrics, segments, scenarios and risks.
 */
import { builtinMetrics } from "../../model/metrics"
import type { Linked } from "../../model/workspace"
import type { Plan } from "../../projection/plan"
import type { Reader } from "../answer"
import { metricName, nameOf } from "../names"
import { guideOf } from "../parts/goals"
import type { Named, PanelAsk } from "./shape"

/** Those of targets first; of the retention of single weeks only those that a target is about. */
export function metricMenu({ metrics, targets }: Plan, linked: Linked, { locale }: Reader): readonly Named[] {
  const wanted = [...new Set(targets.map(({ metric }) => metric))]
  const others = [...metrics.keys()].filter(
    (id) => !wanted.includes(id) && !(id.startsWith("retention_w") && builtinMetrics.has(id)),
  )
  return [...wanted, ...others].map((id) => ({ id, name: metricName(linked, id, locale) }))
}

export function segmentMenu({ segments }: Plan, linked: Linked): readonly Named[] {
  return segments.map(({ id }) => ({ id, name: nameOf(linked, ["segments"], id) }))
}

/** Risks are scenarios too. An id that both have means the scenario. */
export function scenarioMenu(linked: Linked): readonly Named[] {
  const ids = [...linked.definitions("scenarios").keys(), ...linked.definitions("risks").keys()]
  return [...new Set(ids)].map((id) => ({ id, name: nameOf(linked, ["scenarios", "risks"], id) }))
}

/** The metric and segment that were asked for, as far as there are such; else those of the guiding target. */
export function shownCourse(
  plan: Plan,
  linked: Linked,
  { metric, segment }: PanelAsk,
): { readonly metric: string; readonly segment: string | null } {
  const targets = linked.definitions("targets")
  const known = Object.fromEntries(
    plan.targets.map((target) => [target.id, { probability: target.missing === undefined ? 1 : null }]),
  )
  const guide = plan.targets.find(({ id }) => id === guideOf(known, targets))
  const own = guide?.segment === undefined ? null : (plan.segments[guide.segment]?.id ?? null)
  if (metric === undefined || !plan.metrics.has(metric))
    return { metric: guide?.metric ?? "active_users", segment: own }
  const found = plan.segments.some(({ id }) => id === segment) ? (segment ?? null) : null
  return { metric, segment: found }
}
