/**
 * The text of a quantity taken apart: its numbers and what joins them, an assumption, or why it cannot be read.
 *
 * Absent on purpose: whether the place likes what stands there. Time is linear in the text, and a text longer than
 * any quantity is not looked at.
 */
import type { Span } from "../../problem"
import { type End, endAt, skipSpaces } from "./end"
import { narrow } from "./narrow"

export interface Reading {
  readonly ends: readonly End[]
  readonly joints: readonly Joint[]
  /** The text without the spaces around it. */
  readonly span: Span
  /** What is read all right but has a plainer form. */
  readonly unusual: readonly Span[]
}

/** What stands between two numbers. */
export interface Joint {
  readonly span: Span
  /** `..` as the format has it; a misspelled range; or ± between a middle and what it may be off by. */
  readonly is: "range" | "misspelled" | "around"
}

/** Why a text is no quantity. */
export interface Failure {
  readonly why: "empty" | "long" | "date" | "time" | "no_low" | "no_high" | "rest" | "many" | "id" | "words"
  readonly within: Span
  /** What was read before it went wrong. */
  readonly head: readonly End[]
}

export type Read =
  | { readonly reading: Reading; readonly assumption?: never; readonly failure?: never }
  | {
      readonly assumption: { readonly id: string; readonly plain: boolean; readonly span: Span }
      readonly reading?: never
      readonly failure?: never
    }
  | { readonly failure: Failure; readonly reading?: never; readonly assumption?: never }

/** No quantity is longer, whatever stands in it. */
const longest = 200

/** Reads a text; `file` is the currency that bare signs mean. */
export function read(text: string, file?: string): Read {
  const start = text.length - text.trimStart().length
  const span = { start: Math.min(start, text.trimEnd().length), end: text.trimEnd().length }
  if (span.start === span.end) return fail("empty", { start: 0, end: text.length })
  if (span.end - span.start > longest) return fail("long", span)
  const plain = " ".repeat(span.start) + narrow(text.slice(span.start, span.end))
  const named = assumption(text, plain, span) ?? calendar(plain, span)
  return named ?? join(text, plain, span, file)
}

function assumption(text: string, plain: string, span: Span): Read | undefined {
  const written = plain.slice(span.start)
  if (!/^\$\p{L}/u.test(written)) return undefined
  const id = written.slice(1)
  if (!/^[a-z][a-z0-9_]*$/.test(id)) return fail("id", span)
  return { assumption: { id, plain: text.slice(span.start, span.end) === written, span } }
}

/** Dates and times are no quantities, however much they look like ranges and fractions. */
function calendar(plain: string, span: Span): Read | undefined {
  const written = plain.slice(span.start)
  if (/^(?:19|20)\d\d([-/])(?:0?[1-9]|1[0-2])(?:\1\d{1,2})?$/.test(written)) return fail("date", span)
  if (/^(?:19|20)\d\d\.\d{1,2}\.\d{1,2}$/.test(written)) return fail("date", span)
  return /^\d{1,2}:\d\d(?::\d\d)?$/.test(written) ? fail("time", span) : undefined
}

function join(text: string, plain: string, span: Span, file: string | undefined): Read {
  const ends: End[] = []
  const joints: Joint[] = []
  for (let at = span.start; ; ) {
    const end = endAt(plain, at, file)
    const last = joints.at(-1)
    if (!end) return unread(last, ends, plain, span)
    ends.push(end)
    if (end.span.end >= span.end) break
    const joint = jointAt(plain, end.span.end)
    if (!joint) return fail("rest", { start: skipSpaces(plain, end.span.end), end: span.end }, ends)
    if (ends.length === 3) return fail("many", span)
    joints.push(joint)
    at = skipSpaces(plain, joint.span.end)
  }
  const spelled = [...ends.flatMap((end) => end.unusual), ...widened(text, plain, span)]
  return { reading: { ends, joints, span, unusual: spelled } }
}

/** Says what is missing where a number should stand. */
function unread(last: Joint | undefined, head: readonly End[], plain: string, span: Span): Read {
  if (!last) return /^\.\.+ *\S/.test(plain.slice(span.start)) ? fail("no_low", span) : fail("words", span)
  const open = skipSpaces(plain, last.span.end) >= span.end
  return open ? fail("no_high", span) : fail("rest", { start: last.span.start, end: span.end }, head)
}

function jointAt(plain: string, from: number): Joint | undefined {
  const start = skipSpaces(plain, from)
  const rest = plain.slice(start, start + 12)
  const range = /^\.\.(?!\.)/.exec(rest)
  const misspelled = /^(?:\.{3,}|…+|~+|-+>?|[–—―]+|→|to(?![A-Za-z])|till?(?![A-Za-z])|至|到)/i.exec(rest)
  const around = /^(?:±|\+\/?-)/.exec(rest)
  const hit = range ?? misspelled ?? around
  if (!hit) return undefined
  return {
    span: { start, end: start + hit[0].length },
    is: range ? "range" : misspelled ? "misspelled" : "around",
  }
}

/** Where the text differs from its plain signs, spaces aside. */
function widened(text: string, plain: string, span: Span): Span[] {
  const found: Span[] = []
  for (let at = span.start; at < span.end; at++) {
    if (text[at] !== plain[at] && plain[at] !== " ") found.push({ start: at, end: at + 1 })
  }
  return found
}

function fail(why: Failure["why"], within: Span, head: readonly End[] = []): Read {
  return { failure: { why, within, head } }
}
