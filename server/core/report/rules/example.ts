/**
 * The examples of a kind of problem: the files that they are made of, what is found in them, and how that is shown.
 * Under a line stand carets below a range and the message behind them; `#` or a blank may stand in the first column, and
 * a caret line is no part of the file. A line `--- actuals.csv` or `--- shared.playbook.yaml` begins another file, which
 * lies beside it; an example whose first line is `# playbook.config.yaml` is a configuration.
 */
import { analyze, type LinkedAnalysis, readPlaybook, type Workspace } from "../../analysis"
import { configName, linkConfig, readConfig } from "../../config"
import { foreseen } from "../../foresight"
import { defaultSettings } from "../../judgement"
import { readTable } from "../../model/actuals"
import type { Kind, Locale, Problem } from "../../problem"
import { spanOf } from "../../queries/place"
import { nearest } from "../../schema/nearest"

/** One thing that is wrong with an example. */
export interface Expected {
  /** From 0. */
  readonly line: number
  readonly column: number
  readonly length: number
  readonly message: string
}

export interface Example {
  readonly text: string
  readonly expected: readonly Expected[]
  /** The files beside it, by name. */
  readonly files: ReadonlyMap<string, string>
}

/** Takes an example apart. Columns count characters as an editor shows them: one column a UTF-16 unit. */
export function parseExample(example: string): Example {
  const [playbook = "", ...others] = example.replace(/^\n/, "").split(/^(?=--- \S+\.(?:csv|yaml)$)/m)
  const files = others.map((other) => {
    const end = other.indexOf("\n")
    return [other.slice(4, end), other.slice(end + 1)] as const
  })
  const lines: string[] = []
  const expected: Expected[] = []
  for (const line of playbook.split("\n")) {
    const [, before, carets, message] = /^(#?\s*)(\^+) (.+)$/.exec(line) ?? []
    if (carets && message && before !== undefined)
      expected.push({
        line: lines.length - 1,
        column: before.length,
        length: carets.length,
        message: message.trim(),
      })
    else lines.push(line)
  }
  return { text: lines.join("\n"), expected, files: new Map(files) }
}

/** The workspace of an example: what lies beside it, and nothing else. */
export function workspaceOf({ files }: Pick<Example, "files">): Workspace {
  const nameOf = (file: string) => file.slice(file.lastIndexOf("/") + 1)
  return {
    playbook(file) {
      const text = files.get(nameOf(file))
      return text === undefined ? undefined : readPlaybook(file, text).playbook
    },
    table(file) {
      const text = files.get(nameOf(file))
      return text === undefined ? undefined : readTable(text)
    },
    near: (file) => nearest(nameOf(file), files.keys()),
  }
}

/** Examples are judged as of this day. */
export const exampleDay = "2026-03-01"

/** What is found in an example of a kind: of a kind that only a projection shows, what that shows. */
export function judgedExample(
  { section }: Pick<Kind, "section">,
  example: Pick<Example, "text" | "files">,
  text = example.text,
): LinkedAnalysis {
  if (text.startsWith(`# ${configName}`)) return linkConfig(readConfig(`/${configName}`, text))
  const settings = { ...defaultSettings, today: exampleDay }
  const analysis = analyze("/example.playbook.yaml", text, workspaceOf(example), settings)
  return section === "projection" ? { ...analysis, problems: foreseen(analysis) } : analysis
}

/** A file with its problems written under its lines, from a line on; columns are those of the eye. */
export function annotate({ source, problems }: LinkedAnalysis, locale: Locale, from = 0): string {
  const notes = problems.map((one) => noteOn(one, source.text, spanOf(one.place, source), locale))
  return source.text
    .split("\n")
    .flatMap((line, index) => [line, ...notes.filter((one) => one.line === index).map((one) => one.text)])
    .slice(from)
    .join("\n")
}

function noteOn(
  problem: Problem,
  text: string,
  { start, end }: { start: number; end: number },
  locale: Locale,
) {
  const begin = text.lastIndexOf("\n", start - 1) + 1
  const written = text.slice(start, end).split("\n", 1)[0] ?? ""
  const column = columnsOf(text.slice(begin, start))
  const width = Math.max(1, columnsOf(written))
  // A comment needs its first column for `#`; there it stands for the first caret.
  const carets =
    column === 0 ? `#${"^".repeat(Math.max(1, width - 1))}` : `#${" ".repeat(column - 1)}${"^".repeat(width)}`
  return { line: text.slice(0, start).split("\n").length - 1, text: `${carets} ${problem.message[locale]}` }
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** The columns that a text takes where each character is as wide as in a terminal. */
function columnsOf(text: string): number {
  return [...text].reduce((columns, sign) => columns + (wide.test(sign) ? 2 : 1), 0)
}
