/**
 * A flow collection, `{ … }` or `[ … ]`, read leniently enough that half of one is still understood.
 * Absent on purpose: what the things in it mean, and block style.
 */
import { indentOf, isBare, isSpace, lineFrom } from "./line"
import { closingQuote, commentFrom } from "./row"

/** A scalar with its quotes. */
export interface Word {
  readonly start: number
  readonly end: number
  readonly quote: "" | "'" | '"'
  readonly closed: boolean
}

/** What stands between two commas; `from` and `to` are just inside them. */
export interface Entry {
  readonly from: number
  to: number
  /** No comma stands before it. */
  readonly unparted?: true
  head?: Word | Frame
  colon?: number
  value?: Word | Frame
}

export interface Frame {
  readonly start: number
  readonly list: boolean
  readonly entries: Entry[]
  /** Just behind the closing bracket; absent while it is not closed. */
  end?: number
}

/** So much of one collection is read, that a bracket never closed costs little. */
const reach = 200_000

/** Reads the collection that begins at an offset, for an owner at a column: lines that are not deeper end it. */
export function flowFrom(text: string, start: number, column: number): Frame {
  const stop = Math.min(text.length, start + reach)
  const outer = frameAt(text, start)
  const open: Frame[] = [outer]
  let at = start + 1
  for (let frame = open.at(-1); frame && at < stop; frame = open.at(-1)) {
    const here = text.charAt(at)
    if (here === "\n" || here === "\r") {
      at = passBreak(text, at)
      if (endsFlow(text, at, column)) break
    } else if (isSpace(text.charCodeAt(at))) at++
    else if (here === "#" && /\s/.test(text.charAt(at - 1))) at = lineFrom(text, at).end
    else at = readToken(text, at, open)
  }
  for (const frame of open) closeEntry(frame, at)
  return outer
}

export function isFrame(thing: Word | Frame | undefined): thing is Frame {
  return thing !== undefined && "entries" in thing
}

function frameAt(text: string, start: number): Frame {
  return { start, list: text.charAt(start) === "[", entries: [{ from: start + 1, to: start + 1 }] }
}

function passBreak(text: string, at: number): number {
  return text.startsWith("\r\n", at) ? at + 2 : at + 1
}

/** Whether a line can no longer belong to the collection. */
function endsFlow(text: string, start: number, column: number): boolean {
  const line = lineFrom(text, start)
  if (isBare(text, line)) return false
  const indent = indentOf(text, line)
  return indent <= column && !/[\]}]/.test(text.charAt(line.start + indent))
}

/** Reads one token into the innermost open frame; answers where the next begins. */
function readToken(text: string, at: number, open: Frame[]): number {
  const frame = open.at(-1)
  const entry = frame?.entries.at(-1)
  if (!frame || !entry) return at + 1
  const here = text.charAt(at)
  if (here === "}" || here === "]") {
    closeEntry(frame, at)
    frame.end = at + 1
    open.pop()
  } else if (here === ",") {
    closeEntry(frame, at)
    frame.entries.push({ from: at + 1, to: at + 1 })
  } else if (isColon(text, at, entry)) entry.colon = at + 1
  else if (here === "{" || here === "[") {
    const inner = frameAt(text, at)
    put(frame, entry, inner)
    open.push(inner)
  } else {
    const word = wordAt(text, at)
    put(frame, entry, word)
    return word.end
  }
  return at + 1
}

function closeEntry(frame: Frame, at: number): void {
  const last = frame.entries.at(-1)
  if (last) last.to = at
}

/** Puts a thing where its entry still has room; what has none begins an entry whose comma is missing. */
function put(frame: Frame, entry: Entry, thing: Word | Frame): void {
  if (!entry.head && entry.colon === undefined) entry.head = thing
  else if (entry.colon !== undefined && !entry.value) entry.value = thing
  else {
    entry.to = thing.start
    frame.entries.push({ from: thing.start, to: thing.start, unparted: true, head: thing })
  }
}

function isColon(text: string, at: number, entry: Entry): boolean {
  if (text.charAt(at) !== ":") return false
  const quoted = entry.head !== undefined && !isFrame(entry.head) && entry.head.quote !== ""
  return quoted || endsWord(text, at + 1)
}

function endsWord(text: string, at: number): boolean {
  return at >= text.length || /[\s,[\]{}]/.test(text.charAt(at))
}

function wordAt(text: string, start: number): Word {
  const line = lineFrom(text, start)
  const first = text.charAt(start)
  if (first === '"' || first === "'") {
    const close = closingQuote(text, start, line.end)
    return { start, end: close ?? line.end, quote: first, closed: close !== undefined }
  }
  const last = commentFrom(text, start + 1, line.end)
  let end = start + 1
  while (
    end < last &&
    !/[,[\]{}]/.test(text.charAt(end)) &&
    !(text.charAt(end) === ":" && endsWord(text, end + 1))
  )
    end++
  while (end > start + 1 && isSpace(text.charCodeAt(end - 1))) end--
  return { start, end, quote: "", closed: true }
}
