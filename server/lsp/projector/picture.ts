/**
 * What was projected at a place of a playbook, drawn small and told: a target, a funnel, a retention curve.
 * Absent on purpose: projecting anew.
 */
import type { LinkedAnalysis } from "../../core/analysis"
import type { Plan } from "../../core/projection/plan"
import type { Projection } from "../../core/projection/project"
import { retentionRemark } from "../../core/report/remarks"
import { funnelPicture, retentionPicture, targetPicture } from "../../core/report/thumbnails"
import type { Pictured, Works } from "./messages"

/** A projection with what it was made from. */
export interface Made {
  readonly analysis: LinkedAnalysis
  readonly plan: Plan
  readonly projection: Projection
}

export function pictureAt(
  { analysis, plan, projection }: Made,
  { path: [section, id = "", , part], locale }: Works["picture"]["ask"],
): Pictured | undefined {
  const look = { locale }
  if (section === "targets") return { svg: targetPicture(projection, id, look), lines: [] }
  if (section !== "segments") return undefined
  if (part === undefined) return { svg: funnelPicture(projection, id, look), lines: [] }
  const remark = retentionRemark(id, { linked: analysis.linked, locale }, plan)
  return { svg: retentionPicture(plan, id, look), lines: remark?.lines ?? [] }
}
