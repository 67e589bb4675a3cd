/** What `+ - * / %` may stand between: numbers, and texts and lists to be joined. */

import { type ExpressionFix, writing } from "./finding"
import { note, type Reading, textOf } from "./reading"
import type { Node } from "./tree"
import { agree, NUMBER, type Type, UNKNOWN } from "./type"
import { code, typeWords } from "./words"

type Computing = Node & { readonly op: "+" | "-" | "*" | "/" | "%" }

export function arithmetic(node: Computing, reading: Reading): Type {
  const [left, right] = node.args
  const types = [reading.typeOf(left, reading), reading.typeOf(right, reading)] as const
  if (types[0].is === "unknown" || types[1].is === "unknown") return UNKNOWN
  if (node.op === "+" && agree(...types) && (types[0].is === "text" || types[0].is === "list"))
    return types[0]
  if (node.op === "-" && types[0].is === "date" && types[1].is === "date") return UNKNOWN
  const wrong = types[0].is === "number" ? (types[1].is === "number" ? undefined : right) : left
  if (wrong) noteWrong(wrong, wrong === left ? types[0] : types[1], node.op, reading)
  return NUMBER
}

function noteWrong(node: Node, type: Type, op: string, reading: Reading): void {
  const [shown, words] = [code(textOf(node, reading)), typeWords(type)]
  const days = type.is === "date" ? `days_since(${textOf(node, reading)})` : undefined
  const value = node.op === "value" ? String(node.args) : ""
  const fixes: readonly ExpressionFix[] = days
    ? [writing(node, days)]
    : /^-?\d+(\.\d+)?$/.test(value)
      ? [writing(node, value)]
      : []
  note(
    reading,
    node,
    {
      en: `\`${op}\` computes with numbers, but ${shown} is ${words.en}.${days ? ` For the days since then, write ${code(days)}.` : ""}`,
      zh: `\`${op}\` 用于数字计算，而 ${shown} 是${words.zh}。${days ? `要算距今多少天，写成 ${code(days)}。` : ""}`,
    },
    fixes,
  )
}
