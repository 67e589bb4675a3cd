/**
 * The core's answers in the protocol's terms: problems, places, words.
 * Absent on purpose: what only one feature says.
 */
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type MarkupContent,
  MarkupKind,
  type Range,
  type TextEdit,
} from "vscode-languageserver"
import type { Place, Problem, Related, Severity } from "../core/problem"
import { spanOf } from "../core/queries/place"
import type { TextChange } from "../core/syntax/source"
import type { File } from "./cache"
import { type Lines, rangeOf } from "./lines"
import { nameOf, uriOf } from "./name"
import { DocsScheme } from "./protocol"
import type { Settings } from "./settings"

/** How to find the files that problems of another file speak of. */
export type FindFile = (name: string) => File | undefined

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
}

/** Problems of a file, each once. */
export function diagnosticsOf(
  problems: readonly Problem[],
  file: File,
  settings: Settings,
  findFile: FindFile,
): readonly Diagnostic[] {
  const seen = new Set<string>()
  return problems
    .map((problem) => diagnosticOf(problem, file, settings, findFile))
    .filter(({ code, range, message }) => {
      const key = JSON.stringify([code, range, message])
      return !seen.has(key) && seen.add(key)
    })
}

export function diagnosticOf(
  problem: Problem,
  file: File,
  settings: Settings,
  findFile: FindFile,
): Diagnostic {
  const { locale } = settings
  const related = problem.related?.map((one) => relatedOf(one, file, locale, findFile))
  return {
    range: rangeAt(problem.place, file),
    severity: severities[problem.severity],
    code: problem.id,
    codeDescription: { href: pageOf(problem.id, settings) },
    source: "ops-playbook",
    message: problem.message[locale],
    ...(related?.length && { relatedInformation: related }),
    // Fixes are found anew in the newest text when they are asked for; this only says that there are some.
    ...(problem.fixes?.length && { data: { fixes: problem.fixes.length } }),
  }
}

/** Where the page of a rule is: with a client that shows it itself, a document of its own, which needs no network. */
function pageOf(id: string, { docsBase, explains }: Settings): string {
  return explains ? `${DocsScheme}:/${id}.md` : `${docsBase}/${id}.md`
}

/** Where a place of a file stands. */
export function rangeAt(place: Place, { analysis, lines }: File): Range {
  return rangeOf(lines, spanOf(place, analysis.source))
}

export function textEditOf({ span, text }: TextChange, lines: Lines): TextEdit {
  return { range: rangeOf(lines, span), newText: text }
}

/** Markdown for those who show it, and for the others its text. */
export function markup(markdown: string, shown: boolean): MarkupContent {
  if (shown) return { kind: MarkupKind.Markdown, value: markdown }
  const plain = markdown.replace(/\*\*|`/g, "").replace(/\\(?=[!-/:-@[-`{-~])/g, "")
  return { kind: MarkupKind.PlainText, value: plain }
}

function relatedOf(
  { place, message }: Related,
  file: File,
  locale: Settings["locale"],
  findFile: FindFile,
): DiagnosticRelatedInformation {
  const name = place.file === undefined ? file.name : nameOf(place.file)
  const other = name === file.name ? file : findFile(name)
  const range = other ? rangeAt(place, other) : startOfFile
  return { location: { uri: other?.uri ?? uriOf(name), range }, message: message[locale] }
}

export const startOfFile: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
