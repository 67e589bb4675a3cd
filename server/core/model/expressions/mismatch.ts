/** Two things that are compared and are not of one sort: which of them is wrong, and what was probably meant. */
import type { Words } from "../../problem"
import { type ExpressionFix, writing } from "./finding"
import { note, type Reading, textOf } from "./reading"
import type { Node } from "./tree"
import type { Type } from "./type"
import { code, literal, typeWords } from "./words"

interface Operand {
  readonly node: Node
  readonly type: Type
}

/** `ordered` where the two are asked which is more: then a number is meant, and quoting it would compare letters. */
export function mismatch(left: Operand, right: Operand, reading: Reading, ordered = false): void {
  const date = left.type.is === "date" ? left : right.type.is === "date" ? right : undefined
  const other = date === left ? right : left
  if (date && other.type.is === "number") noteDays(date, reading)
  else if (date && other.type.is === "text" && isDay(other.node)) noteDay(date, other, reading)
  else noteSorts(left, right, reading, ordered)
}

function noteSorts(left: Operand, right: Operand, reading: Reading, ordered: boolean): void {
  const wrong = left.node.op === "value" && right.node.op !== "value" ? left : right
  const fine = wrong === left ? right : left
  const words = { left: typeWords(left.type), right: typeWords(right.type) }
  const shown = { left: code(textOf(left.node, reading)), right: code(textOf(right.node, reading)) }
  const message: Words = {
    en: `${shown.left} is ${words.left.en} and ${shown.right} is ${words.right.en}; they cannot be compared.`,
    zh: `${shown.left} 是${words.left.zh}，而 ${shown.right} 是${words.right.zh}，两者不能比较。`,
  }
  note(reading, wrong.node, message, ordered && fine.type.is === "text" ? [] : meant(fine.type, wrong))
}

function noteDays({ node }: Operand, reading: Reading): void {
  const shown = textOf(node, reading)
  const right = `days_since(${shown})`
  const message = {
    en: `${code(shown)} is a date. For the days since then, write ${code(right)}.`,
    zh: `${code(shown)} 是日期。要算距今多少天，写成 ${code(right)}。`,
  }
  note(reading, node, message, [writing(node, right)])
}

function noteDay(date: Operand, { node }: Operand, reading: Reading): void {
  const right = `date(${textOf(node, reading)})`
  const message = {
    en: `${code(textOf(date.node, reading))} is a date. To compare it with a day, write ${code(right)}.`,
    zh: `${code(textOf(date.node, reading))} 是日期。要与某一天比较，写成 ${code(right)}。`,
  }
  note(reading, node, message, [writing(node, right)])
}

function isDay(node: Node): boolean {
  return node.op === "value" && typeof node.args === "string" && /^\d{4}-\d{2}-\d{2}$/.test(node.args)
}

/** The same value, written in the sort that the other side has. */
function meant(wanted: Type, { node }: Operand): readonly ExpressionFix[] {
  if (node.op !== "value" || node.args === null) return []
  const value = String(node.args)
  if (wanted.is === "number" && /^-?\d+(\.\d+)?$/.test(value)) return [writing(node, value)]
  if (wanted.is === "text" && (!wanted.values || wanted.values.includes(value)))
    return [writing(node, literal(value))]
  const truth =
    value === "true" || value === "1" ? "true" : value === "false" || value === "0" ? "false" : undefined
  return wanted.is === "bool" && truth !== undefined ? [writing(node, truth)] : []
}
