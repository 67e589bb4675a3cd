/**
 * What the entries of a projection are called, and what kind of number their metrics are.
 */
import { builtinMetrics } from "../../../core/model/metrics"
import type { Linked } from "../../../core/model/workspace"
import type { Locale } from "../../../core/problem"
import { isMap } from "../../../core/schema/shape"
import type { FigureKind } from "./figures"

/** The name of an entry, else its id. */
export function nameOf(linked: Linked, sections: readonly string[], id: string): string {
  return linked.definition(sections, id)?.name ?? id
}

export function metricName(linked: Linked, id: string, locale: Locale): string {
  return linked.definition(["metrics"], id)?.name ?? builtinMetrics.get(id)?.title[locale] ?? id
}

const KINDS: readonly string[] = ["count", "rate", "money", "duration", "score", "ratio"]

export function kindOf(linked: Linked, id: string): FigureKind {
  const entry = linked.definition(["metrics"], id)?.value
  const own = isMap(entry) ? entry["kind"] : undefined
  const kind = builtinMetrics.get(id)?.kind ?? own
  return typeof kind === "string" && KINDS.includes(kind) ? (kind as FigureKind) : "ratio"
}
