/**
 * The item of a bracketed collection around an offset, found in the text: for lines that the parser could not read.
 */
import type { Span } from "../../problem"

/** The value of the item that holds an offset; `undefined` where no bracket is open before it on its line. */
export function itemAround(text: string, offset: number): Span | undefined {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1
  const start = itemStart(text, lineStart, offset)
  if (start === undefined) return undefined
  const end = itemEnd(text, offset)
  return end > start ? { start, end } : undefined
}

/** Backwards over what is balanced, to the mark that begins the item. */
function itemStart(text: string, from: number, offset: number): number | undefined {
  let depth = 0
  let start: number | undefined
  for (let at = offset - 1; at >= from; at--) {
    const char = text[at]
    if (char === "]" || char === "}") depth++
    else if ((char === "[" || char === "{") && depth > 0) depth--
    else if (char === "[" || char === "{") return skipBlanks(text, start ?? at + 1)
    else if (
      depth === 0 &&
      start === undefined &&
      (char === "," || (char === ":" && /\s/.test(text[at + 1] ?? "")))
    )
      start = at + 1
  }
  return undefined
}

function skipBlanks(text: string, at: number): number {
  let start = at
  while (/[ \t]/.test(text[start] ?? "")) start++
  return start
}

/** Forwards to the comma or bracket that ends the item, without the blanks before it. */
function itemEnd(text: string, offset: number): number {
  let depth = 0
  let at = offset
  for (; at < text.length && text[at] !== "\n"; at++) {
    const char = text[at]
    if (char === "[" || char === "{") depth++
    else if ((char === "]" || char === "}") && depth > 0) depth--
    else if (char === "," || char === "]" || char === "}") {
      if (depth === 0) break
    }
  }
  while (/\s/.test(text[at - 1] ?? "")) at--
  return at
}
