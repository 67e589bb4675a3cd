/**
 * Scalars rewritten in whole or in part, in the style they have; and keys renamed.
 * Absent on purpose: types; what is written is text, and it reads as whatever it looks like unless it has quotes.
 */
import type { Path, Span } from "../../problem"
import type { ScalarStyle, Source, TextChange } from "../source"
import { collectionAt, valueAt } from "./anatomy"
import { blockIndent, putInline } from "./fill"
import type { Look } from "./look"
import { isMap } from "./render"
import {
  escapeDouble,
  escapeSingle,
  isBlockSafe,
  isOddKey,
  isPlainSafe,
  longestKey,
  writeScalar,
} from "./scalar"
import { entryOf, slotAt } from "./slot"

/** A scalar as it stands, what of it is replaced, and by what. */
interface Writing {
  readonly text: string
  readonly span: Span
  readonly style: ScalarStyle
  readonly where: { readonly flow: boolean; readonly key: boolean }
  /** The value as it will be. */
  readonly result: string
  /** The part of the source that is replaced, where not the whole scalar is. */
  readonly part?: Span
  readonly fresh: string
  readonly removed: string
  /** Whether the line breaks at its end stay as they are. */
  readonly endsAlike: boolean
}

/** Writes into the scalar of a value or a key. */
export function writeText(
  source: Source,
  change: {
    readonly path: Path
    readonly at?: "key" | "value"
    readonly within?: Span
    readonly text: string
  },
  look: Look,
): readonly TextChange[] | undefined {
  const { path, at = "value", within, text: fresh } = change
  const { text } = source
  const found = at === "key" ? keyAt(source, path) : scalarAt(source, path)
  if (!found) return at === "value" ? writeNew(source, path, fresh, look) : undefined
  const { old, span, style } = found
  const from = within ? Math.max(0, Math.min(within.start, old.length)) : 0
  const to = within ? Math.max(from, Math.min(within.end, old.length)) : old.length
  const result = old.slice(0, from) + fresh + old.slice(to)
  if (result === old) return []
  if (at === "key" && !isFreeKey(source, path, result)) return undefined
  const isWhole = from === 0 && to === old.length
  const removed = old.slice(from, to)
  const endsAlike = breaksAtEnd(result) === breaksAtEnd(old) && to <= old.length - breaksAtEnd(old)
  const part = isWhole ? {} : { part: source.spanWithin(path, { start: from, end: to }, at) }
  const flow = /^flow/.test(source.styleAt(path.slice(0, -1)) ?? "")
  return rewrite(
    { text, span, style, where: { flow, key: at === "key" }, result, fresh, removed, endsAlike, ...part },
    look,
  )
}

function breaksAtEnd(text: string): number {
  return text.length - text.replace(/\n+$/, "").length
}

/** Gives a key another name; refused where the map has that name already. */
export function renameKey(source: Source, path: Path, to: string): readonly TextChange[] | undefined {
  const parent = collectionAt(source, path.slice(0, -1))
  const key = path.at(-1)
  const entry = parent && !parent.list && key !== undefined ? entryOf(parent, key) : undefined
  const found = entry && keyAt(source, path)
  if (!parent || !found) return undefined
  if (found.old === to) return []
  if (!isFreeKey(source, path, to)) return undefined
  return [{ span: found.span, text: writeScalar(to, { flow: parent.flow, key: true, style: found.style }) }]
}

function isFreeKey(source: Source, path: Path, key: string): boolean {
  const parent = valueAt(source.value, path.slice(0, -1))
  return key.length <= longestKey && parent !== undefined && isMap(parent) && !Object.hasOwn(parent, key)
}

function keyAt(source: Source, path: Path) {
  const span = source.spanAt(path, "key")
  const key = path.at(-1)
  if (!span || typeof key !== "string" || span.end <= span.start) return undefined
  const first = source.text[span.start]
  if (first === "*" || first === "?") return undefined
  const style: ScalarStyle = first === '"' ? "double" : first === "'" ? "single" : "plain"
  return { old: key, span, style }
}

function scalarAt(source: Source, path: Path) {
  const style = source.styleAt(path)
  const span = source.spanAt(path, "value")
  const value = valueAt(source.value, path)
  const old = typeof value === "string" ? value : source.textAt(path)
  if (!span || old === undefined || !style || /map$|list$/.test(style)) return undefined
  if (span.end <= span.start || (style === "plain" && old === "")) return undefined
  return { old, span, style: style as ScalarStyle }
}

/** Where nothing stands yet. */
function writeNew(source: Source, path: Path, fresh: string, look: Look): readonly TextChange[] | undefined {
  const slot = slotAt(source, path)
  if (!slot || slot.value) return undefined
  const plain = isPlainSafe(fresh, slot.flow) ? fresh : writeScalar(fresh, { flow: slot.flow })
  return putInline(source.text, slot, plain, look)
}

function rewrite(writing: Writing, look: Look): readonly TextChange[] {
  switch (writing.style) {
    case "plain":
      return isBare(writing) ? splice(writing, writing.fresh) : requote(writing)
    case "single": {
      const body = writeScalar(writing.fresh, { flow: false, style: "single" })
      return body.startsWith("'") ? splice(writing, escapeSingle(writing.fresh)) : requote(writing)
    }
    case "double":
      return splice(writing, escapeDouble(writing.fresh))
    default:
      return rewriteBlock(writing, look)
  }
}

/** Whether the result can go without quotes. */
function isBare({ result, where }: Writing): boolean {
  return isPlainSafe(result, where.flow) && !(where.key && isOddKey(result))
}

/** Puts text in place of the part, or of all between the quotes. */
function splice(writing: Writing, fresh: string): readonly TextChange[] {
  const { text, span, part, style } = writing
  const quotes = style === "plain" ? 0 : 1
  const isOpen = quotes === 1 && (span.end - span.start < 2 || text[span.end - 1] !== text[span.start])
  const source = text.slice(span.start, span.end)
  if (isOpen || (part && source.includes("\n") && !isSafeInFold(writing))) return requote(writing)
  return [{ span: part ?? { start: span.start + quotes, end: span.end - quotes }, text: fresh }]
}

/** Whether a part of a scalar over several lines can change without moving the line breaks that are folded. */
function isSafeInFold({ part, fresh, removed }: Writing): boolean {
  if (!part || fresh.trim() === "" || fresh !== fresh.trim() || fresh.includes("\n")) return false
  return removed === removed.trim() && !removed.includes("\n")
}

/** Writes the whole scalar anew, in quotes where it cannot go without. */
function requote(writing: Writing): readonly TextChange[] {
  const { span, style, where, result } = writing
  const kept = style === "single" || style === "double" ? { style } : {}
  const plain = style === "plain" && isBare(writing)
  return [{ span, text: plain ? result : writeScalar(result, { ...where, ...kept }) }]
}

/** Literal and folded blocks: a part in place where that is safe, else the block anew, as a literal one if it can be. */
function rewriteBlock(writing: Writing, look: Look): readonly TextChange[] {
  const { text, span, style, result, part, fresh, removed } = writing
  const indent = blockIndent(text, span.start)
  if (!indent || !isBlockSafe(result))
    return replaceBlock(writing, writeScalar(result, { flow: false, style: "double" }), look)
  const isSafe =
    style === "literal" ? !fresh.includes("\r") && !removed.includes("\n") : isSafeInFold(writing)
  const header = text.slice(span.start, text.indexOf("\n", span.start))
  if (
    part &&
    writing.endsAlike &&
    part.start > span.start + header.length &&
    isSafe &&
    !/\d/.test(header.replace(/#.*/, ""))
  )
    return [{ span: part, text: fresh.replaceAll("\n", look.eol + indent) }]
  return replaceBlock(
    writing,
    writeScalar(result, { flow: false, style: "literal", indent, eol: look.eol }),
    look,
  )
}

function replaceBlock({ text, span, style }: Writing, inline: string, look: Look): readonly TextChange[] {
  return putInline(
    text,
    { path: [], flow: false, column: 0, isItem: false, value: span, style },
    inline,
    look,
  )
}
