/**
 * The style that a file already has: line endings, indents, how it writes lists and braces.
 * Absent on purpose: a configured style; the file itself is the example, and each answer is read off its first sign.
 */

export interface Look {
  readonly eol: string
  /** One step of indent. */
  readonly step: string
  /** How much further than its key a list's dashes stand: nothing or a step. */
  readonly dash: string
  /** Whether lists of plain words are written as `[a, b]`. */
  readonly flowLists: boolean
  /** What stands inside `{` and `}`, and inside `[` and `]`. */
  readonly bracePad: string
  readonly bracketPad: string
  /** Whether a text of several lines may become a block; not where comments below would become part of it. */
  readonly blocks: boolean
}

const nested =
  /^([ ]*)(?:- +)?[^\s#&*-][^\n]*:[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*\1([ ]+)[^\s#-]/m
const dashed = /^([ ]*)[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*\1([ ]*)-[ ]/m
const firstList = /:[ \t]*(?:\[[^\n]|(?:#[^\n]*)?\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ ]*- [^\n]*(?:\n|$))/
const brace = /[:-] +\{( ?)[^\s}]/
const bracket = /[:-] +\[( ?)[^\s\]]/

/** How much of a text is looked at: every fix of every problem asks. */
const enough = 50_000

/** Reads a text's look; questions it does not answer are answered as the guide's examples do. */
export function lookOf(whole: string): Look {
  const text = whole.slice(0, enough)
  const step = nested.exec(text)?.[2] ?? "  "
  return {
    eol: eolOf(text),
    step,
    dash: dashed.exec(text)?.[2] ?? step,
    flowLists: !/\n[ ]*- [^\n]*(?:\n|$)$/.test(firstList.exec(text)?.[0] ?? ""),
    bracePad: brace.exec(text)?.[1] ?? " ",
    bracketPad: bracket.exec(text)?.[1] ?? "",
    blocks: true,
  }
}

/** The line ending of a text: that of its first line. */
export function eolOf(text: string): "\n" | "\r\n" {
  const first = text.indexOf("\n")
  return first > 0 && text[first - 1] === "\r" ? "\r\n" : "\n"
}
