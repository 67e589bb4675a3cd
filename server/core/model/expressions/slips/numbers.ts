/** Numbers as people write them elsewhere: `5%`, `10k`, `3万`, `7d`, `1,000`, `.5`. */

import { type ExpressionFinding, found, writing } from "../finding"
import { badExpression } from "../kinds"
import type { Token } from "../tokens"
import { code } from "../words"
import { beginsOperand, type Typed, touch } from "./typed"

export function numbers(typed: Typed): readonly ExpressionFinding[] {
  return typed.tokens.flatMap(
    (_, at): readonly ExpressionFinding[] =>
      thousands(typed, at) ??
      percent(typed, at) ??
      unit(typed, at) ??
      pointFirst(typed, at) ??
      pointLast(typed, at) ??
      [],
  )
}

/** `x > 5%`; where a number follows, `%` is the remainder and all is well. */
function percent({ tokens }: Typed, at: number): readonly ExpressionFinding[] | undefined {
  const [number, sign, next] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (number?.kind !== "number" || sign?.text !== "%" || beginsOperand(next)) return undefined
  const wrong = `${number.text}%`
  const right = shifted(number.text, -2)
  const within = { start: number.start, end: sign.end }
  const message = {
    en: `A share is written as a decimal: ${code(right)} for ${code(wrong)}.`,
    zh: `百分数要写成小数：${code(wrong)} 写成 ${code(right)}。`,
  }
  return [found(badExpression, within, message, [writing(within, right, "safe")])]
}

/** Powers of ten. */
const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    k: 3,
    K: 3,
    千: 3,
    w: 4,
    W: 4,
    万: 4,
    m: 6,
    M: 6,
    百万: 6,
    亿: 8,
  }),
)
const UNITS = /^(?:d|days?|天|日|元|块|次|个|人|岁|单|cny|usd)$/i

function unit({ tokens }: Typed, at: number): readonly ExpressionFinding[] | undefined {
  const [number, word] = [tokens[at], tokens[at + 1]]
  if (number?.kind !== "number" || !word || !touch(number, word)) return undefined
  if (word.kind !== "word" && word.kind !== "foreign") return undefined
  const scale = SCALES.get(word.text)
  const right =
    scale !== undefined ? shifted(number.text, scale) : UNITS.test(word.text) ? number.text : undefined
  const wrong = code(number.text + word.text)
  const within = { start: number.start, end: word.end }
  const message = {
    en: `A number in an expression is written out, without letters${right === undefined ? `: ${wrong} cannot be read` : `: ${code(right)} for ${wrong}`}.`,
    zh: `表达式里的数字要写全，不带单位${right === undefined ? `：${wrong} 无法读懂` : `：${wrong} 写成 ${code(right)}`}。`,
  }
  return [found(badExpression, within, message, right === undefined ? [] : [writing(within, right)])]
}

/** `1,000`: between brackets only where no list could mean it. */
function thousands({ tokens }: Typed, at: number): readonly ExpressionFinding[] | undefined {
  const first = tokens[at]
  if (
    first?.kind !== "number" ||
    !/^\d{1,3}$/.test(first.text) ||
    (touch(tokens[at - 1], first) && tokens[at - 1]?.text === ",")
  )
    return undefined
  let end = at
  while (isGroup(tokens, end + 1)) end += 2
  const groups = tokens.slice(at, end + 1).filter((token) => token.kind === "number")
  const last = groups.at(-1)
  if (groups.length < 2 || !last) return undefined
  if (depthAt(tokens, at) > 0 && !groups.slice(1).some((group) => group.text.startsWith("0")))
    return undefined
  const within = { start: first.start, end: last.end }
  const right = groups.map((group) => group.text).join("")
  const wrong = groups.map((group) => group.text).join(",")
  const message = {
    en: `A number in an expression has no commas: ${code(right)} for ${code(wrong)}.`,
    zh: `表达式里的数字不加千位逗号：${code(wrong)} 写成 ${code(right)}。`,
  }
  return [found(badExpression, within, message, [writing(within, right)])]
}

function isGroup(tokens: readonly Token[], at: number): boolean {
  const [comma, group] = [tokens[at], tokens[at + 1]]
  if (comma?.text !== "," || !touch(tokens[at - 1], comma) || !touch(comma, group)) return false
  return group?.kind === "number" && /^\d{3}(?:\.\d+)?$/.test(group.text)
}

function depthAt(tokens: readonly Token[], at: number): number {
  const count = (signs: readonly string[]) =>
    tokens.slice(0, at).filter(({ text }) => signs.includes(text)).length
  return count(["(", "[", "{"]) - count([")", "]", "}"])
}

/** `.5`. */
function pointFirst({ tokens }: Typed, at: number): readonly ExpressionFinding[] | undefined {
  const [before, point, number] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (point?.text !== "." || number?.kind !== "number" || !touch(point, number) || touch(before, point))
    return undefined
  return [decimal({ start: point.start, end: number.end }, `.${number.text}`, `0.${number.text}`)]
}

/** `5.`. */
function pointLast({ tokens }: Typed, at: number): readonly ExpressionFinding[] | undefined {
  const [number, point, next] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (number?.kind !== "number" || point?.text !== "." || !touch(number, point) || touch(point, next))
    return undefined
  return [decimal({ start: number.start, end: point.end }, `${number.text}.`, number.text)]
}

function decimal(within: Pick<Token, "start" | "end">, wrong: string, right: string): ExpressionFinding {
  const message = {
    en: `Write ${code(right)} for ${code(wrong)}.`,
    zh: `${code(wrong)} 请写成 ${code(right)}。`,
  }
  return found(badExpression, within, message, [writing(within, right, "safe")])
}

/** A number times a power of ten, in plain digits. */
function shifted(number: string, power: number): string {
  const value = Number((Number(number.replace(/[uU]$/, "")) * 10 ** power).toPrecision(15))
  return Number.isFinite(value) ? String(value) : number
}
