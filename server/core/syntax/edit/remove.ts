/**
 * Entries cut out of a map or list, with the comments that are theirs: behind them, directly above them at their
 * column, and indented below them. Blank lines close up as if the entry had never been there.
 * Absent on purpose: the check whether somebody else needs an anchor that goes (edit.ts).
 */
import type { TextChange } from "../source"
import { blockStart, type Collection, type Entry } from "./anatomy"
import {
  beginsLine,
  blanksAbove,
  blanksBelow,
  bomLength,
  columnOf,
  commentsBelow,
  endsLine,
  lineEnd,
  lineStart,
  nextLine,
} from "./lines"
import { afterProperties, onlyComments } from "./slot"

/** Cuts entries out; where none is left, `{}` or `[]` stays. `undefined` where the text gives no safe way. */
export function removeEntries(text: string, from: Collection, gone: ReadonlySet<Entry>, head?: number) {
  const all = gone.size === from.entries.length && !hasUnseen(text, from)
  return all ? leaveEmpty(text, from, gone, head) : cutRuns(text, from, gone)
}

function cutRuns(text: string, from: Collection, gone: ReadonlySet<Entry>): readonly TextChange[] {
  return runsOf(text, from, gone).flatMap((run) =>
    from.flow ? cutFlow(text, from, run) : cut(text, from, run, gone),
  )
}

/** The last entries go: brackets take their place, behind the key; comments that stand apart stay. */
function leaveEmpty(text: string, from: Collection, gone: ReadonlySet<Entry>, head?: number) {
  const empty = from.list ? "[]" : "{}"
  const first = from.entries[0]
  const last = from.entries.at(-1)
  if (!first || !last) return undefined
  if (from.flow && text.slice(from.span.start, from.span.end).includes("#"))
    return cutFlow(text, from, from.entries)
  if (from.flow) return [{ span: from.span, text: empty }]
  const end = commentsBelow(text, last.end, columnOf(text, last.start))
  const inline = !beginsLine(text, first.start)
  if (inline || head === undefined)
    return [{ span: { start: inline ? first.start : blockStart(text, from, first), end }, text: empty }]
  const place = afterProperties(text, head)
  if (!onlyComments(text.slice(place, first.start))) return undefined
  return [{ span: { start: place, end: place }, text: ` ${empty}` }, ...cutRuns(text, from, gone)]
}

/** Entries of a block go one by one, so that comments between them stay; neighbours in flow style go together. */
function runsOf(text: string, from: Collection, gone: ReadonlySet<Entry>): Entry[][] {
  const runs: Entry[][] = []
  for (const [index, entry] of from.entries.entries()) {
    if (!gone.has(entry)) continue
    const before = from.entries[index - 1]
    const run = runs.at(-1)
    const together = from.flow || (run?.[0] && !beginsLine(text, run[0].start))
    if (run && before && together && run.includes(before)) run.push(entry)
    else runs.push([entry])
  }
  return runs
}

/** Whether the text holds more than the entries that are known: a merge, a key given twice. */
function hasUnseen(text: string, of: Collection): boolean {
  let rest = ""
  let end = of.span.start + (of.flow ? 1 : 0)
  for (const entry of of.entries) {
    rest += `${text.slice(end, entry.start)}\n`
    end = entry.end
  }
  rest += text.slice(end, of.span.end - (of.flow ? 1 : 0))
  return rest.replace(/(^|\s)#.*/g, "").replace(/[\s,]/g, "") !== ""
}

function cut(
  text: string,
  from: Collection,
  run: readonly Entry[],
  gone: ReadonlySet<Entry>,
): readonly TextChange[] {
  const first = run[0] as Entry
  const last = run.at(-1) as Entry
  const end = commentsBelow(text, last.end, columnOf(text, last.start))
  const next = from.entries[from.entries.indexOf(last) + 1]
  if (!beginsLine(text, first.start)) {
    const to = next ? blockStart(text, from, next) + indentAt(text, blockStart(text, from, next)) : end
    return [{ span: { start: first.start, end: to }, text: "" }]
  }
  const start = blockStart(text, from, first)
  const place = from.entries.indexOf(first)
  const isFirst = from.entries.slice(0, place).every((entry) => gone.has(entry))
  const isLast = from.entries.slice(place).every((entry) => gone.has(entry))
  const above = isFirst ? 0 : blanksAbove(text, start, from.entries[place - 1]?.end)
  const below = end === text.length ? 0 : blanksBelow(text, end)
  const blanks = isFirst ? (next ? below : 0) : isLast ? above : Math.min(above, below)
  return [closeUp(text, start, end, blanks, isFirst)]
}

function indentAt(text: string, line: number): number {
  return /^ */.exec(text.slice(line, lineEnd(text, line)))?.[0].length ?? 0
}

/** Removes lines, with as many blank ones above (or below the first entry) as would be too many without them. */
function closeUp(text: string, start: number, end: number, blanks: number, below: boolean): TextChange {
  let from = start
  let to = nextLine(text, end)
  for (let count = 0; count < blanks; count++)
    if (below) to = nextLine(text, to)
    else from = lineStart(text, from - 1)
  const noBreakAtEnd = to === text.length && end === text.length && from > bomLength(text)
  if (noBreakAtEnd) return { span: { start: lineEnd(text, lineStart(text, from - 1)), end: to }, text: "" }
  return { span: { start: from, end: to }, text: "" }
}

/** In flow style a comma goes too: the one before the run, or where it is the first, the one behind. */
function cutFlow(text: string, from: Collection, run: readonly Entry[]): readonly TextChange[] {
  const first = run[0] as Entry
  const last = run.at(-1) as Entry
  const previous = from.entries[from.entries.indexOf(first) - 1]
  const comma = /^\s*,/.exec(text.slice(last.end, from.span.end))?.[0].length
  const behind = last.end + (comma ?? 0)
  const commaBefore = previous && /^\s*,/.exec(text.slice(previous.end, first.start))?.[0]
  if (beginsLine(text, first.start) && endsLine(text, behind)) {
    const line = lineStart(text, first.start)
    const lines = { span: { start: blockStart(text, from, first), end: nextLine(text, behind) }, text: "" }
    if (comma !== undefined || !previous || !commaBefore || line === 0) return [lines]
    return [{ span: { start: previous.end, end: previous.end + commaBefore.length }, text: "" }, lines]
  }
  const plainGap = previous && commaBefore && !text.slice(previous.end, first.start).includes("#")
  if (plainGap) return [{ span: { start: previous.end, end: last.end }, text: "" }]
  const spaces = comma === undefined ? 0 : (/^[ \t]*/.exec(text.slice(behind))?.[0].length ?? 0)
  const back =
    comma === undefined ? (/,[ \t]*$/.exec(text.slice(from.span.start, first.start))?.[0].length ?? 0) : 0
  return [{ span: { start: first.start - back, end: behind + spaces }, text: "" }]
}
