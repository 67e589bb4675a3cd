/** What is said of a text that has no tree and shows none of the typical slips: where it stops making sense, and why. */
import type { Words } from "../../problem"
import { type ExpressionFinding, found, removing, writing } from "./finding"
import { badExpression } from "./kinds"
import type { Scope } from "./scope"
import { beginsOperand, endsOperand } from "./slips/typed"
import { type Token, tokenize } from "./tokens"
import type { Unparsed } from "./tree"
import { code } from "./words"

export function unreadableFinding(
  text: string,
  { code: why, at }: Unparsed,
  scope: Scope,
): ExpressionFinding {
  const whole = { start: 0, end: text.length }
  if (why === "limit_exceeded") return found(badExpression, whole, TOO_LONG)
  const tokens = tokenize(text)
  const index = tokens.findIndex((token) => token.end > at.start)
  const token = index < 0 ? undefined : tokens[index]
  const before = index < 0 ? tokens.at(-1) : tokens[index - 1]
  if (!token && !before) return found(badExpression, whole, emptyWords(scope))
  if (/escape|surrogate/.test(why)) return escaped(text, at)
  if (why === "reserved_identifier" && token)
    return found(badExpression, token, reservedWords(token.text, scope))
  return (
    afterWhat(before, token, tokens) ??
    found(badExpression, token ?? before ?? whole, fromWords(token ?? before))
  )
}

const TOO_LONG: Words = {
  en: "The expression is too long or too deeply nested to be read; split it up.",
  zh: "表达式过长或嵌套过深，无法读取；请拆分。",
}

function emptyWords({ names, result }: Scope): Words {
  const number = [...names].find(([, { type }]) => type === "number")?.[0]
  const name = number ?? (result === "number" ? "revenue" : "orders_total")
  const example = result === "number" ? `${name} / 2` : `${name} >= 2`
  const [en, zh] = result === "number" ? ["A formula", "公式"] : ["A condition", "条件"]
  return {
    en: `${en} is missing here, such as ${code(example)}.`,
    zh: `这里缺少${zh}，例如 ${code(example)}。`,
  }
}

function reservedWords(word: string, { names, noun }: Scope): Words {
  if (word === "if")
    return {
      en: "A choice is written `condition ? one : other`.",
      zh: "分情况取值写成 `条件 ? 一个 : 另一个`。",
    }
  const known = names.has(word)
  return {
    en: `${code(word)} is a word that expressions keep for themselves${known ? `; call the ${noun.en} something else` : ""}.`,
    zh: `${code(word)} 是表达式的保留词${known ? `，请给这个${noun.zh}换个 id` : "，不能使用"}。`,
  }
}

/** A backslash that is meant as itself. */
function escaped(text: string, at: Unparsed["at"]): ExpressionFinding {
  const shown = text.slice(at.start, at.end)
  const right = `\\${shown}`
  const message = {
    en: `A backslash in a text is written twice: ${code(right)} for ${code(shown)}.`,
    zh: `文本里的反斜杠要写两个：${code(shown)} 写成 ${code(right)}。`,
  }
  return found(badExpression, at, message, [writing(at, right)])
}

/** The commonest places: an operand or an operator is missing between two tokens. */
function afterWhat(
  before: Token | undefined,
  token: Token | undefined,
  tokens: readonly Token[],
): ExpressionFinding | undefined {
  if (before && isOperator(before) && (!token || !beginsOperand(token)))
    return missingAfter(before, token, tokens)
  if (token && isOperator(token) && !endsOperand(before)) return missingBefore(token)
  const question = tokens.findLast(({ text }) => text === "?")
  if (!token && question) return found(badExpression, question, QUESTION)
  if (before && token && endsOperand(before) && beginsOperand(token))
    return found(badExpression, token, betweenWords(before, token))
  if (before && token?.text === "," && endsOperand(before))
    return found(badExpression, token, COMMA, [writing(token, " &&")])
  if (before?.text === "(" && token?.text === ")")
    return found(badExpression, { start: before.start, end: token.end }, EMPTY)
  return undefined
}

function missingAfter(before: Token, token: Token | undefined, tokens: readonly Token[]): ExpressionFinding {
  const shown = code(before.text)
  const previous = tokens[tokens.indexOf(before) - 1]
  const within = { start: previous?.end ?? before.start, end: before.end }
  if (token && isOperator(token)) {
    const message = {
      en: `Something is missing between ${shown} and ${code(token.text)}.`,
      zh: `${shown} 与 ${code(token.text)} 之间缺少内容。`,
    }
    return found(badExpression, { start: before.start, end: token.end }, message, [
      removing({ start: before.end, end: token.end }, token.text),
    ])
  }
  const message = { en: `Something is missing after ${shown}.`, zh: `${shown} 后面缺少内容。` }
  return found(badExpression, before, message, [removing(within, before.text)])
}

function missingBefore(token: Token): ExpressionFinding {
  const shown = code(token.text)
  const message = { en: `Something is missing before ${shown}.`, zh: `${shown} 前面缺少内容。` }
  return found(badExpression, token, message, [removing(token, token.text)])
}

const QUESTION: Words = {
  en: "After `?` stand two answers: `condition ? one : other`.",
  zh: "`?` 后面要有两个结果：`条件 ? 一个 : 另一个`。",
}

const COMMA: Words = {
  en: "Conditions are joined with `&&` (and) or `||` (or), not with a comma.",
  zh: "条件之间用 `&&`（并且）或 `||`（或者）连接，不用逗号。",
}

const EMPTY: Words = { en: "The parentheses are empty.", zh: "括号里没有内容。" }

function betweenWords(before: Token, token: Token): Words {
  const [left, right] = [code(before.text), code(token.text)]
  return {
    en: `A sign such as \`==\`, \`>\` or \`&&\` is missing between ${left} and ${right}.`,
    zh: `${left} 与 ${right} 之间缺少 \`==\`、\`>\`、\`&&\` 之类的符号。`,
  }
}

function fromWords(token: Token | undefined): Words {
  const shown = code(token?.text ?? "")
  return { en: `The expression cannot be read from ${shown} on.`, zh: `表达式从 ${shown} 起无法读懂。` }
}

function isOperator({ kind, text }: Token): boolean {
  return text === "in" || (kind === "sign" && ![")", "]", "}", "(", "[", "{"].includes(text))
}
