/**
 * What a run found, as every output format takes it. Absent on purpose: words around it and how it is written.
 */
import type { Place, Problem, Severity, Span } from "../core/problem"
import { spanOf } from "../core/queries/place"
import type { Source } from "../core/syntax/source"
import { type Lines, linesOf, type Range } from "./position"

export interface CheckedFile {
  /** As people read it: relative to the working folder, with `/`. */
  readonly path: string
  readonly source: Source
  readonly problems: readonly Problem[]
}

export interface Report {
  /** Every checked file, clean ones too, in the order of their paths. */
  readonly files: readonly CheckedFile[]
  /** Set where everything milder than an error was left out. */
  readonly errorsOnly?: boolean
  /** A file that a problem points to, by the name the core has for it. */
  other(file: string): OtherFile
}

export interface OtherFile {
  readonly path: string
  readonly source: Source | undefined
}

export interface Location {
  readonly path: string
  readonly span: Span
  readonly range: Range
  readonly lines: Lines
}

/** Finds places in files, keeping each file's table of lines. */
export function locator(report: Report): (place: Place, home: CheckedFile) => Location {
  const tables = new Map<string, Lines>()
  return (place, home) => {
    const { path, source } = place.file === undefined ? home : report.other(place.file)
    const lines = tables.get(path) ?? linesOf(source?.text ?? "")
    tables.set(path, lines)
    const span = source ? spanOf(place, source) : { start: 0, end: 0 }
    return {
      path,
      span,
      lines,
      range: { start: lines.at(span.start), end: lines.at(span.end) },
    }
  }
}

export type Counts = Readonly<Record<Severity, number>>

export function count(report: Report): Counts {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 }
  for (const file of report.files) for (const problem of file.problems) counts[problem.severity]++
  return counts
}

/** The report with its errors only. */
export function errorsOf(report: Report): Report {
  const files = report.files.map((file) => ({
    ...file,
    problems: file.problems.filter((problem) => problem.severity === "error"),
  }))
  return { ...report, files, errorsOnly: true }
}
