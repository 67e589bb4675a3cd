/**
 * What is refused or mended before any parsing: texts too large or too deep to be a plan, bytes that are no text,
 * and the marks that a merge leaves behind.
 */
import type { Finding, Span } from "../problem"
import { controlCharacter, mergeConflict, tooDeep, tooLarge } from "./kinds"
import type { Repair } from "./shadow"

/** A finding of the syntax: always with a span, and with the kind that it is of. */
export interface Slip extends Omit<Finding, "place"> {
  readonly kind: { readonly id: string; readonly severity: "error" | "warning" | "info" | "hint" }
  readonly span: Span
  /** How the text is read all the same. */
  readonly repair?: readonly Repair[]
  /** What stays unreliable even so. */
  readonly damage?: Span
}

/** The largest text that is read, in UTF-16 units and in lines. */
export const largest = 2_000_000
export const longest = 60_000
/** The deepest nesting that is read; the format itself needs nine. */
export const deepest = 100

/** Why a text is not read at all. */
export function refuse(text: string): Slip | undefined {
  if (text.length > largest) {
    const size = (text.length / 1e6).toFixed(1)
    return {
      kind: tooLarge,
      span: firstLine(text),
      message: {
        en: `This file has ${size} million characters; a playbook may have 2 million. Move parts of it into files of their own and import them.`,
        zh: `文件有 ${size} 百万个字符，超过了 200 万的上限。请把部分内容拆到单独的文件里，再用 imports 引用。`,
      },
    }
  }
  const lines = lineCount(text)
  if (lines > longest)
    return {
      kind: tooLarge,
      span: firstLine(text),
      message: {
        en: `This file has ${lines} lines; a playbook may have ${longest}. Move parts of it into files of their own and import them.`,
        zh: `文件有 ${lines} 行，超过了 ${longest} 行的上限。请把部分内容拆到单独的文件里，再用 imports 引用。`,
      },
    }
  const deep = tooDeepAt(text)
  if (deep === undefined) return undefined
  return {
    kind: tooDeep,
    span: { start: deep, end: deep + 1 },
    message: {
      en: `This is nested more than ${deepest} levels deep, and no plan is. Check the brackets and the indentation around here.`,
      zh: `嵌套超过 ${deepest} 层，任何计划都不需要这么深。请检查这附近的括号和缩进。`,
    },
  }
}

function lineCount(text: string): number {
  let count = 1
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++
  return count
}

/** Counts brackets, leading dashes and indentation; text in quotes may count too, which only matters for absurd files. */
function tooDeepAt(text: string): number | undefined {
  let open = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x5b || code === 0x7b) open++
    else if ((code === 0x5d || code === 0x7d) && open > 0) open--
    else if (code === 0x0a) {
      const deep = deepIndent(text, at + 1)
      if (deep !== undefined) return deep
    }
    if (open > deepest) return at
  }
  return deepIndent(text, 0)
}

/** A line that begins with a hundred dashes, or so far to the right that it stands a hundred levels deep. */
function deepIndent(text: string, start: number): number | undefined {
  let at = start
  let dashes = 0
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x2d && text.charCodeAt(at + 1) === 0x20) dashes++
    else if (code !== 0x20) break
    if (dashes > deepest) return at
  }
  return at - start > deepest * 8 && text.charCodeAt(at) !== 0x0a ? at : undefined
}

const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0080-\u0084\u0086-\u009f\ufffe\uffff]/g

/** Control characters that YAML forbids: the first of each run is named, all are read as if absent. */
export function* controls(text: string): Iterable<Slip> {
  forbidden.lastIndex = 0
  if (!forbidden.test(text)) return
  const runs = [...text.matchAll(new RegExp(`(?:${forbidden.source})+`, "g"))]
  const shown = runs.length > 20 ? runs.slice(0, 1) : runs
  for (const run of shown) {
    const span = { start: run.index, end: run.index + run[0].length }
    const code = (run[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")
    const binary = runs.length > 20
    yield {
      kind: controlCharacter,
      span,
      message: binary
        ? {
            en: "This does not look like a text file: it is full of control characters. Save it as UTF-8 text.",
            zh: "这看起来不是文本文件：里面有大量控制字符。请另存为 UTF-8 文本。",
          }
        : {
            en: `There is an invisible control character (U+${code}) here. Delete it.`,
            zh: `这里有一个看不见的控制字符（U+${code}），请删除。`,
          },
      ...(binary ? { damage: { start: 0, end: text.length } } : {}),
      repair: [{ span, text: "" }],
      fixes: binary
        ? []
        : [
            {
              title: { en: "Delete the control character", zh: "删除控制字符" },
              kind: "safe",
              changes: [{ do: "replace", span, text: "" }],
            },
          ],
    }
  }
}

/** Conflict markers: one problem each, with both sides as fixes; the first side is read. */
export function* conflicts(text: string): Iterable<Slip> {
  const marks = /^<{7} .*$|^<{7}$/gm
  for (let found = marks.exec(text); found; found = marks.exec(text)) {
    const start = found.index
    const middle = lineStarting(text, "=======", start)
    const close = lineStarting(text, ">>>>>>>", middle?.end ?? start)
    if (!middle || !close) continue
    const base = lineStarting(text, "|||||||", start)
    const oursEnd = base && base.start < middle.start ? base.start : middle.start
    const all = { start, end: close.end }
    const ours = text.slice(text.indexOf("\n", start) + 1, oursEnd)
    const theirs = text.slice(middle.end, close.start)
    yield {
      kind: mergeConflict,
      span: { start, end: start + found[0].replace(/\r$/, "").length },
      message: {
        en: "A merge left both versions here. Keep one of them and delete the markers.",
        zh: "合并冲突在这里留下了两个版本。请保留其中一个，并删除冲突标记。",
      },
      repair: [{ span: all, text: ours }],
      fixes: [
        {
          title: { en: "Keep the first version (ours)", zh: "保留前一个版本（当前分支）" },
          kind: "suggested",
          changes: [{ do: "replace", span: all, text: ours }],
        },
        {
          title: { en: "Keep the second version (theirs)", zh: "保留后一个版本（传入分支）" },
          kind: "suggested",
          changes: [{ do: "replace", span: all, text: theirs }],
        },
      ],
    }
    marks.lastIndex = close.end
  }
}

/** The whole line (its break included) that begins with a mark. */
function lineStarting(text: string, mark: string, from: number): Span | undefined {
  const at = text.indexOf(`\n${mark}`, from)
  if (at < 0) return undefined
  const newline = text.indexOf("\n", at + 1)
  return { start: at + 1, end: newline < 0 ? text.length : newline + 1 }
}

/** The first line without its break: where problems of the whole file stand. */
export function firstLine(text: string): Span {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  const end = text.slice(start, start + 200).search(/[\r\n]/)
  return { start, end: end < 0 ? Math.min(text.length, start + 200) : start + end }
}
