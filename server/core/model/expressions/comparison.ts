/** What `==`, `<`, `in` and their like may stand between. */

import { nearest } from "../../schema/nearest"
import { found, writing } from "./finding"
import { unknownEnumValue } from "./kinds"
import { mismatch } from "./mismatch"
import { isName, note, type Reading, textOf } from "./reading"
import type { Node } from "./tree"
import { agree, BOOL, type Type, UNKNOWN } from "./type"
import { code, literal, orList } from "./words"

type Comparing = Node & { readonly op: "==" | "!=" | "<" | "<=" | ">" | ">=" }
const ORDER = new Set(["<", "<=", ">", ">="])

/** `3 < x < 5`, which compares the answer of the first with the 5. */
export function chained(node: Comparing, reading: Reading): Type | undefined {
  const [first, last] = node.args
  if (!ORDER.has(node.op) || !ORDER.has(first.op) || /^\s*\)/.test(reading.text.slice(first.end)))
    return undefined
  const middle = (first.args as readonly Node[])[1]
  if (!middle) return undefined
  const right = `${textOf(first, reading)} && ${textOf(middle, reading)} ${node.op} ${textOf(last, reading)}`
  note(
    reading,
    node,
    {
      en: `Two comparisons are joined with \`&&\`: ${code(right)}.`,
      zh: `两个比较要用 \`&&\` 连接：${code(right)}。`,
    },
    [writing(node, right)],
  )
  return BOOL
}

/** `!plays > 3`, where `!` takes hold of the name alone. */
export function negated(node: Comparing, reading: Reading): Type | undefined {
  const [first, last] = node.args
  if (first.op !== "!_" || !isName(first.args) || reading.text[node.start] !== "!") return undefined
  const type = reading.typeOf(first.args, reading)
  if (type.is === "bool" || type.is === "unknown") return undefined
  const right = `!(${textOf(first.args, reading)} ${node.op} ${textOf(last, reading)})`
  note(
    reading,
    node,
    {
      en: `\`!\` turns a whole comparison round in parentheses: ${code(right)}.`,
      zh: `对整个比较取反要加括号：${code(right)}。`,
    },
    [writing(node, right)],
  )
  return BOOL
}

export function comparison(node: Comparing, reading: Reading): Type {
  const [left, right] = node.args
  const types = [reading.typeOf(left, reading), reading.typeOf(right, reading)] as const
  const nothing = types[0].is === "null" ? left : types[1].is === "null" ? right : undefined
  if (nothing) noteNull(nothing === left ? right : left, nothing, reading)
  else if (!agree(...types))
    mismatch({ node: left, type: types[0] }, { node: right, type: types[1] }, reading, ORDER.has(node.op))
  else if (ORDER.has(node.op) && types[0].is === "list") noteList(left, reading)
  checkValue(types[0], right, reading)
  checkValue(types[1], left, reading)
  return BOOL
}

function noteNull(other: Node, nothing: Node, reading: Reading): void {
  const shown = code(textOf(other, reading))
  note(reading, nothing, {
    en: `${shown} cannot be compared with \`null\`: a user without a value never meets a condition on it.`,
    zh: `${shown} 不能与 \`null\` 比较：没有取值的用户本来就不符合相关条件。`,
  })
}

function noteList(list: Node, reading: Reading): void {
  const shown = code(textOf(list, reading))
  note(reading, list, {
    en: `${shown} is a list, which is neither more nor less.`,
    zh: `${shown} 是列表，不能比较大小。`,
  })
}

/** `x in […]`. */
export function membership(node: Node & { readonly op: "in" }, reading: Reading): Type {
  const [one, list] = node.args
  const type = reading.typeOf(one, reading)
  if (list.op === "list") {
    for (const entry of list.args) {
      const entryType = reading.typeOf(entry, reading)
      if (!agree(type, entryType)) mismatch({ node: one, type }, { node: entry, type: entryType }, reading)
      checkValue(type, entry, reading)
    }
    return BOOL
  }
  const holder = reading.typeOf(list, reading)
  if (holder.is === "unknown") return BOOL
  if (holder.is !== "list") noteNoList(node, holder, reading)
  else if (!agree(type, holder.of ?? UNKNOWN))
    mismatch({ node: one, type }, { node: list, type: holder }, reading)
  return BOOL
}

function noteNoList(node: Node & { readonly op: "in" }, holder: Type, reading: Reading): void {
  const [one, list] = node.args
  const [part, whole] = [textOf(one, reading), textOf(list, reading)]
  if (holder.is === "text" && list.op !== "value") {
    const right = `${whole}.contains(${part})`
    const message = {
      en: `Whether a text holds another is written ${code(right)}.`,
      zh: `判断文本是否包含某内容，写成 ${code(right)}。`,
    }
    note(reading, list, message, [writing(node, right)])
    return
  }
  const right = `[${whole}]`
  note(
    reading,
    list,
    {
      en: `After \`in\` stands a list in square brackets, such as ${code(right)}.`,
      zh: `\`in\` 后面是方括号里的列表，例如 ${code(right)}。`,
    },
    [writing(list, right)],
  )
}

/** A text that is compared with an enum has to be one of its values. */
function checkValue(type: Type, node: Node, reading: Reading): void {
  if (!type.values || type.is !== "text" || node.op !== "value" || typeof node.args !== "string") return
  if (type.values.includes(node.args)) return
  const [name, near] = [code(type.name ?? ""), nearest(node.args, type.values)]
  const list = type.values.length > 0 && type.values.length <= 5 ? orList(type.values) : undefined
  const en = `${literal(node.args)} is not a value of ${name}.`
  const zh = `${literal(node.args)} 不是 ${name} 的取值。`
  const message =
    near !== undefined
      ? { en: `${en} Did you mean ${literal(near)}?`, zh: `${zh}是不是 ${literal(near)}？` }
      : { en: list ? `${en} It can be ${list.en}.` : en, zh: list ? `${zh}可以是 ${list.zh}。` : zh }
  const fixes = near === undefined ? [] : [writing(node, literal(near))]
  reading.found.push(found(unknownEnumValue, node, message, fixes))
}
