/**
 * Cuts any text into the words, numbers, texts and signs of an expression, half-typed and full-width ones too.
 * It serves messages and completion; what an expression means is the tree's.
 */
import type { Span } from "../../problem"

export interface Token extends Span {
  /** `foreign` is a word with letters that names cannot have, `other` a character that no expression has. */
  readonly kind: "word" | "foreign" | "number" | "text" | "sign" | "other"
  /** As it should have been typed: full-width signs, digits and letters in their plain form. */
  readonly text: string
  /** Whether it was typed in another form. */
  readonly wide: boolean
  /** Only a text can be open. */
  readonly open: boolean
}

const SPACE = /(?:\s|\/\/[^\n]*)+/y
const NUMBER = /0[xX][0-9a-fA-F]+[uU]?\b|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?:[uU]\b)?/y
const WORD = /[A-Za-z_]\w*/y
/** Chinese stands without spaces, as in `plays大于3且is_new`, so a foreign word ends where plain letters or digits begin. */
const FOREIGN = /(?:(?![\x00-\x7f])[\p{L}\p{M}\p{N}])+/uy
const SIGN = /===|!==|>=<|<=>|<>|=<|=>|=!|==|!=|<=|>=|&&|\|\||[-=<>!&|≤≥≠≦≧+*/%()[\]{}.,:?]/y
const OTHER =
  /\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)*|([\s\S])\1*/uy

/** Characters of Chinese input and of word processors, with what they stand for; each is one unit long. */
const PLAIN: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "‘": "'",
  "’": "'",
  "【": "[",
  "】": "]",
  "、": ",",
  "×": "*",
  "÷": "/",
  "−": "-",
  "–": "-",
  "—": "-",
  "\u3000": " ",
}

export function tokenize(text: string): readonly Token[] {
  const plain = text.replace(
    /[\uff01-\uff5e“”„‘’【】、×÷−–—\u3000]/g,
    (sign) => PLAIN[sign] ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  )
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    at = endOf(SPACE, plain, at) ?? at
    if (at >= text.length) break
    const token = readText(text, plain, at) ?? readPlain(text, plain, at)
    tokens.push(token)
    at = token.end
  }
  return tokens
}

function readPlain(text: string, plain: string, start: number): Token {
  const number = endOf(NUMBER, plain, start)
  const word = endOf(WORD, plain, start)
  const foreign = endOf(FOREIGN, plain, start)
  const sign = endOf(SIGN, plain, start)
  const end = number ?? word ?? foreign ?? sign ?? endOf(OTHER, plain, start) ?? start + 1
  const shown = plain.slice(start, end)
  const kind = number ? "number" : word ? "word" : foreign ? "foreign" : sign ? "sign" : "other"
  return { kind, text: shown, wide: shown !== text.slice(start, end), open: false, start, end }
}

/** A text in straight or curly quotes; one that is not closed goes to the end of its line. */
function readText(text: string, plain: string, start: number): Token | undefined {
  const from = /^[rRbB]["']/.test(plain.slice(start, start + 2)) ? start + 1 : start
  const quote = plain[from]
  if (quote !== '"' && quote !== "'") return undefined
  const triple = plain.startsWith(quote.repeat(3), from) && text[from] === quote
  const straight = text[from] === quote
  const end = triple
    ? closeTriple(text, from, quote)
    : ((straight ? closeSingle(text, from, quote) : undefined) ?? closeSingle(plain, from, quote))
  const open = end === undefined
  const until = end ?? endOfLine(text, from)
  const raw = text.slice(start, until)
  const wide = !open && !triple && (!straight || text[until - 1] !== quote)
  const shown = wide ? JSON.stringify(raw.slice(from - start + 1, -1)) : raw
  return { kind: "text", text: shown, wide, open, start, end: until }
}

function closeSingle(text: string, from: number, quote: string): number | undefined {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === "\\") at++
    else if (text[at] === "\n" || text[at] === "\r") return undefined
    else if (text[at] === quote) return at + 1
  }
  return undefined
}

function closeTriple(text: string, from: number, quote: string): number | undefined {
  for (let at = from + 3; at < text.length; at++) {
    if (text[at] === "\\") at++
    else if (text.startsWith(quote.repeat(3), at)) return at + 3
  }
  return undefined
}

function endOfLine(text: string, from: number): number {
  const line = text.slice(from).split(/[\r\n]/, 1)[0] ?? ""
  return from + Math.max(line.trimEnd().length, 1)
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}
