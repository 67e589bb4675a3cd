/**
 * What a parser's error most probably comes from, read off the line it stands on.
 * `undefined` where nothing typical is seen: then the parser's own words are put plainly (`plainWords`).
 */
import type { Span } from "../../problem"
import type { ParserError } from "../compose"
import type { Slip } from "../guards"
import { itemAround } from "./item"
import { type Line, lineAt } from "./line"
import { brokenKey, tabs, wideComma, wideIndent } from "./punctuation"
import { colonText, cutInBrackets, listOnKeyLine, unquoted } from "./quotes"
import { strayBackslash, strayIndent, unclosed } from "./structure"

/** Names the slip behind an error, with a repair wherever one is known. */
export function slipBehind(error: ParserError, text: string): Slip | undefined {
  const line = lineAt(text, error.start)
  switch (error.code) {
    case "TAB_AS_INDENT":
      return line.indent.includes("\t") ? tabs(text, line) : undefined
    case "TAG_RESOLVE_FAILED":
    case "BAD_SCALAR_START":
    case "BAD_ALIAS":
      return unquoted(text, textFrom(text, error.start, line))
    case "BAD_DQ_ESCAPE":
      return strayBackslash(text, error.start)
    case "BLOCK_AS_IMPLICIT_KEY":
      return nestedInText(text, error, line)
    case "BLOCK_IN_FLOW":
      return commaOrColon(text, textFrom(text, error.start, line))
    case "MULTILINE_IMPLICIT_KEY":
      return brokenKey(text, line)
    case "MISSING_CHAR":
      return missing(text, error, line)
    case "BAD_INDENT":
      return indent(text, error, line)
    case "UNEXPECTED_TOKEN":
      return unexpected(text, error, line)
    default:
      return undefined
  }
}

function commaOrColon(text: string, span: Span): Slip {
  return wideComma(text, span) ?? colonText(text, span)
}

/** From where an error begins to the end of the text there: of the line, or of the item inside brackets. */
function textFrom(text: string, start: number, line: Line) {
  const inBrackets = /[[{]/.test(text.slice(line.content, start).replace(/"[^"]*"|'[^']*'/g, ""))
  if (!inBrackets || start < line.value.start) return { start, end: Math.max(line.value.end, start + 1) }
  const item = /^[^,\]}\n]*/.exec(text.slice(start, line.end))?.[0].trimEnd() ?? ""
  return { start, end: start + Math.max(item.length, 1) }
}

function nestedInText(text: string, error: ParserError, line: Line): Slip | undefined {
  const value = text.slice(line.value.start, line.value.end)
  if (/^[?|>]\s/.test(value)) return unquoted(text, line.value)
  if (line.key && error.start >= line.value.start && /:(?:\s|$)/.test(value))
    return colonText(text, line.value)
  const next = nextFilled(text, line.end)
  const column = (line.key?.start ?? line.content) - line.start
  return next?.key && next.indent.length > column ? strayIndent(text, next) : undefined
}

/** The next line that is not blank. */
function nextFilled(text: string, end: number): Line | undefined {
  const rest = /^\s*\n/.exec(text.slice(end))
  return rest ? lineAt(text, end + rest[0].length) : undefined
}

function missing(text: string, error: ParserError, line: Line): Slip | undefined {
  const closing = /Missing closing (["'])/.exec(error.message)?.[1]
  if (closing) return unclosedQuote(text, error.start, closing)
  if (error.message.includes("Sequence item")) return strayIndent(text, line)
  if (/^[ ]*[\u3000\u00a0]/.test(line.indent)) return wideIndent(text, line)
  if (/flow|Flow/.test(error.message)) return undefined
  return brokenKey(text, line)
}

/** A `#` that touches text inside brackets: the comment it begins swallows the brackets that close. */
function hashInBrackets(text: string, before: number): Slip | undefined {
  let end = before
  while (end > 0 && /\s/.test(text[end - 1] as string)) end--
  const line = lineAt(text, Math.max(0, end - 1))
  const hash = /\s(#[^\s#!])/.exec(text.slice(line.content, line.end))
  if (!hash) return undefined
  const at = line.content + hash.index + 1
  const item = itemAround(text, at)
  return item && cutInBrackets(text, item, at)
}

/** The line on which a quote opens, where the next line begins a key of its own; else the end of the text. */
function unclosedQuote(text: string, end: number, mark: string): Slip {
  let opening = -1
  let open = false
  for (let at = 0; at < end; at++) {
    if (text[at] === "\\" && open && mark === '"') at++
    else if (text[at] === mark) {
      open = !open
      if (open) opening = at
    }
  }
  if (!open) return unclosed(text, end, mark)
  const line = lineAt(text, opening)
  const next = text.slice(line.end).replace(/^\r?\n/, "")
  const keyFollows = /^\s*(?:- )?[\w"']+:(?:\s|$)/.test(next) || next.trim() === ""
  return unclosed(text, keyFollows ? line.end : end, mark)
}

function indent(text: string, error: ParserError, line: Line): Slip | undefined {
  const bracket = /end with a? ?(["']?)([\]}])/.exec(error.message)?.[2]
  if (bracket) return hashInBrackets(text, error.start) ?? unclosed(text, error.start, bracket)
  if (/same column|same indentation/.test(error.message)) return strayIndent(text, line)
  return undefined
}

function unexpected(text: string, error: ParserError, line: Line): Slip | undefined {
  const item = itemAround(text, error.start)
  if (item && !/^[[{]/.test(text.slice(item.start))) return unquoted(text, item)
  if (item && item.end > error.start && /[\]}]\s*\S/.test(text.slice(item.start, error.start + 1)))
    return unquoted(text, item)
  const first = text[line.value.start] ?? ""
  const inValue = error.start >= line.value.start && line.value.end > line.value.start
  if (inValue && line.key && /[>|[{"'*\]},%@`&!]/.test(first)) return unquoted(text, line.value)
  if (inValue && line.content > line.start + line.indent.length && /[>|[{"'*\]},]/.test(first))
    return unquoted(text, line.value)
  if (inValue && line.key && first === "-") return listOnKeyLine(text, line)
  return undefined
}
