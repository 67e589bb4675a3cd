/**
 * What every chapter of a document is told from: the plan as read, what it leads to where that is known, and the words
 * of the reader. Absent on purpose: the order of chapters (../document.ts).
 */
import type { LinkedAnalysis } from "../../analysis"
import { defaultIds } from "../../model/default-ids"
import type { Linked } from "../../model/workspace"
import type { Locale, Path, Problem, Words } from "../../problem"
import type { StageKind } from "../../projection/plan/shape"
import type { Answer } from "../answer"
import { type FigureKind, shownFigure } from "../figures"
import { metricName, stageName } from "../names"
import type { Place } from "./block"
import { withNames } from "./naming"
import type { Outlook } from "./outlooks"

export interface DocumentAsk {
  readonly analysis: LinkedAnalysis
  /** Left out where the plan cannot be projected, or is not yet. */
  readonly answer?: Answer | undefined
  /** Those of the analysis when left out; with those that were foreseen where somebody looked. */
  readonly problems?: readonly Problem[]
  /** Why it cannot be projected, where that is known. */
  readonly lacking?: readonly Words[]
  /** What becomes of the targets in each scenario and risk. */
  readonly outlooks?: readonly Outlook[]
  /** The line of an offset, from 1: only adapters know lines. */
  readonly lineAt?: (offset: number) => number
}

export interface Teller {
  readonly analysis: LinkedAnalysis
  readonly linked: Linked
  readonly answer: Answer | undefined
  readonly outlooks: readonly Outlook[]
  readonly locale: Locale
  say(words: Words): string
  /** What people call an entry of one of these sections. */
  name(sections: readonly string[], id: string): string
  /** Where a path stands in this file. */
  place(path: Path): Place | undefined
  figure(value: number | null | undefined, kind: FigureKind): string
}

export function tellerOf({ analysis, answer, outlooks = [], lineAt }: DocumentAsk, locale: Locale): Teller {
  const { source } = analysis
  const linked = withNames(analysis.linked, locale)
  const { currency } = linked.playbook
  return {
    analysis,
    linked,
    answer: answer && { ...answer, linked },
    outlooks,
    locale,
    say: (words) => words[locale],
    name: (sections, id) => named(linked, sections, id, locale),
    place(path) {
      const span = source.spanAt(path, "key") ?? source.spanAt(path)
      return span && { path, line: lineAt?.(span.start) }
    },
    figure: (value, kind) => shownFigure(value, kind, { locale, currency }),
  }
}

function named(linked: Linked, sections: readonly string[], id: string, locale: Locale): string {
  if (sections.includes("metrics")) return metricName(linked, id, locale)
  const entry = linked.definition(sections, id)
  if (entry) return entry.name ?? id
  return sections.includes("lifecycle.stages") && isStage(id) ? capital(stageName(id, locale)) : id
}

function isStage(id: string): id is StageKind {
  return defaultIds("lifecycle.stages")?.has(id) ?? false
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
