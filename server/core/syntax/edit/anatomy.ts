/**
 * The entries of a map or list as they stand in the text, so that they can be cut out, changed and added to.
 * Absent on purpose: what only an alias or a merge brings in; its text belongs to somewhere else.
 */
import type { Path, Plain, Span } from "../../problem"
import type { Source } from "../source"
import { columnOf, commentColumn, commentsAbove, isBlank, lineEnd, lineStart, nextLine } from "./lines"
import { isList, isMap } from "./render"

/** One entry: from its key or dash to the end of its value, without the comment behind it. */
export interface Entry {
  readonly key: string | number
  readonly start: number
  /** Where the colon or the dash ends; `undefined` where there is none, as in `{ a }` and `[a]`. */
  readonly mark?: number
  readonly keyEnd: number
  /** Absent or without length where nothing is written. */
  readonly value?: Span
  readonly end: number
}

export interface Collection {
  readonly path: Path
  readonly span: Span
  readonly flow: boolean
  readonly list: boolean
  /** The column of the entries, in block style. */
  readonly column: number
  /** In the order of the text. */
  readonly entries: readonly Entry[]
}

/** The plain value at a path; `undefined` where there is none. */
export function valueAt(root: Plain, path: Path): Plain | undefined {
  let here: Plain | undefined = root
  for (const step of path) here = here === undefined ? undefined : childOf(here, step)
  return here
}

function childOf(value: Plain, step: string | number): Plain | undefined {
  if (isList(value)) return typeof step === "number" ? value[step] : undefined
  return isMap(value) && Object.hasOwn(value, String(step)) ? value[String(step)] : undefined
}

/** The root's own text: without the comments, directives and markers around it. */
export function rootSpan(text: string): Span {
  const head = /^\ufeff?(?:[ \t]*(?:#.*)?\r?\n|%.*\r?\n|---(?=[ \t\r\n]|$))*(?:[ \t]*(?:#.*)?$)?[ \t]*/.exec(
    text,
  )?.[0]
  const start = head?.length ?? 0
  let end = text.length
  while (end > start) {
    const line = Math.max(start, lineStart(text, end))
    if (!/^(?:\s*(?:#.*)?|\.\.\..*)$/.test(text.slice(line, end))) break
    end = line === start ? start : lineEnd(text, lineStart(text, line - 1))
  }
  const line = Math.max(start, lineStart(text, end))
  const close = /[[{]/.test(text[start] ?? "") ? /[}\]](?=[ \t]*(?:#.*)?$)/.exec(text.slice(line, end)) : null
  return { start, end: close ? line + close.index + 1 : end }
}

/**
 * The text of a value. A block ends with its last entry: comments below it belong to whom their column says.
 * The blank lines that a scalar keeps (`|+`) are part of it.
 */
function writtenSpan(source: Source, path: Path, keeps: boolean): Span | undefined {
  const span = path.length === 0 ? rootSpan(source.text) : source.spanAt(path, "value")
  const style = source.styleAt(path)
  if (!span || !style || style.startsWith("flow")) return span
  const { text } = source
  let end = span.end
  if (isCollection(style))
    while (lineStart(text, end) > span.start && isBare(text, lineStart(text, end)))
      end = lineEnd(text, lineStart(text, lineStart(text, end) - 1))
  if (!keeps || !keepsBlanks(source, path)) return { start: span.start, end }
  for (let line = nextLine(text, end); line < text.length && isBlank(text, line); line = nextLine(text, line))
    end = lineEnd(text, line)
  return { start: span.start, end }
}

function isBare(text: string, line: number): boolean {
  return isBlank(text, line) || commentColumn(text, line) !== undefined
}

/** Whether a value ends with a block scalar that keeps the blank lines below it. */
function keepsBlanks(source: Source, path: Path): boolean {
  const value = valueAt(source.value, path) ?? null
  const last = isList(value) ? value.length - 1 : isMap(value) ? Object.keys(value).at(-1) : undefined
  if (last !== undefined)
    return source.styleAt(path)?.startsWith("flow") ? false : keepsBlanks(source, [...path, last])
  const start = source.spanAt(path, "value")?.start ?? 0
  return /^[|>]\d?\+/.test(source.text.slice(start, start + 3))
}

/** The map or list that is written at a path itself. */
export function collectionAt(source: Source, path: Path): Collection | undefined {
  const style = source.styleAt(path)
  const keeps = /[|>]\d?\+/.test(source.text)
  const span = writtenSpan(source, path, keeps)
  if (!span || !style || !isCollection(style) || !isOwn(source, path)) return undefined
  const list = style.endsWith("list")
  const flow = style.startsWith("flow")
  if (flow && source.text[span.start] !== (list ? "[" : "{")) return undefined
  const value = valueAt(source.value, path) ?? null
  const found = list
    ? listEntries({ source, path, span, flow, keeps }, isList(value) ? value.length : 0)
    : mapEntries({ source, path, span, flow, keeps }, isMap(value) ? Object.keys(value) : [])
  const column = Math.min(...found.map((entry) => columnOf(source.text, entry.start)))
  if (flow || found.length === 0)
    return { path, span, flow, list, column: columnOf(source.text, span.start), entries: found }
  const entries = found.filter((entry) => columnOf(source.text, entry.start) === column)
  return { path, span, flow, list, column, entries }
}

/** Whether a path is reached without an alias or a merge: each part lies within the map or list that holds it. */
export function isOwn(source: Source, path: Path): boolean {
  for (let depth = 1; depth <= path.length; depth++) {
    if (!isCollection(source.styleAt(path.slice(0, depth - 1)))) return false
    const outer = source.spanAt(path.slice(0, depth - 1), "value")
    const inner = source.spanAt(path.slice(0, depth), "key") ?? source.spanAt(path.slice(0, depth), "value")
    if (!outer || !inner) return false
    if (inner.start < outer.start || inner.end > outer.end) return false
  }
  return true
}

/**
 * Where an entry begins with the comment lines that belong to it: those directly above, at its own column.
 * A comment that opens the file is the file's own.
 */
export function blockStart(text: string, of: Collection, entry: Entry): number {
  const line = lineStart(text, entry.start)
  const start = commentsAbove(text, line, columnOf(text, entry.start))
  const opens = of.path.length === 0 && of.entries[0] === entry && opensFile(text, start)
  return opens ? line : start
}

function opensFile(text: string, at: number): boolean {
  return /^\ufeff?(?:(?:%.*|---.*)?\r?\n)*$/.test(text.slice(0, at))
}

function isCollection(style: ReturnType<Source["styleAt"]>): boolean {
  return style === "map" || style === "list" || style === "flow-map" || style === "flow-list"
}

/** What the entries of a map or list are looked for in; `keeps` where the text may have scalars that keep blank lines. */
interface Around {
  readonly source: Source
  readonly path: Path
  readonly span: Span
  readonly flow: boolean
  readonly keeps: boolean
}

function mapEntries({ source, path, span, flow, keeps }: Around, keys: readonly string[]): Entry[] {
  const entries: Entry[] = []
  for (const key of keys) {
    const at = source.spanAt([...path, key], "key")
    if (!at || at.start < span.start || at.end > span.end) continue
    const start = flow ? at.start : entryStart(source.text, at.start)
    if (start === undefined) continue
    const value = writtenSpan(source, [...path, key], keeps)
    const mark = markAfter(source.text, at.end)
    const end = Math.max(value?.end ?? 0, mark ?? at.end)
    entries.push({ key, start, keyEnd: at.end, end, ...(mark ? { mark } : {}), ...(value ? { value } : {}) })
  }
  return entries.sort((a, b) => a.start - b.start)
}

/** Where the entry of a key begins on its line: anchors, tags and a `?` before the key are part of it. */
function entryStart(text: string, key: number): number | undefined {
  const from = lineStart(text, key)
  const before = text.slice(from, key)
  if (before.trim() === "") return key
  const lead = /^ *(?:[-:] +)*/.exec(before)?.[0].length ?? 0
  if (before.slice(lead).startsWith("---")) return key
  return /^(?:(?:\?|[&!]\S*) +)*$/.test(before.slice(lead)) ? from + lead : undefined
}

function markAfter(text: string, keyEnd: number): number | undefined {
  const found = /^[ \t]*:/.exec(text.slice(keyEnd, keyEnd + 100))
  return found ? keyEnd + found[0].length : undefined
}

function listEntries({ source, path, span, flow, keeps }: Around, length: number): Entry[] {
  const entries: Entry[] = []
  let from = span.start
  for (let key = 0; key < length; key++) {
    const value = writtenSpan(source, [...path, key], keeps)
    if (flow) {
      if (!value) return []
      entries.push({ key, start: value.start, keyEnd: value.start, value, end: value.end })
      continue
    }
    const start = key === 0 ? span.start : nextDash(source.text, from, columnOf(source.text, span.start))
    if (start === undefined || source.text[start] !== "-") return entries
    const end = Math.max(value?.end ?? 0, start + 1)
    entries.push({ key, start, keyEnd: start, mark: start + 1, end, ...(value ? { value } : {}) })
    from = Math.max(start, end - 1)
  }
  return entries
}

/** The next line that has a dash at a column and nothing before it. */
function nextDash(text: string, from: number, column: number): number | undefined {
  for (let line = nextLine(text, from); line < text.length; line = nextLine(text, line)) {
    const here = text.slice(line, Math.min(lineEnd(text, line), line + column + 2))
    if (/^ *-\s?$/.test(here) && here[column] === "-") return line + column
  }
  return undefined
}
