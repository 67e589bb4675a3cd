/**
 * What can be folded away: whatever is deeper than the line it stands under, brackets over several lines, runs of comments.
 * Absent on purpose: the tree of the file, so that a broken file folds as well as a whole one.
 */
import type { Span } from "../problem"
import { indentOf, type Line, lineFrom } from "./cursor/line"
import { firstColumn, type Row, rowOf } from "./cursor/row"
import { isRefused, type Read } from "./read"

export interface Fold {
  readonly span: Span
  readonly kind: "region" | "comment"
}

/** A line that folds what is deeper; `column` is the least column of what it holds. */
interface Head {
  readonly start: number
  /** Where its own line ends: a fold must reach beyond it. */
  readonly lineEnd: number
  readonly column: number
  /** Its lines are text, in which nothing folds. */
  readonly block: boolean
}

/** The folds of a text, in the order in which they begin. */
export function folds({ source }: Pick<Read, "source">): readonly Fold[] {
  if (isRefused({ source })) return []
  const { text } = source
  const found: Fold[] = []
  const open: Head[] = []
  let end = 0
  let comments: { first: Line; last: Line } | undefined
  const close = (column: number) => {
    for (let head = open.at(-1); head && column < head.column; head = open.at(-1)) {
      open.pop()
      if (end > head.lineEnd) found.push({ span: { start: head.start, end }, kind: "region" })
    }
  }
  for (let at = 0, line = lineFrom(text, 0); at < text.length; at = line.next) {
    line = lineFrom(text, at)
    const indent = indentOf(text, line)
    const first = line.start + indent
    const inBlock = open.at(-1)?.block === true && indent >= (open.at(-1)?.column ?? 0)
    const isComment = text.charAt(first) === "#" && first < line.end && !inBlock
    comments = isComment ? { first: comments?.first ?? line, last: line } : endComments(comments, found)
    if (first === line.end || isComment) continue
    if (!inBlock) {
      const row = rowOf(text, line)
      close(closingColumn(text, row))
      open.push(...headsOf(row))
    }
    end = line.end
  }
  endComments(comments, found)
  close(-1)
  return found.sort((one, other) => one.span.start - other.span.start || other.span.end - one.span.end)
}

/** A bracket or dash at a key's own column still belongs to the key. */
function closingColumn(text: string, row: Row): number {
  const column = firstColumn(row)
  const first = text.charAt(row.line.start + column)
  return first === "}" || first === "]" || row.dashes.length > 0 ? column + 0.5 : column
}

/** What the lines below may belong to: the line's dashes and its key. */
function headsOf({ line, dashes, key, value, column }: Row): Head[] {
  const block = value.opening === "block"
  const heads = dashes.map((at) => ({
    start: line.start + at,
    lineEnd: line.end,
    column: at + 1,
    block: false,
  }))
  if (!key) return heads.map((one) => ({ ...one, block }))
  // A list may stand at its key's own column, half a step deeper as it were.
  return [
    ...heads,
    { start: line.start + column, lineEnd: line.end, column: column + (block ? 1 : 0.5), block },
  ]
}

function endComments(run: { first: Line; last: Line } | undefined, found: Fold[]): undefined {
  if (run && run.last.start > run.first.start)
    found.push({ span: { start: run.first.start, end: run.last.end }, kind: "comment" })
  return undefined
}
