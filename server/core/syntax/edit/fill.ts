/**
 * One value put where another, or none, is written: quotes, anchors, comments and braces stay where they can.
 * Absent on purpose: comparing old and new entry by entry (set.ts).
 */
import type { Plain } from "../../problem"
import type { TextChange } from "../source"
import { beginsLine, columnOf, commentsBelow, lineEnd, lineStart, nextLine } from "./lines"
import type { Look } from "./look"
import { isList, renderBlock, renderFlow, renderInline } from "./render"
import { writeScalar } from "./scalar"
import { afterProperties, onlyComments, type Slot } from "./slot"

/** Writes a value at a slot; `undefined` where the text gives no safe way. */
export function fillSlot(
  text: string,
  slot: Slot,
  value: Plain,
  look: Look,
): readonly TextChange[] | undefined {
  const explicit = !slot.flow && slot.entry && slot.head === undefined
  if (!hasSafeGap(text, slot) || (explicit && !slot.value)) return undefined
  const fitting = isCommentedBelow(text, slot) ? { ...look, blocks: false } : look
  const inline = inlineOf(text, slot, value, fitting)
  if (inline !== undefined) return putInline(text, slot, inline, look)
  return explicit ? undefined : putBlock(text, slot, value, fitting)
}

/** Whether an anchor and a tag, if there are any, stand right behind the mark, so that they can stay. */
function hasSafeGap(text: string, slot: Slot): boolean {
  if (slot.head === undefined) return true
  if (!slot.value)
    return !/^[^\n]*\n(?:[ \t]*(?:#.*)?\r?\n)*[ \t]*[&!]/.test(text.slice(slot.head, slot.head + 2000))
  return onlyComments(text.slice(afterProperties(text, slot.head), slot.value.start))
}

/** Comments below that are indented further than the key would become part of a block scalar. */
function isCommentedBelow(text: string, slot: Slot): boolean {
  if (slot.flow || slot.column < 0 || slot.style === "literal" || slot.style === "folded")
    return slot.column < 0
  const end = slot.value?.end ?? slot.head ?? 0
  return commentsBelow(text, end, slot.column) > lineEnd(text, end)
}

function inlineOf(text: string, slot: Slot, value: Plain, look: Look): string | undefined {
  const bracketed = slot.style?.startsWith("flow") && slot.value && !isEmptyBrackets(text, slot)
  if (slot.flow || bracketed) return renderWithStyle(text, slot, value, look) ?? renderFlow(value, look)
  return renderWithStyle(text, slot, value, look) ?? renderInline(value, indentOf(slot), look)
}

function isEmptyBrackets(text: string, slot: Slot): boolean {
  return !!slot.value && /^[[{]\s*[\]}]$/.test(text.slice(slot.value.start, slot.value.end))
}

function indentOf(slot: Slot): string {
  return " ".repeat(Math.max(slot.column, 0))
}

/** A text keeps the quotes or the block of the text it replaces. */
function renderWithStyle(text: string, slot: Slot, value: Plain, look: Look): string | undefined {
  if (typeof value !== "string" || !slot.value) return undefined
  const { style, flow } = slot
  if (style === "single" || style === "double") return writeScalar(value, { flow, style })
  if ((style !== "literal" && style !== "folded") || !value.includes("\n")) return undefined
  const indent = blockIndent(text, slot.value.start) ?? indentOf(slot) + look.step
  return writeScalar(value, { flow, style, indent, eol: look.eol })
}

/** The indent of a block scalar's lines, which its first line that is not blank gives. */
export function blockIndent(text: string, header: number): string | undefined {
  return /^[^\n]*\n(?:[ \t]*\r?\n)*([ ]+)(?=\S)/.exec(text.slice(header, header + 20_000))?.[1]
}

function put(start: number, end: number, text: string): TextChange {
  return { span: { start, end }, text }
}

/** Puts a text behind the mark; if it is a block scalar, its lines go below the comment behind the old value. */
export function putInline(text: string, slot: Slot, inline: string, look: Look): readonly TextChange[] {
  const cut = inline.startsWith("|") ? inline.indexOf(look.eol) : -1
  const head = cut < 0 ? inline : inline.slice(0, cut)
  const body = cut < 0 ? "" : inline.slice(cut)
  const { value, style, entry } = slot
  if (!value) return putNew(text, slot, head, body, look)
  if (style === "map" || style === "list") return putOverBlock(text, slot, head, body)
  const tag = tagOf(text, slot)
  if (style === "literal" || style === "folded") {
    const first = lineEnd(text, value.start)
    const header = value.start + (/^\S*/.exec(text.slice(value.start, first))?.[0].length ?? 0)
    return [...tag, put(value.start, header, head), put(first, Math.max(first, value.end), body)]
  }
  const below = lineEnd(text, value.end)
  const pad = entry?.mark === value.start ? " " : ""
  const changes = [...tag, put(value.start, value.end, pad + head)]
  return body === "" ? changes : [...changes, put(below, below, body)]
}

function putNew(text: string, slot: Slot, head: string, body: string, look: Look): readonly TextChange[] {
  if (slot.entry && slot.head === undefined) return [put(slot.entry.keyEnd, slot.entry.keyEnd, `: ${head}`)]
  if (slot.head === undefined) return [putInEmptyFile(text, head + body, look)]
  const at = afterProperties(text, slot.head)
  const below = lineEnd(text, at)
  const to = text.slice(at, below).trim() === "" ? below : at
  return body === "" ? [put(at, to, ` ${head}`)] : [put(at, to, ` ${head}`), put(below, below, body)]
}

/** Behind the comments of a file that has nothing else, before the `...` that may end it. */
function putInEmptyFile(text: string, body: string, look: Look): TextChange {
  const end = /^\.\.\.[ \t\r]*$/m.exec(text)?.index ?? text.length
  const before = end > 0 && !/(?:\n|^\ufeff)$/.test(text.slice(0, end)) ? look.eol : ""
  const after = before !== "" && end === text.length ? "" : look.eol
  return put(end, end, before + body + after)
}

/** A tag says how the old value was to be read. */
function tagOf(text: string, slot: Slot): TextChange[] {
  if (slot.head === undefined) return []
  const properties = text.slice(slot.head, afterProperties(text, slot.head))
  const found = /[ \t]+!\S*/.exec(properties)
  const start = slot.head + (found?.index ?? 0)
  return found ? [put(start, start + found[0].length, "")] : []
}

/** The lines of a map or list give way to a value behind its key. */
function putOverBlock(text: string, slot: Slot, head: string, body: string): readonly TextChange[] {
  const { start, end } = slot.value as { start: number; end: number }
  if (slot.head === undefined || !beginsLine(text, start))
    return [put(start, lineEnd(text, end), head + body)]
  const at = afterProperties(text, slot.head)
  const above = lineEnd(text, lineStart(text, lineStart(text, start) - 1))
  return [...tagOf(text, slot), put(at, at, ` ${head}`), put(above, lineEnd(text, end), body)]
}

/** A map or list on lines of its own, below the key and the comment behind it. */
function putBlock(text: string, slot: Slot, value: Plain, look: Look): readonly TextChange[] {
  const { value: old, style, head } = slot
  if (old && (style === "map" || style === "list")) return putBlockOverBlock(text, slot, value, look)
  if (head === undefined) return putAtRoot(text, slot, value, look)
  const inner = " ".repeat(slot.column) + (slot.isItem ? "  " : isList(value) ? look.dash : look.step)
  const body = renderBlock(value, inner, look)
  const at = afterProperties(text, head)
  const isBlock = style === "literal" || style === "folded"
  const end = old && !isBlock ? old.end : at
  const hasRest = text.slice(end, lineEnd(text, end)).trim() !== "" || at > head
  if (slot.isItem && !hasRest && !isBlock) return [put(head, end, ` ${body}`)]
  const clear = old ? clearValue(text, slot, at) : []
  const below = isBlock && old ? old.end : lineEnd(text, end)
  return [...tagOf(text, slot), ...clear, put(below, below, look.eol + inner + body)]
}

/** Takes the old value away from behind its key, and leaves the comment. */
function clearValue(text: string, slot: Slot, at: number): readonly TextChange[] {
  const { start, end } = slot.value as { start: number; end: number }
  if (slot.style !== "literal" && slot.style !== "folded") {
    const gap = text.slice(at, start)
    return [put(gap.includes("#") ? start : at, end, "")]
  }
  const first = lineEnd(text, start)
  const header = start + (/^\S*/.exec(text.slice(start, first))?.[0].length ?? 0)
  return [put(at, header, ""), put(first, Math.max(first, end), "")]
}

function putBlockOverBlock(text: string, slot: Slot, value: Plain, look: Look): readonly TextChange[] {
  const { start, end } = slot.value as { start: number; end: number }
  const column = columnOf(text, start)
  const fits = column > slot.column || (slot.style === "list") === isList(value)
  if (fits) return [put(start, lineEnd(text, end), renderBlock(value, " ".repeat(column), look))]
  const inner = " ".repeat(slot.column) + look.step
  const line = lineStart(text, start)
  return [put(line, lineEnd(text, end), inner + renderBlock(value, inner, look))]
}

function putAtRoot(text: string, slot: Slot, value: Plain, look: Look): readonly TextChange[] {
  if (!slot.value) return [putInEmptyFile(text, renderBlock(value, "", look), look)]
  const { start, end } = slot.value
  const isAlone = beginsLine(text, start)
  const body = renderBlock(value, isAlone ? text.slice(lineStart(text, start), start) : "", look)
  const below = nextLine(text, end) > end && lineEnd(text, end) > end ? look.eol : ""
  return [put(start, end, (isAlone ? "" : look.eol) + body + below)]
}
