/**
 * The slips that a parser accepts in silence: found by walking the nodes of a piece.
 */
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from "yaml"
import type { Slip } from "../guards"
import { hashInText, nullAsId } from "../kinds"
import { isMergeKey, keyText } from "../plain"
import { flowListSlips, flowMapSlips, isFlow } from "./flow"
import { lineAt, quote } from "./line"
import { brokenKey, wideIndent } from "./punctuation"
import { quotesFix, unquoted } from "./quotes"
import { repeatedKey } from "./repeated"

/** Walks a piece's nodes once; `text` is the text they were read from. */
export function* nodeSlips(root: Node | null, text: string): Iterable<Slip> {
  const used = new Set<string>()
  const marked: Node[] = []
  const open: { readonly node: unknown; readonly inFlow: boolean }[] = [{ node: root, inFlow: false }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { node } = next
    const inFlow = next.inFlow || isFlow(node)
    if (isAlias(node)) used.add(node.source)
    else if (isScalar(node)) {
      if (node.anchor && !inFlow) marked.push(node)
      if (!inFlow && node.type === "PLAIN" && node.range) yield* keyAsText(node.range[0], node.range[1], text)
      if (!inFlow && node.range) yield* cutByHash(node.range[1], node.range[0], text, node.type === "PLAIN")
    } else if (isMap(node)) {
      yield* mapSlips(node, text)
      for (const pair of node.items) open.push({ node: pair.value, inFlow })
    } else if (isSeq(node)) {
      if (node.flow) yield* flowListSlips(node, text)
      for (const item of node.items) open.push({ node: item, inFlow })
    }
  }
  for (const node of marked) if (!used.has(anchorOf(node))) yield* markedText(node, text)
}

/** A text on lines of its own that look like keys: `stage：retain`, `stage:retain`. */
function* keyAsText(start: number, end: number, text: string): Iterable<Slip> {
  const first = lineAt(text, start)
  if (first.content !== start || first.content !== first.start + first.indent.length) return
  for (let line = first; line.start < end; line = lineAt(text, text.indexOf("\n", line.end) + 1)) {
    const looksLikeKey = /^[a-z_][a-z0-9_]*(?:\s*：|:[^\s/])/.test(text.slice(line.content, line.end))
    if (!looksLikeKey && line === first) return
    const slip = looksLikeKey ? brokenKey(text, line) : undefined
    if (slip) yield slip
    if (text.indexOf("\n", line.end) < 0) return
  }
}

function anchorOf(node: Node): string {
  return isScalar(node) || isMap(node) || isSeq(node) ? (node.anchor ?? "") : ""
}

function* mapSlips(map: YAMLMap, text: string): Iterable<Slip> {
  if (map.flow) yield* flowMapSlips(map, text)
  const seen = new Map<string, Pair>()
  for (const pair of map.items) {
    const key = pair.key
    if (!isScalar(key) || !key.range || isMergeKey(key)) continue
    const name = keyText(pair)
    if (key.value === null && !(map.flow && pair.value === null))
      yield nullKey(key.range[0], key.range[1], text)
    else if (key.type === "PLAIN" && /^[\u3000\u00a0]/.test(name))
      yield wideIndent(text, lineAt(text, key.range[0]))
    const first = seen.get(name)
    if (first) yield twice(first, pair, name, text)
    else seen.set(name, pair)
  }
}

function nullKey(start: number, end: number, text: string): Slip {
  const written = text.slice(start, end)
  const span = { start, end: Math.max(end, start + 1) }
  return {
    kind: nullAsId,
    span,
    message: {
      en: `As a key, ${written || "nothing"} means "nothing" in YAML. Choose another id, or put quotes around it.`,
      zh: `作为键，${written || "空白"} 在 YAML 中表示“空”。请换一个 id，或加上引号。`,
    },
    damage: span,
    fixes: written === "" ? [] : [quotesFix(span, quote(written === "~" ? "none" : written), "suggested")],
  }
}

function twice(first: Pair, second: Pair, name: string, text: string): Slip {
  const key = second.key as Node
  const [start, end] = key.range ?? [0, 0, 0]
  const firstRange = (first.key as Node).range ?? [0, 0, 0]
  const valueEnd = (second.value as Node | null)?.range?.[1] ?? end
  const line = lineAt(text, start)
  const lines = line.content === start ? entryLines(line.start, valueEnd, text) : undefined
  return repeatedKey(
    name,
    { start: firstRange[0], end: firstRange[1] },
    { start, end },
    { start, end: valueEnd },
    lines,
  )
}

/** From the start of a line to the end of the last line of what it begins. */
function entryLines(start: number, valueEnd: number, text: string): { start: number; end: number } {
  if (text[valueEnd - 1] === "\n") return { start, end: valueEnd }
  const newline = text.indexOf("\n", valueEnd)
  return { start, end: newline < 0 ? text.length : newline + 1 }
}

/** A `#` right behind a text's end that touches what follows it. */
function* cutByHash(end: number, start: number, text: string, plain: boolean): Iterable<Slip> {
  if (!plain) return
  const rest = /^([ \t]*)(#[^\s#!][^\n\r]*)/.exec(text.slice(end, end + 400))
  if (!rest || (rest[1] === "" && start !== end)) return
  const hash = end + (rest[1] ?? "").length
  const line = lineAt(text, hash)
  if (text.slice(line.start, hash).trim() === "") return
  const from = start === end ? hash : start
  const span = { start: start === end ? line.start : from, end: line.end }
  const repaired = quote(text.slice(from, line.end).trimEnd())
  yield {
    kind: { ...hashInText, severity: start === end ? "error" : "warning" },
    span: { start: hash, end: line.end },
    message: {
      en: "The text ends before this #: the rest is a comment. Put quotes around the text, or a space behind the #.",
      zh: "文本在这个 # 之前就结束了，后面成了注释。请给文本加引号，或在 # 后加空格。",
    },
    damage: span,
    fixes: [
      quotesFix(span, repaired, "suggested"),
      {
        title: { en: "Make it a comment", zh: "改成注释" },
        kind: "suggested",
        changes: [{ do: "replace", span: { start: hash + 1, end: hash + 1 }, text: " " }],
      },
    ],
  }
}

/** `&word text` where nothing refers to the anchor: probably meant as text. */
function* markedText(node: Node, text: string): Iterable<Slip> {
  if (!isScalar(node) || !node.range || (node.type !== "PLAIN" && node.type !== undefined)) return
  const mark = text.lastIndexOf("&", node.range[0])
  const line = lineAt(text, node.range[0])
  if (mark < line.start) return
  yield {
    ...unquoted(text, { start: mark, end: Math.max(node.range[1], mark + 1) }, "suggested"),
    kind: textMark,
  }
}

const textMark = { id: "needs-quotes", severity: "warning" } as const
