/**
 * What the entries of a projection are called, and what kind of number their metrics are.
 */
import { builtinMetrics } from "../model/metrics"
import type { Linked } from "../model/workspace"
import type { Locale, Words } from "../problem"
import type { StageKind } from "../projection/plan/shape"
import { isMap } from "../schema/shape"
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
  const builtin = builtinMetrics.get(id)?.kind
  if (builtin === "count") return "people"
  const kind = builtin ?? own
  return typeof kind === "string" && KINDS.includes(kind) ? (kind as FigureKind) : "ratio"
}

/** Behind another name, as each language sets brackets. */
export function inBrackets(name: string, locale: Locale): string {
  return locale === "zh" ? `（${name}）` : ` (${name})`
}

/** The stage of the lifecycle that a strategy works on, in one word. */
export function stageName(stage: StageKind, locale: Locale): string {
  return STAGES[stage][locale]
}

const STAGES: Readonly<Record<StageKind, Words>> = {
  acquire: { en: "acquire", zh: "拉新" },
  activate: { en: "activate", zh: "激活" },
  retain: { en: "retain", zh: "留存" },
  monetize: { en: "monetize", zh: "变现" },
  refer: { en: "refer", zh: "推荐" },
  recall: { en: "recall", zh: "召回" },
}
