/** Signs that other languages and Chinese input write: `=`, `<>`, `≠`, `=<`, full-width signs and curly quotes. */

import { type ExpressionFinding, found, removing, writing } from "../finding"
import { badExpression } from "../kinds"
import type { Token } from "../tokens"
import { code } from "../words"
import type { Typed } from "./typed"

/** What each sign should have been; an empty text has no certain reading. */
const RIGHT: Readonly<Record<string, string>> = {
  "===": "==",
  "!==": "!=",
  "<>": "!=",
  "=!": "!=",
  "≠": "!=",
  "=<": "<=",
  "=>": ">=",
  "≤": "<=",
  "≦": "<=",
  "≥": ">=",
  "≧": ">=",
  "&": "&&",
  "|": "||",
  ">=<": "",
  "<=>": "",
}

export function signs({ tokens }: Typed): readonly ExpressionFinding[] {
  return tokens.flatMap((token, at) => {
    if (token.kind === "other") return [meaningless(token, tokens[at + 1])]
    if (token.kind !== "sign" || (token.wide && plainOf(token) !== token.text)) return []
    if (token.text === "=") return [single(token, tokens, at)]
    const right = RIGHT[token.text]
    return right === undefined ? [] : [wrongSign(token, right)]
  })
}

function single(token: Token, tokens: readonly Token[], at: number): ExpressionFinding {
  const before = tokens[at - 1]
  if (before) {
    const twin = tokens[at + 1]
    const within = twin?.text === "=" ? { start: token.start, end: twin.end } : token
    const message = { en: "Two values are compared with `==`.", zh: "比较两个值要用 `==`。" }
    return found(badExpression, within, message, [writing(within, "==", "safe")])
  }
  const message = { en: "An expression does not begin with `=`.", zh: "表达式开头不写 `=`。" }
  return found(badExpression, token, message, [removing(token, "=")])
}

function wrongSign(token: Token, right: string): ExpressionFinding {
  if (right !== "")
    return found(badExpression, token, instead(token.text, right), [writing(token, right, "safe")])
  const message = {
    en: `There is no sign ${code(token.text)}; write one of \`==\`, \`!=\`, \`<\`, \`<=\`, \`>\` and \`>=\`.`,
    zh: `没有 ${code(token.text)} 这个符号；请用 \`==\`、\`!=\`、\`<\`、\`<=\`、\`>\`、\`>=\` 中的一个。`,
  }
  return found(
    badExpression,
    token,
    message,
    [">=", "<="].map((sign) => writing(token, sign)),
  )
}

/** `$orders`, `@city`, `a > 1;` and emoji. */
function meaningless(token: Token, next: Token | undefined): ExpressionFinding {
  if (/^[¥￥€£]$/u.test(token.text) || (token.text === "$" && next?.kind === "number")) {
    const message = {
      en: `A number in an expression stands alone, without ${code(token.text)}.`,
      zh: `表达式里的数字不带 ${code(token.text)}。`,
    }
    return found(badExpression, token, message, [removing(token, token.text)])
  }
  const message = {
    en: `${code(token.text)} means nothing in an expression.`,
    zh: `${code(token.text)} 在表达式里没有意义。`,
  }
  return found(badExpression, token, message, [removing(token, token.text)])
}

/** One finding for all of them: one keyboard is one cause, and its fix mends them together. */
export function wideSigns({ text, tokens }: Typed): readonly ExpressionFinding[] {
  const wide = tokens.filter((token) => token.wide)
  const [first, last] = [wide[0], wide.at(-1)]
  if (!first || !last) return []
  const within = { start: first.start, end: last.end }
  let plain = ""
  let at = first.start
  for (const token of wide) {
    plain += text.slice(at, token.start) + plainOf(token)
    at = token.end
  }
  const typed = text.slice(first.start, first.end)
  const message = first.kind === "text" ? straight(first.text) : instead(typed, plainOf(first))
  return [found(badExpression, first, message, [writing(within, plain, "safe")])]
}

function plainOf(token: Token): string {
  return token.text === "=" || token.text === "&" || token.text === "|"
    ? token.text.padEnd(2, token.text)
    : token.text
}

function straight(right: string) {
  return { en: `Text stands in straight quotes: ${right}.`, zh: `文本要用英文直引号：${right}。` }
}

export function instead(wrong: string, right: string) {
  return { en: `Write ${code(right)} for ${code(wrong)}.`, zh: `${code(wrong)} 请写成 ${code(right)}。` }
}
