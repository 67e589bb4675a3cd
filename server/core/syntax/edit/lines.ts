/**
 * The lines of a text around an offset, and which comment lines belong to what stands below or above them.
 * Absent on purpose: any knowledge of keys and values.
 */

/** Where the line of an offset begins. */
export function lineStart(text: string, at: number): number {
  return at <= 0 ? bomLength(text) : Math.max(text.lastIndexOf("\n", at - 1) + 1, bomLength(text))
}

/** Where the line of an offset ends, before its line break. */
export function lineEnd(text: string, at: number): number {
  const newline = text.indexOf("\n", at)
  if (newline < 0) return text.length > at && text.endsWith("\r") ? text.length - 1 : text.length
  return newline > at && text[newline - 1] === "\r" ? newline - 1 : newline
}

/** Where the next line begins, or the end of the text. */
export function nextLine(text: string, at: number): number {
  const newline = text.indexOf("\n", at)
  return newline < 0 ? text.length : newline + 1
}

export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at)
}

/** Whether only blanks stand before an offset on its line. */
export function beginsLine(text: string, at: number): boolean {
  return /^[ \t]*$/.test(text.slice(lineStart(text, at), at))
}

/** Whether nothing but a comment stands from an offset to the end of its line. */
export function endsLine(text: string, at: number): boolean {
  return /^[ \t]*(?:(?<=[ \t])#.*)?$/.test(text.slice(at, lineEnd(text, at)))
}

export function isBlank(text: string, line: number): boolean {
  return text.slice(line, lineEnd(text, line)).trim() === ""
}

/** The column of the comment that a line consists of; `undefined` for any other line. */
export function commentColumn(text: string, line: number): number | undefined {
  const found = /^[ \t]*(?=#)/.exec(text.slice(line, Math.min(lineEnd(text, line), line + 400)))
  return found ? found[0].length : undefined
}

/** Where the comment lines begin that stand directly above a line, at the given column. */
export function commentsAbove(text: string, line: number, column: number): number {
  let start = line
  while (start > bomLength(text)) {
    const before = lineStart(text, start - 1)
    if (commentColumn(text, before) !== column) break
    start = before
  }
  return start
}

/** The end of the line of an offset, or that of the last comment below it that is indented further than `column`. */
export function commentsBelow(text: string, at: number, column: number): number {
  let end = lineEnd(text, at)
  for (let line = nextLine(text, end); line < text.length; line = nextLine(text, line)) {
    const here = commentColumn(text, line)
    if (here !== undefined && here > column) end = lineEnd(text, line)
    else if (!isBlank(text, line)) break
  }
  return end
}

/** How many blank lines stand directly above a line, and below another offset. */
export function blanksAbove(text: string, line: number, below = 0): number {
  let count = 0
  for (let at = line; at > bomLength(text); count++) {
    at = lineStart(text, at - 1)
    if (at <= below || !isBlank(text, at)) break
  }
  return count
}

/** How many blank lines stand directly below the line of an offset. */
export function blanksBelow(text: string, at: number): number {
  let count = 0
  for (let line = nextLine(text, at); line < text.length && isBlank(text, line); line = nextLine(text, line))
    count++
  return count
}

/** The length of the byte order mark, which belongs to no line. */
export function bomLength(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0
}
