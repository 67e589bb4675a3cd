/**
 * Keys that lack their colon, the space behind it, or have a full-width one; tabs and full-width spaces as indents.
 */
import type { Span } from "../../problem"
import type { Slip } from "../guards"
import { fullWidthPunctuation, missingColon, missingSpace, tabIndentation } from "../kinds"
import type { Repair } from "../shadow"
import type { Line } from "./line"
import { short } from "./line"

const replace = (start: number, end: number, text: string) => ({
  do: "replace" as const,
  span: { start, end },
  text,
})

/** `stage:retain`, `stage： retain` or `stage` alone on a line; `undefined` where the line is none of these. */
export function brokenKey(text: string, line: Line): Slip | undefined {
  const content = text.slice(line.content, line.end)
  const wide = /^["']?[\w\u4e00-\u9fff]+["']?\s*(：)\s*/.exec(content)
  if (wide) return wideColon(line.content + wide[0].indexOf("："), line.content + wide[0].length, wide[0])
  const tight = /^[A-Za-z_]\w*(:)(?=[^\s/])/.exec(content)
  if (tight) return tightColon(line.content + tight[0].length - 1)
  const word = /^[^\s:#][^:#\n]*?(?=\s*(?:#|$))/.exec(content)
  return word ? bareWord(line.content, word[0]) : undefined
}

/** A full-width colon behind a key, with the blanks behind it. */
export function wideColon(start: number, end: number, written: string): Slip {
  const key = written.slice(0, written.indexOf("：")).trim()
  return {
    kind: fullWidthPunctuation,
    span: { start, end: start + 1 },
    message: {
      en: `This colon is full-width, so "${key}" is not read as a key. Write a plain one and a space.`,
      zh: `这里用了全角冒号，“${key}”不会被当作键。请改用半角冒号加空格。`,
    },
    repair: [{ span: { start, end }, text: ": " }],
    fixes: [
      {
        title: { en: "Write a plain colon", zh: "改为半角冒号" },
        kind: "safe",
        changes: [replace(start, end, ": ")],
      },
    ],
  }
}

/** A full-width comma between two entries in braces. */
export function wideComma(text: string, span: Span): Slip | undefined {
  const found = /，\s*(?=\w+:\s)/.exec(text.slice(span.start, span.end))
  if (!found) return undefined
  const start = span.start + found.index
  const whole = { start, end: start + found[0].length }
  return {
    kind: fullWidthPunctuation,
    span: { start, end: start + 1 },
    message: {
      en: "This comma is full-width, so it does not separate the entries. Write a plain one and a space.",
      zh: "这里用了全角逗号，不能分隔条目。请改用半角逗号加空格。",
    },
    repair: [{ span: whole, text: ", " }],
    fixes: [
      {
        title: { en: "Write a plain comma", zh: "改为半角逗号" },
        kind: "safe",
        changes: [replace(whole.start, whole.end, ", ")],
      },
    ],
  }
}

/** A colon without the space that YAML wants behind it. */
export function tightColon(colon: number): Slip {
  return {
    kind: missingSpace,
    span: { start: colon, end: colon + 1 },
    message: { en: "A space is missing after this colon.", zh: "冒号后面缺少一个空格。" },
    repair: [{ span: { start: colon + 1, end: colon + 1 }, text: " " }],
    fixes: [
      {
        title: { en: "Insert a space", zh: "插入空格" },
        kind: "safe",
        changes: [replace(colon + 1, colon + 1, " ")],
      },
    ],
  }
}

/** Half a line: a word where a key and a value should be. It is read as a key without a value, and not judged. */
export function bareWord(start: number, word: string): Slip {
  const end = start + word.length
  return {
    kind: missingColon,
    span: { start, end },
    message: { en: `"${short(word)}" needs a colon and a value.`, zh: `“${short(word)}”后面需要冒号和值。` },
    repair: [{ span: { start: end, end }, text: ":" }],
    damage: { start, end: end + 1 },
    fixes: [
      {
        title: { en: "Insert a colon", zh: "插入冒号" },
        kind: "suggested",
        changes: [replace(end, end, ": ")],
      },
    ],
  }
}

/** Lines that begin with tabs: one problem, mended everywhere at once. */
export function tabs(text: string, first: Line): Slip {
  const step = /^( +)\S/m.exec(text)?.[1]?.length ?? 2
  const repair = spacesFor(text, Math.min(step, 8))
  const at = first.start + first.indent.indexOf("\t")
  return {
    kind: tabIndentation,
    span: { start: at, end: at + 1 },
    message: { en: "This line is indented with a tab. Use spaces.", zh: "这一行用制表符缩进，请改用空格。" },
    repair,
    fixes: [
      {
        title: { en: "Indent with spaces", zh: "改用空格缩进" },
        kind: "safe",
        changes: repair.map(({ span, text: spaces }) => ({ do: "replace" as const, span, text: spaces })),
      },
    ],
  }
}

/** What each run of tabs at the start of a line should be: deeper than a key above it that has no value. */
function spacesFor(text: string, step: number): Repair[] {
  const found: Repair[] = []
  let above = { indent: 0, opens: false, tabs: "", width: 0 }
  for (const { 0: line, index } of text.matchAll(/^.*\S.*$/gm)) {
    const lead = /^[ \t]*/.exec(line)?.[0] ?? ""
    const opens = /:\s*(?:#.*)?$/.test(line)
    let width = lead.replace(/\t/g, " ".repeat(step)).length
    if (lead.includes("\t")) {
      if (lead === above.tabs) width = above.width
      else if (above.opens && width <= above.indent) width = above.indent + step
      found.push({ span: { start: index, end: index + lead.length }, text: " ".repeat(width) })
    }
    above = { indent: width, opens, tabs: lead.includes("\t") ? lead : "", width }
  }
  return found
}

/** Full-width or no-break spaces as indent, which YAML takes for text. */
export function wideIndent(text: string, line: Line): Slip {
  const repair = [...text.matchAll(/^[ ]*[\u3000\u00a0][ \u3000\u00a0]*/gm)].map((found) => ({
    span: { start: found.index, end: found.index + found[0].length },
    text: found[0].replace(/\u00a0/g, " ").replace(/\u3000/g, found[0].length > 1 ? " " : "  "),
  }))
  return {
    kind: fullWidthPunctuation,
    span: { start: line.start, end: line.start + line.indent.length },
    message: {
      en: "This line is indented with full-width spaces, which YAML takes for text. Use plain spaces.",
      zh: "这一行用全角空格缩进，YAML 会把它当成文字。请改用半角空格。",
    },
    repair,
    fixes: [
      {
        title: { en: "Indent with plain spaces", zh: "改用半角空格缩进" },
        kind: "safe",
        changes: repair.map(({ span, text: spaces }) => ({ do: "replace" as const, span, text: spaces })),
      },
    ],
  }
}
