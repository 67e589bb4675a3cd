/**
 * Where each character of a scalar's value stands in the text: escapes, folds and block indents undone.
 * Absent on purpose: reading scalars; the parser did that, this only lines the two up.
 */
import type { ScalarStyle } from "./source"

/**
 * For every offset of `value` (and its end) the offset in `text`, the scalar's own source from its first character
 * (quote or block header included) to its end.
 */
export function alignScalar(text: string, value: string, style: ScalarStyle): readonly number[] {
  if (style === "literal" || style === "folded") return alignBlock(text, value)
  const quoted = style === "single" || style === "double"
  const last = quoted && text.length > 1 ? text.length - 1 : text.length
  if (text.slice(quoted ? 1 : 0, last) === value) return identity(value.length, quoted ? 1 : 0)
  return alignFlow(text, value, style, quoted ? 1 : 0, last)
}

function identity(length: number, from: number): number[] {
  return Array.from({ length: length + 1 }, (_, index) => from + index)
}

/** Plain and quoted scalars over one or several lines. */
function alignFlow(text: string, value: string, style: ScalarStyle, from: number, end: number): number[] {
  const places: number[] = []
  let at = from
  for (let index = 0; index < value.length; index++) {
    const char = value[index] as string
    if (style === "double") at = skipContinuations(text, at, end)
    if (style === "double" && text[at] === "\\") {
      const length = escapeLength(text, at)
      places.push(at)
      if (isHighSurrogate(char) && length > 6) {
        places.push(at)
        index++
      }
      at += length
    } else if (isBreak(text, at) || (isSpace(text[at]) && foldsHere(text, at, char))) {
      places.push(at)
      at = afterFold(text, at, end)
      index += char === "\n" ? pushRest(places, value, index, at) : 0
    } else {
      places.push(at)
      at += style === "single" && text.startsWith("''", at) ? 2 : 1
    }
  }
  places.push(Math.min(at, end))
  return places.map((place) => Math.min(place, end))
}

/** A backslash at the end of a line joins it to the next. */
function skipContinuations(text: string, at: number, end: number): number {
  const found = /^\\\r?\n[ \t]*/.exec(text.slice(at, Math.min(end, at + 400)))
  return found ? at + found[0].length : at
}

function escapeLength(text: string, at: number): number {
  const kind = text[at + 1]
  return kind === "x" ? 4 : kind === "u" ? 6 : kind === "U" ? 10 : 2
}

function isHighSurrogate(char: string): boolean {
  return char >= "\ud800" && char <= "\udbff"
}

function isBreak(text: string, at: number): boolean {
  return text[at] === "\n" || (text[at] === "\r" && text[at + 1] === "\n")
}

function isSpace(char: string | undefined): boolean {
  return char === " " || char === "\t"
}

/** Spaces before a line break are folded away with it. */
function foldsHere(text: string, at: number, char: string): boolean {
  return (char === " " || char === "\n") && /^[ \t]+\r?\n/.test(text.slice(at, at + 200))
}

function afterFold(text: string, at: number, end: number): number {
  let next = at
  while (next < end && (isSpace(text[next]) || text[next] === "\r" || text[next] === "\n")) next++
  return next
}

function leadingNewlines(value: string, index: number): number {
  let count = 0
  while (value[index + count] === "\n") count++
  return count
}

/** The newlines after the first of a run stand where the next text begins. */
function pushRest(places: number[], value: string, index: number, at: number): number {
  const more = leadingNewlines(value, index) - 1
  for (let count = 0; count < more; count++) places.push(at)
  return more
}

/** Literal and folded blocks: each line of the text after the header, less the block's indent. */
function alignBlock(text: string, value: string): number[] {
  const header = text.indexOf("\n") + 1
  const lines = header > 0 ? blockLines(text, header, leadingSpaces(value)) : []
  const places: number[] = []
  let line = 0
  let at = lines[0]?.start ?? text.length
  const next = (over: "blank" | "one") => {
    do line++
    while (over === "blank" && lines[line] && lines[line]?.start === lines[line]?.end)
    at = lines[line]?.start ?? text.length
  }
  for (const char of value.split("")) {
    const here = lines[line]
    const ended = here !== undefined && at >= here.end
    if (ended && (char === "\n" || char === " ")) {
      places.push(here.end)
      next(char === " " ? "blank" : "one")
    } else {
      // Text where the line has ended: a break that was folded away with the blank lines behind it.
      if (ended) next("blank")
      places.push(Math.min(at, text.length))
      at++
    }
  }
  places.push(Math.min(at, text.length))
  return places
}

/** The spaces before the first text of a value that are its own: a header such as `|2` keeps them. */
function leadingSpaces(value: string): number {
  return /^(?:[ ]*\n)*([ ]*)/.exec(value)?.[1]?.length ?? 0
}

/** The lines of a block's content without its indent, which its first line that is not blank gives. */
function blockLines(
  text: string,
  header: number,
  kept: number,
): { readonly start: number; readonly end: number }[] {
  const lines: { start: number; end: number }[] = []
  let indent = -1
  for (let at = header; at <= text.length; ) {
    const newline = text.indexOf("\n", at)
    const end = newline < 0 ? text.length : newline
    const bare = text.slice(at, end).replace(/\r$/, "")
    if (indent < 0 && bare.trim() !== "") indent = bare.length - bare.trimStart().length - kept
    const skip = Math.min(indent < 0 ? bare.length : indent, bare.length)
    lines.push({ start: at + skip, end: at + bare.length })
    if (newline < 0) break
    at = newline + 1
  }
  return lines
}
