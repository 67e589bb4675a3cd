/** Words where signs are due: `and`, `or`, `not`, 且, 大于, `is`, and phrases such as `between 1 and 5`. */

import { type ExpressionFinding, found, writing } from "../finding"
import { badExpression } from "../kinds"
import type { Token } from "../tokens"
import { code } from "../words"
import { instead } from "./signs"
import { endsOperand, type Typed } from "./typed"

/** Words between two operands. */
const BETWEEN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    and: "&&",
    or: "||",
    is: "==",
    equals: "==",
    且: "&&",
    并且: "&&",
    而且: "&&",
    和: "&&",
    与: "&&",
    或: "||",
    或者: "||",
    是: "==",
    为: "==",
    等于: "==",
    不等于: "!=",
    不是: "!=",
    大于: ">",
    小于: "<",
    超过: ">",
    低于: "<",
    不少于: ">=",
    不超过: "<=",
    大于等于: ">=",
    小于等于: "<=",
    大于或等于: ">=",
    小于或等于: "<=",
    不小于: ">=",
    不大于: "<=",
    不低于: ">=",
    至少: ">=",
  }),
)

/** Words before an operand. */
const BEFORE: ReadonlyMap<string, string> = new Map(Object.entries({ not: "!", 非: "!", 不: "!" }))

export function wordSigns(typed: Typed): readonly ExpressionFinding[] {
  const findings: ExpressionFinding[] = []
  let operand = false
  typed.tokens.forEach((token, at) => {
    const sign = signOf(typed, at, operand)
    if (sign === undefined) operand = endsOperand(token)
    else {
      findings.push(spelledOut(typed, at, sign))
      operand = false
    }
  })
  return findings
}

function signOf({ tokens, scope }: Typed, at: number, operand: boolean): string | undefined {
  const token = tokens[at]
  if (!token || (token.kind !== "word" && token.kind !== "foreign")) return undefined
  if (scope.names.has(token.text) || tokens[at - 1]?.text === ".") return undefined
  return (operand ? BETWEEN : BEFORE).get(token.text.toLowerCase())
}

/** `is not` is one sign; `not x` becomes `!x`. */
function spelledOut({ text, tokens }: Typed, at: number, sign: string): ExpressionFinding {
  const [token, next] = [tokens[at] as Token, tokens[at + 1]]
  const not = token.text.toLowerCase() === "is" && next?.text.toLowerCase() === "not"
  const within = { start: token.start, end: not ? next.end : token.end }
  const end = sign === "!" && text[token.end] === " " ? token.end + 1 : within.end
  const right = not ? "!=" : sign
  const fix = writing({ start: within.start, end }, right, "safe")
  return found(badExpression, within, instead(text.slice(within.start, within.end), right), [fix])
}

export function phrases(typed: Typed): readonly ExpressionFinding[] {
  return typed.tokens.flatMap((token, at) => {
    if (token.kind !== "word" && token.kind !== "foreign") return []
    if (typed.scope.names.has(token.text) || !endsOperand(typed.tokens[at - 1])) return []
    const word = token.text.toLowerCase()
    if (word === "in") return inParentheses(typed, at)
    if (word === "between") return between(typed, at)
    if (word === "not" && typed.tokens[at + 1]?.text === "in") return notIn(typed, at)
    const name = METHODS.get(word)
    return name === undefined ? [] : method(typed, at, name)
  })
}

/** `plays between 1 and 5`. */
function between({ text, tokens }: Typed, at: number): readonly ExpressionFinding[] {
  const [name, word, low, , high] = tokens.slice(at - 1, at + 4)
  if (!name || !word || !low || !high || low.kind !== "number" || high.kind !== "number") return []
  const right = `${name.text} >= ${low.text} && ${name.text} <= ${high.text}`
  return [rewritten({ start: name.start, end: high.end }, text.slice(word.start, high.end), right)]
}

/** `city not in ["beijing"]`. */
function notIn({ text, tokens }: Typed, at: number): readonly ExpressionFinding[] {
  const [name, word, last] = [
    tokens[at - 1],
    tokens[at],
    tokens.slice(at).find((token) => token.text === "]"),
  ]
  if (!name || !word || !last) return []
  const right = `!(${name.text} in ${text.slice(tokens[at + 2]?.start ?? word.end, last.end)})`
  return [rewritten({ start: name.start, end: last.end }, "not in", right)]
}

/** `city in ("beijing", "shanghai")`. */
function inParentheses({ text, tokens }: Typed, at: number): readonly ExpressionFinding[] {
  const rest = tokens.slice(at + 1)
  const close = rest.findIndex((token) => token.text === ")")
  const [open, last] = [rest[0], rest[close]]
  if (
    open?.text !== "(" ||
    !last ||
    !rest.slice(1, close).every(({ kind, text }) => kind !== "sign" || text === ",")
  )
    return []
  if (!rest.slice(0, close).some((token) => token.text === ",")) return []
  const within = { start: open.start, end: last.end }
  const right = `[${text.slice(open.end, last.start)}]`
  const message = {
    en: `A list stands in square brackets: ${code(right)}.`,
    zh: `列表要用方括号：${code(right)}。`,
  }
  return [found(badExpression, within, message, [writing(within, right)])]
}

const METHODS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    contains: "contains",
    includes: "contains",
    like: "contains",
    包含: "contains",
    含有: "contains",
    startswith: "startsWith",
    endswith: "endsWith",
    matches: "matches",
  }),
)

/** `city contains "bei"`. */
function method({ text, tokens }: Typed, at: number, name: string): readonly ExpressionFinding[] {
  const [before, word, value] = tokens.slice(at - 1, at + 2)
  if (before?.kind !== "word" || !word || value?.kind !== "text") return []
  const right = `${before.text}.${name}(${value.text})`
  return [rewritten({ start: before.start, end: value.end }, text.slice(word.start, word.end), right)]
}

function rewritten(within: Pick<Token, "start" | "end">, wrong: string, right: string): ExpressionFinding {
  const message = {
    en: `${code(wrong)} is written like this: ${code(right)}.`,
    zh: `${code(wrong)} 的写法是 ${code(right)}。`,
  }
  return found(badExpression, within, message, [writing(within, right)])
}
