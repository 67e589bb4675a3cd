/**
 * A report for programs. Lines and columns count from 1, columns in UTF-16 units, ends are exclusive.
 */
import type { Path, Problem } from "../../core/problem"
import { editsOf } from "../../core/queries/fixes"
import { type CheckedFile, count, locator } from "../report"
import type { Format } from "./format"

export const json: Format = (report, { locale }) => {
  const locate = locator(report)
  const written = (problem: Problem, file: CheckedFile) => {
    const { range, span } = locate(problem.place, file)
    return {
      rule: problem.id,
      severity: problem.severity,
      message: problem.message[locale],
      path: pathOf(problem, file, span.start),
      range,
      related: (problem.related ?? []).map(({ place, message }) => {
        const at = locate(place, file)
        return {
          message: message[locale],
          ...(at.path === file.path ? {} : { path: at.path }),
          range: at.range,
        }
      }),
      fixes: (problem.fixes ?? []).map((fix) => ({
        title: fix.title[locale],
        kind: fix.kind,
        edits: editsOf(fix, file.source).map(({ span, text }) => ({
          range: locate({ span }, file).range,
          text,
        })),
      })),
    }
  }
  const files = report.files.map((file) => ({
    path: file.path,
    problems: file.problems.map((problem) => written(problem, file)),
  }))
  const { error, warning, info, hint } = count(report)
  const summary = {
    files: files.length,
    errors: error,
    warnings: warning,
    infos: info,
    hints: hint,
  }
  return `${JSON.stringify({ files, summary }, null, 2)}\n`
}

/** What the syntax reports has a span only; the path is then what stands there. */
function pathOf(problem: Problem, file: CheckedFile, offset: number): Path {
  return "path" in problem.place ? problem.place.path : file.source.pathAt(offset).path
}
