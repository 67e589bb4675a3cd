/** Quotes and brackets that are not closed, or closed twice. */
import type { Span, Words } from "../../../problem"
import { type ExpressionFinding, found, removing, writing } from "../finding"
import { badExpression } from "../kinds"
import type { Token } from "../tokens"
import { code } from "../words"
import { type Typed, touch } from "./typed"

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" }
const CLOSERS = new Set(Object.values(CLOSING))

export function unclosed(typed: Typed): readonly ExpressionFinding[] {
  const open = typed.tokens.find((token) => token.open)
  if (!open) return brackets(typed)
  return [apostrophe(open, typed) ?? openText(open, typed)]
}

/** `'it's'`: the quote inside ends the text too early. */
function apostrophe(open: Token, { text, tokens }: Typed): ExpressionFinding | undefined {
  const at = tokens.indexOf(open)
  const [first, word] = [tokens[at - 2], tokens[at - 1]]
  if (first?.kind !== "text" || first.wide || !touch(first, word) || !touch(word, open)) return undefined
  const quote = text[first.start] ?? ""
  if (text[open.start] !== quote || open.end - open.start > 1) return undefined
  const raw = text.slice(first.start + 1, open.end - 1)
  const right = JSON.stringify(raw)
  const message: Words = {
    en: `A text that holds ${code(quote)} stands in other quotes: ${right}.`,
    zh: `文本里有 ${code(quote)} 时要换一种引号：${right}。`,
  }
  return found(badExpression, { start: first.start, end: open.end }, message, [
    writing({ start: first.start, end: open.end }, right),
  ])
}

function openText(token: Token, { text }: Typed): ExpressionFinding {
  const quote = /["'“”‘’]/.exec(token.text)?.[0] ?? '"'
  const raw = text.slice(token.start, token.end)
  const until = /\s*(?:&&|\|\||[)\]},]).*$/.exec(raw)?.index ?? raw.length
  const shown = JSON.stringify(raw.slice(raw.indexOf(text[token.start] ?? "") + 1, until))
  const within: Span = { start: token.start, end: token.start + until }
  const message: Words = {
    en: `The quote ${code(quote)} is not closed; write ${shown}.`,
    zh: `引号 ${code(quote)} 没有成对；请写成 ${shown}。`,
  }
  return found(badExpression, token, message, [writing(within, shown)])
}

function brackets({ text, tokens }: Typed): readonly ExpressionFinding[] {
  const waiting: Token[] = []
  for (const token of tokens) {
    if (token.kind !== "sign") continue
    if (CLOSING[token.text]) waiting.push(token)
    else if (CLOSERS.has(token.text)) {
      const open = waiting.pop()
      if (!open) return [extra(token)]
      if (CLOSING[open.text] !== token.text) return [crossed(open, token)]
    }
  }
  const first = waiting[0]
  return first ? [missing(first, waiting, text, tokens)] : []
}

function extra(token: Token): ExpressionFinding {
  const message = {
    en: `This ${code(token.text)} closes nothing.`,
    zh: `这个 ${code(token.text)} 没有对应的左括号。`,
  }
  return found(badExpression, token, message, [removing(token, token.text)])
}

function crossed(open: Token, token: Token): ExpressionFinding {
  const right = CLOSING[open.text] ?? ""
  const message = {
    en: `${code(open.text)} is closed with ${code(right)}, not with ${code(token.text)}.`,
    zh: `${code(open.text)} 要用 ${code(right)} 闭合，而不是 ${code(token.text)}。`,
  }
  return found(badExpression, token, message, [writing(token, right)])
}

function missing(
  first: Token,
  waiting: readonly Token[],
  text: string,
  tokens: readonly Token[],
): ExpressionFinding {
  const closing = [...waiting]
    .reverse()
    .map((token) => CLOSING[token.text] ?? "")
    .join("")
  const end = tokens.at(-1)?.end ?? text.length
  const message = { en: `This ${code(first.text)} is not closed.`, zh: `这个 ${code(first.text)} 没有闭合。` }
  return found(badExpression, first, message, [writing({ start: end, end }, closing)])
}
