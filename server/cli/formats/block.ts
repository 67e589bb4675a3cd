/**
 * How a problem is written for people: where it is, what is wrong, the line it stands on, other places, what to do.
 * Absent on purpose: how a line is cut to fit (excerpt).
 */
import type pico from "picocolors"
import type { Fix, Locale, Problem, Related, Severity, Words } from "../../core/problem"
import { type CheckedFile, type Location, locator, type Report } from "../report"
import { excerpt } from "./excerpt"
import { visible } from "./visible"

type Colours = ReturnType<typeof pico.createColors>

export function blocksOf(report: Report, locale: Locale, colours: Colours): readonly string[] {
  const locate = locator(report)
  const block = (problem: Problem, file: CheckedFile): string => {
    const at = locate(problem.place, file)
    const note = ({ place, message }: Related) => `${where(locate(place, file))}  ${message[locale]}`
    const help = ({ title }: Fix) => title[locale]
    return [
      heading(problem, at, locale, colours),
      ...underlined(problem.severity, at, colours),
      ...(problem.related ?? []).map((related) => remark(NOTE[locale], note(related), at, colours)),
      ...(problem.fixes ?? []).slice(0, 1).map((fix) => remark(HELP[locale], help(fix), at, colours)),
    ].join("\n")
  }
  return report.files.flatMap((file) => file.problems.map((problem) => block(problem, file)))
}

function heading(problem: Problem, at: Location, locale: Locale, colours: Colours): string {
  const { words, colour } = SEVERITIES[problem.severity]
  const place = colours.cyan(visible(where(at)))
  const severity = colours.bold(colours[colour](words[locale]))
  return `${place}  ${severity}  ${colours.bold(visible(problem.message[locale]))}  ${colours.dim(problem.id)}`
}

function underlined(severity: Severity, at: Location, colours: Colours): readonly string[] {
  const { line, column } = at.range.start
  const source = at.lines.text(line)
  const { text, indent, width } = excerpt(source, column - 1, endOn(source, at))
  const underline = colours[SEVERITIES[severity].colour]("^".repeat(width))
  const bar = colours.dim("|")
  return [
    `${colours.dim(` ${line} `)}${bar}${text === "" ? "" : ` ${text}`}`,
    `${gutter(at)}${bar} ${" ".repeat(indent)}${underline}`,
  ]
}

/** A range over several lines is underlined on its first one, up to that line's last visible character. */
function endOn(source: string, { range }: Location): number {
  if (range.end.line === range.start.line) return range.end.column - 1
  return Math.max(range.start.column - 1, source.trimEnd().length)
}

function remark(label: string, text: string, at: Location, colours: Colours): string {
  return `${gutter(at)}${colours.dim("=")} ${colours.bold(label)}${visible(text)}`
}

function gutter({ range }: Location): string {
  return " ".repeat(String(range.start.line).length + 2)
}

function where({ path, range }: Location): string {
  return `${path}:${range.start.line}:${range.start.column}`
}

const NOTE: Words = { en: "note: ", zh: "说明：" }
const HELP: Words = { en: "help: ", zh: "建议：" }

const SEVERITIES = {
  error: { words: { en: "error", zh: "错误" }, colour: "red" },
  warning: { words: { en: "warning", zh: "警告" }, colour: "yellow" },
  info: { words: { en: "info", zh: "信息" }, colour: "blue" },
  hint: { words: { en: "hint", zh: "提示" }, colour: "magenta" },
} as const satisfies Readonly<Record<Severity, { words: Words; colour: keyof Colours }>>
