/**
 * New entries in a map or list that has some already, at their place in a given order, spaced as their neighbours are.
 * Absent on purpose: filling what is empty (fill.ts), and deciding what is missing (set.ts).
 */
import type { Plain } from "../../problem"
import type { TextChange } from "../source"
import { blockStart, type Collection, type Entry } from "./anatomy"
import { beginsLine, blanksAbove, commentsAbove, commentsBelow, endsLine, lineEnd, lineStart } from "./lines"
import type { Look } from "./look"
import { renderEntry, renderFlow, renderKey } from "./render"

/** An entry to be: without a key in a list. */
export interface Fresh {
  readonly key?: string
  readonly value: Plain
  /** The entry that it shall stand before; at the end where there is none. */
  readonly before?: Entry | undefined
}

/** Adds entries, those at one place in the order given; `undefined` where the text gives no safe place. */
export function insertEntries(text: string, into: Collection, fresh: readonly Fresh[], look: Look) {
  const last = fresh.filter((one) => !one.before)
  const inner = fresh.filter((one) => one.before)
  if (into.flow) {
    const appended = last.length > 0 ? appendFlow(text, into, last, look) : []
    return (
      appended && [...inner.map((one) => insertFlowBefore(text, one, one.before as Entry, look)), ...appended]
    )
  }
  return [...inner, ...last].map((one) => insertInBlock(text, into, one, look))
}

function insertInBlock(text: string, into: Collection, fresh: Fresh, look: Look): TextChange {
  const indent = " ".repeat(into.column)
  const head = fresh.key === undefined ? "-" : `${renderKey(fresh.key, false)}:`
  const body = renderEntry(head, fresh.value, indent, look)
  return fresh.before ? insertBefore(text, into, fresh.before, body, look) : append(text, into, body, look)
}

function at(offset: number, text: string): TextChange {
  return { span: { start: offset, end: offset }, text }
}

/** Behind the last entry and the comments inside it; what follows at the margin of the entries stays below. */
function append(text: string, into: Collection, body: string, look: Look): TextChange {
  const last = into.entries.at(-1)
  const end = commentsBelow(text, last && into.path.length === 0 ? last.end : into.span.end, into.column)
  const apart = last && !joins(text, last, body) && isApart(text, into, into.entries.length - 1)
  return at(end, (apart ? look.eol : "") + look.eol + " ".repeat(into.column) + body)
}

/** One line under one line needs no blank line between, even where larger neighbours stand apart. */
function joins(text: string, previous: Entry, body: string): boolean {
  return !body.includes("\n") && !text.slice(previous.start, previous.end).includes("\n")
}

function insertBefore(text: string, into: Collection, next: Entry, body: string, look: Look): TextChange {
  const index = into.entries.indexOf(next)
  const previous = into.entries[index - 1]
  const indent = " ".repeat(into.column)
  if (!beginsLine(text, next.start)) return at(next.start, body + look.eol + indent)
  if (previous && isApart(text, into, index) && joins(text, previous, body))
    return at(commentsBelow(text, previous.end, into.column), look.eol + indent + body)
  const apart = isApart(text, into, Math.max(index, 1))
  return at(blockStart(text, into, next), indent + body + look.eol + (apart ? look.eol : ""))
}

/** Whether blank lines stand between an entry and the one before it. */
function isApart(text: string, into: Collection, index: number): boolean {
  const entry = into.entries[index]
  return (
    index > 0 && !!entry && blanksAbove(text, blockStart(text, into, entry), into.entries[index - 1]?.end) > 0
  )
}

function flowText(fresh: Fresh, look: Look): string {
  const value = renderFlow(fresh.value, look)
  return fresh.key === undefined ? value : `${renderKey(fresh.key, true)}: ${value}`
}

function insertFlowBefore(text: string, fresh: Fresh, next: Entry, look: Look): TextChange {
  const body = `${flowText(fresh, look)},`
  if (!beginsLine(text, next.start)) return at(next.start, `${body} `)
  const line = lineStart(text, next.start)
  const indent = text.slice(line, next.start)
  return at(commentsAbove(text, line, indent.length), indent + body + look.eol)
}

/** At the end of a flow collection: on lines of their own where the last entry has one, with a comma where one was. */
function appendFlow(text: string, into: Collection, fresh: readonly Fresh[], look: Look) {
  const bodies = fresh.map((one) => flowText(one, look))
  const close = into.span.end - 1
  const last = into.entries.at(-1)
  const from = last?.end ?? into.span.start + 1
  const rest = text.slice(from, close)
  const comma = /^\s*,/.exec(rest)?.[0].length
  if (!/^\s*,?\s*(?:#.*\s*)*$/.test(rest)) return appendUnseen(text, into, rest, bodies.join(", "))
  if (!last) return [at(close, `${bodies.join(", ")}${into.list ? look.bracketPad : look.bracePad}`)]
  const end = from + (comma ?? 0)
  if (!endsLine(text, end) || !beginsLine(text, last.start))
    return [at(end, comma === undefined ? `, ${bodies.join(", ")}` : ` ${bodies.join(", ")},`)]
  const indent = look.eol + text.slice(lineStart(text, last.start), last.start)
  const lines = indent + bodies.join(`,${indent}`)
  const line = at(lineEnd(text, end), lines + (comma === undefined ? "" : ","))
  return comma === undefined ? [at(from, ","), line] : [line]
}

/** Behind what is no entry of ours, as a merge: only where no comment makes its end uncertain. */
function appendUnseen(text: string, into: Collection, rest: string, body: string) {
  if (rest.includes("#") || text[into.span.end - 1] !== (into.list ? "]" : "}")) return undefined
  const end = into.span.end - 1 - (rest.length - rest.trimEnd().length)
  return [at(end, text[end - 1] === "," ? ` ${body},` : `, ${body}`)]
}
