/**
 * Texts of people as Markdown that shows them letter by letter, and tables of them. Absent on purpose: what is told.
 */
import type { Rows } from "./answer"

const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g

/** What Markdown takes for its own, where it does: an underscore between letters is one. */
const SIGNS =
  /[\\`*[\]~#&<>|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|!(?=\[)|:(?=\/\/)|(?<=\bwww)\.|@(?=\w)|\$/giu

/** Signs that a backslash does not disarm everywhere: in tables, in HTML, in what is made a link unasked. */
const ENTITIES = "&<>|:.@"

/** On one line: nothing in it is markup, a formula, a link, HTML or the end of a table's cell. */
export function plain(text: string): string {
  return inline(text).trim()
}

/** The same for a piece of a line, blanks at its ends kept. */
export function inline(text: string): string {
  // One dollar sign alone begins no formula.
  const alone = text.indexOf("$") === text.lastIndexOf("$")
  return text.replace(CONTROL, " ").replace(SIGNS, (sign) => {
    if (sign === "$" && alone) return sign
    return ENTITIES.includes(sign) ? (NAMES[sign] ?? `&#${sign.charCodeAt(0)};`) : `\\${sign}`
  })
}

const NAMES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" }

/** A table whose first row heads it; columns named in `right` end in line. */
export function markdownTable(rows: Rows, right: readonly number[] = []): readonly string[] {
  const [head, ...body] = rows
  if (!head) return []
  const columns = Math.max(...rows.map((row) => row.length))
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: columns }, (_, i) => plain(cells[i] ?? "")).join(" | ")} |`
  const rule = Array.from({ length: columns }, (_, i) => (right.includes(i) ? "--:" : ":--"))
  return [line(head), `| ${rule.join(" | ")} |`, ...body.map(line)]
}
