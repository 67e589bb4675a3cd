/**
 * The place of a cursor within brackets.
 * Absent on purpose: how brackets are read (flow.ts).
 */
import type { Path } from "../../problem"
import { type Entry, type Frame, flowFrom, isFrame, type Word } from "./flow"
import { isSpace, type Line } from "./line"
import { type Cursor, placeOf, type Siblings } from "./place"
import { commentFrom } from "./row"

/** What is being written at an offset within the collection that begins at `start`. */
export function flowPlace(
  text: string,
  offset: number,
  line: Line,
  start: number,
  path: Path,
  column: number,
): Cursor {
  const none = placeOf(line, offset, { flow: true, column })
  const found = innermost(text, flowFrom(text, start, column), offset, path)
  if (!found || inComment(text, line, offset, start)) return none
  const entry = found.frame.entries.find((one) => one.from <= offset && offset <= one.to)
  if (!entry) return none
  const fields = found.frame.list
    ? itemFields(text, offset, found.frame, entry)
    : mapFields(text, offset, entry)
  if (!fields) return none
  const place = { ...none, path: found.path, beside: besideOf(text, found.frame, entry, offset), ...fields }
  return withCommas(place, found.frame, entry)
}

/** A place with the commas that the entries around it lack. */
function withCommas(place: Cursor, { entries }: Frame, entry: Entry): Cursor {
  const next = entries[entries.indexOf(entry) + 1]
  const parted = place.after === "" && next?.unparted === true
  const joined = entry.unparted === true && place.kind !== "value"
  return { ...place, before: (joined ? ", " : "") + place.before, after: parted ? "," : place.after }
}

function inComment(text: string, line: Line, offset: number, start: number): boolean {
  const from = Math.max(line.start, start)
  const hash = commentFrom(text, from, line.end)
  if (hash >= offset) return false
  // A hash within quotes is text: an odd number of quotes stands before it.
  const head = text.slice(from, hash)
  return (head.split('"').length - 1) % 2 === 0 && (head.split("'").length - 1) % 2 === 0
}

function innermost(
  text: string,
  outer: Frame,
  offset: number,
  path: Path,
): { frame: Frame; path: Path } | undefined {
  if (offset <= outer.start || (outer.end !== undefined && offset >= outer.end)) return undefined
  let frame = outer
  const here = [...path]
  for (;;) {
    const index = frame.entries.findIndex((one) =>
      [one.head, one.value].some((thing) => holds(thing, offset)),
    )
    const entry = frame.entries[index]
    const inner = [entry?.head, entry?.value].find((thing): thing is Frame => holds(thing, offset))
    if (!entry || !inner) return { frame, path: here }
    here.push(frame.list ? index : wordText(entry.head, text))
    frame = inner
  }
}

function holds(thing: Word | Frame | undefined, offset: number): thing is Frame {
  return isFrame(thing) && offset > thing.start && (thing.end === undefined || offset < thing.end)
}

function itemFields(text: string, offset: number, frame: Frame, entry: Entry): Partial<Cursor> | undefined {
  if (entry.colon !== undefined) return undefined
  const fields = wordFields(text, offset, entry.head)
  return fields && { kind: "item", key: frame.entries.indexOf(entry), ...fields }
}

function mapFields(text: string, offset: number, entry: Entry): Partial<Cursor> | undefined {
  const { head, colon, value } = entry
  const name = isFrame(head) ? "" : head ? text.slice(inner(head).start, inner(head).end) : ""
  if (colon === undefined || offset < colon) {
    if (head && !isFrame(head) && offset > head.end) return undefined
    if (!head && colon !== undefined) return undefined
    const fields = wordFields(text, offset, head)
    const onHead = head !== undefined && offset >= head.start
    return fields && { ...fields, kind: "key", key: name, colon: onHead && colon !== undefined }
  }
  const fields = isFrame(value) ? undefined : wordFields(text, offset, value)
  if (!fields) return undefined
  const behind = text.charAt(offset - 1) === ":"
  const end = value && offset < value.start ? value.end : undefined
  // A value that the cursor stands before is replaced with the space between them.
  const whole: Partial<Cursor> = end === undefined ? {} : { replace: { start: offset, end }, after: "" }
  return { ...fields, ...whole, kind: "value", key: name, before: behind ? " " : "" }
}

/** What a choice replaces when the cursor stands at a word, before it, or where none is. */
function wordFields(
  text: string,
  offset: number,
  thing: Word | Frame | undefined,
): Partial<Cursor> | undefined {
  if (!thing) return { replace: { start: offset, end: offset }, scalar: { text: "", at: 0, block: false } }
  if (offset < thing.start) return { replace: { start: offset, end: offset }, after: ", " }
  if (isFrame(thing) || (offset > thing.end && !isTrailing(text, thing, offset))) return undefined
  if (thing.quote && (offset === thing.start || (thing.closed && offset === thing.end))) return undefined
  const span = inner(thing)
  const replace = { start: span.start, end: Math.max(span.end, offset) }
  const scalar = { text: text.slice(replace.start, replace.end), at: offset - replace.start, block: false }
  return { replace, quote: thing.quote, scalar }
}

/** Whether only spaces stand between a plain word and the offset. */
function isTrailing(text: string, word: Word, offset: number): boolean {
  for (let at = word.end; at < offset; at++) if (!isSpace(text.charCodeAt(at))) return false
  return word.quote === ""
}

function inner(word: Word): { start: number; end: number } {
  const inset = word.quote ? 1 : 0
  return {
    start: word.start + inset,
    end: Math.max(word.start + inset, word.end - (word.closed ? inset : 0)),
  }
}

function wordText(thing: Word | Frame | undefined, text: string): string {
  return thing && !isFrame(thing) ? text.slice(inner(thing).start, inner(thing).end) : ""
}

function besideOf(text: string, frame: Frame, entry: Entry, offset: number): Siblings {
  // An entry that the cursor stands before is not what is being written.
  const own = entry.head && offset < entry.head.start ? undefined : entry
  const others = frame.entries.filter((one) => one !== own)
  const keys = new Map(others.map((one) => [wordText(one.head, text), wordText(one.value, text)]))
  keys.delete("")
  return { keys, items: others.map((one) => wordText(one.head, text)).filter((item) => item !== "") }
}
