/**
 * The notation of examples in the docs: under a line of a playbook, a comment with carets below a range and the
 * message behind them. Columns are those of the eye, so that the carets stand right below Chinese too.
 * Absent on purpose: the notation of the catalogue, where a column is a UTF-16 unit (test/problems/carets.ts).
 */
import stringWidth from "string-width"
import type { LinkedAnalysis } from "../../server/core/analysis"
import type { Locale, Problem } from "../../server/core/problem"
import { spanOf } from "../../server/core/queries/place"

const marked = /^# *\^+ .+$/

/** The playbook of an example, without what is said of it. */
export function plain(example: string): string {
  return example
    .split("\n")
    .filter((line) => !marked.test(line))
    .join("\n")
}

/** Whether an example says that something is wrong with it. */
export function isMarked(example: string): boolean {
  return example.split("\n").some((line) => marked.test(line))
}

/** A playbook with its problems written under its lines, from a line on. */
export function annotate({ source, problems }: LinkedAnalysis, locale: Locale, from = 0): string {
  const notes = problems.map((one) => note(one, source.text, spanOf(one.place, source), locale))
  return source.text
    .split("\n")
    .flatMap((line, index) => [line, ...notes.filter((one) => one.line === index).map((one) => one.text)])
    .slice(from)
    .join("\n")
}

function note(
  problem: Problem,
  text: string,
  { start, end }: { start: number; end: number },
  locale: Locale,
) {
  const begin = text.lastIndexOf("\n", start - 1) + 1
  const written = text.slice(start, end).split("\n", 1)[0] ?? ""
  const column = stringWidth(text.slice(begin, start))
  const width = Math.max(1, stringWidth(written))
  // A comment needs its first column for `#`; there it stands for the first caret.
  const carets =
    column === 0 ? `#${"^".repeat(Math.max(1, width - 1))}` : `#${" ".repeat(column - 1)}${"^".repeat(width)}`
  return { line: text.slice(0, start).split("\n").length - 1, text: `${carets} ${problem.message[locale]}` }
}
