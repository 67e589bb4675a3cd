/**
 * What a panel beside a playbook shows: refused where something stands in the way of every projection.
 * Absent on purpose: the figures (core/report/panel.ts).
 */
import type { LinkedAnalysis } from "../../core/analysis"
import { panelFigures, panelFrame } from "../../core/report/panel"
import { limited } from "./limit"
import type { Works } from "./messages"
import { preventing } from "./preventing"

export function* showPanel(
  analysis: LinkedAnalysis,
  { locale, depth, ask, frame: asksFrame }: Works["panel"]["ask"],
): Generator<void, Works["panel"]["answer"]> {
  const { linked } = analysis
  const stopped = preventing(analysis)
  if (stopped.length > 0) return { stopped }
  const figures = yield* panelFigures(linked, { locale, depth, ask, limit: limited })
  if ("stopped" in figures || !asksFrame) return "stopped" in figures ? figures : { figures }
  const frame = panelFrame(linked, { locale })
  return "stopped" in frame ? frame : { frame, figures }
}
