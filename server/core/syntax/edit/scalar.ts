/**
 * How a text is written as a YAML scalar so that it reads back as itself.
 * Absent on purpose: where it stands and what stood there before.
 */
import type { ScalarStyle } from "../source"

/** Where a scalar is to stand. A block is only written where `indent`, that of its lines, is given. */
export interface Where {
  readonly flow: boolean
  readonly key?: boolean
  /** The style to keep where it still works. */
  readonly style?: ScalarStyle
  readonly indent?: string
  readonly eol?: string
}

const core =
  /^(?:~|[Nn]ull|NULL|[Tt]rue|TRUE|[Ff]alse|FALSE|0o[0-7]+|0x[\da-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|[-+]?(?:\.\d+|\d+\.?\d*)(?:[eE][-+]?\d+)?)$/
/** What no plain scalar may begin with, the document's own markers included. */
const leading = /^(?:[!&*|>@`%"'#[\]{},:?=]|-(?:\s|$)|---|\.\.\.|<<$)/
const inside = /:(?:\s|$)|\s#/
const flowMarks = /[,[\]{}]/
const unprintable =
  /[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]|[\ud800-\udfff]/u

/** Whether a text reads as something else than text (a number, a truth, nothing) when it stands without quotes. */
export function readsAsOther(text: string): boolean {
  return core.test(text)
}

/** Whether a text can stand without quotes and still be the same characters, whatever type it then has. */
export function isPlainSafe(text: string, flow: boolean): boolean {
  if (text === "" || text !== text.trim() || text.includes("\n") || unprintable.test(text)) return false
  return !leading.test(text) && !inside.test(text) && !(flow && flowMarks.test(text))
}

/** Whether a text can be written as a literal block and come back as it was. */
export function isBlockSafe(text: string): boolean {
  return /^\S/.test(text) && !unprintable.test(text) && !/[ \t]$/m.test(text) && !text.endsWith("\n\n")
}

/** The longest key that is written: YAML takes 1024 characters, quotes and escapes included. */
export const longestKey = 160

/** Writes a text as a scalar: in the style asked for where that works, else as plainly as it can be. */
export function writeScalar(text: string, where: Where): string {
  const { style, key } = where
  if (style === "double") return quoteDouble(text)
  if (style === "single" && canBeSingle(text)) return quoteSingle(text)
  const block = style === "literal" || style === "folded" || text.includes("\n")
  if (block && !where.flow && !key && where.indent && isBlockSafe(text))
    return writeLiteral(text, where.indent, where.eol ?? "\n")
  const other = key ? isOddKey(text) : readsAsOther(text)
  return isPlainSafe(text, where.flow) && !other ? text : quote(text)
}

/** Keys are always text; only those that parsers print differently need quotes. */
export function isOddKey(text: string): boolean {
  return readsAsOther(text) && !/^(?:0|[1-9]\d{0,14})$/.test(text)
}

function quote(text: string): string {
  return /["\\]/.test(text) && canBeSingle(text) ? quoteSingle(text) : quoteDouble(text)
}

function canBeSingle(text: string): boolean {
  return !text.includes("\n") && !unprintable.test(text)
}

function quoteSingle(text: string): string {
  return `'${escapeSingle(text)}'`
}

function quoteDouble(text: string): string {
  return `"${escapeDouble(text)}"`
}

export function escapeSingle(text: string): string {
  return text.replaceAll("'", "''")
}

export function escapeDouble(text: string): string {
  let result = ""
  for (const char of text) result += escapes[char] ?? (unprintable.test(char) ? escapeCode(char) : char)
  return result
}

const escapes: { readonly [char: string]: string } = {
  '"': '\\"',
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
}

function escapeCode(char: string): string {
  const code = char.charCodeAt(0)
  return code < 0x100
    ? `\\x${code.toString(16).padStart(2, "0")}`
    : `\\u${code.toString(16).padStart(4, "0")}`
}

/** A literal block from its header on; blank lines stay bare, and the last line has no line ending of its own. */
function writeLiteral(text: string, indent: string, eol: string): string {
  const lines = text.replace(/\n$/, "").split("\n")
  const header = text.endsWith("\n") ? "|" : "|-"
  return [header, ...lines.map((line) => (line === "" ? "" : indent + line))].join(eol)
}
