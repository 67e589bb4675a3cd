/**
 * What can be folded away: whatever is deeper than the line it stands under, brackets over several lines, runs of comments.
 * Absent on purpose: the tree of the file, so that a broken file folds as well as a whole one.
 */
import type { Span } from "../problem"
import { indentOf, type Line, lineFrom } from "./cursor/line"
import { rowOf } from "./cursor/row"
import type { Read } from "./read"

export interface Fold {
  readonly span: Span
  readonly kind: "region" | "comment"
}

/** A line that folds what is deeper; `column` is the least column of what it holds. */
interface Head {
  readonly start: number
  readonly column: number
  /** Its lines are text, in which nothing folds. */
  readonly block: boolean
}

/** The folds of a text, in the order in which they begin. */
export function folds({ source }: Pick<Read, "source">): readonly Fold[] {
  const { text } = source
  const found: Fold[] = []
  const open: Head[] = []
  let end = 0
  let comments: { first: Line; last: Line } | undefined
  const close = (column: number) => {
    for (let head = open.at(-1); head && column < head.column; head = open.at(-1)) {
      open.pop()
      if (end > lineFrom(text, head.start).end)
        found.push({ span: { start: head.start, end }, kind: "region" })
    }
  }
  for (let at = 0; at < text.length; at = lineFrom(text, at).next) {
    const line = lineFrom(text, at)
    const indent = indentOf(text, line)
    const first = line.start + indent
    const inBlock = open.at(-1)?.block === true && indent >= (open.at(-1)?.column ?? 0)
    const isComment = text.charAt(first) === "#" && first < line.end && !inBlock
    comments = isComment ? { first: comments?.first ?? line, last: line } : endComments(comments, found)
    if (first === line.end || isComment) continue
    if (!inBlock) {
      close(closingColumn(text, line, indent))
      open.push(...headsOf(text, line))
    }
    end = line.end
  }
  endComments(comments, found)
  close(-1)
  return found.sort((one, other) => one.span.start - other.span.start || other.span.end - one.span.end)
}

/** A bracket or dash at a key's own column still belongs to the key. */
function closingColumn(text: string, line: Line, indent: number): number {
  const first = text.charAt(line.start + indent)
  return first === "}" || first === "]" || rowOf(text, line).dashes.length > 0 ? indent + 0.5 : indent
}

/** What the lines below may belong to: the line's dashes and its key. */
function headsOf(text: string, line: Line): Head[] {
  const row = rowOf(text, line)
  const block = row.value.opening === "block"
  const dashes = row.dashes.map((column) => ({
    start: line.start + column,
    column: column + 1,
    block: false,
  }))
  // A list may stand at its key's own column, half a step deeper as it were.
  const own = { start: line.start + row.column, column: row.column + (block ? 1 : 0.5), block }
  return row.key || dashes.length === 0 ? [...dashes, own] : dashes.map((one) => ({ ...one, block }))
}

function endComments(run: { first: Line; last: Line } | undefined, found: Fold[]): undefined {
  if (run && run.last.start > run.first.start)
    found.push({ span: { start: run.first.start, end: run.last.end }, kind: "comment" })
  return undefined
}
