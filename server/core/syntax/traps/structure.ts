/**
 * Lines at the wrong depth, and quotes and brackets that are never closed.
 */
import type { Span } from "../../problem"
import type { Slip } from "../guards"
import { badEscape, badIndentation, unexpectedEnd } from "../kinds"
import type { Line } from "./line"
import { lineAt } from "./line"

/** A line whose indent fits none above it; it is read at the nearest depth that does. */
export function strayIndent(text: string, line: Line): Slip {
  const here = line.indent.length
  const depth = nearestDepth(text, line)
  const span = line.key ?? { start: line.content, end: Math.max(line.value.end, line.content) }
  const spaces = " ".repeat(depth)
  const indent = { start: line.start, end: line.start + here }
  return {
    kind: badIndentation,
    span,
    message: {
      en: `This line is indented by ${here} ${here === 1 ? "space" : "spaces"}, its neighbours by ${depth}.`,
      zh: `这一行缩进 ${here} 个空格，相邻的行缩进 ${depth} 个。`,
    },
    repair: [{ span: indent, text: spaces }],
    damage: { start: line.start, end: line.end },
    fixes: [
      {
        title: { en: `Indent by ${depth} spaces`, zh: `改为缩进 ${depth} 个空格` },
        kind: "suggested",
        changes: [{ do: "replace", span: indent, text: spaces }],
      },
    ],
  }
}

/** The depth among the lines above that is nearest to this line's own. */
function nearestDepth(text: string, line: Line): number {
  const here = line.indent.length
  let best = 0
  let ceiling = Number.POSITIVE_INFINITY
  for (let at = line.start - 1, count = 0; at > 0 && count < 400; count++) {
    const above = lineAt(text, at)
    at = above.start - 1
    const bare = text.slice(above.content, above.end)
    if (bare.trim() === "" || bare.startsWith("#")) continue
    const depth = above.indent.length
    if (depth >= ceiling) continue
    ceiling = depth
    if (depth !== here && (count === 0 || Math.abs(depth - here) < Math.abs(best - here))) best = depth
    if (depth === 0) break
  }
  return best
}

/** An end that comes before a quote or bracket is closed: it is closed at the last character before. */
export function unclosed(text: string, before: number, mark: string): Slip {
  const quoted = mark === '"' || mark === "'"
  let end = Math.min(before, text.length)
  while (end > 0 && /\s/.test(text[end - 1] as string)) end--
  const at: Span = { start: Math.max(0, end - lastLength(text, end)), end }
  const place = quoted ? beforeClosers(text, end, mark) : end
  const insert = { start: place, end: place }
  return {
    kind: unexpectedEnd,
    span: at,
    message: quoted
      ? {
          en: "The quote that opens before this is never closed.",
          zh: "前面的引号没有闭合。",
        }
      : {
          en: `The bracket that opens before this is never closed: "${mark}" is missing.`,
          zh: `前面的括号没有闭合：缺少“${mark}”。`,
        },
    repair: [{ span: insert, text: mark }],
    fixes: [
      {
        title: { en: `Close it with ${mark}`, zh: `用 ${mark} 闭合` },
        kind: "suggested",
        changes: [{ do: "replace", span: insert, text: mark }],
      },
    ],
  }
}

/** A quote that opens inside brackets on its line closes before the brackets that end the line. */
function beforeClosers(text: string, end: number, mark: string): number {
  const start = text.lastIndexOf("\n", end - 1) + 1
  const opening = text.indexOf(mark, start)
  let open = 0
  for (const char of text.slice(start, opening < 0 ? start : opening)) {
    if (char === "{" || char === "[") open++
    else if (char === "}" || char === "]") open--
  }
  let at = end
  for (; open > 0 && /[\]}\s]/.test(text[at - 1] ?? ""); at--) if (text[at - 1] !== " ") open--
  while (at < end && text[at - 1] === " ") at--
  return at
}

/** One character, or both units of one beyond the basic plane. */
function lastLength(text: string, end: number): number {
  return /[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, end - 2), end)) ? 2 : 1
}

/** A backslash that escapes nothing. */
export function strayBackslash(text: string, start: number): Slip {
  const written = [...text.slice(start, start + 3)].slice(0, 2).join("")
  return {
    kind: badEscape,
    span: { start, end: start + written.length },
    message: {
      en: `Inside double quotes, "${written}" means nothing. Write "\\\\" for a backslash.`,
      zh: `双引号内的“${written}”没有含义。要写反斜杠请用“\\\\”。`,
    },
    repair: [{ span: { start, end: start }, text: "\\" }],
    fixes: [
      {
        title: { en: "Double the backslash", zh: "写成两个反斜杠" },
        kind: "safe",
        changes: [{ do: "replace", span: { start, end: start }, text: "\\" }],
      },
    ],
  }
}
