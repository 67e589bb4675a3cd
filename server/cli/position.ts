/**
 * Offsets of a text as lines and columns from 1, columns in UTF-16 units.
 * Absent on purpose: paths and problems, which know offsets only.
 */

export interface Position {
  readonly line: number
  readonly column: number
}

/** The end is exclusive. */
export interface Range {
  readonly start: Position
  readonly end: Position
}

/** The lines of a text; what ends a line (LF, CRLF or a lone CR) is no part of it, nor is a byte order mark. */
export interface Lines {
  at(offset: number): Position
  /** The text of a line, without its end. */
  text(line: number): string
  /** The offset of a line's first character. */
  start(line: number): number
}

/** The table of lines is built when the first position is asked for: a file without problems never pays for it. */
export function linesOf(text: string): Lines {
  let table: readonly number[] | undefined
  const starts = () => {
    table ??= startsOf(text)
    return table
  }
  const start = (line: number) => starts()[line - 1] ?? text.length
  return {
    at(offset) {
      const line = lastAtMost(starts(), offset)
      return {
        line,
        column: Math.max(0, Math.min(offset, text.length) - start(line)) + 1,
      }
    },
    text: (line) => text.slice(start(line), start(line + 1)).replace(/\r?\n$|\r$/, ""),
    start,
  }
}

function startsOf(text: string): number[] {
  const starts = [text.charCodeAt(0) === 0xfeff ? 1 : 0]
  const ends = /\r\n?|\n/g
  while (ends.exec(text)) starts.push(ends.lastIndex)
  return starts
}

/** The number of the last start that is not behind the offset, counted from 1. */
function lastAtMost(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return low + 1
}
