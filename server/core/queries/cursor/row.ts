/**
 * What one line of block style says: its dashes, its key and how its value begins, each with its column.
 * Absent on purpose: the lines around it; a line inside a block scalar looks like any other here (stack.ts knows better).
 */
import type { Span } from "../../problem"
import { indentOf, isBare, isMarker, isSpace, type Line, lineBelow } from "./line"

/** How a value begins, as far as its line shows. */
export type Opening = "none" | "plain" | "single" | "double" | "block" | "flow" | "alias"

/** What stands after a key, or after the dashes of a line without one. */
export interface Written {
  readonly opening: Opening
  /** Without anchors, comment and trailing space; empty at the place where a value could begin. */
  readonly span: Span
}

export interface Row {
  readonly line: Line
  /** Columns of its dashes. */
  readonly dashes: readonly number[]
  /** Column of what follows the dashes. */
  readonly column: number
  readonly key?: Key
  readonly value: Written
  /** Where its comment begins; the end of the line when it has none. */
  readonly comment: number
}

export interface Key {
  readonly name: string
  /** With its quotes. */
  readonly span: Span
  /** Just behind the colon. */
  readonly after: number
}

/** Reads a line as block style. */
export function rowOf(text: string, line: Line): Row {
  let at = line.start + indentOf(text, line)
  const dashes: number[] = []
  while (isDash(text, at, line.end)) {
    dashes.push(at - line.start)
    at = skipSpace(text, at + 1, line.end)
  }
  const column = at - line.start
  const key = keyAt(text, at, line.end)
  const value = writtenAt(text, key ? key.after : at, line.end)
  return { line, dashes, column, ...(key && { key }), value: value.written, comment: value.comment }
}

/** The next line with something on it in the same document. */
export function rowBelow(text: string, line: Line): Row | undefined {
  let below = lineBelow(text, line)
  while (below && isBare(text, below)) below = lineBelow(text, below)
  return below && !isMarker(text, below) ? rowOf(text, below) : undefined
}

/** The column of the first thing on a line. */
export function firstColumn(row: Row): number {
  return row.dashes[0] ?? row.column
}

/** Whether the key of a row leaves its value to the lines below. */
export function isOpen(row: Row): boolean {
  return row.value.opening === "none"
}

function isDash(text: string, at: number, end: number): boolean {
  return text.charAt(at) === "-" && at < end && (at + 1 === end || isSpace(text.charCodeAt(at + 1)))
}

export function skipSpace(text: string, at: number, end: number): number {
  while (at < end && isSpace(text.charCodeAt(at))) at++
  return at
}

/** The key that begins at an offset of a line. */
function keyAt(text: string, start: number, lineEnd: number): Key | undefined {
  const first = text.charAt(start)
  if (start >= lineEnd || "#{[|>@`%".includes(first)) return undefined
  if (first === '"' || first === "'") {
    const end = quoteEnd(text, start, lineEnd)
    const colon = skipSpace(text, end, lineEnd)
    if (!isColon(text, colon, lineEnd)) return undefined
    return { name: text.slice(start + 1, end - 1), span: { start, end }, after: colon + 1 }
  }
  for (let at = start; at < lineEnd; at++) {
    if (text.charAt(at) === "#" && isSpace(text.charCodeAt(at - 1))) return undefined
    if (!isColon(text, at, lineEnd)) continue
    let end = at
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--
    return { name: text.slice(start, end), span: { start, end }, after: at + 1 }
  }
  return undefined
}

function isColon(text: string, at: number, end: number): boolean {
  return text.charAt(at) === ":" && at < end && (at + 1 === end || isSpace(text.charCodeAt(at + 1)))
}

/** What stands from an offset to the end of its line. */
function writtenAt(text: string, from: number, lineEnd: number): { written: Written; comment: number } {
  const start = skipAnchor(text, skipSpace(text, from, lineEnd), lineEnd)
  const opening = openingOf(text, start, lineEnd)
  const past = opening === "single" || opening === "double" ? quoteEnd(text, start, lineEnd) : start
  const comment = commentFrom(text, past, lineEnd)
  let end = comment
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return { written: { opening, span: { start: Math.min(start, comment), end } }, comment }
}

function skipAnchor(text: string, at: number, end: number): number {
  if (text.charAt(at) !== "&" || at >= end) return at
  while (at < end && !isSpace(text.charCodeAt(at))) at++
  return skipSpace(text, at, end)
}

const openings: Readonly<Record<string, Opening>> = {
  "'": "single",
  '"': "double",
  "|": "block",
  ">": "block",
  "{": "flow",
  "[": "flow",
  "*": "alias",
  "#": "none",
}

function openingOf(text: string, at: number, end: number): Opening {
  if (at >= end) return "none"
  const first = text.charAt(at)
  if (first === "#" && !isSpace(text.charCodeAt(at - 1))) return "plain"
  if ((first === "|" || first === ">") && !/^[|>][-+0-9]*\s*(#.*)?$/.test(text.slice(at, end))) return "plain"
  return openings[first] ?? "plain"
}

/** Where the comment of a line begins, looked for from an offset; the end of the line when there is none. */
export function commentFrom(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++)
    if (text.charAt(at) === "#" && (at === 0 || isSpace(text.charCodeAt(at - 1)))) return at
  return end
}

/** Just behind the quote that closes the one at an offset; the given end when none does. */
export function quoteEnd(text: string, start: number, end: number): number {
  return closingQuote(text, start, end) ?? end
}

/** Just behind the quote that closes the one at an offset; `undefined` when none does before the end. */
export function closingQuote(text: string, start: number, end: number): number | undefined {
  const quote = text.charAt(start)
  for (let at = start + 1; at < end; at++) {
    const here = text.charAt(at)
    if (quote === '"' && here === "\\") at++
    else if (here !== quote) continue
    else if (quote === "'" && at + 1 < end && text.charAt(at + 1) === "'") at++
    else return at + 1
  }
  return undefined
}
