/**
 * Lines of a text, found from an offset by walking outwards, so that a question near the cursor costs nothing for the rest of the file.
 * Absent on purpose: line numbers, and what the lines say (row.ts).
 */

/** One line without its break. */
export interface Line {
  readonly start: number
  readonly end: number
  /** Where the next line begins; the length of the text for the last one. */
  readonly next: number
}

const lineFeed = 10
const carriageReturn = 13
const byteOrderMark = 0xfeff

/** The line that holds an offset. */
export function lineAt(text: string, offset: number): Line {
  let start = Math.max(0, Math.min(offset, text.length))
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--
  // An offset between \r and \n belongs to the line that they end.
  if (start > 1 && text.charCodeAt(start - 1) === carriageReturn && text.charCodeAt(start) === lineFeed)
    return lineAt(text, start - 1)
  return lineFrom(text, start)
}

/** The line that begins at an offset. */
export function lineFrom(text: string, start: number): Line {
  let end = start
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++
  const crlf = text.charCodeAt(end) === carriageReturn && text.charCodeAt(end + 1) === lineFeed
  const next = Math.min(text.length, end + (crlf ? 2 : 1))
  const first = start === 0 && text.charCodeAt(0) === byteOrderMark ? 1 : start
  return { start: first, end, next }
}

/** The line above; `undefined` above the first. */
export function lineAbove(text: string, line: Line): Line | undefined {
  if (line.start === 0 || (line.start === 1 && text.charCodeAt(0) === byteOrderMark)) return undefined
  let end = line.start - 1
  if (end > 0 && text.charCodeAt(end) === lineFeed && text.charCodeAt(end - 1) === carriageReturn) end--
  let start = end
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--
  const first = start === 0 && end > 0 && text.charCodeAt(0) === byteOrderMark ? 1 : start
  return { start: first, end, next: line.start }
}

/** The line below; `undefined` below the last. */
export function lineBelow(text: string, line: Line): Line | undefined {
  return line.next === line.end ? undefined : lineFrom(text, line.next)
}

/** How far a line is indented, in characters. */
export function indentOf(text: string, line: Line): number {
  let at = line.start
  while (at < line.end && isSpace(text.charCodeAt(at))) at++
  return at - line.start
}

/** Whether a line holds nothing but space or a comment. */
export function isBare(text: string, line: Line): boolean {
  const at = line.start + indentOf(text, line)
  return at === line.end || text.charAt(at) === "#"
}

/** Whether a line ends one document and begins another. */
export function isMarker(text: string, line: Line): boolean {
  const mark = text.slice(line.start, line.start + 3)
  if (mark !== "---" && mark !== "...") return false
  return line.start + 3 >= line.end || isSpace(text.charCodeAt(line.start + 3))
}

export function isSpace(code: number): boolean {
  return code === 32 || code === 9
}

function isBreak(code: number): boolean {
  return code === lineFeed || code === carriageReturn
}
